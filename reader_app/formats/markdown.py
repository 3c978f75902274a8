"""Markdown (CommonMark with tables and footnotes), through markdown-it-py."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader_app.domain.document import PassageKind
from reader_app.formats.encoding import decode
from reader_app.formats.plain_text import damage_warnings
from reader_app.formats.registry import Block, Contents, RawFile

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?\n)?---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FRONT_TITLE = re.compile(r"^title:[ \t]*(.+?)[ \t]*$", re.MULTILINE)
_TAG = re.compile(r"<[^<>]*>")


class MarkdownReader:
    """Reads Markdown."""

    name = "markdown"
    suffixes = (".md", ".markdown", ".mdown", ".mkd")
    is_text = True

    def recognises(self, raw: RawFile) -> bool:
        """Never by its bytes: any text might be Markdown."""
        del raw
        return False

    def read(self, raw: RawFile, encoding: str | None) -> Contents:
        """The file's passages with their structure. Raises `UnreadableDocumentError`."""
        decoded = decode(raw.data, raw.name, encoding)
        text, title = decoded.text, ""
        if front := _FRONT_MATTER.match(text):
            found = _FRONT_TITLE.search(front[0])
            title = found[1].strip("\"'") if found else ""
            text = text[front.end() :]
        return Contents(
            blocks=tuple(_blocks(text)),
            encoding=decoded.encoding,
            encoding_confidence=decoded.confidence,
            title=title,
            warnings=damage_warnings(decoded),
        )


def _blocks(text: str) -> list[Block]:
    """The passages of a Markdown text."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)
    return _Walker().walk(parser.parse(text))


class _Walker:
    """Turns the parser's flat tokens into blocks."""

    def __init__(self) -> None:
        """Start outside every structure."""
        self._blocks: list[Block] = []
        self._lists = 0
        self._quotes = 0
        self._footnote = False
        self._heading = 0
        self._row: list[str] | None = None

    def walk(self, tokens: "Sequence[Token]") -> list[Block]:
        """The blocks of the whole document."""
        for token in tokens:
            if token.type in {"fence", "code_block"}:
                for line in token.content.splitlines():
                    self._add(line)
            elif token.type == "html_block":
                for line in _TAG.sub("", token.content).splitlines():
                    self._add(line)
            elif token.type == "inline":
                self._inline(_plain(token.children or ()))
            else:
                self._structure(token)
        return self._blocks

    def _structure(self, token: "Token") -> None:
        """Note where a structure opens or closes."""
        name = token.type
        if name in {"bullet_list_open", "ordered_list_open", "bullet_list_close", "ordered_list_close"}:
            self._lists += token.nesting
        elif name in {"blockquote_open", "blockquote_close"}:
            self._quotes += token.nesting
        elif name in {"footnote_open", "footnote_close"}:
            self._footnote = token.nesting > 0
        elif name in {"heading_open", "heading_close"}:
            self._heading = int(token.tag[1:]) if token.nesting > 0 else 0
        elif name == "tr_open":
            self._row = []
        elif name == "tr_close" and self._row is not None:
            row, self._row = self._row, None
            self._add("\t".join(row), PassageKind.TABLE_ROW)

    def _inline(self, text: str) -> None:
        """Take the text of a paragraph, heading or table cell."""
        if self._row is not None:
            self._row.append(text.strip())
        else:
            for line in text.split("\n"):
                self._add(line)

    def _add(self, text: str, kind: PassageKind | None = None) -> None:
        """Add a passage of the kind that the structures around it say."""
        if not text.strip():
            return
        level = 0
        if kind is None:
            kind = PassageKind.PARAGRAPH
            if self._heading:
                kind, level = PassageKind.HEADING, self._heading
            elif self._footnote:
                kind = PassageKind.FOOTNOTE
            elif self._lists:
                kind, level = PassageKind.LIST_ITEM, self._lists
            elif self._quotes:
                kind = PassageKind.QUOTE
        self._blocks.append(Block(text.strip(), kind, level, 1 if self._blocks else 0))


def _plain(children: "Sequence[Token]") -> str:
    """The text of inline tokens; a hard line break is a line end."""
    parts: list[str] = []
    for token in children:
        if token.type in {"text", "code_inline", "image"}:
            parts.append(token.content)
        elif token.type == "softbreak":
            parts.append(" ")
        elif token.type == "hardbreak":
            parts.append("\n")
    return "".join(parts)
