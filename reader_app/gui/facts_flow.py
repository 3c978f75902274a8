"""Facts of a compared pair in the window: marks, panel, going from difference to difference, reviewing."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from reader_app.domain.document import Side
from reader_app.domain.errors import ReaderError
from reader_app.domain.fact import Fact, FactReview
from reader_app.domain.progress import CancelToken, Progress
from reader_app.gui.banner import Tone
from reader_app.gui.facts_marks import FactsOnText
from reader_app.gui.facts_panel import FactsPanel
from reader_app.gui.facts_wording import SideNames, side_names
from reader_app.gui.reading.content import Place
from reader_app.gui.session_jobs import SessionJobs
from reader_app.gui.workspace import Workspace
from reader_app.services.fact_board import FactBoard, board_of, build_board
from reader_app.services.fact_reviews import fact_keys

PANEL = "facts"
WIDE_ENOUGH = 1200
"""Pixels of window from which the panel opens by itself."""


class FactsFlow(QObject):
    """Shows the facts of the session's bitext and keeps what the reader says of them."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window."""
        super().__init__(workspace.window)
        self._workspace = workspace
        self._session, self._view = workspace.session, workspace.view
        self._store = workspace.library.fact_reviews
        self._jobs = SessionJobs(workspace.bridge, self)
        self._jobs.failed.connect(self._session.failed)
        self.panel = FactsPanel()
        self.on_text = FactsOnText(self._view)
        self._names = SideNames()
        self._shown: tuple[Fact, ...] | None = None
        """The facts of the session that the panel shows, or is about to."""
        self._undo: list[tuple[str, FactReview | None]] = []
        self._chosen: int | None = None
        self._opening = False
        workspace.side_panel.add(PANEL, self.tr("Facts"), self.panel)
        self._connect()

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to the actions on facts."""
        return {
            "facts": self.toggle_panel,
            "next_difference": lambda: self.go_to_difference(1),
            "previous_difference": lambda: self.go_to_difference(-1),
            "confirm_fact": lambda: self._review_here(FactReview.CONFIRMED),
            "dismiss_fact": lambda: self._review_here(FactReview.DISMISSED),
            "undo_fact": self.undo,
        }

    def _connect(self) -> None:
        self._session.documents_changed.connect(self._on_documents_changed)
        self._session.columns_changed.connect(self._follow)
        self._view.pointed.connect(self._on_pointed)
        self._view.current_moved.connect(self._on_current_moved)
        panel = self.panel
        panel.go_asked.connect(self.go_to_fact)
        panel.pointed.connect(self._light)
        panel.review_asked.connect(self.review)
        panel.undo_asked.connect(self.undo)
        panel.filter_changed.connect(self._mark)
        panel.left.connect(self._view.setFocus)
        self._workspace.side_panel.opened.connect(self._on_side_opened)
        self._workspace.appearance.theme_changed.connect(
            lambda: panel.set_theme(self._workspace.appearance.theme)
        )
        panel.set_theme(self._workspace.appearance.theme)

    # Following the session

    @property
    def board(self) -> FactBoard:
        """The facts that are shown."""
        return self.panel.board

    @property
    def ready(self) -> bool:
        """Whether the facts of the session are the ones shown."""
        return not self._jobs.busy

    def _on_documents_changed(self) -> None:
        self._undo.clear()
        self.panel.set_can_undo(possible=False)
        self._follow()
        side = self._workspace.side_panel
        if self._session.counterpart is None and side.current == PANEL:
            self._opening = True
            side.close_side()
            self._opening = False

    def _follow(self) -> None:
        """Show the facts of what the session has now; the reader's word on them is read in a job."""
        bitext = self._session.bitext
        if bitext is None:
            self._jobs.stop_all()
            self._shown = None
            self._show(FactBoard(), SideNames())
            return
        if self._shown is bitext.facts:
            self._mark()
            return
        self._shown = bitext.facts
        first = not self.board.facts

        def work(_cancel: CancelToken, _progress: Progress) -> tuple[FactBoard, ReaderError | None]:
            try:
                return build_board(bitext, self._store), None
            except ReaderError as error:
                return board_of(bitext.facts, fact_keys(bitext)), error

        def done(built: tuple[FactBoard, ReaderError | None]) -> None:
            board, error = built
            self._shown = board.facts
            self._session.set_facts(board.facts)
            self._show(board, side_names(bitext))
            if first:
                self._open_by_itself()
            if error is not None:
                self._session.failed.emit(error)

        self._jobs.start("facts shown", work, done)

    def _show(self, board: FactBoard, names: SideNames) -> None:
        self._names = names
        self._chosen = None
        self.on_text.light(())
        self.panel.show_board(board, names)
        self._mark()
        self._tell_counts()

    def _mark(self) -> None:
        order = self._view.column_order
        self.on_text.show(self.board, self._names, self.panel.wanted)
        sides = [side for column in order if (side := self.on_text.side_of(column)) is not None]
        self.panel.set_sides(right_first=sides[:1] == [Side.RIGHT])

    def _tell_counts(self) -> None:
        counts = self.board.counts()
        status = self._workspace.status
        if not self.board.facts:
            status.set_facts("", "")
            return
        status.set_facts(
            f"= {counts.agree}   ≠ {counts.differ}   · {counts.one_sided}",
            self.tr("Facts: {0} agree, {1} differ, {2} only on one side").format(
                counts.agree, counts.differ, counts.one_sided
            ),
        )

    # The panel

    def toggle_panel(self) -> None:
        """Open the panel and go into it, or close it and go back to the text."""
        side = self._workspace.side_panel
        side.toggle(PANEL)
        if side.current == PANEL:
            self.panel.list.setFocus()
            if self.panel.chosen is None and self.board.facts:
                self.panel.choose(self.panel.model.number_at(0))
        else:
            self._view.setFocus()

    def _open_by_itself(self) -> None:
        side = self._workspace.side_panel
        wide = self._workspace.window.width() >= WIDE_ENOUGH
        if self.board.facts and wide and not side.current and self._workspace.settings.current.facts_open:
            self._opening = True
            side.open(PANEL)
            self._opening = False

    def _on_side_opened(self, name: str) -> None:
        """Keep in mind whether the reader wants the panel."""
        action = self._workspace.window.findChild(QAction, PANEL)
        if action is not None:
            action.setChecked(name == PANEL)
        if not self._opening and name in ("", PANEL) and self.board.facts:
            wanted = name == PANEL
            if self._workspace.settings.current.facts_open is not wanted:
                self._workspace.settings.change("facts_open", wanted)

    # Going to facts

    def go_to_fact(self, number: int) -> None:
        """Show a fact on both sides; asked again for the same one, go to its other side."""
        side = Side.LEFT
        here = self._view.current
        if here is not None and self.on_text.side_of(here.column) is Side.RIGHT:
            side = Side.RIGHT
        other = Side.RIGHT if side is Side.LEFT else Side.LEFT
        again = self._chosen == number and here == self.on_text.place_of(number, side)
        sides = (side, other) if again else (other, side)
        places = [place for one in sides if (place := self.on_text.place_of(number, one)) is not None]
        if not places:
            return
        self._chosen = number
        # Both are seen where they are near each other; the last one is seen for certain.
        for place in places[:-1]:
            self._view.reveal(place, select=False)
        self._view.reveal(places[-1])
        self.on_text.light((number,))

    def go_to_difference(self, step: int) -> None:
        """Go to the next (or with -1 the previous) fact that differs, in the column the reader is in."""
        here = self._here()
        side = self.on_text.side_of(here.column) or Side.LEFT
        number = self.board.next_difference(side, here.passage, here.offset, step)
        if number is None:
            some = self.board.counts().differ
            text = self.tr("There is no further difference.") if some else self.tr("No facts differ.")
            self._workspace.banner.show_message(text, Tone.NOTICE)
            return
        self.panel.choose(number)
        self._chosen = None
        self.go_to_fact(number)

    def _here(self) -> Place:
        if self._view.current is not None:
            return self._view.current
        order = self._view.column_order
        column = order[0] if order else 0
        return Place(column, self._view.first_visible_passage(column), -1)

    def _light(self, number: int | None) -> None:
        """Light a fact, or with none the one that the reader is on."""
        lit = self._chosen if number is None else number
        self.on_text.light(() if lit is None else (lit,))

    def _on_pointed(self, place: Place | None) -> None:
        numbers = self.on_text.at(place)
        if numbers:
            self.on_text.light(numbers)
        else:
            self._light(None)

    def _on_current_moved(self, place: Place | None) -> None:
        """Moving on puts out the light on the chosen fact; a fact at the new place is chosen."""
        numbers = self.on_text.at(place)
        if self._chosen not in numbers:
            self._chosen = numbers[0] if numbers else None
        self._light(None)
        if self._chosen is not None and not self.panel.list.hasFocus():
            self.panel.choose(self._chosen)

    # What the reader says

    def _review_here(self, review: FactReview) -> None:
        """Review the fact that the reader is on, in the text or in the panel."""
        number = self._chosen if self._chosen is not None else self.panel.chosen
        if number is None:
            self._workspace.banner.show_message(self.tr("There is no fact here."), Tone.NOTICE)
            return
        same = self.board.facts[number].review is review
        self.review(number, None if same else review)

    def review(self, number: int, review: FactReview | None) -> None:
        """Say something of a fact; kept at once, and can be taken back."""
        self._undo.append((self.board.keys[number], self.board.facts[number].review))
        self._set_review(number, review)

    def undo(self) -> None:
        """Take back what was said last."""
        while self._undo:
            key, review = self._undo.pop()
            number = self.board.number_of(key)
            if number is not None:
                self._set_review(number, review)
                self.panel.choose(number)
                return
        self._workspace.banner.show_message(self.tr("There is nothing to take back."), Tone.NOTICE)

    def _set_review(self, number: int, review: FactReview | None) -> None:
        board = self.board.reviewed(number, review)
        self._shown = board.facts
        self._session.set_facts(board.facts)
        self.panel.show_review(board, number)
        self.panel.set_can_undo(possible=bool(self._undo))
        self._mark()
        self._tell_counts()
        self.on_text.light(())
        key, store = board.keys[number], self._store
        self._workspace.bridge.write(
            lambda: store.save_review(key, review), on_failed=self._session.failed.emit
        )
