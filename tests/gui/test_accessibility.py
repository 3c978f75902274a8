"""The window without a mouse and without a screen."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader_app.gui.main_window import MainWindow
from reader_app.gui.passage_field import PassageField
from reader_app.gui.reading.content import Place
from reader_app.gui.theme import THEMES, ThemeName
from tests.gui.conftest import ARABIC, ENGLISH, choose_theme
from tests.gui.contrast import SHAPES, contrast
from tests.gui.interface import dialogs_of_their_own, look_at_all_pages

WhenIdle = Callable[[], None]
OF_THEIR_OWN = ("FaultDialog",)
DIALOGS = ("preferences", "about", "guide", "packs", "export", "edit_translation", "encoding", "pair_folders")
_ROUND = 120
"""Presses of Tab that go round any of our windows."""


@pytest.fixture
def pair(window: MainWindow, when_idle: WhenIdle) -> MainWindow:
    window.session.open_files([ARABIC, ENGLISH])
    when_idle()
    window.activateWindow()
    return window


@pytest.fixture
def field(pair: MainWindow) -> PassageField:
    return next(part for part in pair.features if isinstance(part, PassageField))


@pytest.fixture(params=DIALOGS + OF_THEIR_OWN)
def dialog(
    request: pytest.FixtureRequest, window: MainWindow, when_idle: WhenIdle, qtbot: QtBot
) -> Iterator[QDialog]:
    if request.param in ("export", "edit_translation", "encoding"):
        window.session.open_files([ARABIC])
        when_idle()
        window.view.set_current(Place(0, 1, 0))
    if request.param in OF_THEIR_OWN:
        made = dialogs_of_their_own(window)
        next(one for one in made if type(one).__name__ == request.param).show()
    else:
        window.actions_by_name[request.param].trigger()
    qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(QDialog)), timeout=15_000)
    (found,) = [d for d in window.findChildren(QDialog) if d.isVisible()]
    qtbot.waitExposed(found)
    look_at_all_pages(found)
    yield found
    if isValid(found):  # some are gone once they are closed
        found.close()


def focusable(root: QWidget) -> list[QWidget]:
    """What takes the keyboard by Tab; parts inside a control count as the control."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisibleTo(root)
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and widget.window() is root
        and widget.objectName() not in ("qt_spinbox_lineedit", "qt_scrollarea_viewport")
    ]


def unnamed(root: QWidget) -> list[str]:
    lacking = []
    for widget in focusable(root):
        spoken = QAccessible.queryAccessibleInterface(widget)
        name = spoken.text(QAccessible.Text.Name) if spoken else ""
        role = spoken.role() if spoken else QAccessible.Role.NoRole
        if not name.strip() or role in (QAccessible.Role.NoRole, QAccessible.Role.Client):
            lacking.append(f"{type(widget).__name__} {widget.objectName()} {role}")
    return lacking


def reached_by_tab(qtbot: QtBot, root: QWidget) -> set[QWidget]:
    reached: set[QWidget] = set()
    for _press in range(_ROUND):
        focused = QApplication.focusWidget()
        if focused is not None:
            reached.add(focused)
            qtbot.keyClick(focused, Qt.Key.Key_Tab)
        else:
            root.setFocus()
    return reached


# Names, roles, keyboard


def test_everything_in_the_window_has_a_name_and_a_role(window: MainWindow, when_idle: WhenIdle) -> None:
    """On the start page and with a pair open, a screen reader can say what each control is."""
    assert not unnamed(window)
    window.session.open_files([ARABIC, ENGLISH])
    when_idle()
    assert not unnamed(window)


def test_everything_in_a_dialog_has_a_name_and_a_role(dialog: QDialog) -> None:
    """The same in every dialog."""
    assert not unnamed(dialog)


def test_tab_reaches_everything(window: MainWindow, qtbot: QtBot, when_idle: WhenIdle) -> None:
    """Tab goes through all controls of the window and leaves none out, also with a pair open."""
    window.activateWindow()
    missed = set(focusable(window)) - reached_by_tab(qtbot, window)
    assert not missed
    window.session.open_files([ARABIC, ENGLISH])
    when_idle()
    missed = set(focusable(window)) - reached_by_tab(qtbot, window)
    assert not [(type(widget).__name__, widget.objectName()) for widget in missed]


def test_tab_reaches_everything_in_a_dialog_and_esc_closes_it(dialog: QDialog, qtbot: QtBot) -> None:
    """Nothing in a dialog needs the mouse, and Esc leads out of it."""
    dialog.activateWindow()
    missed = set(focusable(dialog)) - reached_by_tab(qtbot, dialog)
    assert not [(type(widget).__name__, widget.objectName()) for widget in missed]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_every_action_can_be_reached_by_keyboard(window: MainWindow) -> None:
    """An action has a key of its own or stands in a menu."""
    in_menus = {action for menu in window.menuBar().actions() for action in menu.menu().actions()}
    lost = [
        n for n, action in window.actions_by_name.items() if action not in in_menus and not action.shortcuts()
    ]
    assert not lost


def test_no_two_actions_share_a_key(window: MainWindow) -> None:
    """A key means one thing."""
    keys = [key.toString() for action in window.actions_by_name.values() for key in action.shortcuts()]
    assert not {key for key in keys if keys.count(key) > 1}


# Focus can be seen


def changed_colours(before: QImage, after: QImage) -> set[tuple[str, str]]:
    size = before.size().boundedTo(after.size())
    pairs = (
        (before.pixelColor(x, y).name(), after.pixelColor(x, y).name())
        for x in range(size.width())
        for y in range(size.height())
    )
    return {(old, new) for old, new in pairs if old != new}


@pytest.mark.parametrize("theme", ThemeName)
def test_focus_is_seen_in_every_theme(window: MainWindow, qtbot: QtBot, theme: ThemeName) -> None:
    """The frame of a focused button stands out from what was there by at least 3 to 1."""
    choose_theme(window, theme, qtbot)
    window.activateWindow()
    buttons = [widget for widget in focusable(window) if isinstance(widget, QAbstractButton)]
    assert buttons
    for button in buttons:
        window.setFocus()
        before = window.grab(
            button.geometry().translated(button.mapTo(window, button.rect().topLeft()) - button.pos())
        )
        button.setFocus(Qt.FocusReason.TabFocusReason)
        after = window.grab(
            button.geometry().translated(button.mapTo(window, button.rect().topLeft()) - button.pos())
        )
        changed = changed_colours(before.toImage(), after.toImage())
        strongest = max((contrast(old, new) for old, new in changed), default=0)
        assert strongest >= SHAPES, button.text() or button.toolTip()


@pytest.mark.parametrize("theme", ThemeName)
def test_the_sentence_under_the_keyboard_is_seen(pair: MainWindow, qtbot: QtBot, theme: ThemeName) -> None:
    """A bar in the accent colour stands beside the sentence that the arrow keys are on."""
    choose_theme(pair, theme, qtbot)
    pair.view.setFocus()
    before = pair.view.viewport().grab().toImage()
    for _press in range(3):
        qtbot.keyClick(pair.view, Qt.Key.Key_Down)
    after = pair.view.viewport().grab().toImage()
    accent = THEMES[theme].accent.lower()
    new = [(old, now) for old, now in changed_colours(before, after) if now == accent]
    assert any(contrast(old, now) >= SHAPES for old, now in new)


# The text for screen readers


def test_the_view_says_the_sentence(pair: MainWindow, qtbot: QtBot) -> None:
    """Going to a sentence makes it the name of the view, with side, language, number and link beside it."""
    pair.view.setFocus()
    for _press in range(4):
        qtbot.keyClick(pair.view, Qt.Key.Key_Down)
    spoken = QAccessible.queryAccessibleInterface(pair.view)
    assert spoken.text(QAccessible.Text.Name) == pair.view.selected_text() != ""
    description = spoken.text(QAccessible.Text.Description)
    assert "passage" in description
    assert "link" in description or "unmatched" in description


def test_the_field_holds_the_current_passage(pair: MainWindow, field: PassageField, qtbot: QtBot) -> None:
    """F7 shows a native text field with the passage, the cursor on the sentence; F7 again goes back."""
    pair.view.setFocus()
    for _press in range(4):
        qtbot.keyClick(pair.view, Qt.Key.Key_Down)
    pair.actions_by_name["passage_field"].trigger()
    place = pair.view.current
    assert place is not None
    assert pair.view.content is not None
    passage = pair.view.content.columns[place.column].passages[place.passage]
    assert passage is not None
    assert field.field.toPlainText() == passage.text
    assert field.field.hasFocus()
    assert field.field.textCursor().position() == place.offset
    spoken = QAccessible.queryAccessibleInterface(field.field)
    assert spoken.role() == QAccessible.Role.EditableText
    assert spoken.textInterface() is not None
    qtbot.keyClick(field.field, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    pair.actions_by_name["passage_field"].trigger()
    assert field.field.isHidden()
    assert pair.view.hasFocus()


def test_the_field_is_empty_without_a_place(pair: MainWindow, field: PassageField) -> None:
    """Before the reader is anywhere, and after the document was closed, the field holds no old text."""
    pair.settings.change("passage_field", True)
    assert field.field.toPlainText() == ""
    assert field.field.placeholderText()
