"""Base direction of a text."""

import unicodedata
from collections import Counter

from reader_app.domain.language import Direction


def first_strong_direction(text: str) -> Direction | None:
    """The direction of the first strong character (Unicode bidi rules P2 and P3), or none without one.

    Characters inside isolates are passed over as the rule asks.
    """
    depth = 0
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in {"LRI", "RLI", "FSI"}:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0:
            if kind == "L":
                return Direction.LTR
            if kind in {"R", "AL"}:
                return Direction.RTL
    return None


def dominant_direction(text: str) -> Direction | None:
    """The direction of most letters of the text, or none without letters.

    For a passage of mixed scripts this is the base direction to write it in: an Arabic sentence that
    opens with a Latin name is still Arabic.
    """
    if text.isascii():
        return Direction.LTR if any(char.isalpha() for char in text) else None
    balance = 0
    for char, count in Counter(text).items():
        kind = unicodedata.bidirectional(char)
        if kind == "L":
            balance -= count
        elif kind in {"R", "AL"}:
            balance += count
    if balance:
        return Direction.RTL if balance > 0 else Direction.LTR
    return first_strong_direction(text)
