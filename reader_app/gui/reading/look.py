"""How the text of a passage is shown where that is not as it is written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from reader_app.domain.span import Span
from reader_app.text.vocalisation import ShownText, hidden_harakat, shown_harakat

if TYPE_CHECKING:
    from reader_app.domain.dictionary import VocalisedWord


class TextMode(Enum):
    """How Arabic text is shown; the values are those of the setting `arabic_text`."""

    WRITTEN = "written"
    HARAKAT = "harakat"
    """With the harakat of the likeliest readings."""
    BARE = "bare"
    """Without the harakat that are written."""
    INTERLINEAR = "interlinear"
    """Word by word: vocalised, with the English under each."""


@dataclass(frozen=True, slots=True)
class Look:
    """How one stretch of a passage is shown."""

    mode: TextMode
    words: tuple[VocalisedWord, ...] = ()
    """The words of the stretch; spans in the passage."""

    def shown(self, text: str, start: int) -> ShownText:
        """What is shown for a stretch that begins at `start` of its passage."""
        if self.mode is TextMode.BARE:
            return hidden_harakat(text)
        return shown_harakat(text, self.words, start)


class LookSource(Protocol):
    """Says how text is shown; asked when it is laid out, so both must be quick."""

    def look(self, column: int, passage: int, span: Span) -> Look | None:
        """How a stretch of a passage is shown; none shows it as it is written."""
        ...

    def grows(self, column: int) -> bool:
        """Whether the text of a column is shown with glosses under it, which takes more room."""
        ...
