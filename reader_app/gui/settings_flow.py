"""Preferences in the window: opening them, trouble with their file, what they do to translating."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDialog

from reader_app.domain.settings import TABLE
from reader_app.gui.banner import Tone
from reader_app.gui.workspace import Workspace

_DECODING = {"target", "engine", "beam_size", "threads"}
_SETTLED_MS = 600
"""A number that is being stepped through is waited for before a text is translated anew."""


class SettingsFlow(QObject):
    """Lets the reader change settings and hands those of translating to the session."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window."""
        super().__init__(workspace.window)
        self._workspace = workspace
        self._settings = workspace.settings
        self._dialog: QDialog | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._translate_anew)
        workspace.session.documents_opened.connect(self._prepare_translation)
        self._settings.changed.connect(self._on_changed)
        workspace.status.still = not self._settings.current.motion
        QTimer.singleShot(0, self, self._tell_of_file)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to the action that opens the preferences."""
        return {"preferences": self.open}

    @property
    def dialog(self) -> QDialog | None:
        """The open preferences, if they are open."""
        return self._dialog if self._dialog is not None and self._dialog.isVisible() else None

    def open(self) -> None:
        """Show the preferences beside the window, which goes on working."""
        # Its controls are loaded when they are first asked for: the window is up first.
        from reader_app.gui.preferences_dialog import PreferencesDialog

        if self._dialog is None:
            self._dialog = PreferencesDialog(self._settings, self._workspace.window)
            self._dialog.finished.connect(self._forget_dialog)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _forget_dialog(self) -> None:
        """A dialog that is kept would be coloured anew with the window each time."""
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None

    # Trouble with the file

    def _tell_of_file(self) -> None:
        """Say once that a broken file was set aside or that values made no sense."""
        found = self._settings.keeper.found
        self._settings.keeper.found = type(found)(found.settings)
        if found.set_aside:
            sentence = self.tr(
                "The settings file could not be understood. It was kept as “{0}”, and defaults are used."
            ).format(f"\u2068{found.set_aside}\u2069")
        elif found.refused:
            from reader_app.gui.setting_editors import setting_text

            labels = [setting_text(TABLE[name].label) for name in found.refused]
            sentence = self.tr(
                "The settings file says something impossible about: {0}. Defaults are used."
            ).format(self.tr(", ").join(labels))
        else:
            return
        self._workspace.banner.show_message(sentence, Tone.NOTICE)

    # Translating

    def _on_changed(self, names: frozenset[str]) -> None:
        if names & _DECODING:
            self._settled.start()
        self._workspace.status.still = not self._settings.current.motion

    def _prepare_translation(self) -> None:
        """Tell the session what to translate into, before it begins."""
        session, settings = self._workspace.session, self._settings.current
        own = session.left.language if session.left is not None else ""
        # A text that is in that language already is translated into the likeliest other one.
        session.target = None if settings.target in ("auto", own) else settings.target
        session.engine_name = settings.engine

    def _translate_anew(self) -> None:
        session = self._workspace.session
        self._prepare_translation()
        if session.translation is not None:
            session.translate(self._workspace.view.first_visible_passage(0))
