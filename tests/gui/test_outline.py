"""The outline in the real window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader_app.domain.document import Side
from reader_app.gui.main_window import MainWindow
from reader_app.gui.outline_flow import OutlineFlow
from reader_app.gui.outline_panel import OutlineOf
from reader_app.gui.reading.content import Place
from reader_app.services.outline import Heading
from tests.gui.conftest import ARABIC, ENGLISH

WhenIdle = Callable[[], None]


@pytest.fixture
def report(window: MainWindow, when_idle: WhenIdle, tmp_path: Path) -> MainWindow:
    """A document with headings, long enough to be scrolled."""
    text = "The boats lay in the harbour all winter, and nobody came to look after them. " * 8
    parts = [
        f"{'#' * level} {title}\n\n{text}\n"
        for level, title in ((1, "Harbour"), (2, "الميناء"), (3, "Cranes"), (2, "Fishermen"), (1, "Votes"))
    ]
    file = tmp_path / "report.md"
    file.write_text("\n".join(parts), encoding="utf-8")
    window.session.open_files([file])
    when_idle()
    return window


def flow(window: MainWindow) -> OutlineFlow:
    return next(feature for feature in window.features if isinstance(feature, OutlineFlow))


def open_outline(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_name["outline"].trigger()
    qtbot.waitUntil(lambda: not flow(window)._jobs.busy)


def test_headings_are_listed_and_lead_there(report: MainWindow, qtbot: QtBot) -> None:
    """The tree has the headings by level; Enter goes to one and gives the keyboard to the text."""
    open_outline(report, qtbot)
    tree = flow(report).panel.tree
    title = tree.topLevelItem(0)
    assert title is not None
    assert [title.child(n).text(0) for n in range(title.childCount())] == ["Harbour", "Votes"]
    harbour = title.child(0)
    assert harbour is not None
    assert [harbour.child(n).text(0) for n in range(harbour.childCount())] == ["الميناء", "Fishermen"]
    tree.setCurrentItem(title.child(1))
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert report.view.current == Place(0, 8, 0)
    assert report.view.hasFocus()


def test_the_outline_follows_reading(report: MainWindow, qtbot: QtBot) -> None:
    """The heading under which the reader is becomes the current one."""
    open_outline(report, qtbot)
    tree = flow(report).panel.tree
    report.view.setFocus()
    for passage, heading in ((3, "الميناء"), (7, "Fishermen"), (0, "Harbour"), (9, "Votes")):
        report.view.reveal(Place(0, passage, 0))
        item = tree.currentItem()
        assert item is not None
        assert item.text(0) == heading


def test_documents_without_headings_say_so(window: MainWindow, when_idle: WhenIdle, qtbot: QtBot) -> None:
    """No empty tree is shown for a document without any heading; another document replaces the headings."""
    window.session.open_text("One line.\nAnother line.")
    when_idle()
    open_outline(window, qtbot)
    assert flow(window).panel.empty.isVisible()
    assert not flow(window).panel.tree.isVisible()
    window.session.open_files([ARABIC, ENGLISH])
    when_idle()
    qtbot.waitUntil(lambda: not flow(window)._jobs.busy)
    assert flow(window).panel.has(Side.LEFT) == bool(flow(window)._headings[Side.LEFT])


def test_thousands_of_headings_come_in_slices(window: MainWindow, qtbot: QtBot) -> None:
    """A long outline is not built in one go; another that comes meanwhile takes its place."""
    panel = flow(window).panel
    many = tuple(Heading(number, f"Heading {number}", 0) for number in range(20_000))
    panel.set_outlines([OutlineOf(Side.LEFT, "Long", many)])
    assert not panel.has(Side.LEFT)
    panel.set_outlines([OutlineOf(Side.RIGHT, "Short", many[:3])])
    assert panel.has(Side.RIGHT)
    with qtbot.waitSignal(panel.filled, timeout=20_000):
        panel.set_outlines([OutlineOf(Side.LEFT, "Long", many)])
    title = panel.tree.topLevelItem(0)
    assert title is not None
    assert (panel.tree.topLevelItemCount(), title.childCount()) == (1, len(many))
    assert title.isExpanded()
