"""Pictures of exported pages, drawn by pdfium in the PDF child: pdfium must not be used from two threads."""

import io
from collections.abc import Sequence
from datetime import datetime

from reader_app.domain.bitext import Bitext
from reader_app.domain.exporting import ExportOptions
from reader_app.domain.progress import CancelToken
from reader_app.export.moment import local_now
from reader_app.export.page import comparison_page, whole_document
from reader_app.export.pdf import print_style
from reader_app.export.pdf_process import default_command, run_worker

_FIRST_PAGE = 9000
"""Code points of both sides that fill a first page in any layout and size."""


class PdfPageImages:
    """The `PageImages` of the PDF export."""

    def __init__(self, command: Sequence[str] | None = None) -> None:
        """Take the child's command where the default does not fit."""
        self._command = tuple(command) if command is not None else default_command()

    def first_page(self, bitext: Bitext, options: ExportOptions, height: int, cancel: CancelToken) -> bytes:
        """A PNG of the first page; only as many rows are laid out as it can hold."""
        page = first_page_html(bitext, options, local_now(), cancel)
        cancel.check()
        request = {"first_page": height}
        return run_worker(request, page.encode("utf-8"), lambda _pages: None, cancel, self._command)

    def page_count(self, pdf: bytes) -> int:
        """How many pages a PDF has."""
        import pikepdf

        with pikepdf.open(io.BytesIO(pdf)) as document:
            return len(document.pages)

    def page(self, pdf: bytes, number: int, dpi: int, cancel: CancelToken) -> bytes:
        """A PNG of one page."""
        request = {"page": number, "dpi": dpi}
        return run_worker(request, pdf, lambda _pages: None, cancel, self._command)


def first_page_html(
    bitext: Bitext, options: ExportOptions, now: datetime, cancel: CancelToken | None = None
) -> str:
    """The HTML of the first page, and of what may follow it."""
    page = comparison_page(bitext, options, now, screen=False, most_characters=_FIRST_PAGE, cancel=cancel)
    return whole_document(page.title, print_style(options), page.body(), classes="print")
