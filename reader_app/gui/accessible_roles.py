"""What screen readers are told that the reading view is: a document, not a nameless area."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLES = {"ReadingView": QAccessible.Role.Document}
"""Roles of our own widgets by the names of their classes."""


def install_roles() -> None:
    """Let Qt ask here first; to be called once, with the application."""
    QAccessible.installFactory(_interface)


def _interface(class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    # An interface of Qt's own with another role: overriding `interface_cast` in Python would crash.
    role = _ROLES.get(class_name)
    return QAccessibleWidget(thing, role) if role is not None and isinstance(thing, QWidget) else None
