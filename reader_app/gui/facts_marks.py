"""Facts on the text: marks, light on the fact pointed at and its counterpart, tool tips."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from reader_app.domain.document import Side
from reader_app.domain.fact import Fact, FactKind, FactStatus
from reader_app.gui.facts_wording import SideNames, tip_html
from reader_app.gui.reading.content import Place, Role
from reader_app.gui.reading.marks import Mark, MarkStyle
from reader_app.gui.reading.view import ReadingView
from reader_app.services.fact_board import FactBoard, FactFilter, mention_of

_LAYER, _LIT_LAYER = "facts", "facts lit"
_MOST_TOLD = 4
"""Facts in one tool tip."""
_STYLES = {
    FactStatus.AGREES: MarkStyle.AGREES,
    FactStatus.DIFFERS: MarkStyle.DIFFERS,
    FactStatus.LEFT_ONLY: MarkStyle.ONLY_HERE,
    FactStatus.RIGHT_ONLY: MarkStyle.ONLY_HERE,
}
_PAINT_ORDER = (MarkStyle.AGREES_FAINT, MarkStyle.AGREES, MarkStyle.ONLY_HERE, MarkStyle.DIFFERS)


class FactsOnText(QObject):
    """Puts the facts of a board on the reading view."""

    def __init__(self, view: ReadingView) -> None:
        """Serve one view."""
        super().__init__(view)
        self._view = view
        self._board = FactBoard()
        self._names = SideNames()
        self._wanted = FactFilter()
        self._sides: dict[int, Side] = {}
        self._marks: dict[tuple[Side, int], tuple[Mark, ...]] = {}
        self._lit: tuple[int, ...] = ()
        view.viewport().installEventFilter(self)

    def show(self, board: FactBoard, names: SideNames, wanted: FactFilter) -> None:
        """Mark the wanted facts of a board; call it again when the columns have changed."""
        self._board, self._names, self._wanted = board, names, wanted
        self._marks.clear()
        self._sides = self._sides_of_columns()
        self._view.set_marks(_LAYER, self._marks_of if board.facts and self._sides else None)

    def light(self, numbers: Sequence[int]) -> None:
        """Light facts on both sides, and no others."""
        if tuple(numbers) == self._lit:
            return
        self._lit = tuple(numbers)
        self._view.set_marks(_LIT_LAYER, self._lit_marks_of if self._lit else None)

    @property
    def lit(self) -> tuple[int, ...]:
        """Numbers of the facts that are lit."""
        return self._lit

    def at(self, place: Place | None) -> tuple[int, ...]:
        """Numbers of the facts at a place."""
        side = self._sides.get(place.column) if place else None
        return self._board.at(side, place.passage, place.offset) if side and place else ()

    def side_of(self, column: int) -> Side | None:
        """The document that a column shows; none for a translation."""
        return self._sides.get(column)

    def place_of(self, number: int, side: Side) -> Place | None:
        """Where a fact stands on a side."""
        mention = mention_of(self._board.facts[number], side)
        column = next((column for column, shown in self._sides.items() if shown is side), None)
        return (
            None if mention is None or column is None else Place(column, mention.passage, mention.span.start)
        )

    def _sides_of_columns(self) -> dict[int, Side]:
        content = self._view.content
        if content is None or content.counterparts is None:
            return {}
        roles = {Role.ORIGINAL: Side.LEFT, Role.COUNTERPART: Side.RIGHT}
        return {n: roles[column.role] for n, column in enumerate(content.columns) if column.role in roles}

    def _marks_of(self, column: int, passage: int) -> Sequence[Mark]:
        side = self._sides.get(column)
        if side is None:
            return ()
        key = (side, passage)
        if key not in self._marks:
            self._marks[key] = self._make_marks(side, passage)
        return self._marks[key]

    def _make_marks(self, side: Side, passage: int) -> tuple[Mark, ...]:
        """The marks of a passage, what matters most painted last."""
        found: set[Mark] = set()
        for number in self._board.in_passage(side, passage):
            fact = self._board.facts[number]
            mention = mention_of(fact, side)
            if mention is not None and self._wanted.passes(fact):
                found.add(Mark(mention.span, self._style(fact)))
        return tuple(sorted(found, key=lambda mark: _PAINT_ORDER.index(mark.style)))

    def _style(self, fact: Fact) -> MarkStyle:
        """Names that agree are many and expected: pale, unless they are what the reader asked for."""
        calm = fact.kind is FactKind.NAME and fact.status is FactStatus.AGREES
        return MarkStyle.AGREES_FAINT if calm and self._wanted.kind is None else _STYLES[fact.status]

    def _lit_marks_of(self, column: int, passage: int) -> Sequence[Mark]:
        side = self._sides.get(column)
        if side is None:
            return ()
        mentions = (mention_of(self._board.facts[number], side) for number in self._lit)
        return [Mark(m.span, MarkStyle.FACT_LIT) for m in mentions if m is not None and m.passage == passage]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Tell of the fact under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            numbers = self.at(self._view.place_at(event.pos()))
            if numbers:
                facts = [self._board.facts[number] for number in numbers[:_MOST_TOLD]]
                near = QRect(event.pos(), event.pos()).adjusted(-12, -12, 12, 12)
                QToolTip.showText(
                    event.globalPos(), tip_html(facts, self._names), self._view.viewport(), near
                )
                return True
        return bool(super().eventFilter(watched, event))
