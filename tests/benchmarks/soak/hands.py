"""What a reader's hands do: keys, clicks, dropped files, dialogs. All of it is posted, as real events are."""

import random
from collections.abc import Callable, Generator, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)
from shiboken6 import isValid

from reader_app.gui.main_window import MainWindow
from reader_app.gui.reading_session import ReadingSession
from reader_app.gui.workspace import Feature
from tests.benchmarks.soak.documents import Shelf

Step = float | Callable[[], bool]
"""Seconds to wait, or what to wait for."""
Scene = Generator[Step, None, None]


def is_shown(widget: QWidget | None) -> bool:
    """Whether a widget is there and to be seen; that of a window that was made anew is not."""
    return widget is not None and isValid(widget) and widget.isVisible()


class Hands:
    """Works on whatever window the program shows now."""

    def __init__(self, shelf: Shelf, seed: int) -> None:
        self.shelf = shelf
        self.chance = random.Random(seed)  # noqa: S311 - a reader is no cipher
        self.expected_errors = 0
        self._seen: MainWindow | None = None

    # Looking

    @property
    def window(self) -> MainWindow:
        """The window; after a change of language it is another one."""
        if not is_shown(self._seen):
            self._seen = self.windows()[0]
        assert self._seen is not None
        return self._seen

    def windows(self) -> list[MainWindow]:
        """All windows that are shown."""
        return [
            widget
            for widget in QApplication.topLevelWidgets()
            if isinstance(widget, MainWindow) and widget.isVisible()
        ]

    def forget_window(self) -> None:
        """The window is about to be made anew."""
        self._seen = None

    @property
    def session(self) -> ReadingSession:
        """What is open."""
        return self.window.session

    def feature(self, kind: type[Feature]) -> Feature:
        """The window's feature of a class."""
        return next(part for part in self.window.features if isinstance(part, kind))

    @property
    def idle(self) -> bool:
        """Whether all work is done."""
        return not self.session.busy

    def written(self) -> bool:
        """Whether all that was to be kept is on the disk, which a commit after it was shown takes."""
        return not self.session._bridge.writing

    @property
    def told_of_error(self) -> bool:
        """Whether the window tells of an error."""
        banner = self.window.banner
        return bool(banner.message) and banner.property("tone") == "error"

    @property
    def dialog(self) -> QWidget | None:
        """The dialog in front of the window, if there is one."""
        return QApplication.activeModalWidget()

    def shows(self, file: Path) -> bool:
        """Whether a file is open on the left."""
        left = self.session.left
        return left is not None and left.source.path == file

    # Doing

    def post(self, call: Callable[[], object]) -> None:
        """Have something happen from the event loop: it may open a dialog and wait for it."""
        QTimer.singleShot(0, lambda: call() and None)

    def press(self, keys: str, widget: QWidget | None = None) -> None:
        """Press a combination of keys in a widget, or where the focus is."""

        def strike() -> None:
            target = widget if widget and isValid(widget) else QApplication.focusWidget() or self.window
            QTest.keySequence(target, QKeySequence(keys))

        self.post(strike)

    def act(self, name: str) -> bool:
        """Do an action of the window by its key from the text, or from its menu; tells whether it could."""
        action = self.window.actions_by_name[name]
        if not action.isEnabled():
            return False
        keys = action.shortcuts()
        view = self.window.view
        active = self.window.isActiveWindow()
        if not active:
            self.window.activateWindow()
        if active and keys and view.isVisible() and self.chance.random() < 0.5:

            def strike() -> None:
                if isValid(view):
                    view.setFocus()
                    QTest.keySequence(view, keys[0])

            self.post(strike)
        else:
            self.post(action.trigger)
        return True

    def type(self, text: str, widget: QWidget) -> Scene:
        """Type a text letter by letter."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key, plain = Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier
                QApplication.sendEvent(widget, QKeyEvent(kind, key, plain, letter))
            yield 0.03

    def drop(self, files: Sequence[Path]) -> None:
        """Drop files on the text or the start page."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        place = QPoint(200, 200)
        how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        window = self.window

        def fall() -> None:
            QApplication.sendEvent(window, QDragEnterEvent(place, *how))
            QApplication.sendEvent(window, QDropEvent(QPointF(place), *how))
            data.clear()

        self.post(fall)

    def choose_file(self, files: Sequence[Path]) -> Scene:
        """Write names into the file dialog that comes up, and accept it."""
        yield lambda: isinstance(self.dialog, QFileDialog)
        dialog = self.dialog
        if not isinstance(dialog, QFileDialog):
            return
        names = " ".join(f'"{file}"' for file in files) if len(files) > 1 else str(files[0])
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(field, QLineEdit)
        field.setText(names)
        yield 0.1
        self.press("Return", field)
        yield lambda: self.dialog is not dialog

    def answer_banner(self, number: int = 0) -> bool:
        """Click a button of the message above the text; tells whether there was one."""
        buttons = [button for button in self.window.banner.findChildren(QPushButton) if button.isVisible()]
        if len(buttons) <= number:
            return False
        self.click(buttons[number])
        return True

    def answer_about(self, file: Path, number: int) -> bool:
        """As `answer_banner`, once the message is about a file: what was said before may still be there."""
        return file.name in self.window.banner.message and self.answer_banner(number)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click a widget."""

        def strike() -> None:
            if isValid(widget):  # a change of language may have made everything anew
                place = at or widget.rect().center()
                QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

        self.post(strike)

    def wheel(self, pixels: int) -> None:
        """Turn the wheel over the text."""
        view = self.window.view.viewport()
        middle = QPointF(view.rect().center())
        event = QWheelEvent(
            middle,
            view.mapToGlobal(middle),
            QPoint(0, pixels),
            QPoint(0, pixels),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        self.post(lambda: QApplication.sendEvent(view, event))

    def point(self) -> None:
        """Move the pointer somewhere in the text."""
        view = self.window.view.viewport()
        place = QPoint(
            self.chance.randrange(max(1, view.width())), self.chance.randrange(max(1, view.height()))
        )
        self.post(lambda: QTest.mouseMove(view, place))

    def click_text(self) -> None:
        """Click somewhere in the text."""
        view = self.window.view.viewport()
        place = QPoint(
            self.chance.randrange(max(1, view.width())), self.chance.randrange(max(1, view.height()))
        )
        self.click(view, place)

    def choose_in(self, box: QComboBox, value: object) -> Scene:
        """Go to an entry of a list by the arrow keys."""
        wanted = box.findData(value)
        for _ in range(box.count() + 1):
            if not isValid(box) or box.currentIndex() == wanted:
                return
            QTest.keyClick(box, Qt.Key.Key_Down if box.currentIndex() < wanted else Qt.Key.Key_Up)
            yield 0.05

    def choose_menu(self, menu: QMenu, filled: Callable[[], bool]) -> Scene:
        """Open a menu, wait until it is filled, and take an entry of it."""
        menu.popup(self.window.mapToGlobal(QPoint(100, 100)))
        yield filled
        entries = [action for action in menu.actions() if action.isEnabled() and not action.isSeparator()]
        if entries:
            chosen = self.chance.choice(entries)
            self.post(chosen.trigger)
        menu.close()
        yield 0.1

    def copy_to_clipboard(self, text: str) -> None:
        """Put a text where other programs put theirs."""
        QGuiApplication.clipboard().setText(text)

    def close_dialogs(self) -> Scene:
        """Close whatever stands in front of the window."""
        for _ in range(5):
            for widget in QApplication.topLevelWidgets():
                if isinstance(widget, QDialog) and widget.isVisible():
                    self.post(widget.reject)
            popup = QApplication.activePopupWidget()
            if popup is not None:
                popup.close()
            yield 0.1
            if self.dialog is None:
                return
