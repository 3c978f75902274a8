"""Words that stand for each other inside linked sentences. A wrong link is worse than none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader_app.domain.bitext import Link, SentenceRef, WordLink
from reader_app.domain.document import Document
from reader_app.domain.span import Span
from reader_app.matching import word_pairs
from reader_app.matching.skeletons import WORD, fold_word, is_arabic

_MOST_WORDS = 300
"""Of a side of one sentence link; longer ones are no sentences, and nobody looks at word links there."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a word stands."""

    passage: int
    span: Span


@dataclass(frozen=True, slots=True)
class _Found:
    """Two words by their place in the sentences, and the evidence."""

    left: int
    right: int
    evidence: word_pairs.Evidence


class WordLinks:
    """A `WordLinker` by number values, sounds of names, equal words and learnt translations."""

    def word_links(self, left: Document, right: Document, links: Sequence[Link]) -> tuple[WordLink, ...]:
        """Likely word links only, in left reading order."""
        found = [
            word_link
            for link in links
            for lefts, rights in _sentence_groups(left, right, link)
            for word_link in _between(left, right, lefts, rights)
        ]
        return tuple(sorted(found, key=lambda link: (link.left_passage, link.left, link.right_passage)))


def _sentence_groups(
    left: Document, right: Document, link: Link
) -> Iterator[tuple[tuple[SentenceRef, ...], tuple[SentenceRef, ...]]]:
    """The sentences to look at together: those linked, else all of the passages that correspond."""
    if link.sentences:
        yield from ((one.left, one.right) for one in link.sentences)
        return
    for lefts, rights in link.parts():
        yield _all_sentences(left, lefts), _all_sentences(right, rights)


def _all_sentences(document: Document, passages: Sequence[int]) -> tuple[SentenceRef, ...]:
    """Every sentence of some passages."""
    return tuple(
        SentenceRef(passage, sentence)
        for passage in passages
        for sentence in range(len(document.passages[passage].sentences))
    )


def _between(
    left: Document, right: Document, lefts: Sequence[SentenceRef], rights: Sequence[SentenceRef]
) -> Iterator[WordLink]:
    """The word links between linked sentences."""
    left_places, left_words = _words(left, lefts)
    right_places, right_words = _words(right, rights)
    for found in _one_to_one(left_words, right_words):
        here, there = left_places[found.left], right_places[found.right]
        yield WordLink(
            here.passage, here.span, there.passage, there.span, found.evidence.kind, found.evidence.score
        )


def _words(document: Document, refs: Sequence[SentenceRef]) -> tuple[list[_Place], list[word_pairs.Word]]:
    """The words of some sentences with their places."""
    places: list[_Place] = []
    words: list[word_pairs.Word] = []
    for ref in refs:
        passage = document.passages[ref.passage]
        if ref.sentence >= len(passage.sentences):
            continue
        sentence = passage.sentences[ref.sentence]
        for match in WORD.finditer(passage.text, sentence.start, sentence.end):
            folded = fold_word(match.group())
            if not folded:
                continue
            if len(words) >= _MOST_WORDS:
                return places, words
            places.append(_Place(ref.passage, Span(match.start(), match.end())))
            words.append(
                word_pairs.Word(
                    folded=folded,
                    arabic=is_arabic(folded),
                    capital=match.group()[0].isupper(),
                    opens=match.start() == sentence.start,
                )
            )
    return places, words


def _one_to_one(lefts: Sequence[word_pairs.Word], rights: Sequence[word_pairs.Word]) -> list[_Found]:
    """The best evidence first, each word once; of equals, those at like places in their sentences."""
    found = [
        _Found(at_left, at_right, evidence)
        for at_left, one in enumerate(lefts)
        for at_right, other in enumerate(rights)
        if (evidence := word_pairs.evidence(one, other)) is not None
    ]

    def distance(pair: _Found) -> float:
        return abs(pair.left / len(lefts) - pair.right / len(rights))

    found.sort(key=lambda pair: (-pair.evidence.score, distance(pair), pair.left, pair.right))
    used_left: set[int] = set()
    used_right: set[int] = set()
    chosen: list[_Found] = []
    for pair in found:
        if pair.left not in used_left and pair.right not in used_right:
            used_left.add(pair.left)
            used_right.add(pair.right)
            chosen.append(pair)
    return chosen
