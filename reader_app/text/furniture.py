"""Page furniture: what a web page puts around its text, when the page was pasted or saved as text."""

import re
from collections.abc import Sequence

from reader_app.domain.progress import stand_back
from reader_app.text.furniture_patterns import LINK_LEADS, PATTERNS
from reader_app.text.furniture_phrases import AMBIGUOUS, NETWORKS, PHRASES
from reader_app.text.normalise import fold

_SHORT = 60
_LONG = 320
_HEAD = 40
_TAIL = 80
_EDGE = 6
_REACH = 2
_TRIM = re.compile(r"^[\W_]+|[\W_]+$")
_TRIM_END = re.compile(r"[\W_]+$")
_COUNT = re.compile(r"\(?\d+\)?")
_SPACE = re.compile(r"\s+")
_WORDS = re.compile(r"[^\W\d_]+")
_PATTERN = re.compile("|".join(f"(?:{pattern})" for pattern in PATTERNS))


def furniture_flags(texts: Sequence[str]) -> tuple[bool, ...]:
    """For each passage of a document, in order, whether it is page furniture.

    Errs on the side of text: only short passages that are known phrases of web pages as a whole are
    marked; single words that could be a heading count only at the edge of the page or beside furniture.
    """
    total = len(texts)
    sure = [False] * total
    perhaps: list[int] = []
    for index, text in enumerate(texts):
        is_near_end = index < _HEAD or index >= total - _TAIL
        if len(text) > (_LONG if is_near_end else _SHORT):
            continue
        stand_back()
        whole = _SPACE.sub(" ", fold(text))
        key = _TRIM.sub("", whole)
        if key in AMBIGUOUS:
            perhaps.append(index)
        elif _is_phrase(key) or whole.startswith(LINK_LEADS):
            sure[index] = True
        elif is_near_end:
            sure[index] = _PATTERN.fullmatch(_TRIM_END.sub("", whole)) is not None
    for index in (*perhaps, *reversed(perhaps)):
        near = sure[max(0, index - _REACH) : index] + sure[index + 1 : index + 1 + _REACH]
        at_edge = total > _EDGE and (index < _EDGE // 2 or index >= total - _EDGE)
        sure[index] = sure[index] or any(near) or at_edge
    return tuple(sure)


def _is_phrase(key: str) -> bool:
    """Whether a folded passage without marks at its ends is a phrase of web pages."""
    if not key:
        return False
    if key in PHRASES or _TRIM.sub("", _COUNT.sub("", key)) in PHRASES:
        return True
    words = _WORDS.findall(key)
    return len(words) > 1 and all(word in NETWORKS for word in words)
