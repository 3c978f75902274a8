"""Comparison PDFs through WeasyPrint in a child process."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import accumulate, pairwise
from pathlib import Path

from reader_app.domain.bitext import Bitext
from reader_app.domain.exporting import ExportOptions
from reader_app.domain.progress import CancelToken, Progress
from reader_app.export.atomic import render_to_file
from reader_app.export.fonts import linked_font_rules
from reader_app.export.moment import local_now
from reader_app.export.page import ComparisonPage, comparison_page, style_sheet, whole_document
from reader_app.export.pdf_process import default_command, run_worker
from reader_app.export.pdf_volumes import ACROSS

LONGEST_VOLUME = 130
"""Pages that one child lays out; more would need over 500 MB of memory (2.5 MB a page, WeasyPrint 70)."""

_WITH_PAGE_NUMBERS = 60
"""Expected pages up to which the lists tell page numbers."""

_ONE_VOLUME = 2
"""Bounds of a text in one volume: its start and its end."""


class PdfExporter:
    """Writes a tagged PDF with the texts side by side."""

    name = "pdf"
    suffix = ".pdf"

    def __init__(
        self,
        clock: Callable[[], datetime] = local_now,
        command: Sequence[str] | None = None,
        longest_volume: int = LONGEST_VOLUME,
    ) -> None:
        """Take the clock of the date of export, and the child's command where the default does not fit.

        `longest_volume` is the number of pages from which on a text is laid out in several volumes.
        """
        self._longest_volume = longest_volume
        self._clock = clock
        self._command = tuple(command) if command is not None else default_command()

    def render(
        self, bitext: Bitext, options: ExportOptions, progress: Progress, cancel: CancelToken
    ) -> bytes:
        """The PDF's bytes. Cancelling ends the child within a tenth of a second."""
        expected = expected_pages(bitext)
        page = comparison_page(
            bitext, options, self._clock(), screen=False, with_pages=expected <= _WITH_PAGE_NUMBERS
        )
        bounds = _volume_bounds(page, expected, self._longest_volume)
        volumes: list[bytes] = []
        done = 0
        for start, end in pairwise(bounds):
            before = done

            def on_pages(pages: int, before: int = before) -> None:
                nonlocal done
                done = before + pages
                progress(done, max(expected, done + 1))

            document = whole_document(
                page.title,
                print_style(options, pages_before=before),
                _across(page.body(start, end)) if len(bounds) > _ONE_VOLUME else page.body(start, end),
                classes="print",
            )
            volumes.append(run_worker({}, document.encode("utf-8"), on_pages, cancel, self._command))
        if len(volumes) > 1:
            request = {"volumes": [len(volume) for volume in volumes]}
            volumes = [run_worker(request, b"".join(volumes), lambda _pages: None, cancel, self._command)]
        progress(done, done)
        return volumes[0]

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


def _volume_bounds(page: ComparisonPage, expected: int, longest: int) -> list[int]:
    """The rows where volumes begin, and the end: volumes of about the same length, one for most texts."""
    count = 1 if expected <= longest else -(-expected // max(1, longest * 2 // 3))
    lengths = list(accumulate(len(row) for row in page.rows)) or [0]
    starts = [bisect_left(lengths, lengths[-1] * volume // count) + 1 for volume in range(1, count)]
    return sorted({0, *starts, len(page.rows)} | ({1} if not page.rows else set()))


def _across(body: str) -> str:
    """The body with links that hold beyond its own volume."""
    return body.replace(' href="#', f' href="{ACROSS}')


def print_style(options: ExportOptions, pages_before: int = 0) -> str:
    """The style sheet of the PDF with the reader's choices in it; page numbers go on from earlier volumes."""
    orientation = "landscape" if options.landscape else "portrait"
    chosen = (
        f"@page{{size:{options.page_size.value} {orientation}}}"
        f":root{{--arabic:{options.arabic_points}pt;--latin:{options.latin_points}pt}}"
    )
    later = ""
    if pages_before:
        heads = "@top-left{content:string(names)}@top-right{content:string(made)}"
        later = f"@page :first{{counter-reset:page {pages_before};{heads}}}"
    return "\n".join([linked_font_rules(), chosen, style_sheet("comparison.css", "print.css"), later])
