"""The blocks of an HTML tree, in order, with what surrounds each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader_app.domain.document import PassageKind
from reader_app.formats.registry import Block

if TYPE_CHECKING:
    from lxml import etree

_DROPPED = frozenset(
    ("script", "style", "noscript", "template", "head", "iframe", "object", "embed", "svg", "math", "select"),
) | frozenset(("textarea", "canvas", "audio", "video", "datalist", "rp", "rt"))
_AROUND = frozenset(("nav", "footer", "aside", "form", "button", "menu", "dialog"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    (
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "ul",
        "ol",
        "dl",
        "dd",
        "dt",
        "table",
        "tbody",
        "thead",
    ),
) | frozenset(
    ("tfoot", "address", "figure", "details", "summary", "hr", "body", "html", "pre", "center", "hgroup")
)
_SPACE = re.compile("[ \\t\\n\\r\\f]+")
_FOOTNOTE = re.compile(r"\b(?:footnotes?|endnotes?|doc-footnote|doc-endnotes?)\b")
_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
_NOTE_MARK = re.compile(
    r"\b(?:doc-)?(?:noteref|backlink)\b|\bfootnote-(?:ref|backref|anchor)\b|\breversefootnote\b"
)
_ROOM = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HtmlBlock:
    """A block with what tells text from furniture."""

    block: Block
    link_share: float
    """Share of its letters that are link text, from 0 to 1."""
    is_around: bool
    """It stands in a menu, footer, side bar or form."""


def html_blocks(root: "etree._Element") -> list[HtmlBlock]:
    """The blocks of the tree under `root`; scripts, styles and hidden parts left out."""
    return list(_Walker().walk(root))


class _Walker:
    """Collects text until a block ends. Iterative, so that depth costs no stack."""

    def __init__(self) -> None:
        """Start outside everything."""
        self._text: list[str] = []
        self._letters = self._link_letters = 0
        self._kinds: list[tuple[PassageKind, int]] = []
        self._around = self._links = self._lists = self._pre = 0
        self._cells: list[str] | None = None
        self._count = 0

    def walk(self, root: "etree._Element") -> Iterator[HtmlBlock]:
        """Every block, in order."""
        from lxml import etree

        skipping: etree._Element | None = None
        for event, node in etree.iterwalk(root, events=("start", "end")):
            tag = node.tag.rpartition("}")[2].lower() if isinstance(node.tag, str) else ""
            if event == "start" and skipping is None:
                if _is_dropped(node, tag):
                    skipping = node
                else:
                    yield from self._open(tag, node)
                    self._take(node.text)
            elif event == "end":
                if skipping is None:
                    yield from self._close(tag, node)
                elif skipping is node:
                    skipping = None
                if skipping is None and node is not root:
                    self._take(node.tail)
        yield from self._flush()

    def _take(self, text: str | None) -> None:
        """Add a piece of text."""
        if text:
            self._text.append(text)
            self._letters += len(text.strip())
            self._link_letters += len(text.strip()) if self._links else 0

    def _open(self, tag: str, node: "etree._Element") -> Iterator[HtmlBlock]:
        """Note what opens."""
        if tag == "br":
            yield from self._flush(line_break=True)
        elif kind := self._kind_of(tag, node):
            yield from self._flush()
            self._kinds.append(kind)
        elif tag in _BLOCKS or tag in _AROUND:
            yield from self._flush()
        self._pre += tag == "pre"
        self._links += tag == "a"
        self._around += tag in _AROUND
        self._lists += tag in {"ul", "ol"}
        if tag == "tr" and not self._cells:
            self._cells = []

    def _close(self, tag: str, node: "etree._Element") -> Iterator[HtmlBlock]:
        """Note what closes."""
        if tag in {"td", "th"} and self._cells is not None:
            self._cells.append(_SPACE.sub(" ", "".join(self._text)).strip())
            self._text = []
        elif tag == "tr" and self._cells is not None:
            self._text, self._cells = ["\t".join(self._cells)], None
            yield from self._flush()
            self._kinds.pop()
        elif self._kind_of(tag, node):
            yield from self._flush()
            self._kinds.pop()
        elif tag in _BLOCKS or tag in _AROUND:
            yield from self._flush()
        self._pre -= tag == "pre"
        self._links -= tag == "a"
        self._around -= tag in _AROUND
        self._lists -= tag in {"ul", "ol"}

    def _kind_of(self, tag: str, node: "etree._Element") -> tuple[PassageKind, int] | None:
        """The kind of passage that an element makes of its text, or none."""
        if tag in _HEADINGS:
            return PassageKind.HEADING, _HEADINGS[tag]
        marks = " ".join(node.get(name) or "" for name in ("class", "role", "id", _EPUB_TYPE))
        if _FOOTNOTE.search(marks) and tag in {"li", "div", "aside", "section", "p", "ol"}:
            return PassageKind.FOOTNOTE, 0
        if tag == "li":
            return PassageKind.LIST_ITEM, max(1, self._lists)
        simple = {"tr": PassageKind.TABLE_ROW, "blockquote": PassageKind.QUOTE}
        simple |= {"figcaption": PassageKind.CAPTION, "caption": PassageKind.CAPTION}
        return (simple[tag], 0) if tag in simple else None

    def _flush(self, *, line_break: bool = False) -> Iterator[HtmlBlock]:
        """Give out the text collected so far, unless it belongs to a table cell."""
        if self._cells is not None:
            self._text.append(" ")
            return
        raw = "".join(self._text)
        pieces = raw.splitlines() if self._pre else [raw]
        share = self._link_letters / self._letters if self._letters else 0.0
        self._text, self._letters, self._link_letters = [], 0, 0
        kind, level = next((k for k in reversed(self._kinds)), (PassageKind.PARAGRAPH, 0))
        if any(k is PassageKind.FOOTNOTE for k, _level in self._kinds):
            kind, level = PassageKind.FOOTNOTE, 0
        for piece in pieces:
            text = piece.rstrip() if self._pre else _tidy(piece, keep_tabs=kind is PassageKind.TABLE_ROW)
            if text.strip():
                blank = 0 if self._count == 0 or line_break else 1
                self._count += 1
                yield HtmlBlock(Block(text.strip(), kind, level, blank), share, self._around > 0)


def _tidy(text: str, *, keep_tabs: bool) -> str:
    """The text with HTML's white space collapsed."""
    return text.strip() if keep_tabs else _SPACE.sub(" ", text).strip(" ")


def _is_dropped(node: "etree._Element", tag: str) -> bool:
    """Whether an element is no text a reader sees."""
    if not tag or tag in _DROPPED or node.get("hidden") is not None:
        return True
    if tag == "a" and _is_note_mark(node):
        return True
    return node.get("aria-hidden") == "true" or _ROOM.search(node.get("style") or "") is not None


def _is_note_mark(link: "etree._Element") -> bool:
    """Whether a link leads to a footnote or back from one: a sign in the text, no part of it."""
    marks = {link.get(name) or "" for name in ("role", "class", "rel", _EPUB_TYPE)}
    if _NOTE_MARK.search(" ".join(marks)):
        return True
    parent = link.getparent()
    raised = parent is not None and isinstance(parent.tag, str) and parent.tag.rpartition("}")[2] == "sup"
    return raised and (link.get("href") or "").startswith("#")
