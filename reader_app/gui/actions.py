"""Builds the actions of the window from their table."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence

from reader_app.gui.action_table import SPECS
from reader_app.gui.icons import empty_icon, icon

CONTEXT = "Actions"


def tr(text: str) -> str:
    """A string of the tables above in the language of the interface."""
    return QCoreApplication.translate(CONTEXT, text)


def build_actions(parent: QObject, run: Callable[[str], None]) -> dict[str, QAction]:
    """An action for each entry of the table; `run` is called with the name of the one triggered."""
    actions = {}
    for spec in SPECS:
        action = QAction(tr(spec.text), parent)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{tr(spec.tip)} (\u2066{keys}\u2069)" if keys else tr(spec.tip))
        if QGuiApplication.isRightToLeft() and not keys[-1:].isalnum() and keys:
            # Between Arabic texts Qt would show Ctrl++ as ++Ctrl; what follows a tab stands for the keys.
            action.setIconText(tr(spec.text).replace("&", ""))
            action.setText(f"{tr(spec.text)}\t\u2066{keys}\u2069")
        action.setStatusTip(tr(spec.tip))
        action.setCheckable(spec.checkable)
        action.triggered.connect(lambda _checked=False, name=spec.name: run(name))
        actions[spec.name] = action
    return actions


def colour_icons(actions: Mapping[str, QAction], colour: str) -> None:
    """Draw the actions' icons in a colour of the theme."""
    for spec in SPECS:
        if spec.icon:
            actions[spec.name].setIcon(icon(spec.icon, colour))


def keep_room_for_icons(actions: Mapping[str, QAction]) -> None:
    """Give the actions empty icons, so that nothing moves when the real ones are drawn."""
    empty = empty_icon()
    for spec in SPECS:
        if spec.icon:
            actions[spec.name].setIcon(empty)
