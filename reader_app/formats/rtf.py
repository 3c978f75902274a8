"""Rich Text Format, through striprtf."""

import re

from reader_app.domain.document import PassageKind
from reader_app.formats.archive import damaged
from reader_app.formats.registry import Block, Contents, RawFile
from reader_app.formats.rtf_marks import CELL_END, marked, unmarked

_CODE_PAGE = re.compile(rb"\\ansicpg(125\d)")
_ITEM = re.compile(r"(?:[•·▪◦‣–-]|\d+[.)])\t+")


class RtfReader:
    """Reads .rtf: headings, lists, table rows, quotations and footnotes."""

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
        source = marked(raw.data.decode("latin-1"))
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


def _block(line: str, blank: int) -> Block:
    """The passage of one line of striprtf's text."""
    text, kind, level = unmarked(line)
    text = text.strip()
    if text.endswith(CELL_END):
        cells = [cell.strip() for cell in text.split(CELL_END)[:-1]]
        return Block("\t".join(cells), PassageKind.TABLE_ROW, 0, blank)
    item = _ITEM.match(text)
    if item and kind in {None, PassageKind.LIST_ITEM}:
        return Block(text[item.end() :], PassageKind.LIST_ITEM, max(1, level), blank)
    return Block(text, kind or PassageKind.PARAGRAPH, level, blank)
