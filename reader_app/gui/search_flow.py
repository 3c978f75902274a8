"""Searching in the window: index and search run as jobs, hits are marked and walked through."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMainWindow

from reader_app.domain.document import Passage
from reader_app.domain.progress import CancelToken, Progress
from reader_app.gui.reading.content import Content, Place, Role
from reader_app.gui.reading.marks import Mark, MarkStyle
from reader_app.gui.search_bar import SearchBar
from reader_app.gui.session_jobs import SessionJobs
from reader_app.gui.workspace import Workspace
from reader_app.services.searching import (
    ColumnHits,
    ColumnIndex,
    Hit,
    HitOrder,
    index_column,
    search_column,
)
from reader_app.text.search_pattern import search_pattern

_LAYER = "search"
_ARRIVALS_MS = 700
"""How long to gather passages that arrive from a translation before searching them."""
_LONGEST_FROM_SELECTION = 80
_EDGE = 40
"""Pixels at the top and foot of the view in which a hit is not comfortably seen."""


@dataclass(slots=True)
class _Kept:
    """The index of one column, whose text came from `source`."""

    source: object
    index: ColumnIndex
    changed: set[int] = field(default_factory=set)


class _ContentRows:
    """The rows of a content, as the order of hits wants to know them."""

    def __init__(self, content: Content) -> None:
        self._content = content

    def row_of(self, column: int, passage: int, offset: int) -> int:
        return self._content.row_of(column, passage, offset)

    def first_place(self, column: int, row: int) -> tuple[int, int]:
        shown = self._content.columns[column]
        if row >= len(self._content.rows):
            return len(shown.passages), 0
        unit = self._content.units(column, row).start
        if unit >= shown.units.count:
            return len(shown.passages), 0
        return shown.units.passage(unit), shown.units.start(unit)


class SearchFlow(QObject):
    """Finds what the reader types in every column at once."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window."""
        super().__init__(workspace.window)
        self._window = workspace.window
        self._session = workspace.session
        self._view = workspace.view
        self._jobs = SessionJobs(workspace.bridge, self)
        self._jobs.failed.connect(workspace.session.failed)
        self.bar = _bar(workspace.window)
        self.bar.setEnabled(self._session.left is not None)
        self.bar.query_changed.connect(self.search)
        self.bar.exact.toggled.connect(self._on_exact_toggled)
        self.bar.field.next_asked.connect(self.go_to_next)
        self.bar.field.previous_asked.connect(self.go_to_previous)
        self.bar.field.left.connect(self.leave)
        self.bar.field.entered.connect(self._on_entered)
        self._view.installEventFilter(self)
        self._kept: dict[tuple[Role, bool], _Kept] = {}
        self._content: Content | None = None
        self._order: HitOrder | None = None
        self._hit: Hit | None = None
        self._counterparts: dict[tuple[int, int], list[Mark]] = {}
        self._from: Place | None = None
        self._going = False
        """Whether the reader waits to be brought to a hit."""
        self._last_query = ""
        self._arrivals = QTimer(self)
        self._arrivals.setSingleShot(True)
        self._arrivals.setInterval(_ARRIVALS_MS)
        self._arrivals.timeout.connect(self._search_again)
        self._session.documents_changed.connect(self._on_documents_changed)
        self._session.columns_changed.connect(self._search_again)
        self._session.passages_translated.connect(self._on_passages_translated)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to the actions of searching."""
        return {
            "find": self.enter,
            "find_next": self.go_to_next,
            "find_previous": self.go_to_previous,
            "find_exact": self.bar.exact.toggle,
        }

    @property
    def hit_place(self) -> Place | None:
        """Where the current hit begins."""
        if self._order is None or self._hit is None:
            return None
        passage, span = self._order.hits[self._hit.column].at(self._hit.number)
        return Place(self._hit.column, passage, span.start)

    # Coming and going

    def enter(self) -> None:
        """Put the keyboard into the field; what is selected in the text becomes the query."""
        selection = self._view.selection
        if selection is not None and not selection.empty and self._view.content is not None:
            text = selection.text(self._view.content).strip()
            if text and "\n" not in text and len(text) <= _LONGEST_FROM_SELECTION:
                self.bar.field.setText(text)
        self.bar.field.setFocus()
        self.bar.field.selectAll()

    def leave(self) -> None:
        """Take the hits away and go back to the text."""
        self._last_query = self.bar.query or self._last_query
        self.bar.field.clear()
        self._view.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Escape in the text ends the search, too, once nothing is selected."""
        selected = self._view.selection is not None and not self._view.selection.empty
        if (
            watched is self._view
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and self.bar.query
            and not selected
        ):
            self.leave()
            return True
        return super().eventFilter(watched, event)

    def _on_exact_toggled(self, on: bool) -> None:
        action = self._window.findChild(QAction, "find_exact")
        if action is not None:
            action.setChecked(on)

    def _on_entered(self) -> None:
        self._from = self._here()
        self._make_index()

    def _here(self) -> Place:
        return self._view.current or Place(0, self._view.first_visible_passage(0), 0)

    def _on_documents_changed(self) -> None:
        self._jobs.stop_all()
        self._kept.clear()
        self._from = None
        self._show(None, None)
        self.bar.setEnabled(self._session.left is not None)
        self._search_again()

    def _on_passages_translated(self, passages: Sequence[int]) -> None:
        for exact in (False, True):
            kept = self._kept.get((Role.TRANSLATION, exact))
            if kept is not None:
                kept.changed.update(passages)
        if self.bar.query and not self._arrivals.isActive():
            self._arrivals.start()

    # Searching

    def search(self) -> None:
        """Search for what is in the field, and go to the first hit from where the reader was."""
        self._going = True
        self._request()

    def _request(self) -> None:
        """Search as soon as everything is indexed; the newest query wins."""
        self._jobs.stop("search")
        if not self.bar.query or self._view.content is None:
            self._show(None, None)
            return
        if self._make_index():
            self._start_search()

    def _search_again(self) -> None:
        if self.bar.query:
            if self._hit is not None:
                self._going = False  # the text has changed, not the question: the reader stays
                self._from = self._place_in_new_columns()
            self._request()

    def _place_in_new_columns(self) -> Place | None:
        """Where the current hit is now that there may be a column more or less."""
        place, before, now = self.hit_place, self._content, self._view.content
        if place is None or before is None or now is None:
            return None
        roles = [column.role for column in now.columns]
        role = before.columns[place.column].role
        return place._replace(column=roles.index(role)) if role in roles else None

    def _source(self, role: Role) -> object:
        return {
            Role.ORIGINAL: self._session.left,
            Role.TRANSLATION: self._session.translation,
            Role.COUNTERPART: self._session.counterpart,
        }[role]

    def _make_index(self) -> bool:
        """Start to index what is not indexed yet; tells whether nothing is missing."""
        content = self._view.content
        if self._jobs.running("index") or content is None:
            return False
        exact = self.bar.exact.isChecked()
        wanted: list[tuple[Role, object, list[Passage | None], ColumnIndex | None, set[int]]] = []
        for column in content.columns:
            source, kept = self._source(column.role), self._kept.get((column.role, exact))
            if kept is not None and kept.source is source and not kept.changed:
                continue
            before = kept if kept is not None and kept.source is source else None
            changed = set(before.changed) if before else set()
            wanted.append(
                (column.role, source, list(column.passages), before.index if before else None, changed)
            )
            if before:
                before.changed.clear()
        if not wanted:
            return True

        def work(cancel: CancelToken, _progress: Progress) -> list[_Kept]:
            return [
                _Kept(
                    source,
                    index_column(_texts(passages), cancel, exact=exact, before=before, changed=changed),
                )
                for _, source, passages, before, changed in wanted
            ]

        def made(kept: list[_Kept]) -> None:
            for (role, *_), one in zip(wanted, kept, strict=True):
                self._kept[role, exact] = one
            self._request()

        self._jobs.start("index", work, made)
        return False

    def _start_search(self) -> None:
        content, exact = self._view.content, self.bar.exact.isChecked()
        pattern = search_pattern(self.bar.query, exact=exact)
        if content is None or pattern is None:
            self._show(None, None)
            return
        indexes = [self._kept[column.role, exact].index for column in content.columns]

        def work(cancel: CancelToken, _progress: Progress) -> list[ColumnHits]:
            return [search_column(index, pattern, cancel) for index in indexes]

        self._jobs.start("search", work, lambda hits: self._on_found(content, hits))

    def _on_found(self, content: Content, hits: list[ColumnHits]) -> None:
        if content is self._view.content:
            order = HitOrder(hits, _ContentRows(content))
            start = self._from if self._from and self._from.column < len(hits) else Place(0, 0, 0)
            self._show(order, order.nearest(*start), go=self._going)
            self._going = False

    # Showing

    def go_to_next(self) -> None:
        """Go to the next hit, after the last to the first."""
        self._step(1)

    def go_to_previous(self) -> None:
        """Go to the hit before, before the first to the last."""
        self._step(-1)

    def _step(self, step: int) -> None:
        if not self.bar.query and self._last_query:
            self._from = self._here()
            self.bar.field.setText(self._last_query)
        elif self._order is not None and self._hit is not None:
            order = self._order
            self._show(order, order.following(self._hit) if step > 0 else order.preceding(self._hit))
            self._from = self.hit_place

    def _show(self, order: HitOrder | None, hit: Hit | None, *, go: bool = True) -> None:
        """Mark the hits of a search and, unless told otherwise, go to one of them."""
        self._order, self._hit, self._content = order, hit, self._view.content
        self._counterparts = {}
        place = self.hit_place
        if order is None:
            self.bar.set_count("")
        elif hit is None:
            self.bar.set_count(self.tr("Nothing found"), nothing=True)
        else:
            self.bar.set_count(self.tr("{0} of {1}").format(order.rank(hit) + 1, len(order)))
        if place is not None and self._content is not None:
            for light in self._content.lit_sentences(place):
                if light.column != place.column:
                    mark = Mark(light.span, MarkStyle.FOUND_COUNTERPART)
                    self._counterparts.setdefault((light.column, light.passage), []).append(mark)
            if go:
                self._reveal(place)
        self._view.set_marks(_LAYER, self._marks if order is not None else None)

    def _reveal(self, place: Place) -> None:
        self._view.reveal(place)
        # A passage may be higher than the view: what is wanted is its line.
        rect, height = self._view.text_rect(place), self._view.page_height
        if not rect.isEmpty() and not _EDGE <= rect.center().y() <= height - _EDGE:
            self._view.scroll_pixels(rect.center().y() - height // 3)

    def _marks(self, column: int, passage: int) -> list[Mark]:
        """The marks of one passage; called while it is painted."""
        order = self._order
        if order is None or self._content is not self._view.content:
            return []
        hits, now = order.hits[column], self._hit
        marks = list(self._counterparts.get((column, passage), ()))
        for number in hits.in_passage(passage):
            style = MarkStyle.FOUND_NOW if Hit(column, number) == now else MarkStyle.FOUND
            marks.append(Mark(hits.at(number)[1], style))
        return marks


def _bar(window: QMainWindow) -> SearchBar:
    bar = window.findChild(SearchBar)
    if bar is None:
        raise LookupError("a window's tool bar has a search bar")
    return bar


def _texts(passages: list[Passage | None]) -> list[str]:
    return [passage.text if passage is not None else "" for passage in passages]
