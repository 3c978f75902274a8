"""Keeps what is open while one works, and opens it again after the program was cut off."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from reader_app.domain.recovery import LeftBehind, OpenWindow, SessionRecord
from reader_app.gui.banner import Tone
from reader_app.gui.fault_desk import FaultDesk
from reader_app.gui.main_window import MainWindow
from reader_app.gui.post_editing import PostEditing, editing_among
from reader_app.gui.reading_session import ReadingSession
from reader_app.gui.window_host import WindowHost
from reader_app.services.write_queue import WriteQueue

_SOON_MS = 200
_SETTLED_MS = 15_000
"""What has been open so long again is not what ended the program."""


class SessionKeeper(QObject):
    """Follows all windows of the host."""

    def __init__(self, host: WindowHost, record: SessionRecord, desk: FaultDesk, writes: WriteQueue) -> None:
        """Keep what is open from now on; what is written goes through a queue that has nothing else to write.

        A disk that is slow for a moment holds up nobody, and a database that is busy does not hold up this.
        """
        super().__init__(host)
        self._host, self._record, self._desk, self._writes = host, record, desk, writes
        self._restoring = False
        self._followed: set[PostEditing] = set()
        self._unopened: dict[MainWindow, OpenWindow] = {}
        """What is being opened again and is not whole yet: it stays written down."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._keep)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._on_settled)
        host.changed.connect(self._soon.start)
        host.replaced.connect(self._on_replaced)
        self._soon.start()

    def look_back(self, *, reopen: bool) -> None:
        """See whether the last run was cut off; open what it had open, or with `reopen` false offer to."""
        left = self._record.left_behind()
        if left is None:
            return
        if reopen and left.windows and not left.failed_again:
            self._open(left)
        elif left.windows:
            self._tell(
                self._host.window,
                self.tr("Muqabala was not closed last time. What was open can be opened again."),
                left,
                (self.tr("&Open it again"), lambda: self._open(left)),
            )
        else:
            self._record.forget()
            self._tell(self._host.window, self.tr("Muqabala was ended by an error last time."), left)

    def _open(self, left: LeftBehind) -> None:
        """Open what was left, each in a window of its own, and say so in the first."""
        self._restoring = True
        windows = [self._host.free_window() for _one in left.windows]
        self._unopened = dict(zip(windows, left.windows, strict=True))
        # Written down before anything is opened: what ends the program again is not opened once more.
        self._write_down(left.windows)
        self._writes.settle()
        self._record.forget()
        for window, one in zip(windows, left.windows, strict=True):
            if one.files:
                window.session.open_files(one.files)
            else:
                window.session.open_text(one.pasted)
        sentence = self.tr(
            "Muqabala was not closed last time. What was open is here again, with your work on it."
        )
        first = windows[0]

        def tell() -> None:
            first.session.documents_changed.disconnect(opened)
            if _shows(first.session, left.windows[0]):
                self._tell(first, sentence, left)

        def opened() -> None:
            QTimer.singleShot(0, first, tell)  # after what else there is to say of the document

        first.session.documents_changed.connect(opened)
        for window, one in zip(windows, left.windows, strict=True):
            if one.drafts:
                self._resume_later(window, one)
        self._settled.start()

    def _resume_later(self, window: MainWindow, one: OpenWindow) -> None:
        """Open the editor with what was being written, once the document is there, and in no other."""

        def opened() -> None:
            window.session.documents_changed.disconnect(opened)
            editing = editing_among(window.features)
            if editing is not None and _shows(window.session, one):
                QTimer.singleShot(0, window, lambda: editing.resume(one.drafts))

        window.session.documents_changed.connect(opened)

    def _on_replaced(self, old: MainWindow, new: MainWindow) -> None:
        """Another window goes on with what one was still opening."""
        one = self._unopened.pop(old, None)
        if one is not None:
            self._unopened[new] = one
            if one.drafts and old.session.left is None:
                self._resume_later(new, one)

    def _tell(self, window: MainWindow, sentence: str, left: LeftBehind, *answers: object) -> None:
        told = list(answers)
        if left.trace:
            told.append((self.tr("&Report…"), lambda: self._desk.show_trace(left.trace)))
        window.banner.show_message(sentence, Tone.NOTICE, told)  # type: ignore[arg-type]

    def _on_settled(self) -> None:
        self._restoring = False
        self._unopened = {window: one for window, one in self._unopened.items() if window.session.busy}
        self._keep()

    def _keep(self) -> None:
        """Write down what is open."""
        private = self._host.window.settings.current.recent_files == "none"
        self._write_down(() if private else self._open_windows())

    def _write_down(self, windows: Sequence[OpenWindow]) -> None:
        restoring = self._restoring
        self._writes.put(lambda: self._record.keep(windows, restoring=restoring))

    def _open_windows(self) -> Sequence[OpenWindow]:
        found = []
        for window in self._host.windows:
            session, editing = window.session, editing_among(window.features)
            drafts = editing.drafts if editing is not None else ()
            if editing is not None and editing not in self._followed:
                self._followed.add(editing)
                editing.draft_changed.connect(self._soon.start)
                editing.destroyed.connect(lambda _gone=None, one=editing: self._followed.discard(one))
            waiting = self._unopened.get(window)
            if waiting is not None and session.left is None:
                found.append(waiting)
                continue
            if waiting is not None and not drafts and _shows(session, waiting):
                drafts = waiting.drafts  # the passages that they are about may not be translated yet
            elif waiting is not None:
                del self._unopened[window]
            documents = [one for one in (session.left, session.counterpart) if one is not None]
            paths = tuple(one.source.path for one in documents if one.source.path is not None)
            if paths and len(paths) == len(documents):
                found.append(OpenWindow(paths, drafts=drafts))
            elif documents and session.pasted:
                found.append(OpenWindow(pasted=session.pasted, drafts=drafts))
        return found


def _shows(session: ReadingSession, one: OpenWindow) -> bool:
    """Whether a window has open what it was to open again."""
    documents = [part for part in (session.left, session.counterpart) if part is not None]
    if not one.files:
        return bool(documents) and session.pasted == one.pasted
    return tuple(part.source.path for part in documents) == one.files
