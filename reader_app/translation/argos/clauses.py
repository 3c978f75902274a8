"""Where a sentence too long for an engine can be cut."""

import re
from collections.abc import Callable, Iterator

from reader_app.domain.span import Span

TOKEN_LIMIT = 120
"""Argos packs are trained on sentences below 150 to 200 tokens and lose the thread in longer ones."""

_CLAUSE_MARK = re.compile(r"(?<=[،؛，；、])(?!\d)|(?<=[,;:])(?=\s)")
_SPACE = re.compile(r"(?=\s)")


def clause_spans(text: str, count: Callable[[str], int], limit: int = TOKEN_LIMIT) -> list[Span]:
    """Parts of `text` of at most `limit` tokens each, cut at clause marks, else at spaces, else anywhere.

    Parts have no space at their ends and leave out nothing else. `count` gives the tokens of a text.
    """
    whole = _trimmed(text, 0, len(text))
    total = count(whole.of(text))
    if total <= limit:
        return [whole] if whole.of(text) else []
    atoms = [(atom, count(atom.of(text))) for atom in _atoms(text, whole, count, limit)]
    goal = total / -(-total // limit)
    spans: list[Span] = []
    start, tokens = atoms[0][0].start, 0
    end = start
    for atom, size in atoms:
        if tokens and (tokens + size > limit or tokens >= goal):
            spans.append(Span(start, end))
            start, tokens = atom.start, 0
        tokens += size
        end = atom.end
    spans.append(Span(start, end))
    return spans


def _atoms(text: str, span: Span, count: Callable[[str], int], limit: int) -> Iterator[Span]:
    """Cut the span at the best kind of place, and what is still too long at the next kind."""
    if count(span.of(text)) <= limit or span.end - span.start <= 1:
        yield span
        return
    for mark in (_CLAUSE_MARK, _SPACE):
        parts = list(_cut(text, span, mark))
        if len(parts) > 1:
            break
    else:
        middle = (span.start + span.end) // 2
        parts = [Span(span.start, middle), Span(middle, span.end)]
    for part in parts:
        yield from _atoms(text, part, count, limit)


def _cut(text: str, span: Span, mark: re.Pattern[str]) -> Iterator[Span]:
    start = span.start
    for match in mark.finditer(text, span.start + 1, span.end):
        part = _trimmed(text, start, match.start())
        if part.start < part.end:
            yield part
            start = match.start()
    rest = _trimmed(text, start, span.end)
    if rest.start < rest.end:
        yield rest


def _trimmed(text: str, start: int, end: int) -> Span:
    part = text[start:end]
    stripped = part.lstrip()
    begin = start + len(part) - len(stripped)
    return Span(begin, begin + len(stripped.rstrip()))
