"""Comparison PDFs through WeasyPrint in a child process."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from reader_app.domain.bitext import Bitext
from reader_app.domain.exporting import ExportOptions
from reader_app.domain.progress import CancelToken, Progress
from reader_app.export.atomic import render_to_file
from reader_app.export.fonts import linked_font_rules
from reader_app.export.moment import local_now
from reader_app.export.page import comparison_page, style_sheet, whole_document
from reader_app.export.pdf_process import default_command, run_worker


class PdfExporter:
    """Writes a tagged PDF with the texts side by side."""

    name = "pdf"
    suffix = ".pdf"

    def __init__(
        self, clock: Callable[[], datetime] = local_now, command: Sequence[str] | None = None
    ) -> None:
        """Take the clock of the date of export, and the child's command where the default does not fit."""
        self._clock = clock
        self._command = tuple(command) if command is not None else default_command()

    def render(
        self, bitext: Bitext, options: ExportOptions, progress: Progress, cancel: CancelToken
    ) -> bytes:
        """The PDF's bytes. Cancelling ends the child within a tenth of a second."""
        page = comparison_page(bitext, options, self._clock(), screen=False)
        expected = expected_pages(bitext)
        document = whole_document(page.title, print_style(options), page.body(), classes="print")

        def on_pages(pages: int) -> None:
            progress(pages, max(expected, pages + 1))

        data = run_worker({}, document.encode("utf-8"), on_pages, cancel, self._command)
        progress(expected, expected)
        return data

    def export(
        self, bitext: Bitext, target: Path, options: ExportOptions, progress: Progress, cancel: CancelToken
    ) -> None:
        """Write the PDF whole or not at all."""
        render_to_file(lambda: self.render(bitext, options, progress, cancel), target, cancel)


def expected_pages(bitext: Bitext) -> int:
    """About how many pages the PDF will have."""
    characters = max(
        sum(len(passage.text) + 60 for passage in document.passages)
        for document in (bitext.left, bitext.right)
    )
    return characters // 2000 + 2


def print_style(options: ExportOptions) -> str:
    """The style sheet of the PDF with the reader's choices in it."""
    orientation = "landscape" if options.landscape else "portrait"
    chosen = (
        f"@page{{size:{options.page_size.value} {orientation}}}"
        f":root{{--arabic:{options.arabic_points}pt;--latin:{options.latin_points}pt}}"
    )
    return "\n".join([linked_font_rules(), chosen, style_sheet("comparison.css", "print.css")])
