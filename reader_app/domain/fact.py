"""Facts: numbers, money, dates and names that one or both documents state."""

from dataclasses import dataclass
from enum import Enum

from reader_app.domain.span import Span


class FactKind(Enum):
    """What sort of thing a fact states."""

    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"
    NAME = "name"


class FactStatus(Enum):
    """What comparing the two sides showed."""

    AGREES = "agrees"
    DIFFERS = "differs"
    LEFT_ONLY = "left_only"
    RIGHT_ONLY = "right_only"


class FactReview(Enum):
    """What the reader said of a fact."""

    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    """Of no interest, or wrongly found: hidden until it is asked for."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in a document that states a fact."""

    passage: int
    span: Span
    text: str
    value: str
    """The normal form by which mentions are compared: `50000000 GBP`, `2017-04`, `25 %`."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact with its mention on each side; the missing side is none."""

    kind: FactKind
    status: FactStatus
    left: Mention | None
    right: Mention | None
    note: str = ""
    """Why the verdict is less than certain, in a sentence; otherwise empty."""
    review: FactReview | None = None
