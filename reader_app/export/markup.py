"""Passages as HTML: sentence numbers, facts underlined, nothing cut inside a word."""

import html
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader_app.domain.bitext import Bitext, SentenceRef
from reader_app.domain.dictionary import VocalisedWord
from reader_app.domain.fact import FactReview, FactStatus
from reader_app.domain.span import Span
from reader_app.export.numerals import number_image
from reader_app.export.rows import Row
from reader_app.export.word_by_word import boxes_of

FACT_CLASSES = {
    FactStatus.AGREES: "agrees",
    FactStatus.DIFFERS: "differs",
    FactStatus.LEFT_ONLY: "only",
    FactStatus.RIGHT_ONLY: "only",
}
_HYPHENATED = re.compile(r"(?<![\w&-])\w{1,20}(?:-\w{1,20}){1,2}(?![\w-])")
_URGENCY = {"differs": 0, "agrees": 1, "only": 2}
# XML 1.0 and HTML know no other control characters; lone surrogates cannot be encoded at all.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class FactMark:
    """One fact's place in a passage."""

    span: Span
    css: str
    number: int
    """Index of the fact in the bitext."""


@dataclass(frozen=True, slots=True)
class SideMarks:
    """What is marked in the passages of one side."""

    facts: dict[int, tuple[FactMark, ...]] = field(default_factory=dict)
    """By passage: without overlap, in order, widened to whole words."""
    sentences: dict[SentenceRef, str] = field(default_factory=dict)
    """The number that a sentence shares with its counterpart, as `3.2`: link 3, second pair."""


def printable(text: str) -> str:
    """The text without what no XML file may hold: each such character becomes U+FFFD, so offsets stay."""
    return _UNPRINTABLE.sub("�", text)


def escaped(text: str) -> str:
    """The text as HTML.

    No-break spaces become plain ones: in a PDF they share a glyph with the space, whichever comes first
    names it, and a text full of no-break spaces comes out of pypdf with its Arabic words reversed.
    """
    return html.escape(printable(text).replace("\u00a0", " ").replace("\u202f", " "))


def side_marks(bitext: Bitext, rows: Sequence[Row], *, left: bool) -> SideMarks:
    """Everything that is marked on one side."""
    document = bitext.left if left else bitext.right
    facts: dict[int, list[FactMark]] = {}
    for number, fact in enumerate(bitext.facts):
        mention = fact.left if left else fact.right
        if mention is not None and fact.review is not FactReview.DISMISSED:
            text = document.passages[mention.passage].text
            mark = FactMark(whole_words(text, mention.span), FACT_CLASSES[fact.status], number)
            facts.setdefault(mention.passage, []).append(mark)
    sentences = {
        ref: f"{row.number}.{number}"
        for row in rows
        if row.link is not None and len(row.link.sentences) > 1
        for number, pair in enumerate(row.link.sentences, 1)
        for ref in (pair.left if left else pair.right)
    }
    return SideMarks({index: _without_overlap(marks) for index, marks in facts.items()}, sentences)


def whole_words(text: str, span: Span) -> Span:
    """The span widened so that it starts and ends at no place inside a word.

    A mark that starts inside a word breaks the joining of Arabic letters in PDFs (WeasyPrint 70).
    """
    start, end = max(0, min(span.start, len(text))), max(0, min(span.end, len(text)))
    while 0 < start < len(text) and _in_word(text[start - 1]) and _in_word(text[start]):
        start -= 1
    while 0 < end < len(text) and _in_word(text[end - 1]) and _in_word(text[end]):
        end += 1
    return Span(start, end)


def _in_word(char: str) -> bool:
    """Whether the character is part of a word: a letter, mark, digit or joiner."""
    return unicodedata.category(char)[0] in "LMN" or char in "\u0640\u200c\u200d"


def _without_overlap(marks: list[FactMark]) -> tuple[FactMark, ...]:
    """The marks in order; of two that overlap the one that matters more, then the longer."""
    chosen: list[FactMark] = []
    for mark in sorted(marks, key=lambda mark: (_URGENCY[mark.css], mark.span.start - mark.span.end)):
        if mark.span.start < mark.span.end and not any(mark.span.overlaps(other.span) for other in chosen):
            chosen.append(mark)
    return tuple(sorted(chosen, key=lambda mark: mark.span))


def inline_html(
    text: str,
    sentences: Sequence[Span],
    marks: Sequence[FactMark],
    labels: Sequence[str],
    *,
    screen: bool,
    words: Sequence[VocalisedWord] = (),
) -> str:
    """The text with its facts underlined and its linked sentences numbered.

    `labels` has the number of each sentence, empty where it has no counterpart of its own. On the screen
    a numbered sentence is an element as well, so that pointing at it can find its counterpart. With `words`
    each of them is a box with its vocalised form and its gloss.
    """
    starts = {span.start: label for span, label in zip(sentences, labels, strict=True) if label}
    ends = {span.end for span, label in zip(sentences, labels, strict=True) if label}
    cuts = {0, len(text), *starts, *ends}
    for mark in marks:
        cuts.update(mark.span)
    places = sorted(cuts)
    parts: list[str] = []
    for start, end in zip(places, [*places[1:], len(text)], strict=True):
        if screen and start in ends:
            parts.append("</span>")
        if start in starts:
            parts.append(_sentence_start(starts[start], screen=screen))
        if start < end:
            fact = next((item for item in marks if item.span.start <= start and end <= item.span.end), None)
            inside = [word for word in words if start <= word.span.start and word.span.end <= end]
            if inside:
                content = _boxes(text, Span(start, end), inside)
            else:
                content = escaped(text[start:end])
                content = content if screen else _drawn_space(_unbroken(content), more=end < len(text))
            parts.append(_marked(content, fact, opens=fact is not None and fact.span.start == start))
    return "".join(parts)


def _boxes(text: str, span: Span, words: Sequence[VocalisedWord]) -> str:
    """A stretch of text whose words are boxes: what stands between two spaces, under it form and gloss."""
    parts = [
        f'<span class="word"><span class="written">{escaped(box.written)}</span>'
        f'<span class="vocalised">{escaped(box.vocalised) or "&#8203;"}</span>'
        f'<span class="gloss" lang="en" dir="ltr">{escaped(box.gloss) or "&#8203;"}</span></span>'
        if box.has_words
        else escaped(box.written)
        for box in boxes_of(text, span, words)
    ]
    before = " " if text[span.start].isspace() else ""
    after = " " if text[span.end - 1].isspace() else ""
    return before + " ".join(parts) + after


def _sentence_start(label: str, *, screen: bool) -> str:
    """The number in front of a sentence: text that cannot be selected on the screen, a picture on paper."""
    number = label.rpartition(".")[2]
    if screen:
        return f'<span class="sentence" data-sentence="{label}"><span class="s">{number}</span>'
    return number_image(number)


def _unbroken(content: str) -> str:
    """The HTML with hyphenated words kept on one line.

    pdftotext takes a hyphen at a line's end for one of hyphenation, and drops it: “Iranian-sponsored” would
    be found no more.
    """
    return _HYPHENATED.sub(r'<span class="w">\g<0></span>', content)


def _drawn_space(content: str, *, more: bool) -> str:
    """The HTML with the space at its end in an element of its own, kept from being taken for nothing.

    WeasyPrint 70 draws no text that is only space, and pypdf 7 loses one with which a right-to-left run
    begins on the page: the words on both sides of it would be read as one.
    """
    if not more or not content.endswith(" "):
        return content
    return f"{content[:-1]}<span> \u200b</span>"


def _marked(content: str, mark: FactMark | None, *, opens: bool) -> str:
    """The content underlined as its fact asks; where the fact opens, other pages can point at it."""
    if mark is None:
        return content
    anchor = f' data-fact="{mark.number}"' if opens else ""
    return f'<span class="{mark.css}"{anchor}>{content}</span>'
