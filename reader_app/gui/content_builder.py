"""What the reading view is given to show, made from what the session has open."""

from typing import TYPE_CHECKING

from reader_app.domain.language import Direction, direction_of
from reader_app.gui.reading.content import Column, Content, Role, document_column
from reader_app.gui.reading_session import ReadingSession
from reader_app.services.counterparts import Counterparts
from reader_app.services.mirrored_units import MirroredUnits
from reader_app.services.rows import RowTable, Units, parallel_rows

if TYPE_CHECKING:
    from reader_app.gui.translation_state import TranslationState


def build_content(session: ReadingSession) -> Content | None:
    """The columns of the session in reading order: original, its translation, the counterpart."""
    left = session.left
    if left is None:
        return None
    original = document_column(left, Role.ORIGINAL)
    columns = [original]
    if session.translation is not None:
        columns.append(_translation_column(session.translation, original.units))
    if session.counterpart is None:
        return Content(columns, parallel_rows(original.units, original.units))
    counterpart = document_column(session.counterpart, Role.COUNTERPART)
    columns.append(counterpart)
    arrangement = session.arrangement
    if arrangement is None:
        return Content(columns, _side_by_side(original.units, counterpart.units), Counterparts(()))
    return Content(columns, arrangement.rows, arrangement.counterparts)


def column_order(content: Content, *, swapped: bool) -> tuple[int, ...]:
    """Columns from left to right on the screen: Arabic and its like to the right, unless swapped."""
    numbers = list(range(len(content.columns)))
    if content.columns[0].direction is Direction.RTL:
        numbers.reverse()
    if swapped:
        numbers.reverse()
    return tuple(numbers)


def _translation_column(state: "TranslationState", source_units: Units) -> Column:
    language = state.pair.target
    units = MirroredUnits(source_units, state.passages)
    return Column(Role.TRANSLATION, state.passages, language, direction_of(language), units, state.pieces)


def _side_by_side(left: Units, right: Units) -> RowTable:
    """Rows while nothing is known of the links: each document in its own order from the top."""
    count = max(left.count, right.count)
    return RowTable(
        [min(row, left.count) for row in range(count + 1)],
        [min(row, right.count) for row in range(count + 1)],
    )
