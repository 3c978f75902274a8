"""The outline in the window: filled when it is looked at, follows reading, leads to headings."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from reader_app.domain.document import Document, Side
from reader_app.domain.progress import CancelToken, Progress
from reader_app.gui.note_targets import column_of
from reader_app.gui.outline_panel import OutlineOf, OutlinePanel
from reader_app.gui.reading.content import Place
from reader_app.gui.session_jobs import SessionJobs
from reader_app.gui.workspace import Workspace
from reader_app.services.outline import Heading, heading_before, outline

PANEL = "outline"
_Outlined = tuple[Side, Document, tuple[Heading, ...]]


class OutlineFlow(QObject):
    """Keeps the Outline panel in step with what is open."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window."""
        super().__init__(workspace.window)
        self._side_panel = workspace.side_panel
        self._session, self._view = workspace.session, workspace.view
        self._jobs = SessionJobs(workspace.bridge, self)
        self._jobs.failed.connect(self._session.failed)
        self._headings: dict[Side, tuple[Heading, ...]] = {}
        self._known = False
        self.panel = OutlinePanel()
        self._side_panel.add(PANEL, self.tr("Outline"), self.panel)
        self._side_panel.opened.connect(self._on_opened)
        self._session.documents_changed.connect(self._on_documents_changed)
        self._view.scrolled.connect(self._follow)
        self._view.current_moved.connect(lambda _place: self._follow())
        self.panel.filled.connect(self._follow)
        self.panel.go_asked.connect(self._go)
        self.panel.left.connect(self._view.setFocus)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to the action that opens the panel."""
        return {"outline": self._toggle}

    def _toggle(self) -> None:
        self._side_panel.toggle(PANEL)
        if self._side_panel.current == PANEL:
            self.panel.tree.setFocus()
        else:
            self._view.setFocus()

    def _on_opened(self, name: str) -> None:
        if name == PANEL and not self._known:
            self._collect()

    def _on_documents_changed(self) -> None:
        self._known = False
        self._headings = {}
        self._jobs.stop_all()
        self.panel.set_outlines(())
        if self._side_panel.current == PANEL:
            self._collect()

    def _collect(self) -> None:
        """Find the headings of what is open, in a job."""
        self._known = True
        opened = [(Side.LEFT, self._session.left), (Side.RIGHT, self._session.counterpart)]
        documents = [(side, document) for side, document in opened if document is not None]

        def work(
            cancel: CancelToken, _progress: Progress
        ) -> list[tuple[Side, Document, tuple[Heading, ...]]]:
            found = []
            for side, document in documents:
                cancel.check()
                found.append((side, document, outline(document.passages)))
            return found

        def collected(found: list[_Outlined]) -> None:
            self._headings = {side: headings for side, _, headings in found}
            self.panel.set_outlines(
                [OutlineOf(side, document.title, headings) for side, document, headings in found]
            )

        self._jobs.start("outline", work, collected)

    def _follow(self) -> None:
        """Show where the reader is: by the keyboard's place if that can be seen, else by the top."""
        content = self._view.content
        if content is None or self._side_panel.current != PANEL:
            return
        here = self._view.current
        side = content.columns[here.column].side if here is not None else Side.LEFT
        if not self.panel.has(side):
            side = Side.RIGHT if side is Side.LEFT else Side.LEFT
        column = column_of(content, side)
        if column is None or not self.panel.has(side):
            return
        passage = self._view.first_visible_passage(column)
        if here is not None and here.column == column and not self._view.text_rect(here).isEmpty():
            passage = here.passage
        self.panel.set_reading(side, heading_before(self._headings[side], passage))

    def _go(self, side: Side, passage: int, with_keyboard: bool) -> None:
        content = self._view.content
        column = column_of(content, side) if content is not None else None
        if column is not None:
            self._view.reveal(Place(column, passage, 0))
            if with_keyboard:
                self._view.setFocus()
