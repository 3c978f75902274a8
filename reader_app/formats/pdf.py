"""PDF files, through pdfium: letters with their places are put together to words, lines and paragraphs."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from reader_app.domain.document import TextWarning
from reader_app.domain.errors import UnreadableDocumentError
from reader_app.domain.language import Direction
from reader_app.formats import watch
from reader_app.formats.archive import damaged, locked
from reader_app.formats.pdf_columns import ColumnFinder
from reader_app.formats.pdf_fonts import FontSigns
from reader_app.formats.pdf_glyphs import UNKNOWN, Glyph, page_glyphs
from reader_app.formats.pdf_lines import page_pieces
from reader_app.formats.pdf_logical import backwards, mended_brackets
from reader_app.formats.pdf_paragraphs import Paragraphs
from reader_app.formats.pdf_running import Edge, page_edges, running_rows
from reader_app.formats.pdf_text_lines import TextLine, letter_balance, set_columns, text_lines
from reader_app.formats.registry import Block, Contents, RawFile

_HEAD = 1024
_PASSWORD, _SECURITY = 4, 5
_MAX_PAGES = 20_000
_LOOK_AFTER = 7.0
_MAX_SECONDS = 150.0
_FEW_LETTERS = 8
_MOSTLY = 0.3
SCANNED = "scanned"
"""Code of the error for a PDF whose text can only be recognised from pictures of its pages."""


@dataclass(slots=True)
class _Pages:
    """What has been read of the pages so far."""

    lines: list[TextLine] = field(default_factory=list)
    edges: list[list[Edge]] = field(default_factory=list)
    turned: list[TextLine] = field(default_factory=list)
    """Lines that stand across the others: labels at the side of a page."""
    columns: ColumnFinder = field(default_factory=ColumnFinder)
    signs: FontSigns = field(default_factory=FontSigns)
    reversed_signs: int = 0
    has_pictures: bool = False
    """Or drawings: anything that may show text without being text."""
    scanned: int = 0
    """Pages with pictures and no letter."""
    broken: int = 0
    """Pages that could not be opened."""
    letters: int = 0
    unknown: int = 0


class PdfReader:
    """Reads .pdf: headings, lists, tables and notes; running headers as page furniture."""

    name = "pdf"
    suffixes = (".pdf",)
    is_text = False
    seconds = 300
    """For a whole book; the watch ends a single page that takes too long."""

    def recognises(self, raw: RawFile) -> bool:
        """By its mark, which may stand a little behind the beginning."""
        return b"%PDF-" in raw.data[:_HEAD]

    def read(self, raw: RawFile, encoding: str | None) -> Contents:
        """The document's passages with their structure. Raises `UnreadableDocumentError`."""
        del encoding  # fonts tell their own letters
        import pypdfium2  # type: ignore[import-untyped]

        try:
            document = pypdfium2.PdfDocument(raw.data)
        except pypdfium2.PdfiumError as error:
            is_locked = getattr(error, "err_code", None) in (_PASSWORD, _SECURITY)
            raise (locked if is_locked else damaged)(raw.name) from None
        try:
            pages = _read_pages(document, raw.name)
        finally:
            document.close()
        if not pages.lines and not pages.has_pictures:
            raise UnreadableDocumentError("empty", f"“{raw.name}” holds no text.")
        if not pages.lines or pages.unknown > _MOSTLY * pages.letters:
            raise UnreadableDocumentError(SCANNED, f"“{raw.name}” is a scanned PDF.")
        watch.step_done()
        return Contents(_blocks(pages), warnings=_warnings(pages))


def _read_pages(document: Any, name: str) -> _Pages:
    """The lines of all pages. Raises `UnreadableDocumentError`."""
    import pypdfium2

    start = time.process_time()
    count = len(document)
    if count > _MAX_PAGES:
        raise _too_long(name, count)
    found = _Pages()
    for number in range(count):
        watch.step_done()
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            found.broken += 1
            found.edges.append([])
            continue
        try:
            _read_page(page, number, found)
        finally:
            page.close()
        spent = time.process_time() - start
        if spent > _LOOK_AFTER and spent / (number + 1) * count > _MAX_SECONDS:
            raise _too_long(name, count)
    if found.broken == count:
        raise damaged(name)
    return found


def _too_long(name: str, count: int) -> UnreadableDocumentError:
    """The error for a document of too many pages."""
    return UnreadableDocumentError(
        "too-large", f"“{name}” has {count} pages, which would take too long to read."
    )


def _read_page(page: Any, number: int, found: _Pages) -> None:
    """Add the lines of one page."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    _left, bottom, _right, top = page.get_bbox()
    glyphs = page_glyphs(page, found.signs)
    upright = _main_turn(glyphs)
    edges = (bottom, top) if upright == 0 else _extent(glyphs, upright)
    pieces = page_pieces([glyph for glyph in glyphs if glyph.style.quarter == upright])
    found.letters += len(glyphs)
    if not glyphs and pdfium.FPDFPage_CountObjects(page.raw) > 0:
        found.has_pictures = True
        found.scanned += 1
    found.unknown += sum(glyph.char == UNKNOWN for glyph in glyphs)
    found.reversed_signs += sum(backwards(piece.clusters) for piece in pieces)
    is_reversed = found.reversed_signs >= 0
    balance = sum(letter_balance(piece.clusters) for piece in pieces)
    direction = Direction.RTL if balance > 0 else Direction.LTR
    found.edges.append(page_edges(pieces, *edges))
    found.lines += text_lines(
        found.columns.reading_order(pieces, direction), number, direction, is_reversed=is_reversed
    )
    across = page_pieces([glyph for glyph in glyphs if glyph.style.quarter not in (upright, 2)])
    found.turned += text_lines(
        ColumnFinder().reading_order(across, direction), number, direction, is_reversed=is_reversed
    )


def _main_turn(glyphs: Sequence[Glyph]) -> int:
    """How most letters of a page are turned, in quarters."""
    counts = [0, 0, 0, 0]
    for glyph in glyphs:
        counts[glyph.style.quarter] += 1
    return counts.index(max(counts))


def _extent(glyphs: Sequence[Glyph], quarter: int) -> tuple[float, float]:
    """The lowest and the highest baseline of the letters turned so."""
    heights = [glyph.y for glyph in glyphs if glyph.style.quarter == quarter]
    return min(heights), max(heights)


def _blocks(pages: _Pages) -> tuple[Block, ...]:
    """The passages of all pages; running lines once each, where they first stand."""
    running = running_rows(pages.edges)
    flow = [line for line in pages.lines if line.row not in running[line.page]]
    aside: dict[str, tuple[int, str]] = {}
    for line in pages.lines:
        if running[line.page].get(line.row) is False:
            aside.setdefault(line.text, (line.page, line.text))
    for line in pages.turned:
        aside.setdefault(line.text, (line.page, line.text))
    waiting = sorted(aside.values(), key=lambda item: item[0])
    set_columns(flow)
    blocks: list[Block] = []
    for paragraph in Paragraphs(flow).found():
        while waiting and waiting[0][0] < paragraph.page:
            blocks.append(_furniture(waiting.pop(0)[1]))
        blocks.append(paragraph.block)
    blocks += [_furniture(text) for _page, text in waiting]
    return tuple(blocks)


def _furniture(text: str) -> Block:
    return Block(mended_brackets(text), blank_lines_before=1, furniture=True)


def _warnings(pages: _Pages) -> tuple[TextWarning, ...]:
    """Warnings of signs that their font does not name, and of pages that are pictures."""
    found: list[TextWarning] = []
    if pages.scanned:
        count = len(pages.edges)
        found.append(
            TextWarning(
                "pages-missing", f"{pages.scanned} of {count} pages are pictures, whose text is left out."
            )
        )
    if pages.broken:
        found.append(
            TextWarning(
                "pages-missing", f"{pages.broken} of {len(pages.edges)} pages are damaged and left out."
            )
        )
    if pages.unknown >= max(_FEW_LETTERS, pages.letters / 1000):
        found.append(
            TextWarning(
                "damaged-characters",
                f"{pages.unknown} letters of this PDF could not be read and are shown as �.",
            )
        )
    return tuple(found)
