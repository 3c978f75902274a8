"""Arabic text shown with more or fewer harakat than it has, and which shown place is which written one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader_app.text.normalise import fold, without_marks
from reader_app.text.offsets import Utf16Map

if TYPE_CHECKING:
    from reader_app.domain.dictionary import VocalisedWord

_HARAKAT = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]")


class ShownText(NamedTuple):
    """A text as it is shown."""

    text: str
    starts: tuple[int, ...]
    """For each character of the written text, and for its end, where it is in the shown text."""


class ShownMap:
    """Offsets of a written text against UTF-16 offsets of the text that is shown for it."""

    __slots__ = ("_starts", "_utf16")

    def __init__(self, shown: ShownText) -> None:
        """Map between the two."""
        self._starts = shown.starts
        self._utf16 = Utf16Map(shown.text)

    def to_utf16(self, offset: int) -> int:
        """Where a character of the written text is shown."""
        return self._utf16.to_utf16(self._starts[min(offset, len(self._starts) - 1)])

    def to_code_points(self, offset_utf16: int) -> int:
        """Which character of the written text is shown there; hidden marks belong to the letter before."""
        return max(0, bisect_right(self._starts, self._utf16.to_code_points(offset_utf16)) - 1)


def hidden_harakat(text: str) -> ShownText:
    """The text without its harakat; tatweel stays."""
    return _shown("" if _HARAKAT.match(char) else char for char in text)


def shown_harakat(text: str, words: Sequence[VocalisedWord], offset: int = 0) -> ShownText:
    """The text with the harakat of these words; `offset` is where the text begins in what their spans mean.

    Letters stay as they are written, and so do harakat that are written. A word whose letters differ from
    those of its reading is left alone.
    """
    pieces = list(text)
    for word in words:
        start, end = word.span.start - offset, word.span.end - offset
        if start >= 0 and end <= len(text):
            pieces[start:end] = _vocalised(text[start:end], word.text)
    return _shown(pieces)


def _shown(pieces: Iterator[str] | Sequence[str]) -> ShownText:
    """What is shown for each character of the written text, put together."""
    starts, shown = [0], []
    for piece in pieces:
        shown.append(piece)
        starts.append(starts[-1] + len(piece))
    return ShownText("".join(shown), tuple(starts))


def _vocalised(written: str, vocalised: str) -> list[str]:
    """For each character of a written word itself with the harakat that it lacks."""
    pieces = list(written)
    letters = [(at, end) for at, end in _clusters(written) if without_marks(written[at])]
    read = [(at, end) for at, end in _clusters(vocalised) if without_marks(vocalised[at])]
    if len(letters) != len(read):
        return pieces
    for (at, end), (read_at, read_end) in zip(letters, read, strict=True):
        if fold(written[at]) != fold(vocalised[read_at]):
            return list(written)
        have, want = written[at + 1 : end], vocalised[read_at + 1 : read_end]
        if set(have) <= set(want):
            pieces[end - 1] += "".join(mark for mark in want if mark not in have)
    return pieces


def _clusters(word: str) -> Iterator[tuple[int, int]]:
    """Start and end of each letter with its harakat; tatweel is a cluster of its own."""
    start = 0
    for at in range(1, len(word) + 1):
        if at == len(word) or not _HARAKAT.match(word[at]):
            yield start, at
            start = at
