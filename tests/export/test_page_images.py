"""Pictures of exported pages, for the preview and for printing."""

import io
import struct
from dataclasses import replace

import pytest

from reader_app.domain.errors import CancelledError
from reader_app.domain.exporting import ExportOptions, PageSize
from reader_app.domain.progress import CancelToken, no_progress
from reader_app.export.page_images import PdfPageImages, first_page_html
from reader_app.export.pdf import PdfExporter
from tests.export.pair import ARABIC, NOW, document, make_pair


def size(png: bytes) -> tuple[int, int]:
    """Width and height of a PNG."""
    assert png.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", io.BytesIO(png[16:24]).read())
    return width, height


def test_the_first_page_has_the_height_asked_for() -> None:
    """The picture is as high as asked, and as wide as the paper makes it."""
    options = ExportOptions(page_size=PageSize.LETTER, landscape=True)
    width, height = size(PdfPageImages().first_page(make_pair(), options, 400, CancelToken()))
    assert height in {400, 401}
    assert width == pytest.approx(400 * 11 / 8.5, abs=2)


def test_pages_of_a_pdf() -> None:
    """Every page can be drawn in the resolution of a printer."""
    data = PdfExporter(clock=lambda: NOW).render(make_pair(), ExportOptions(), no_progress, CancelToken())
    images = PdfPageImages()
    count = images.page_count(data)
    assert count >= 2
    assert size(images.page(data, count - 1, 72, CancelToken())) == (596, 842)


def test_a_long_text_is_cut_after_the_first_page() -> None:
    """Of a long comparison only the beginning is laid out, without what follows the table."""
    texts = tuple(f"{ARABIC[3]} {number}" for number in range(2000))
    pair = replace(make_pair(), left=document(texts, "ar"), links=(), facts=())
    html = first_page_html(pair, ExportOptions(), NOW)
    assert html.count('class="alone') < 120
    assert "About this comparison" not in html
    assert "About this comparison" in first_page_html(make_pair(), ExportOptions(), NOW)


def test_cancelled() -> None:
    """A preview that is not wanted any more ends."""
    token = CancelToken()
    token.cancel()
    with pytest.raises(CancelledError):
        PdfPageImages().first_page(make_pair(), ExportOptions(), 300, token)
