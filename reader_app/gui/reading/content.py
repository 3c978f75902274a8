"""What the reading view shows: columns, rows and what belongs to what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from reader_app.domain.bitext import SentenceRef, WordLink
from reader_app.domain.document import Document, Passage, Side
from reader_app.domain.language import Direction
from reader_app.domain.span import Span
from reader_app.domain.translation import Piece
from reader_app.services.counterparts import Counterparts
from reader_app.services.rows import RowTable, Units


class Role(Enum):
    """What a column is."""

    ORIGINAL = "original"
    TRANSLATION = "translation"
    COUNTERPART = "counterpart"


class Place(NamedTuple):
    """A place in the text: column number, passage number and offset in code points."""

    column: int
    passage: int
    offset: int


class Lighting(NamedTuple):
    """A stretch of a passage to be lit."""

    column: int
    passage: int
    span: Span


@dataclass(slots=True)
class Column:
    """One column; a passage not yet translated is none."""

    role: Role
    passages: list[Passage | None]
    language: str
    direction: Direction
    units: Units
    pieces: dict[int, tuple[Piece, ...]] = field(default_factory=dict)
    """For a translation: which part of its source each part of a passage stands for."""
    _lengths: list[int] | None = None

    def lengths(self) -> list[int]:
        """Code points of each unit; 0 where there is no text yet. Counted once, until `text_changed`."""
        if self._lengths is None:
            self._lengths = self._count_lengths()
        return self._lengths

    def text_changed(self) -> None:
        """The text of a passage has changed or arrived."""
        self._lengths = None

    def _count_lengths(self) -> list[int]:
        texts = [passage.text if passage is not None else "" for passage in self.passages]
        if self.units.count == len(texts):
            return list(map(len, texts))
        units = self.units
        numbers = map(units.passage, range(units.count))
        return [units.end(unit, len(texts[n])) - units.start(unit) for unit, n in enumerate(numbers)]

    @property
    def side(self) -> Side:
        """The side of the bitext that the column shows or translates."""
        return Side.RIGHT if self.role is Role.COUNTERPART else Side.LEFT


def document_column(document: Document, role: Role) -> Column:
    """A column that shows a whole document."""
    passages: list[Passage | None] = list(document.passages)
    return Column(role, passages, document.language, document.direction, Units(document.passages))


class Content:
    """Columns laid side by side in rows."""

    def __init__(
        self, columns: Sequence[Column], rows: RowTable, counterparts: Counterparts | None = None
    ) -> None:
        """Put columns together; without `counterparts` nothing is linked but a translation to its source."""
        self.columns = tuple(columns)
        self.rows = rows
        self.counterparts = counterparts
        self.word_links: Mapping[int, tuple[WordLink, ...]] = {}
        """Word links by the number of their link, as far as they are known."""

    def units(self, column: int, row: int) -> range:
        """The units of a column that stand in a row."""
        on_left = self.columns[column].side is Side.LEFT
        return self.rows.left_units(row) if on_left else self.rows.right_units(row)

    def row_starts(self, column: int) -> Sequence[int]:
        """The first unit of each row of a column, and after the last row the number of units."""
        return self.rows.left if self.columns[column].side is Side.LEFT else self.rows.right

    def row_of(self, column: int, passage: int, offset: int = 0) -> int:
        """The row that holds a place."""
        unit = self.columns[column].units.at(passage, offset)
        on_left = self.columns[column].side is Side.LEFT
        return self.rows.row_of_left(unit) if on_left else self.rows.row_of_right(unit)

    def link_of(self, column: int, passage: int) -> int | None:
        """The number of the link that a passage is in."""
        return self.counterparts.link_of(self.columns[column].side, passage) if self.counterparts else None

    def sentence_at(self, place: Place) -> SentenceRef | None:
        """The sentence at a place; between two sentences the one before."""
        passage = self.columns[place.column].passages[place.passage]
        if passage is None:
            return None
        found = None
        for number, span in enumerate(passage.sentences):
            if found is None or span.start <= place.offset:
                found = SentenceRef(place.passage, number)
            else:
                break
        return found

    def lit_sentences(self, place: Place) -> tuple[Lighting, ...]:
        """The sentence at a place and its counterparts in every column."""
        ref = self.sentence_at(place)
        if ref is None:
            return ()
        side = self.columns[place.column].side
        left: tuple[SentenceRef, ...] = (ref,) if side is Side.LEFT else ()
        right: tuple[SentenceRef, ...] = (ref,) if side is Side.RIGHT else ()
        if self.counterparts is not None:
            lit = self.counterparts.of_sentence(side, ref)
            left, right = lit.left, lit.right
        lights = []
        for number, column in enumerate(self.columns):
            for other in left if column.side is Side.LEFT else right:
                span = self._sentence_span(number, other)
                if span is not None:
                    lights.append(Lighting(number, other.passage, span))
        return tuple(lights)

    def lit_words(self, place: Place) -> tuple[Lighting, ...]:
        """The word at a place and the words of the other columns that stand for it, where that is known."""
        return (*self._pieces_at(place), *self._linked_words_at(place))

    def _linked_words_at(self, place: Place) -> tuple[Lighting, ...]:
        link = self.link_of(place.column, place.passage)
        on_left = self.columns[place.column].side is Side.LEFT
        if link is None or self.columns[place.column].role is Role.TRANSLATION:
            return ()
        left, right = self._original(), len(self.columns) - 1
        for word in self.word_links.get(link, ()):
            passage, span = (word.left_passage, word.left) if on_left else (word.right_passage, word.right)
            if passage == place.passage and span.start <= place.offset < span.end:
                return (
                    Lighting(left, word.left_passage, word.left),
                    Lighting(right, word.right_passage, word.right),
                )
        return ()

    def _pieces_at(self, place: Place) -> tuple[Lighting, ...]:
        """Every piece at a place: a word may stand for itself and within an expression."""
        lit: dict[Lighting, None] = {}
        for number, column in enumerate(self.columns):
            for piece in column.pieces.get(place.passage, ()) if column.role is Role.TRANSLATION else ():
                original = self._original()
                own = piece.target if number == place.column else piece.source
                if place.column in (number, original) and own.start <= place.offset < own.end:
                    lit[Lighting(original, place.passage, piece.source)] = None
                    lit[Lighting(number, place.passage, piece.target)] = None
        return tuple(lit)

    def _original(self) -> int:
        return next(n for n, column in enumerate(self.columns) if column.role is Role.ORIGINAL)

    def _sentence_span(self, column: int, ref: SentenceRef) -> Span | None:
        passage = self.columns[column].passages[ref.passage]
        if passage is None or ref.sentence >= len(passage.sentences):
            return None
        return passage.sentences[ref.sentence]


def carried(place: Place | None, before: Content | None, after: Content | None) -> Place | None:
    """The same place in a content that has other columns, or none where that is not there any more."""
    if place is None or before is None or after is None:
        return None
    role = before.columns[place.column].role
    for number, column in enumerate(after.columns):
        if column.role is role and place.passage < len(column.passages):
            return place._replace(column=number)
    return None
