"""Invisible characters that change the order in which a text is shown."""

import re
from collections.abc import Sequence

from reader_app.domain.document import TextWarning
from reader_app.domain.language import Direction

_CONTROL = re.compile("[\u202a-\u202e\u2066-\u2069]")
_MAX_WARNINGS = 50
_MAX_LENGTH = 20_000
_MESSAGE = "Invisible direction controls in this passage change the order in which its text is shown."


def bidi_warnings(texts: Sequence[str], directions: Sequence[Direction]) -> tuple[TextWarning, ...]:
    """A warning for each passage whose letters stand in another order because of bidi controls.

    Controls that only set a phrase in its own direction are no cause (see Boucher and Anderson, "Trojan
    Source", 2021, for those that are). At most 50 warnings.
    """
    found: list[TextWarning] = []
    for index, (text, direction) in enumerate(zip(texts, directions, strict=True)):
        if len(found) < _MAX_WARNINGS and _CONTROL.search(text) and _reorders(text, direction):
            found.append(TextWarning("bidi-control", _MESSAGE, index))
    return tuple(found)


def _reorders(text: str, direction: Direction) -> bool:
    """Whether the letters and digits are shown in another order than without the controls."""
    from bidi import get_display

    base = "R" if direction is Direction.RTL else "L"
    line = text[:_MAX_LENGTH].replace("\n", " ").replace("\r", " ")
    with_controls = str(get_display(line, base_dir=base))
    without = str(get_display(_CONTROL.sub("", line), base_dir=base))
    return _letters(with_controls) != _letters(without)


def _letters(shown: str) -> str:
    """The letters and digits of a displayed line, in order."""
    return "".join(char for char in shown if char.isalnum())
