"""Reads the pairs to learn from: Arabic in segments, English in words, both in the forms of the tables."""

import lzma
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader_app.translation.gloss.segments import key
from reader_app.translation.gloss.tokens import TokenKind, tokens_of

_ENGLISH = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*|['’]s\b|[^\w\s]")
LONGEST = 60
NUMBER = "#"

Pair = tuple[list[str], list[str]]


def lines(path: Path) -> Iterator[tuple[str, str, str]]:
    """Source, Arabic and English of each line, repeated pairs once."""
    seen: set[tuple[str, str]] = set()
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            source, _, pair = line.rstrip("\n").partition("\t")
            arabic, _, english = pair.partition("\t")
            if english and (arabic, english) not in seen:
                seen.add((arabic, english))
                yield source, arabic, english


def english_tokens(text: str) -> list[str]:
    """Words and marks of an English text; every number is `#`."""
    words = _ENGLISH.findall(text.replace("’", "'"))
    return [NUMBER if word[0].isdigit() else word for word in words]


def arabic_segments(text: str, cuts: dict[str, tuple[str, ...]]) -> list[str]:
    """Segments of an Arabic text, marks and Latin words as they are; every number is `#`."""
    segments: list[str] = []
    for token in tokens_of(text):
        if token.kind is TokenKind.WORD:
            segments.extend(cuts.get(token.form) or (key(token.form),))
        else:
            segments.append(NUMBER if token.kind is TokenKind.NUMBER else token.form)
    return segments


def true_cased(sentences: Iterable[list[str]]) -> list[list[str]]:
    """The sentences with their first word, and words in a row of capitals, in their usual case."""
    kept = list(sentences)
    seen: Counter[str] = Counter(word for sentence in kept for word in sentence[1:])
    forms: dict[str, str] = {}
    for word, count in seen.items():
        lower = word.lower()
        if lower not in forms or count > seen[forms[lower]]:
            forms[lower] = word
    return [[forms.get(words[0].lower(), words[0]), *words[1:]] if words else words for words in kept]
