"""Text made ready for searching: folded so that spellings meet, with the way back to the original.

Folding is by code point, so it can be done to megabytes at once: harakat, tatweel and other marks go, hamza
seats, alefs, ى/ي and ة/ه fall together, digits become 0–9, Latin letters lose case and accents, every white
space is a space.
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from reader_app.domain.span import Span
from reader_app.text.normalise import fold

SEPARATOR = "\x00"
"""Stands between passages, so that no hit runs from one into the next."""
HAMZAS = frozenset("ءأإآؤئ")

_TATWEEL = "\u0640"
_DROPPED = frozenset({"Mn", "Me", "Cf"})
_PUNCTUATION = str.maketrans("‘’‚“”„«»‹›‐‑–—،؛؟", "'''\"\"\"\"\"''----,;?")


class _Folds(dict[int, str]):
    """What each code point folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_char(chr(code))
        return folded


def _fold_char(char: str) -> str:
    if char == SEPARATOR:
        return char
    if char.isspace():
        return " "
    if char == _TATWEEL or unicodedata.category(char) in _DROPPED:
        return ""
    return fold(char).translate(_PUNCTUATION)


_FOLDS = _Folds()


def fold_for_search(text: str) -> str:
    """The text as queries and passages are compared."""
    return text.translate(_FOLDS)


class OffsetMap:
    """From offsets of a folded text back to the text it was made of."""

    __slots__ = ("_from", "_shift")

    def __init__(self, text: str) -> None:
        """Note the code points of `text` that fold to none or to several."""
        self._from, self._shift = array("i", [0]), array("i", [0])
        uneven = "".join(char for char in set(text) if len(_FOLDS[ord(char)]) != 1)
        if not uneven:
            return
        shift = 0
        for found in re.finditer(f"[{re.escape(uneven)}]", text):
            length = len(_FOLDS[ord(found[0])])
            folded_at = found.start() - shift
            if length == 0:
                shift += 1
                self._note(folded_at, shift)
            for more in range(1, length):
                shift -= 1
                self._note(folded_at + more, shift)

    def _note(self, folded_at: int, shift: int) -> None:
        """From a folded offset on, the original is `shift` further."""
        if self._from[-1] == folded_at:
            self._shift[-1] = shift
        else:
            self._from.append(folded_at)
            self._shift.append(shift)

    def original(self, offset: int) -> int:
        """The offset in the original of the code point that became the one at `offset`."""
        return offset + self._shift[bisect_right(self._from, offset) - 1]


class SearchText:
    """A run of passages joined for searching, folded or, for exact search, as they are."""

    __slots__ = ("_map", "_original_starts", "_passages", "_starts", "joined")

    def __init__(self, passages: Sequence[str], *, exact: bool = False) -> None:
        """Fold and join."""
        original = SEPARATOR.join(passages)
        if original.count(SEPARATOR) >= max(1, len(passages)):
            passages = [passage.replace(SEPARATOR, " ") for passage in passages]
            original = SEPARATOR.join(passages)
        self._passages = passages
        self._original_starts = _starts(list(map(len, passages)))
        self._map: OffsetMap | None = None
        if exact:
            self.joined, self._starts = original, self._original_starts
        else:
            self.joined = fold_for_search(original)
            self._starts = _starts(list(map(len, self.joined.split(SEPARATOR))))
            self._map = OffsetMap(original)

    def start(self, passage: int) -> int:
        """Where a passage of the run begins in `joined`; for the one after the last, where that ends."""
        return self._starts[passage]

    def passage_at(self, offset: int) -> int:
        """The number within the run of the passage that holds an offset of `joined`."""
        return bisect_right(self._starts, offset) - 1

    def char(self, offset: int) -> str:
        """The original of the code point of a passage at an offset of `joined`."""
        passage = self.passage_at(offset)
        return self._passages[passage][self._back(offset) - self._original_starts[passage]]

    def span(self, start: int, end: int) -> Span:
        """The stretch `[start, end)` of `joined`, in code points of its passage.

        The marks of its last letter are part of it, invisible controls after that letter are not.
        """
        passage = self.passage_at(start)
        base, text = self._original_starts[passage], self._passages[passage]
        first, last = self._back(start) - base, self._back(end - 1) + 1 - base
        after = last
        while self._map is not None and after < len(text) and not _FOLDS[ord(text[after])]:
            after += 1
            if unicodedata.category(text[after - 1]) != "Cf":
                last = after
        return Span(first, last)

    def _back(self, offset: int) -> int:
        return offset if self._map is None else self._map.original(offset)


def _starts(lengths: Sequence[int]) -> "array[int]":
    return array("i", accumulate((length + 1 for length in lengths), initial=0))
