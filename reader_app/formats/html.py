"""HTML pages, also saved ones: main text, title, no furniture. Nothing is fetched and nothing run."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from reader_app.domain.errors import UnreadableDocumentError
from reader_app.formats.archive import damaged
from reader_app.formats.encoding import Decoded, decode
from reader_app.formats.html_blocks import HtmlBlock, html_blocks
from reader_app.formats.page_origin import page_origin
from reader_app.formats.plain_text import damage_warnings
from reader_app.formats.registry import Contents, RawFile

if TYPE_CHECKING:
    from lxml import etree

_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype\s+html|<html[\s>])", re.IGNORECASE | re.DOTALL
)
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.\-]+)", re.IGNORECASE)
_XML_START = re.compile(r"^\s*<\?xml[^>]*\?>")
_SPACE = re.compile(r"\s+")
_HEAD = 8192
_MAX_LINK_SHARE = 0.6
_SITE_END = re.compile(r"\s+(?:[|»«–—]|::|-)\s+[^|»«–—]{2,40}$")
_KEY = 60


class HtmlReader:
    """Reads .html, .htm and .xhtml."""

    name = "html"
    suffixes = (".html", ".htm", ".xhtml", ".shtml")
    is_text = True

    def recognises(self, raw: RawFile) -> bool:
        """By a document type or an opening tag."""
        head = raw.data[:_HEAD].removeprefix(b"\xef\xbb\xbf")
        return _START.match(head) is not None

    def read(self, raw: RawFile, encoding: str | None) -> Contents:
        """The page's main text. Raises `UnreadableDocumentError`."""
        return page_contents(_decoded(raw, encoding), raw.name)


def page_contents(page: Decoded, name: str) -> Contents:
    """The main text of an HTML page."""
    root = parse_html(page.text, name)
    found = [block for block in html_blocks(root) if block.block.text]
    published, publisher = page_origin(root)
    return Contents(
        blocks=tuple(entry.block for entry in _main_part(found, root)),
        encoding=page.encoding,
        encoding_confidence=page.confidence,
        title=_title(root, found),
        published=published,
        publisher=publisher,
        warnings=damage_warnings(page),
    )


def parse_html(text: str, name: str) -> "etree._Element":
    """The tree of an HTML text. Raises `UnreadableDocumentError` with code damaged."""
    from lxml import etree

    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = etree.fromstring(_XML_START.sub("", text), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise damaged(name)
    return root


def _decoded(raw: RawFile, encoding: str | None) -> Decoded:
    """The page's text, in the encoding the page itself names if it fits."""
    named = _CHARSET.search(raw.data[:_HEAD])
    if encoding is None and named and not raw.data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return decode(raw.data, raw.name, named[1].decode("ascii"))
        except UnreadableDocumentError:
            pass  # the page is wrong about itself: look at its bytes
    return decode(raw.data, raw.name, encoding)


def _main_part(found: list[HtmlBlock], root: "etree._Element") -> list[HtmlBlock]:
    """All blocks of a plain page, else those trafilatura takes for the main text and what stands between."""
    inside = [entry for entry in found if not entry.is_around]
    if not inside:
        return found
    if len(inside) == len(found) and all(entry.link_share <= _MAX_LINK_SHARE for entry in found):
        return found  # a page without menus
    main = _trafilatura_keys(root)
    hits = [index for index, entry in enumerate(inside) if _key(entry.block.text) in main]
    if not hits:
        return [entry for entry in inside if entry.link_share <= _MAX_LINK_SHARE] or inside
    first, last = hits[0], hits[-1]
    for index in range(first - 1, -1, -1):
        if inside[index].block.level == 1:
            first = index  # the headline stands above the text
            break
    return [
        entry
        for index, entry in enumerate(inside[first : last + 1], first)
        if index in hits or entry.link_share <= _MAX_LINK_SHARE
    ]


def _trafilatura_keys(root: "etree._Element") -> frozenset[str]:
    """The blocks that trafilatura takes for the main text, by their beginning."""
    import copy

    from lxml.html import HtmlElement

    result = _extraction()(
        cast("HtmlElement", copy.deepcopy(root)),
        include_comments=False,
        include_tables=True,
        favor_recall=True,
        with_metadata=False,
    )
    body = getattr(result, "body", None)
    if body is None:
        return frozenset()
    return frozenset(key for entry in html_blocks(body) if (key := _key(entry.block.text)))


def _extraction() -> Callable[..., object]:
    """The extraction of trafilatura, imported without the socket that urllib3 binds to try IPv6."""
    import socket

    has_ipv6, socket.has_ipv6 = socket.has_ipv6, False
    try:
        from trafilatura import bare_extraction
    finally:
        socket.has_ipv6 = has_ipv6
    return bare_extraction


def _key(text: str) -> str:
    """What two readings of one block have in common."""
    return _SPACE.sub("", text)[:_KEY]


def _title(root: "etree._Element", found: list[HtmlBlock]) -> str:
    """The page's title: its first main heading, else its title element without the site's name."""
    for entry in found:
        if entry.block.level == 1 and entry.block.kind.value == "heading" and not entry.is_around:
            return entry.block.text
    title = root.findtext(".//title") or ""
    return _SITE_END.sub("", _SPACE.sub(" ", title).strip())
