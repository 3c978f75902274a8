"""Plain text: a passage a line, or a block of hard-wrapped lines."""

import re
from collections.abc import Sequence
from itertools import pairwise

from reader_app.domain.document import PassageKind, TextWarning
from reader_app.formats.encoding import Decoded, decode
from reader_app.formats.registry import Block, Contents, RawFile
from reader_app.text.furniture import furniture_flags
from reader_app.text.paragraphs import Paragraph, paragraphs

_MAX_HEADING = 80
_MAX_HEADING_WORDS = 12
_MIN_HEADING_WORDS = 2
_MIN_BODY = 100
_NO_HEADING = re.compile(
    r"[.!?؟۔…:][\"'”’»)\]]+$|[.!?؟۔…:؛;،,»|/@=<>{}\d)\]]$|[»|@=<>{}\t]|://|^(?:by|from|source|photo|كتب|كتبت|بقلم|المصدر|تصوير)\b|^[\W\d_]",
    re.IGNORECASE,
)


class PlainTextReader:
    """Reads text in any encoding."""

    name = "text"
    suffixes = (".txt", ".text", ".log", ".asc")
    is_text = True

    def recognises(self, raw: RawFile) -> bool:
        """Never by its bytes: what no other reader knows is taken for text."""
        del raw
        return False

    def read(self, raw: RawFile, encoding: str | None) -> Contents:
        """The file's paragraphs. Raises `UnreadableDocumentError`."""
        decoded = decode(raw.data, raw.name, encoding)
        return Contents(
            blocks=text_blocks(decoded.text),
            encoding=decoded.encoding,
            encoding_confidence=decoded.confidence,
            warnings=damage_warnings(decoded),
        )


def text_blocks(text: str) -> tuple[Block, ...]:
    """The passages of a plain text, with the headings that are safe to tell."""
    found = paragraphs(text)
    headings = _headings(found)
    return tuple(
        Block(
            paragraph.text,
            PassageKind.HEADING if index in headings else PassageKind.PARAGRAPH,
            2 if index in headings else 0,
            paragraph.blank_lines_before,
        )
        for index, paragraph in enumerate(found)
    )


def damage_warnings(decoded: Decoded) -> tuple[TextWarning, ...]:
    """A warning when characters of the file could not be read."""
    if not decoded.replaced:
        return ()
    count = "One character" if decoded.replaced == 1 else f"{decoded.replaced} characters"
    return (TextWarning("damaged-characters", f"{count} could not be read and are shown as �."),)


def _headings(found: Sequence[Paragraph]) -> frozenset[int]:
    """Indices of what is surely a heading: a short line between blank lines, before a longer paragraph."""
    maybe = [
        index
        for index, (paragraph, after) in enumerate(pairwise(found))
        if len(paragraph.text) <= _MAX_HEADING
        and (paragraph.blank_lines_before or index == 0)
        and after.blank_lines_before
        and len(after.text) >= max(_MIN_BODY, 2 * len(paragraph.text))
        and _MIN_HEADING_WORDS <= len(paragraph.text.split()) <= _MAX_HEADING_WORDS
        and _NO_HEADING.search(paragraph.text) is None
    ]
    if len(maybe) * 3 > len(found):
        return frozenset()  # verse, dialogue or a list of terms: short lines are its ordinary ones
    flags = furniture_flags([found[index].text for index in maybe])
    return frozenset(index for index, furniture in zip(maybe, flags, strict=True) if not furniture)
