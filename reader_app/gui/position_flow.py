"""The reading position: kept while one reads, found again when a document is opened again."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QTimer

from reader_app.domain.notes import ReadingPlace
from reader_app.domain.progress import CancelToken, Progress
from reader_app.gui.session_jobs import SessionJobs
from reader_app.gui.workspace import Workspace

_SAVE_AFTER_MS = 3000


class PositionFlow(QObject):
    """Saves where the reader is in the left document: every few seconds, and before it or the window goes."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window."""
        super().__init__(workspace.window)
        self._session, self._view = workspace.session, workspace.view
        self._bridge = workspace.bridge
        self._notebook = workspace.library.notebook
        self._jobs = SessionJobs(workspace.bridge, self)
        self._document = ""
        """SHA-256 of the document whose place is being followed."""
        self._place = ReadingPlace(0)
        self._saved: ReadingPlace | None = None
        self._told = ""
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.setInterval(_SAVE_AFTER_MS)
        self._saving.timeout.connect(self._save)
        self._session.documents_changed.connect(self._on_documents_changed)
        self._view.scrolled.connect(self._on_scrolled)
        workspace.window.installEventFilter(self)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to no action."""
        return {}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Save before the window goes."""
        if event.type() is QEvent.Type.Close:
            self._save()
        return super().eventFilter(watched, event)

    # Saving

    def _on_scrolled(self) -> None:
        left = self._session.left
        if left is None or left.source.sha256 != self._document:
            return
        self._place = self._place_now()
        if self._place != self._saved and not self._saving.isActive():
            self._saving.start()

    def _place_now(self) -> ReadingPlace:
        """What stands at the top of the view."""
        content, scroller = self._view.content, self._view.scroller
        if content is None:
            return ReadingPlace(0)
        for row, y in self._view.visible_rows:
            for unit in content.units(0, row):
                units = content.columns[0].units
                share = min(1.0, max(0, -y) / max(1, scroller.heights.height(row)))
                return ReadingPlace(units.passage(unit), units.start(unit), round(share, 3))
        return self._place

    def _save(self) -> None:
        self._saving.stop()
        document, place, notebook = self._document, self._place, self._notebook
        if document and place != self._saved:
            self._saved = place
            self._bridge.write(lambda: notebook.save_place(document, place), on_failed=self._on_not_saved)

    def _on_not_saved(self, error: BaseException) -> None:
        """Said once for a document: one scrolls on whatever the disk does."""
        if self._told != self._document:
            self._told = self._document
            self._session.failed.emit(error)

    # Finding it again

    def _on_documents_changed(self) -> None:
        self._save()
        left = self._session.left
        before, self._document = self._document, ""
        if left is None:
            return
        document = left.source.sha256
        if document == before:
            # The same document with another beside it, or read anew: the reader stays.
            self._follow(document, self._place)
            return

        def work(_cancel: CancelToken, _progress: Progress) -> ReadingPlace | None:
            return self._notebook.place(document)

        def read(place: ReadingPlace | None) -> None:
            if self._session.left is not None and self._session.left.source.sha256 == document:
                moved = bool(self._view.scroller.position)
                self._follow(document, None if moved else place)

        self._jobs.start("place", work, read)

    def _follow(self, document: str, place: ReadingPlace | None) -> None:
        """Go to a place, and from now on remember where the reader goes."""
        self._saved = place
        self._document = document
        if place is not None:
            self._go_to(place)
        self._place = self._place_now()

    def _go_to(self, place: ReadingPlace) -> None:
        content, scroller = self._view.content, self._view.scroller
        if content is None or place.passage >= len(content.columns[0].passages):
            return
        row = content.row_of(0, place.passage, place.offset)
        scroller.go_to_row(row)
        scroller.visible(self._view.page_height)  # measures the row, so that a share of it means something
        self._view.scroll_pixels(round(place.share * scroller.heights.height(row)))
