"""The character encoding of a file in the window: shown in the head, chosen by one key."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer

from reader_app.domain.document import Document, Side
from reader_app.domain.opening import EncodingChoice
from reader_app.gui.banner import Tone
from reader_app.gui.session_jobs import SessionJobs
from reader_app.gui.workspace import Workspace


class EncodingFlow(QObject):
    """Offers the encodings of the file that the keyboard is in, and reads it again in the chosen one."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window."""
        super().__init__(workspace.window)
        self._window, self._view = workspace.window, workspace.view
        self._session, self._banner = workspace.session, workspace.banner
        self._opener = workspace.abilities
        self._jobs = SessionJobs(workspace.bridge, self)
        self._jobs.failed.connect(self._session.failed)
        self._session.documents_changed.connect(self._on_documents_changed)
        self._asked: tuple[Side, str, str | None] | None = None
        """Side, encoding before, and what to read it in to undo the choice."""

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to the action that opens the dialog."""
        return {"encoding": self.open}

    def open(self) -> None:
        """Show the encodings of the document that the keyboard is in, or of the left one."""
        side = self._side()
        document = self._document(side)
        if document is None:
            return
        path = document.source.path
        if path is None:
            self._say(self.tr("A pasted text has no encoding to choose."))
            return
        opener = self._opener.opener
        self._jobs.start(
            "encodings",
            lambda _cancel, _progress: opener.encodings(path),
            lambda choices: self._offer(side, document, choices),
        )

    def _offer(self, side: Side, document: Document, choices: tuple[EncodingChoice, ...]) -> None:
        from reader_app.gui.encoding_dialog import EncodingDialog

        path, now = document.source.path, document.source.encoding
        if path is None or self._document(side) is not document:
            return  # another is open by now
        if not choices:
            sentence = self.tr("“{0}” says itself how its letters are written: there is nothing to choose.")
            self._say(sentence.format(f"\u2068{path.name}\u2069"))
            return
        dialog = EncodingDialog(path.name, now, choices, self._window)
        undo = None if choices[0].encoding == now else now
        dialog.chosen.connect(lambda encoding: self._read(side, encoding, undo))
        dialog.open()

    def _read(self, side: Side, encoding: str | None, undo: str | None) -> None:
        document = self._document(side)
        if document is not None and encoding != undo:
            self._asked = (side, document.source.encoding, undo)
            self._session.read_in(side, encoding)

    def _on_documents_changed(self) -> None:
        """Say how the document is read now, and offer the way back."""
        asked, self._asked = self._asked, None
        document = self._document(asked[0]) if asked is not None else None
        if asked is None or document is None or document.source.encoding == asked[1]:
            return
        # Later, because the way back matters more than what else is told of opening.
        QTimer.singleShot(0, self, lambda: self._offer_way_back(document, *asked))

    def _offer_way_back(self, document: Document, side: Side, before: str, undo: str | None) -> None:
        isolated = [f"\u2066{name}\u2069" for name in (document.source.encoding, before)]
        self._banner.show_message(
            self.tr("Now read as {0}, no longer as {1}. This is kept for this file.").format(*isolated),
            Tone.NOTICE,
            (
                (
                    self.tr("&Back to {0}").format(isolated[1]),
                    lambda: self._read(side, undo, None if undo else document.source.encoding),
                ),
            ),
        )

    def _side(self) -> Side:
        content, here = self._view.content, self._view.current
        return content.columns[here.column].side if content is not None and here is not None else Side.LEFT

    def _document(self, side: Side) -> Document | None:
        return self._session.left if side is Side.LEFT else self._session.counterpart

    def _say(self, sentence: str) -> None:
        self._banner.show_message(sentence, Tone.NOTICE)
