"""Plain text of a StarDict article.

Types of parts after StarDict's own description of its format (doc/StarDictFileFormat, version 3.0.0).
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

_MARKUP = frozenset("ghxk")
"""Pango markup, HTML, XDXF and KingSoft's XML: only their text is taken."""
_PLAIN = frozenset("mtylnw")
_LONGEST = 20_000
"""Characters of one article that are shown."""
_BLOCKS = frozenset(
    {"p", "div", "li", "tr", "br", "dt", "dd", "ul", "ol", "table", "def", "ar", "h1", "h2", "h3"}
)
_SILENT = frozenset({"script", "style"})
_BLANKS = re.compile(r"[ \t\r\f\v\u00a0]+")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f]")


def plain_text(data: bytes, sequence: str) -> str:
    """The text of an article; `sequence` names the types of its parts, empty when each part says its own."""
    texts = [_tidy(_text_of(kind, part)) for kind, part in _parts(data, sequence)]
    return "\n".join(text for text in texts if text)[:_LONGEST]


def _parts(data: bytes, sequence: str) -> Iterator[tuple[str, bytes]]:
    """The parts of an article with their types; damaged ends are left out."""
    at, number = 0, 0
    while at < len(data):
        if sequence:
            if number >= len(sequence):
                return
            kind, last = sequence[number], number + 1 == len(sequence)
        else:
            kind, last = chr(data[at]), False
            at += 1
        number += 1
        if kind.isupper():
            size = len(data) - at if last else int.from_bytes(data[at : at + 4], "big")
            at += 0 if last else 4
            end = following = at + size
        else:
            found = -1 if last else data.find(b"\0", at)
            end = len(data) if found < 0 else found
            following = end + 1
        yield kind, data[at:end]
        at = following


def _text_of(kind: str, part: bytes) -> str:
    """The text of one part; pictures, sounds and lists of files have none."""
    text = part.decode(errors="replace")
    if kind in _PLAIN:
        return text
    if kind not in _MARKUP:
        return ""
    stripper = _Stripper()
    stripper.feed(text)
    stripper.close()
    return "".join(stripper.pieces)


def _tidy(text: str) -> str:
    """The text without control characters and with blank lines and runs of spaces taken together."""
    lines = (_BLANKS.sub(" ", line).strip() for line in _CONTROLS.sub(" ", text).split("\n"))
    return "\n".join(line for line in lines if line)


class _Stripper(HTMLParser):
    """Gathers the text between tags."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line where a block begins."""
        if tag in _SILENT:
            self._silent += 1
        elif tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a line where a block ends."""
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        """Take text."""
        if not self._silent:
            self.pieces.append(data)
