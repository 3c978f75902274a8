"""The window's colours: every part of it has them, and none is styled twice in one turn."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QMainWindow, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader_app.gui.preferences_dialog import PreferencesDialog
from reader_app.gui.styled_parts import StyledParts
from reader_app.gui.theme import DARK, SEPIA, ThemeName
from reader_app.gui.window_host import WindowHost
from tests.gui.conftest import choose_theme


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.setCentralWidget(QWidget())
    made.menuBar().addMenu("File")
    return made


def _ink(widget: QWidget) -> str:
    return widget.palette().color(widget.foregroundRole()).name()


def test_each_part_is_a_step(window: QMainWindow) -> None:
    """What is in the window is styled one part after another; the window itself has no sheet."""
    parts = StyledParts(window)
    central = window.centralWidget()
    steps = sum(1 for _step in parts.restyle("QWidget { color: #123456; }"))
    assert steps == 2
    assert window.styleSheet() == ""
    assert "#123456" in central.styleSheet()
    assert "#123456" in window.menuBar().styleSheet()


def test_what_comes_later_is_styled(window: QMainWindow) -> None:
    """A dialog and a menu are styled before they are shown, and anew as long as they are there."""
    parts = StyledParts(window)
    list(parts.restyle("QWidget { color: #123456; }"))
    dialog = QDialog(window)
    label = QLabel("Some words", dialog)
    QVBoxLayout(dialog).addWidget(label)
    menu = QMenu(window)
    menu.addAction("Something")
    list(parts.restyle("QWidget { color: #654321; }"))
    assert not dialog.styleSheet()  # not shown yet: nothing was done for it
    dialog.open()
    menu.popup(window.pos())
    assert (_ink(label), _ink(menu)) == ("#654321", "#654321")
    menu.close()
    list(parts.restyle("QWidget { color: #abcdef; }"))
    assert (_ink(label), _ink(menu)) == ("#abcdef", "#abcdef")
    dialog.close()


def test_a_part_that_goes_meanwhile(window: QMainWindow, qtbot: QtBot) -> None:
    """Between two steps a dialog may be closed and gone."""
    parts = StyledParts(window)
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    list(parts.restyle("QWidget { color: #123456; }"))
    dialog.show()
    steps = parts.restyle("QWidget { color: #654321; }")
    next(steps)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    assert sum(1 for _step in steps) == 1  # the menu bar


def test_themes_in_quick_succession(host: WindowHost, qtbot: QtBot) -> None:
    """The last one counts, in every part and dialog, and the window is seen again."""
    shown = host.window
    shown.actions_by_name["preferences"].trigger()
    for name in (ThemeName.SEPIA, ThemeName.LIGHT, ThemeName.DARK):
        shown.appearance.choose(name)
    qtbot.waitUntil(lambda: DARK.paper in shown.menuBar().styleSheet(), timeout=5_000)
    qtbot.waitUntil(shown.updatesEnabled, timeout=5_000)
    (dialog,) = shown.findChildren(PreferencesDialog)
    for part in (shown.centralWidget(), shown.statusBar(), shown.menuBar(), dialog):
        assert DARK.paper in part.styleSheet()
    choose_theme(shown, ThemeName.SEPIA, qtbot)
    assert SEPIA.paper in dialog.styleSheet()
    dialog.close()
