"""OpenDocument texts: their XML is read directly, being as plain as HTML."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from reader_app.domain.document import PassageKind
from reader_app.formats.archive import Archive, locked, parse_xml
from reader_app.formats.odt_styles import StyleKind, style_kinds
from reader_app.formats.registry import Block, Contents, RawFile

if TYPE_CHECKING:
    from lxml import etree

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_LEFT_OUT = frozenset(
    {
        _TEXT + "note",
        _TEXT + "tracked-changes",
        _OFFICE + "annotation",
        _TEXT + "sequence-decls",
        _DRAW + "frame",
    }
)
_NOT_IN_BODY = _LEFT_OUT - {_DRAW + "frame"}
"""What stands in a frame has paragraphs of its own."""
_MAX_SPACES = 1000
_TYPE = b"application/vnd.oasis.opendocument.text"
_HEAD = 4096


class OdtReader:
    """Reads .odt and .fodt: headings, lists, tables, quotations and notes."""

    name = "odt"
    suffixes = (".odt", ".ott", ".fodt")
    is_text = False

    def recognises(self, raw: RawFile) -> bool:
        """By the type that stands first in the archive, or in the root of a flat document."""
        if raw.data.startswith(b"PK\x03\x04"):
            return _TYPE in raw.data[:200]
        return b"<office:document" in raw.data[:_HEAD] and _TYPE in raw.data[:_HEAD]

    def read(self, raw: RawFile, encoding: str | None) -> Contents:
        """The document's passages with their structure. Raises `UnreadableDocumentError`."""
        del encoding  # XML says its own
        if raw.data.startswith(b"PK"):
            content, *others = _members(raw)
        else:
            content, others = parse_xml(raw.data, raw.name), []
        roots = [content, *others]
        title = next((node.text or "" for root in roots for node in root.iter(_TITLE)), "")
        body = content.find(f"{_OFFICE}body/{_OFFICE}text")
        blocks = tuple(_blocks(body, style_kinds(roots))) if body is not None else ()
        return Contents(blocks, title=title.strip())


def _members(raw: RawFile) -> list["etree._Element"]:
    """The parts of a packed document that matter, its content first."""
    archive = Archive(raw)
    manifest = "META-INF/manifest.xml"
    if manifest in archive.names and b"encryption-data" in archive.read(manifest):
        raise locked(raw.name)
    others = [archive.xml(name) for name in ("styles.xml", "meta.xml") if name in archive.names]
    return [archive.xml("content.xml"), *others]


def _blocks(body: "etree._Element", styles: Mapping[str, StyleKind]) -> Iterator[Block]:
    """The passages of the body, then the notes."""
    inside: etree._Element | None = None
    count = 0
    for node in body.iter(_TEXT + "p", _TEXT + "h", _TABLE + "table-row"):
        parents = list(node.iterancestors())
        if (inside is not None and inside in parents) or any(
            parent.tag in _NOT_IN_BODY for parent in parents
        ):
            continue
        inside = None
        kind, level = PassageKind.PARAGRAPH, 0
        depth = sum(parent.tag == _TEXT + "list" for parent in parents)
        if node.tag == _TABLE + "table-row":
            inside, kind = node, PassageKind.TABLE_ROW
            cells = [" ".join(_text(p) for p in cell.iter(_TEXT + "p", _TEXT + "h")) for cell in node]
            lines = ["\t".join(cells)]
        else:
            lines = _text(node).split("\n")
            if node.tag == _TEXT + "h":
                kind, level = PassageKind.HEADING, _number(node.get(_TEXT + "outline-level"), 1)
            elif depth:
                kind, level = PassageKind.LIST_ITEM, depth
            else:
                kind, level = styles.get(node.get(_TEXT + "style-name", ""), (kind, level))
        for line in lines:
            if line.strip():
                yield Block(line.strip(), kind, level, 1 if count else 0)
                count += 1
    for note in body.iter(_TEXT + "note-body"):
        text = " ".join(found for p in note.iter(_TEXT + "p") if (found := _text(p)))
        if text:
            yield Block(text, PassageKind.FOOTNOTE, 0, 1)


def _text(paragraph: "etree._Element") -> str:
    """The text of a paragraph, without its notes and comments."""
    parts = [paragraph.text or ""]
    pending = [iter(paragraph)]
    owners: list[etree._Element] = []
    while pending:
        node = next(pending[-1], None)
        if node is None:
            pending.pop()
            if owners:
                parts.append(owners.pop().tail or "")
            continue
        if node.tag == _TEXT + "s":
            parts.append(" " * min(_MAX_SPACES, _number(node.get(_TEXT + "c"), 1)))
        elif node.tag == _TEXT + "tab":
            parts.append("\t")
        elif node.tag == _TEXT + "line-break":
            parts.append("\n")
        if node.tag in _LEFT_OUT:
            parts.append(node.tail or "")
            continue
        parts.append(node.text or "")
        pending.append(iter(node))
        owners.append(node)
    return "".join(parts).strip()


def _number(value: str | None, fallback: int) -> int:
    """The number an attribute holds."""
    return int(value) if value and value.isdecimal() else fallback
