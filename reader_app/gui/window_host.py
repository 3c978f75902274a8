"""Keeps the window, and builds it anew in another language without losing what is open."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from reader_app.domain.settings import Settings
from reader_app.gui.main_window import MainWindow
from reader_app.gui.reading_session import ReadingSession
from reader_app.gui.settings_flow import SettingsFlow
from reader_app.gui.translator import interface_language, use_language
from reader_app.services.settings import SettingsKeeper


class WindowHost(QObject):
    """Holds the one window of the program.

    Every widget takes its words when it is made, so a change of the language makes a new window, which takes
    over documents, links and translation.
    """

    def __init__(
        self, application: QApplication, keeper: SettingsKeeper, make: Callable[[], MainWindow]
    ) -> None:
        """Make the window in the language of the settings."""
        super().__init__(application)
        self._application = application
        self._make = make
        self._stop = keeper.subscribe(self._on_settings_changed)
        self._language = interface_language(keeper.current.language)
        use_language(application, self._language)
        self.window = make()

    def close(self) -> None:
        """Follow the settings no more."""
        self._stop()

    def _on_settings_changed(self, settings: Settings, names: frozenset[str]) -> None:
        language = interface_language(settings.language)
        if "language" in names and language != self._language:
            self._language = language
            # Later, because the control that was used belongs to the window that goes.
            QTimer.singleShot(0, self, self._rebuild)

    def _rebuild(self) -> None:
        use_language(self._application, self._language)
        old, top = self.window, self.window.view.first_visible_passage(0)
        preferences_open = any(isinstance(part, SettingsFlow) and part.dialog for part in old.features)
        new = self._make()
        self.window = new
        new.setGeometry(old.geometry())
        new.setWindowState(old.windowState())
        new.show()
        new.complete()
        hand_over(old.session, new.session, top)
        if new.view.content is not None and new.view.content.columns[0].passages:
            new.view.show_row(new.view.content.row_of(0, top))
        if preferences_open:
            new.actions_by_name["preferences"].trigger()
        old.close()
        old.deleteLater()


def hand_over(old: ReadingSession, new: ReadingSession, top: int) -> None:
    """Let a session go on with what another has open; `top` is the first passage on the screen."""
    new.left, new.counterpart = old.left, old.counterpart
    new.arrangement, new.corrections = old.arrangement, old.corrections
    new.translation = old.translation
    old.translation = None  # what still arrives there is not for the new window
    new.documents_changed.emit()
    if new.counterpart is not None and new.arrangement is None:
        new.match()
    if new.translation is not None and not new.translation.complete:
        new.translate(top)
