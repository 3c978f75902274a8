"""Word documents, through python-docx."""

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from reader_app.domain.document import PassageKind
from reader_app.formats.archive import Archive, damaged, parse_xml
from reader_app.formats.registry import Block, Contents, RawFile

if TYPE_CHECKING:
    from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT_BOX = _W + "txbxContent"
_LEFT_OUT = frozenset(
    {_W + "pPr", _W + "rPr", _W + "del", _W + "moveFrom", _TEXT_BOX, _W + "instrText", _MC_FALLBACK}
)
_HEADING = re.compile(r"^heading (\d)$", re.IGNORECASE)
_LIST_STYLE = re.compile(r"^list(?: bullet| number| continue| paragraph)?(?: (\d))?$", re.IGNORECASE)
"""Word's own styles of lists, which end in the depth: `List Bullet 2`."""
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")


class DocxReader:
    """Reads .docx: headings, lists, tables and notes."""

    name = "docx"
    suffixes = (".docx", ".docm", ".dotx")
    is_text = False

    def recognises(self, raw: RawFile) -> bool:
        """By the main part's name in a ZIP archive, even one cut off."""
        return raw.data.startswith(b"PK\x03\x04") and b"word/document" in raw.data

    def read(self, raw: RawFile, encoding: str | None) -> Contents:
        """The document's passages with their structure. Raises `UnreadableDocumentError`."""
        del encoding  # XML says its own
        import docx
        from docx.opc.exceptions import OpcError

        archive = Archive(raw)
        for member in sorted(archive.names):
            if member.endswith((".xml", ".rels")):
                archive.xml(member)  # refuses entities before python-docx sees them
        try:
            document = docx.Document(io.BytesIO(raw.data))
            body = document.element.body
            styles = {style.style_id: style for style in document.styles}
        except (OpcError, KeyError, ValueError, AttributeError):
            raise damaged(raw.name) from None
        blocks = list(_blocks(body, styles))
        for part in _NOTES:
            if part in archive.names:
                blocks.extend(_notes(parse_xml(archive.read(part), raw.name)))
        return Contents(tuple(blocks), title=(document.core_properties.title or "").strip())


def _blocks(body: "etree._Element", styles: dict[str, Any]) -> Iterator[Block]:
    """The passages of the body, a table row being one."""
    inside: etree._Element | None = None
    count = 0
    for node in body.iter(_W + "p", _W + "tr"):
        if inside is not None and inside in node.iterancestors():
            continue  # paragraphs of a row that was read as a whole
        inside = None
        if node.tag == _W + "tr":
            inside = node
            cells = [
                " ".join(text for p in cell.iter(_W + "p") if (text := _text(p)))
                for cell in node.iter(_W + "tc")
            ]
            yield Block("\t".join(cells).strip(), PassageKind.TABLE_ROW, 0, 1 if count else 0)
            count += 1
        elif not any(parent.tag in _LEFT_OUT - {_TEXT_BOX} for parent in node.iterancestors()):
            kind, level = _kind(node, styles)
            for line in _text(node).split("\n"):
                if line.strip():
                    yield Block(line.strip(), kind, level, 1 if count else 0)
                    count += 1


def _text(paragraph: "etree._Element") -> str:
    """The text of a paragraph as it is shown: insertions accepted, deletions left out.

    A text box has paragraphs of its own, which follow.
    """
    parts: list[str] = []
    pending = [iter(paragraph)]
    while pending:
        node = next(pending[-1], None)
        if node is None:
            pending.pop()
        elif node.tag == _W + "t":
            parts.append(node.text or "")
        elif node.tag in {_W + "br", _W + "cr"}:
            parts.append("\n")
        elif node.tag == _W + "tab":
            parts.append("\t")
        elif node.tag == _W + "noBreakHyphen":
            parts.append("\u2011")
        elif node.tag not in _LEFT_OUT:
            pending.append(iter(node))
    return "".join(parts).strip()


def _kind(paragraph: "etree._Element", styles: dict[str, Any]) -> tuple[PassageKind, int]:
    """What a paragraph is, by its own properties and by its style and those it builds on."""
    own = paragraph.find(_W + "pPr")
    named = own.find(_W + "pStyle") if own is not None else None
    style = styles.get(named.get(_W + "val", "")) if named is not None else None
    chain: list[Any] = []
    while style is not None and style not in chain:
        chain.append(style)
        style = style.base_style
    for style in chain:
        name = (style.name or "").lower()
        if heading := _HEADING.match(name):
            return PassageKind.HEADING, int(heading[1])
        simple = {"title": PassageKind.HEADING, "caption": PassageKind.CAPTION}
        simple |= {"quote": PassageKind.QUOTE, "intense quote": PassageKind.QUOTE}
        if name in simple:
            return simple[name], 1 if name == "title" else 0
    for properties in [own, *(style.element.pPr for style in chain)]:
        if properties is None:
            continue
        outline = properties.find(_W + "outlineLvl")
        if outline is not None and (level := int(outline.get(_W + "val", "9"))) < 9:  # noqa: PLR2004 - 9: body text
            return PassageKind.HEADING, level + 1
        numbering = properties.find(_W + "numPr")
        if numbering is not None:
            return _numbered(numbering, _depth_by_name(chain))
    depth = _depth_by_name(chain)
    return (PassageKind.LIST_ITEM, depth) if depth else (PassageKind.PARAGRAPH, 0)


def _numbered(numbering: "etree._Element", by_name: int) -> tuple[PassageKind, int]:
    """What a paragraph with numbering is; number 0 takes the numbering of its style away."""
    number, depth = numbering.find(_W + "numId"), numbering.find(_W + "ilvl")
    if number is not None and number.get(_W + "val") == "0":
        return PassageKind.PARAGRAPH, 0
    return PassageKind.LIST_ITEM, int(depth.get(_W + "val", "0")) + 1 if depth is not None else by_name or 1


def _depth_by_name(chain: list[Any]) -> int:
    """The depth that a list style is named after, or 0."""
    found = next((match for style in chain if (match := _LIST_STYLE.match(style.name or ""))), None)
    return int(found[1] or 1) if found else 0


def _notes(root: "etree._Element") -> Iterator[Block]:
    """The footnotes or endnotes of a notes part; separators have a type and are left out."""
    for note in root:
        if note.get(_W + "type") not in {None, "normal"}:
            continue
        text = " ".join(found for p in note.iter(_W + "p") if (found := _text(p)))
        if text:
            yield Block(text, PassageKind.FOOTNOTE, 0, 1)
