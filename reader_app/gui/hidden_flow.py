"""Hidden characters in the window: shown on demand, and told of where they change the order of letters."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction

from reader_app.domain.document import Document, Side
from reader_app.gui.banner import Tone
from reader_app.gui.error_text import translated_sentence
from reader_app.gui.note_targets import column_of
from reader_app.gui.reading.content import Place
from reader_app.gui.workspace import Workspace

_SETTING = "hidden_characters"
_REORDERING = "bidi-control"


class HiddenFlow(QObject):
    """Switches the marks of hidden characters on and off; warns of documents that were read with a doubt."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window; whether marks are shown is a setting."""
        super().__init__(workspace.window)
        self._window, self._view = workspace.window, workspace.view
        self._session, self._banner = workspace.session, workspace.banner
        self._settings = workspace.settings
        self._settings.changed.connect(lambda names: self._tell_action() if _SETTING in names else None)
        # Later, because a warning matters more than what else is told of opening.
        self._session.documents_changed.connect(lambda: QTimer.singleShot(0, self, self._warn))
        QTimer.singleShot(0, self, self._tell_action)  # the actions are made after the features

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to the action of the View menu."""
        return {"hidden_characters": lambda: self._show(not self._settings.current.hidden_characters)}

    def _show(self, shown: bool) -> None:
        self._settings.change(_SETTING, shown)
        self._tell_action()

    def _tell_action(self) -> None:
        action = self._window.findChild(QAction, "hidden_characters")
        if action is not None:
            action.setChecked(self._settings.current.hidden_characters)

    def _warn(self) -> None:
        """Tell of the first thing that a reader should know of what has just been opened."""
        for side, document in ((Side.LEFT, self._session.left), (Side.RIGHT, self._session.counterpart)):
            if document is not None and document.warnings:
                self._tell_of(side, document)
                return

    def _tell_of(self, side: Side, document: Document) -> None:
        reordered = [w.passage for w in document.warnings if w.code == _REORDERING and w.passage is not None]
        if not reordered:
            self._banner.show_message(translated_sentence(document.warnings[0].message), Tone.NOTICE)
            return
        self._banner.show_message(
            self.tr(
                "Invisible controls change the order in which letters of “{1}” are shown (passages: {0}): "
                "what you see may not be what is written."
            ).format(len(reordered), f"\u2068{document.title}\u2069"),
            Tone.NOTICE,
            ((self.tr("&Show them"), lambda: self._go(side, reordered[0])),),
        )

    def _go(self, side: Side, passage: int) -> None:
        self._show(shown=True)
        content = self._view.content
        column = column_of(content, side) if content is not None else None
        if column is not None:
            self._view.reveal(Place(column, passage, 0))
