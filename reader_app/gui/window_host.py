"""Keeps the windows, one for each document or pair, and builds them anew in another language."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from reader_app.domain.settings import Settings
from reader_app.domain.starting import StartRequest
from reader_app.gui.main_window import MainWindow
from reader_app.gui.reading_session import ReadingSession
from reader_app.gui.settings_flow import SettingsFlow
from reader_app.gui.translator import interface_language, use_language
from reader_app.gui.turns import in_turns
from reader_app.services.settings import SettingsKeeper

_BESIDE = 32
"""How far a new window stands from the one before, so that both are seen."""
_STEPS = 8
"""After so many the next one stands where the first new one stood."""


class WindowHost(QObject):
    """Holds the windows of the program.

    Every widget takes its words when it is made, so a change of the language makes new windows, which take
    over documents, links and translation.
    """

    changed = Signal()
    """A window came or went, or has something else open."""
    replaced = Signal(object, object)
    """A window and the one that now stands for it."""
    fault_found = Signal(object)
    """What a job of any window ended in."""
    _unkept = Signal(object)
    """Why settings could not be kept; told from the thread that writes."""

    def __init__(
        self, application: QApplication, keeper: SettingsKeeper, make: Callable[[], MainWindow]
    ) -> None:
        """Make the first window in the language of the settings."""
        super().__init__(application)
        self._application = application
        self._keeper = keeper
        self._make = make
        self._stop = keeper.subscribe(self._on_settings_changed)
        self._unkept.connect(self._on_unkept)
        keeper.on_failure = self._unkept.emit
        self._language = interface_language(keeper.current.language)
        self._rebuilding = False
        self._asked: dict[MainWindow, tuple[Path, ...]] = {}
        """What a window was asked to open and may still be reading."""
        use_language(application, self._language)
        self.windows: list[MainWindow] = []
        self._add()

    @property
    def window(self) -> MainWindow:
        """The window that the reader is in, or else the newest."""
        active = self._application.activeWindow()
        return active if isinstance(active, MainWindow) and active in self.windows else self.windows[-1]

    def close(self) -> None:
        """Follow the settings no more."""
        self._stop()

    # Starts of the program

    def open(self, request: StartRequest) -> None:
        """Show what a start of the program asks for: where it is open already, or in a free or new window.

        Packs go to the window that the reader is in.
        """
        if request.activation:
            os.environ["XDG_ACTIVATION_TOKEN"] = request.activation  # Qt takes it when it activates a window
        files = request.files
        window = None if request.new_window else self._window_for(files)
        if window is not None and (not files or self._shown_in(window) == _names(files)):
            come_forward(window)
            return
        window = window or self.new_window()
        if files:
            is_pair = len(files) <= 2 and not any(file.is_dir() for file in files)  # noqa: PLR2004
            if is_pair and not window.packs.holds_pack(files):
                self._asked[window] = tuple(files)
            window.open_at_start(list(files))
        come_forward(window)

    def new_window(self) -> MainWindow:
        """A further window, a little beside the others."""
        window = self._add()
        self._show_beside(window)
        return window

    def _ask_window(self) -> Iterator[None]:
        """The same in steps: making a window and showing it take some 30 ms each."""
        window = self._add()
        yield
        if window in self.windows:
            self._show_beside(window)
            come_forward(window)

    def _show_beside(self, window: MainWindow) -> None:
        oldest = self.windows[0]
        if not oldest.isMaximized() and not oldest.isFullScreen():
            further = _BESIDE * (1 + (len(self.windows) - 2) % _STEPS)
            window.move(oldest.pos().x() + further, oldest.pos().y() + further)
        window.show()

    def free_window(self) -> MainWindow:
        """A window with nothing open, made if there is none; it counts as taken until it opens something."""
        window = next((one for one in self.windows if self._is_free(one)), None) or self.new_window()
        self._asked[window] = ()
        return window

    def _is_free(self, window: MainWindow) -> bool:
        return window.session.left is None and not window.session.busy and window not in self._asked

    def _window_for(self, files: Sequence[Path]) -> MainWindow | None:
        """The window that has these files open, or is free to open them, or installs them."""
        if not files or self.window.packs.holds_pack(files):
            return self.window
        wanted = _names(files)
        for window in self.windows:
            if self._shown_in(window) == wanted:
                return window
        return next((window for window in self.windows if self._is_free(window)), None)

    def _shown_in(self, window: MainWindow) -> frozenset[Path]:
        """The files that a window shows or is about to show."""
        session = window.session
        if session.left is None:
            return _names(self._asked.get(window, ()))
        documents = (session.left, session.counterpart)
        return _names([one.source.path for one in documents if one is not None and one.source.path])

    # Windows that come and go

    def _add(self) -> MainWindow:
        window = self._make_window()
        self.windows.append(window)
        self.changed.emit()
        return window

    def _make_window(self) -> MainWindow:
        window = self._make()
        window.installEventFilter(self)
        window.window_asked.connect(lambda: in_turns(self, self._ask_window()))
        window.session.documents_changed.connect(lambda: self._on_documents_changed(window))
        window.session.cancelled.connect(lambda: self._asked.pop(window, None))
        window.session.failed.connect(lambda error: self._on_failed(window, error))
        return window

    def _on_documents_changed(self, window: MainWindow) -> None:
        self._asked.pop(window, None)
        self.changed.emit()

    def _on_failed(self, window: MainWindow, error: object) -> None:
        self._asked.pop(window, None)
        self.fault_found.emit(error)

    def _on_unkept(self, error: object) -> None:
        self.window.show_error(error)
        self.fault_found.emit(error)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Forget a window after it was closed."""
        if event.type() is QEvent.Type.Close and isinstance(watched, MainWindow):
            QTimer.singleShot(0, self, lambda: self._drop(watched))
        return False

    def _drop(self, window: MainWindow) -> None:
        """Let go of a closed window; the last one stays until the program ends."""
        if window in self.windows and len(self.windows) > 1:
            self.windows.remove(window)
            self._asked.pop(window, None)
            _let_go(window)
            self.changed.emit()

    # Another language

    def _on_settings_changed(self, settings: Settings, names: frozenset[str]) -> None:
        language = interface_language(settings.language)
        if "language" in names and language != self._language:
            self._language = language
            if not self._rebuilding:
                self._rebuilding = True
                # Later, because the control that was used belongs to a window that goes.
                in_turns(self, self._rebuild())

    def _rebuild(self) -> Iterator[None]:
        """Make every window anew, in steps, until all speak the language that was chosen last."""
        try:
            spoken = ""
            while spoken != self._language:
                spoken = self._language
                old_windows = tuple(self.windows)
                for window in old_windows:
                    window.setUpdatesEnabled(False)  # not turned round before it goes
                use_language(self._application, spoken)
                for window in old_windows:
                    yield
                    yield from self._rebuild_window(window)
        except Exception:
            for window in self.windows:
                window.setUpdatesEnabled(True)  # those that stay as they were are to be seen again
            raise
        finally:
            self._rebuilding = False
        self.changed.emit()

    def _rebuild_window(self, old: MainWindow) -> Iterator[None]:
        from reader_app.gui.post_editing import hand_over_drafts  # not before the first paint

        if old not in self.windows:
            return  # closed meanwhile
        new = self._make_window()
        yield
        yield from new.completion.steps()
        if old not in self.windows:
            new.give_up()
            return
        self._take_over(old, new)
        hand_over_drafts(old.features, new.features)
        yield
        new.show()
        yield
        if any(isinstance(part, SettingsFlow) and part.dialog for part in old.features):
            new.actions_by_name["preferences"].trigger()
            yield
        old.close()
        yield
        _let_go(old)

    def _take_over(self, old: MainWindow, new: MainWindow) -> None:
        """Let the new window stand for the old one, with all that is open there."""
        top = old.view.first_visible_passage(0)
        new.setGeometry(old.geometry())
        new.setWindowState(old.windowState())
        self.windows[self.windows.index(old)] = new
        hand_over(old.session, new.session, top)
        if new.view.content is not None and new.view.content.columns[0].passages:
            new.view.show_row(new.view.content.row_of(0, top))
        files = self._asked.pop(old, None)
        if files is not None:
            self._asked[new] = files
        if files and not new.session.busy:  # the old window has not begun to read them
            new.open_at_start(list(files))
        self.replaced.emit(old, new)


def _let_go(window: MainWindow) -> None:
    """Delete a closed window. In Python it hangs in circles and lives on for a while: without documents."""
    window.session.close_documents()

    def last_turns() -> Iterator[None]:
        while window.session.letting_go:
            yield
        window.deleteLater()

    in_turns(window, last_turns())


def come_forward(window: MainWindow) -> None:
    """Bring a window before the others, as far as the desktop allows."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _names(files: Sequence[Path]) -> frozenset[Path]:
    """The files by what they are, whatever they are called and however they are ordered."""
    return frozenset(Path(os.path.realpath(file)) for file in files)


def hand_over(old: ReadingSession, new: ReadingSession, top: int) -> None:
    """Let a session go on with what another has open; `top` is the first passage on the screen."""
    opening = old.take_opening()
    new.left, new.counterpart, new.pasted = old.left, old.counterpart, old.pasted
    new.arrangement, new.corrections = old.arrangement, old.corrections
    new.target, new.engine_name = old.target, old.engine_name
    new.translation = old.translation
    old.translation = None  # what still arrives there is not for the new window
    new.documents_changed.emit()
    if new.counterpart is not None and new.arrangement is None:
        new.match()
    if new.translation is not None and not new.translation.complete:
        new.translate(top)
    if opening is not None:
        new.open_by(opening)
