"""E-books (EPUB 2 and 3): the chapters of the spine, in order."""

import posixpath
from urllib.parse import unquote

from reader_app.formats.archive import Archive, damaged, locked
from reader_app.formats.encoding import decode
from reader_app.formats.html import parse_html
from reader_app.formats.html_blocks import html_blocks
from reader_app.formats.registry import Block, Contents, RawFile

_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_FONT_METHODS = (b"http://www.idpf.org/2008/embedding", b"http://ns.adobe.com/pdf/enc#RC")
_PAGES = frozenset({"application/xhtml+xml", "text/html"})


class EpubReader:
    """Reads .epub."""

    name = "epub"
    suffixes = (".epub",)
    is_text = False

    def recognises(self, raw: RawFile) -> bool:
        """By the type that stands first in the archive, or by its container."""
        head = raw.data[:200]
        return head.startswith(b"PK\x03\x04") and (
            b"application/epub+zip" in head or _CONTAINER.encode() in raw.data
        )

    def read(self, raw: RawFile, encoding: str | None) -> Contents:
        """The book's passages. Raises `UnreadableDocumentError`."""
        del encoding  # XHTML says its own
        archive = Archive(raw)
        if _ENCRYPTION in archive.names:
            listed = archive.read(_ENCRYPTION)
            if listed.count(b"EncryptionMethod") > 0 and not any(
                method in listed for method in _FONT_METHODS
            ):
                raise locked(raw.name)
        package = _package_path(archive, raw.name)
        root = archive.xml(package)
        items = {item.get("id"): item for item in root.iter(_OPF + "item")}
        blocks: list[Block] = []
        for reference in root.iter(_OPF + "itemref"):
            item = items.get(reference.get("idref"))
            if (
                item is None
                or item.get("media-type") not in _PAGES
                or "nav" in (item.get("properties") or "").split()
            ):
                continue
            member = posixpath.normpath(
                posixpath.join(posixpath.dirname(package), unquote(item.get("href") or ""))
            )
            if member in archive.names:
                blocks.extend(_chapter(archive.read(member), raw.name))
        title = root.findtext(f".//{_DC}title") or ""
        return Contents(tuple(blocks), title=title.strip())


def _package_path(archive: Archive, name: str) -> str:
    """The path of the book's package file in the archive."""
    for node in archive.xml(_CONTAINER).iter("{*}rootfile"):
        path = node.get("full-path")
        if path and path in archive.names:
            return path
    raise damaged(name)


def _chapter(data: bytes, name: str) -> list[Block]:
    """The passages of a chapter; side notes and lists of contents are its text too."""
    root = parse_html(decode(data, name).text, name)
    return [entry.block for entry in html_blocks(root)]
