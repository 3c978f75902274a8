"""Two sides of many passages, made up from words."""

import random

from reader_app.domain.bitext import Link
from reader_app.domain.document import Document, Passage, Source
from reader_app.domain.language import Direction
from reader_app.domain.span import Span

_ARABIC = "قالت الوزارة إن المرفأ سيعود إلى العمل بعد شهرين من توقيع الاتفاق مع شركة البناء"
_ENGLISH = "the ministry said that harbour would return to work two months after its contract"
_WORDS = 10
"""Mean words a passage: 100,000 passages are about 10 MB of Arabic and 6 MB of English."""


def document(passages: int, language: str, seed: int = 1) -> Document:
    """A document of that many passages."""
    chance = random.Random(seed)  # noqa: S311  a benchmark, not a secret
    words = (_ARABIC if language == "ar" else _ENGLISH).split()
    direction = Direction.RTL if language == "ar" else Direction.LTR
    made = []
    for _passage in range(passages):
        text = " ".join(chance.choices(words, k=chance.randint(_WORDS // 2, _WORDS * 3 // 2)))
        made.append(Passage(text, (Span(0, len(text)),), direction))
    return Document(tuple(made), Source(None, "", 0, "text", "utf-8"), language, direction)


def links(passages: int, seed: int = 2) -> tuple[Link, ...]:
    """Links in order with gaps, and a few that cross."""
    chance = random.Random(seed)  # noqa: S311
    chosen = [n for n in range(passages) if chance.random() > 0.2]
    rights = list(chosen)
    for at in range(0, len(rights) - 40, 40):
        rights[at], rights[at + 3] = rights[at + 3], rights[at]
    return tuple(Link((left,), (right,), 0.9) for left, right in zip(chosen, rights, strict=True))
