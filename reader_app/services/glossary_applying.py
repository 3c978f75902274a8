"""Putting the glossary's words where an engine chose others."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from reader_app.domain.glossary import Term
from reader_app.domain.language import Direction, direction_of
from reader_app.domain.span import Span
from reader_app.domain.translation import Piece, SentenceOrigin, TranslatedSentence
from reader_app.services.glossary_check import broken_terms, occurrences

Render = Callable[[Sequence[str]], Mapping[str, str]]
"""What the engine makes of terms standing alone."""

_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_ARTICLE_BEFORE = re.compile(r"\b([Aa])(n?)(\s+)$")
_VOWELS = "aeiouAEIOU"
_ENGINE_MADE = frozenset({SentenceOrigin.ENGINE, SentenceOrigin.MEMORY})


class TermApplier:
    """Replaces what an engine calls a term by what the glossary asks, if it is plain which words those are.

    The engine is asked what it makes of the term alone. If its sentence has just these words as often as the
    source has the term, they are replaced; otherwise nothing is touched, and the check flags the term.
    """

    def __init__(self, terms: Sequence[Term], render: Render) -> None:
        """`render` may be slow; it is asked once for each term that a sentence lacks."""
        self._terms = terms
        self._render = render
        self._rendered: dict[Term, str] = {}

    def apply(self, source: str, made: TranslatedSentence) -> TranslatedSentence:
        """The translated sentence with the glossary's words; what the reader wrote is left alone."""
        if made.origin not in _ENGINE_MADE:
            return made
        for term in broken_terms(source, made.text, self._terms):
            words = self._words(term)
            count = len(occurrences(source, term.source, term.pair.source))
            places = _places(made.text, words, term.pair.target) if words else []
            if count and len(places) == count:
                for place in reversed(places):
                    made = _replaced(made, place, term.targets[0], english=term.pair.target[:2] == "en")
        return made

    def _words(self, term: Term) -> str:
        if term not in self._rendered:
            alone = self._render([term.source]).get(term.source, "")
            words = alone.strip().strip(".,;:!?،؛؟\"“”«»'").strip()
            if direction_of(term.pair.target) is Direction.LTR:
                words = _ARTICLE.sub("", words)
            self._rendered[term] = words
        return self._rendered[term]


def _places(text: str, words: str, language: str) -> list[Span]:
    """Where `words` stand in `text`, as whole words."""
    return [Span(*found.span()) for found in _exact(words, language).finditer(text)]


def _exact(words: str, language: str) -> re.Pattern[str]:
    # Before an Arabic word "and", "with", "for" and "like" are written as one with it: they stay.
    before = r"(?:(?<!\w)|(?<=\b[وفبكل]))" if direction_of(language) is Direction.RTL else r"(?<!\w)"
    spaced = r"\s+".join(map(re.escape, words.split()))
    return re.compile(rf"{before}{spaced}(?!\w)", re.IGNORECASE)


def _replaced(made: TranslatedSentence, place: Span, target: str, *, english: bool) -> TranslatedSentence:
    """The sentence with `target` at a place; spans of pieces and of other terms are kept right."""
    before, old = made.text[: place.start], place.of(made.text)
    if not before.strip() and old[:1].isupper():
        target = target[:1].upper() + target[1:]
    # Where both begin alike the engine's article was right: "an hour", "a university".
    new_sound = (old[0] in _VOWELS) != (target[0] in _VOWELS)
    if english and new_sound and (article := _ARTICLE_BEFORE.search(before)):
        letter, _n, space = article.groups()
        before = f"{before[: article.start()]}{letter}{'n' if target[0] in _VOWELS else ''}{space}"
    start = len(before)
    shift = start - place.start + len(target) - len(old)

    def moved(span: Span) -> Span:
        if span.end <= place.start:
            return span
        begin = min(span.start, start) if span.start < place.end else span.start + shift
        return Span(begin, max(span.end, place.end) + shift)

    return replace(
        made,
        text=before + target + made.text[place.end :],
        pieces=tuple(Piece(piece.source, moved(piece.target)) for piece in made.pieces),
        terms=tuple(sorted((Span(start, start + len(target)), *map(moved, made.terms)))),
    )
