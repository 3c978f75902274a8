"""Marks that features put on stretches of text: facts, search hits, the reader's highlights."""

from collections.abc import Callable, Sequence
from enum import Enum
from typing import NamedTuple

from reader_app.domain.span import Span


class MarkStyle(Enum):
    """How a mark looks; told apart by shape as well as by colour."""

    NOTE_1 = "note 1"
    NOTE_2 = "note 2"
    NOTE_3 = "note 3"
    NOTE_4 = "note 4"
    AGREES = "agrees"
    """A solid line under the text."""
    AGREES_FAINT = "agrees faint"
    """The same, pale: what agrees and was expected to."""
    FACT_LIT = "fact lit"
    """A fact pointed at and its counterpart; painted above the light on their sentences."""
    DIFFERS = "differs"
    """A dashed line under a reddish ground."""
    ONLY_HERE = "only here"
    """A dotted line."""
    DOUBTFUL = "doubtful"
    """A wavy line: something that the reader should check."""
    CORRECTED = "corrected"
    """A line of dashes and dots: the reader's own words in a translation."""
    TERM = "term"
    """A line of a dash and two dots: the glossary's words in a translation."""
    CORRECTED_SIGN = "corrected sign"
    """The sign of a pencil beside such a line."""
    FOUND = "found"
    FOUND_COUNTERPART = "found counterpart"
    FOUND_NOW = "found now"
    BOOKMARKED = "bookmarked"
    """A sign beside the line in which the stretch begins."""
    WRITTEN = "written"
    """The sign of a note with a text."""


SIGNS = frozenset({MarkStyle.BOOKMARKED, MarkStyle.WRITTEN, MarkStyle.CORRECTED_SIGN})
"""Styles that leave the text as it is and stand in the margin."""


class Mark(NamedTuple):
    """A stretch of one passage, in code points, and how it is marked."""

    span: Span
    style: MarkStyle


MarkSource = Callable[[int, int], Sequence[Mark]]
"""Called with column and passage number when a passage is painted; must be quick and cheap to call often."""
