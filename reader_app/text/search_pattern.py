"""What a reader types into the search field, made into scans over `SearchText`."""

import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, count
from operator import add

from reader_app.text.search import HAMZAS, SEPARATOR, SearchText, fold_for_search

_ARABIC = re.compile("[\u0621-\u064a\u066e-\u06d3]")
_ARTICLE = "ال"
_ATTACHED = "[وف]?(?:لل|[بكل]?(?:ال)?)"
"""What may be written together with the front of an Arabic word, folded."""
_HAMZA = "ء"
_BEFORE_ARTICLE = "[وف]?[بك]?"
_AND = "وف"
_NO_LETTER = "(?![^\\W\\d_])"
"""Where a word ends; there a hamza on the line is often left out (سماء، سما)."""
_SEATS = "[اويء]"
"""What letters with a hamza may be folded to: the seat changes with the vowels around it (أبناء، أبناؤه)."""


@dataclass(frozen=True, slots=True)
class Found:
    """Hits in one `SearchText`, in order and apart: where each starts and ends in `joined`."""

    starts: Sequence[int]
    ends: Sequence[int]


_NOTHING = Found((), ())


@dataclass(frozen=True, slots=True)
class _Scan:
    """One way in which the query may be written."""

    literal: str
    expression: re.Pattern[str] | None = None
    """In place of the literal; its groups are hamzas whose seat differs from the typed one."""
    dative: bool = False
    """Begins with the لـ that swallows the alef of the article, so it counts only at the front of a word."""

    def find(self, text: SearchText) -> Found:
        if self.expression is None:
            found = _literal_hits(text.joined, self.literal)
        else:
            hits = [hit for hit in self.expression.finditer(text.joined) if _has_hamzas(text, hit)]
            found = Found([hit.start() for hit in hits], [hit.end() for hit in hits])
        return _at_word_start(text.joined, found) if self.dative else found


@dataclass(frozen=True, slots=True)
class SearchPattern:
    """A query ready to be looked for."""

    exact: bool
    scans: tuple[_Scan, ...]

    def count(self, text: SearchText) -> int:
        """How many hits there are, without finding each where counting can do."""
        only = self.scans[0]
        if len(self.scans) == 1 and only.expression is None and not only.dative:
            return text.joined.count(only.literal)
        return len(self.find(text).starts)

    def find(self, text: SearchText) -> Found:
        """The hits in a text that was made ready in the same way (exact or folded)."""
        found = [hits for hits in (scan.find(text) for scan in self.scans) if hits.starts]
        if len(found) > 1:
            return _merged(found)
        return found[0] if found else _NOTHING


def search_pattern(query: str, *, exact: bool = False) -> SearchPattern | None:
    """The pattern of a query; none when there is nothing to look for.

    A query that is nothing but marks is looked for exactly.
    """
    query = query.replace(SEPARATOR, "")
    words = fold_for_search(query).split()
    if exact or not words:
        return SearchPattern(exact=True, scans=(_Scan(query),)) if query.strip() else None
    typed = [word for word in query.split() if fold_for_search(word).strip()]
    if len(typed) != len(words):  # a ligature that stands for several words, as ﷺ
        typed = words
    scans = [_scan(typed)]
    stem = words[0].removeprefix(_ARTICLE)
    if words[0].startswith(_ARTICLE) and stem:
        scans.append(_scan([_dative(stem), *typed[1:]], dative=True))
    return SearchPattern(exact=False, scans=tuple(scans))


def _dative(stem: str) -> str:
    """`لـ` with the article and a word, as it is written: للمدينة, but لله and لليل."""
    return "ل" + stem if stem.startswith("ل") else "لل" + stem


def _scan(words: Sequence[str], *, dative: bool = False) -> _Scan:
    """A literal where that is all, since that is the fastest to look for; else an expression."""
    first = _word(words[0])
    if len(words) == 1 and "(" not in first:
        return _Scan(fold_for_search(words[0]), dative=dative)
    rest = [_attached(word) + _word(word) for word in words[1:]]
    return _Scan("", re.compile(" +".join([first, *rest])), dative=dative)


def _word(word: str) -> str:
    """A typed word as an expression over folded text; a hamza may have another seat."""
    parts = []
    for place, char in enumerate(word):
        part = re.escape(fold_for_search(char))
        if char in HAMZAS and place:
            last = char == _HAMZA and place + 1 == len(word) and place > 1
            part = f"(?:{part}|({_SEATS}){f'|{_NO_LETTER}' if last else ''})"
        parts.append(part)
    return "".join(parts)


def _attached(word: str) -> str:
    """What may stand before a word that is not the first."""
    folded = fold_for_search(word)
    if not _ARABIC.match(folded):
        return ""
    return _BEFORE_ARTICLE if folded.startswith(_ARTICLE) else _ATTACHED


def _has_hamzas(text: SearchText, hit: re.Match[str]) -> bool:
    """Whether what stands for hamzas with another seat are hamzas indeed."""
    return all(
        text.char(hit.start(group)) in HAMZAS for group in range(1, len(hit.regs)) if hit.start(group) >= 0
    )


def _literal_hits(text: str, literal: str) -> Found:
    """Every hit, not overlapping; all of it runs in C."""
    parts = text.split(literal)
    parts.pop()
    if not parts:
        return _NOTHING
    size = len(literal)
    starts = array("i", map(add, accumulate(map(len, parts)), count(0, size)))
    return Found(starts, array("i", map(size.__add__, starts)))


def _at_word_start(text: str, found: Found) -> Found:
    hits = [
        (start, end)
        for start, end in zip(found.starts, found.ends, strict=True)
        if _begins_word(text, start) or (text[start - 1] in _AND and _begins_word(text, start - 1))
    ]
    return Found([start for start, _ in hits], [end for _, end in hits])


def _begins_word(text: str, at: int) -> bool:
    return at == 0 or not text[at - 1].isalnum()


def _merged(found: Sequence[Found]) -> Found:
    return _without_overlaps(
        sorted(hit for hits in found for hit in zip(hits.starts, hits.ends, strict=True))
    )


def _without_overlaps(hits: Sequence[tuple[int, int]]) -> Found:
    kept = list(_apart(hits))
    return Found([start for start, _ in kept], [end for _, end in kept])


def _apart(hits: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    last = -1
    for start, end in hits:
        if start >= last:
            yield start, end
            last = end
