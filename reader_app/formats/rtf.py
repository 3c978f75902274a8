"""Rich Text Format, through striprtf."""

import re

from reader_app.domain.document import PassageKind
from reader_app.formats.archive import damaged
from reader_app.formats.registry import Block, Contents, RawFile

_FIRST_MARK = 0xE000
_OUTLINE = re.compile(r"\\outlinelevel([0-8])(?!\d)")
_HEADING = re.compile("([\ue000-\ue008])\\??")
_CODE_PAGE = re.compile(rb"\\ansicpg(125\d)")
_ITEM = re.compile(r"(?:[•·▪◦‣–-]|\d+[.)])\t+")


class RtfReader:
    """Reads .rtf: paragraphs and table rows."""

    name = "rtf"
    suffixes = (".rtf",)
    is_text = False

    def recognises(self, raw: RawFile) -> bool:
        """By the first group of the format."""
        return raw.data.lstrip()[:5] == rb"{\rtf"

    def read(self, raw: RawFile, encoding: str | None) -> Contents:
        """The file's paragraphs. Raises `UnreadableDocumentError`."""
        del encoding  # an RTF file says its own
        from striprtf.striprtf import rtf_to_text

        opened = raw.data.count(b"{") - raw.data.count(b"\\{")
        if opened > raw.data.count(b"}") - raw.data.count(b"\\}"):
            raise damaged(raw.name)
        source = _OUTLINE.sub(_mark_heading, raw.data.decode("latin-1"))
        text = str(rtf_to_text(source, encoding="windows-1252", errors="replace"))  # type: ignore[no-untyped-call]
        # characters outside the basic plane are written as two surrogates
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        blocks: list[Block] = []
        blank = 0
        for line in text.split("\n"):
            if line.strip():
                blocks.append(_block(line, blank))
                blank = 0
            else:
                blank += 1
        page = _CODE_PAGE.search(raw.data)
        return Contents(tuple(blocks), encoding=f"windows-{page[1].decode()}" if page else "windows-1252")


def _mark_heading(match: re.Match[str]) -> str:
    """The outline level with a private character after it, since striprtf drops the level."""
    return f"{match[0]}\\u{_FIRST_MARK + int(match[1])} ?"


def _block(line: str, blank: int) -> Block:
    """The passage of one line of striprtf's text, in which table cells end in a bar."""
    heading = _HEADING.search(line)
    text = _HEADING.sub("", line).strip()
    if heading:
        return Block(text, PassageKind.HEADING, ord(heading[1]) - _FIRST_MARK + 1, blank)
    if text.endswith("|"):
        return Block(text.rstrip("|").replace("|", "\t"), PassageKind.TABLE_ROW, 0, blank)
    item = _ITEM.match(text)
    if item:
        return Block(text[item.end() :], PassageKind.LIST_ITEM, 1, blank)
    return Block(text, blank_lines_before=blank)
