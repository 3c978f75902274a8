"""Whether a translation keeps to the glossary."""

import re
from collections.abc import Sequence
from functools import lru_cache

from reader_app.domain.glossary import Term
from reader_app.domain.language import Direction, direction_of
from reader_app.text.normalise import fold

_ARABIC_CLITICS = "(?:[وف]?(?:[بك]?ال|لل|[بكل])?)"
"""What is written before an Arabic word as one with it: and, then, with, like, for, the."""
_ENDINGS = r"\w{0,3}"
"""Plural and case endings that a term may take in a language that is written from the left."""


def broken_terms(source: str, target: str, terms: Sequence[Term]) -> tuple[Term, ...]:
    """The terms that the source has and whose translation the target has in none of its forms."""
    folded_source, folded_target = fold(source), fold(target)
    return tuple(
        term
        for term in terms
        if _pattern(term.source, term.pair.source).search(folded_source)
        and not any(_pattern(text, term.pair.target).search(folded_target) for text in term.targets)
    )


def occurrences(text: str, term: str, language: str) -> tuple[str, ...]:
    """The forms in which a term stands in a text, folded, in order."""
    return tuple(found.group() for found in _pattern(term, language).finditer(fold(text)))


@lru_cache(maxsize=4096)
def _pattern(term: str, language: str) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, fold(term).split()))
    before = _ARABIC_CLITICS if language.split("-", maxsplit=1)[0] in {"ar", "fa", "ur"} else ""
    after = _ENDINGS if direction_of(language) is Direction.LTR else r"\w{0,2}"
    return re.compile(rf"(?<!\w){before}{words}{after}(?!\w)")
