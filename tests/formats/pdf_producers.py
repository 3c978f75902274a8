"""PDFs of one text by the programs that the test environment brings along: WeasyPrint, reportlab and Qt."""

import html
import io
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from reader_app.domain.resources import resource_path

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument
    from reportlab.pdfgen.canvas import Canvas

A5_POINTS = (420, 595)


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading (level 1 or 2), a list item (level 0, with `is_item`) or a paragraph (level 0)."""

    text: str
    level: int = 0
    is_item: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """How the pages look."""

    columns: int = 1
    header: str = ""
    numbered: bool = True


Producer = Callable[[Sequence[Piece], str, Layout], bytes]


def page_html(pieces: Sequence[Piece], language: str, layout: Layout) -> str:
    """The text as a page for programs that print web pages; the header runs in the page's margin."""
    direction = "rtl" if language == "ar" else "ltr"
    naskh = resource_path("fonts/NotoNaskhArabic-Regular.ttf").as_uri()
    serif = resource_path("fonts/NotoSerif-Regular.ttf").as_uri()
    margin = f'@top-center {{ content: "{layout.header}"; font-size: 9pt }}' if layout.header else ""
    number = "@bottom-center { content: counter(page); font-size: 9pt }" if layout.numbered else ""
    style = (
        f"@font-face {{ font-family: Naskh; src: url('{naskh}') }}"
        f"@font-face {{ font-family: Serif; src: url('{serif}') }}"
        f"@page {{ size: A5; margin: 20mm 16mm; {margin} {number} }}"
        "body { font: 11pt/1.5 Serif, Naskh; margin: 0; text-align: justify; hyphens: auto }"
        f"main {{ columns: {layout.columns}; column-gap: 9mm }}"
        "h1 { font-size: 17pt } h2 { font-size: 13pt }"
        "h1, h2 { text-align: start; line-height: 1.3 }"
    )
    body = "".join(_element(piece) for piece in pieces)
    return (
        f'<!DOCTYPE html><html lang="{language}" dir="{direction}"><head><meta charset="utf-8">'
        f"<title>{html.escape(pieces[0].text)}</title>"
        f"<style>{style}</style></head><body><main>{body}</main></body></html>"
    )


def _element(piece: Piece) -> str:
    text = html.escape(piece.text, quote=False)
    if piece.is_item:
        return f"<ul><li>{text}</li></ul>"
    return f"<h{piece.level}>{text}</h{piece.level}>" if piece.level else f"<p>{text}</p>"


def by_weasyprint(pieces: Sequence[Piece], language: str, layout: Layout) -> bytes:
    """A PDF by WeasyPrint, which shapes with Pango."""
    import weasyprint

    page = page_html(pieces, language, layout)
    return bytes(weasyprint.HTML(string=page).write_pdf())


def by_reportlab(pieces: Sequence[Piece], language: str, layout: Layout) -> bytes:
    """A PDF by reportlab, Arabic turned into presentation forms in visual order first, line by line."""
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    width, height = A5_POINTS
    canvas = Canvas(stream, pagesize=A5_POINTS)
    _register_fonts()
    margin, gap = 46.0, 24.0
    column = (width - 2 * margin - gap * (layout.columns - 1)) / layout.columns
    rtl = language == "ar"
    at, place, page = height - 2 * margin, 0, 1
    _furnish(canvas, layout, page, rtl=rtl)
    for piece in pieces:
        size = {0: 11.0, 1: 17.0, 2: 13.0}[piece.level]
        mark = "• " if piece.is_item else ""
        lines = _wrapped(mark + piece.text, size, column)
        at -= size * 0.8
        for line in lines:
            if at < margin + size:
                at, place = height - 2 * margin, place + 1
                if place == layout.columns:
                    canvas.showPage()
                    place, page = 0, page + 1
                    _furnish(canvas, layout, page, rtl=rtl)
            left = margin + (layout.columns - 1 - place if rtl else place) * (column + gap)
            _draw(canvas, line, left + column if rtl else left, at, size, rtl=rtl)
            at -= size * 1.5
    canvas.save()
    return stream.getvalue()


def _register_fonts() -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for name in ("NotoNaskhArabic", "NotoSerif"):
        pdfmetrics.registerFont(TTFont(name, str(resource_path(f"fonts/{name}-Regular.ttf"))))


def _furnish(canvas: "Canvas", layout: Layout, page: int, *, rtl: bool) -> None:
    width, height = A5_POINTS
    if layout.header:
        _draw(canvas, layout.header, width - 46 if rtl else 46, height - 40, 9, rtl=rtl)
    if layout.numbered:
        _draw(canvas, str(page), width / 2, 30, 9, rtl=False)


def _wrapped(text: str, size: float, width: float) -> list[str]:
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _width(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _shaped(text: str, *, rtl: bool) -> str:
    from arabic_reshaper import ArabicReshaper
    from bidi.algorithm import get_display

    reshaper = ArabicReshaper({"delete_harakat": False, "support_ligatures": True})
    return str(get_display(reshaper.reshape(text), base_dir="R" if rtl else "L"))


def _runs(text: str) -> list[tuple[str, str]]:
    """Font and text of runs of Arabic and other letters, in the order of drawing."""
    runs: list[tuple[str, str]] = []
    for char in text:
        arabic = "\u0600" <= char <= "\u06ff" or "\ufb50" <= char <= "\ufefc" or char in " «».:،"
        font = "NotoNaskhArabic" if arabic else "NotoSerif"
        if runs and runs[-1][0] == font:
            runs[-1] = (font, runs[-1][1] + char)
        else:
            runs.append((font, char))
    return runs


def _width(text: str, size: float) -> float:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    return float(sum(stringWidth(run, font, size) for font, run in _runs(_shaped(text, rtl=True))))


def _draw(canvas: "Canvas", text: str, x: float, y: float, size: float, *, rtl: bool) -> None:
    at = x - _width(text, size) if rtl else x
    for font, run in _runs(_shaped(text, rtl=rtl)):
        canvas.setFont(font, size)
        canvas.drawString(at, y, run)
        at += canvas.stringWidth(run, font, size)


def by_qt(pieces: Sequence[Piece], language: str, layout: Layout) -> bytes:
    """A PDF by Qt, made in a process of its own: this one may be going to have another application object."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(_painted_by_qt, pieces, language, layout).result()


def _painted_by_qt(pieces: Sequence[Piece], language: str, layout: Layout) -> bytes:
    """A text document laid out by Qt, its pages painted as columns by QPdfWriter."""
    from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
    from PySide6.QtGui import QFont, QGuiApplication, QPageSize, QPainter, QPdfWriter

    _application = QGuiApplication.instance() or QGuiApplication([])
    families = _qt_families()
    margin, gap = 46.0, 24.0
    width, height = A5_POINTS
    column = (width - 2 * margin - gap * (layout.columns - 1)) / layout.columns
    tall = height - 2 * margin - 20
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "qt.pdf"
        writer = QPdfWriter(str(path))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setResolution(72)
        document = _qt_document(pieces, language, families)
        document.documentLayout().setPaintDevice(writer)
        document.setPageSize(QSizeF(column, tall))
        painter = QPainter(writer)
        for number in range(document.pageCount()):
            page, place = divmod(number, layout.columns)
            if number and place == 0:
                writer.newPage()
            if place == 0:
                painter.setFont(QFont(families, 9))
                middle = Qt.AlignmentFlag.AlignCenter
                if layout.header:
                    painter.drawText(QRectF(margin, 30, width - 2 * margin, 16), middle, layout.header)
                if layout.numbered:
                    painter.drawText(QRectF(0, height - 36, width, 16), middle, str(page + 1))
            painter.save()
            left = margin + (layout.columns - 1 - place if language == "ar" else place) * (column + gap)
            painter.translate(left, margin + 10 - number * tall)
            document.drawContents(painter, QRectF(0, number * tall, column, tall))
            painter.restore()
        painter.end()
        return path.read_bytes()


def _qt_families() -> list[str]:
    from PySide6.QtGui import QFontDatabase

    families: list[str] = []
    for name in ("NotoNaskhArabic", "NotoSerif"):
        number = QFontDatabase.addApplicationFont(str(resource_path(f"fonts/{name}-Regular.ttf")))
        families += QFontDatabase.applicationFontFamilies(number)
    return families


def _qt_document(pieces: Sequence[Piece], language: str, families: list[str]) -> "QTextDocument":
    from PySide6.QtCore import Qt
    from PySide6.QtGui import (
        QFont,
        QTextBlockFormat,
        QTextCharFormat,
        QTextCursor,
        QTextDocument,
        QTextOption,
    )

    document = QTextDocument()
    sides = Qt.LayoutDirection
    option = QTextOption()
    option.setTextDirection(sides.RightToLeft if language == "ar" else sides.LeftToRight)
    document.setDefaultTextOption(option)
    document.setDocumentMargin(0)
    cursor = QTextCursor(document)
    for number, piece in enumerate(pieces):
        block, char = QTextBlockFormat(), QTextCharFormat()
        block.setBottomMargin(8)
        font = QFont(families)
        font.setPointSizeF({0: 11.0, 1: 17.0, 2: 13.0}[piece.level])
        char.setFont(font)
        if number:
            cursor.insertBlock()
        cursor.setBlockFormat(block)
        cursor.insertText(("• " if piece.is_item else "") + piece.text, char)
    return document


PRODUCERS: dict[str, Producer] = {"WeasyPrint": by_weasyprint, "reportlab": by_reportlab, "Qt": by_qt}
