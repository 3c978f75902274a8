"""Comparison PDFs through WeasyPrint in a child process."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from datetime import datetime
from itertools import accumulate, pairwise
from pathlib import Path

from reader_app.domain.bitext import Bitext
from reader_app.domain.exporting import ExportOptions, Layout
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

_CHILDREN = 2
"""Volumes laid out at the same time."""

_REPORT_S = 0.1
_GLOSSED_PAGE = 700
"""Code points of either side on a page with glossed words."""


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
        expected = expected_pages(bitext, options)
        page = comparison_page(
            bitext,
            options,
            self._clock(),
            screen=False,
            with_pages=expected <= _WITH_PAGE_NUMBERS,
            cancel=cancel,
        )
        bounds = list(pairwise(_volume_bounds(page, expected, self._longest_volume)))
        style = print_style(options)
        if len(bounds) == 1:
            whole = whole_document(page.title, style, page.body(), classes="print")
            return self._volumes([whole], expected, [0], progress, cancel)[0]
        documents = [
            whole_document(
                page.title,
                style,
                _across(page.body(start, end)),
                classes="print volume" if start == 0 else "print later",
            )
            for start, end in bounds
        ]
        return self._joined(documents, style, expected, progress, cancel)

    def _joined(
        self, documents: list[str], style: str, expected: int, progress: Progress, cancel: CancelToken
    ) -> bytes:
        """The volumes laid out side by side, then joined, with page numbers that run through."""
        done = [0] * len(documents)
        volumes = self._volumes(documents, expected, done, progress, cancel)
        blank = '<p class="blank"></p>' * sum(done)
        numbers = whole_document("", style, blank, classes="print")
        stamps = run_worker({}, numbers.encode("utf-8"), _unheard, cancel, self._command)
        parts = [*volumes, stamps]
        request = {"volumes": [len(part) for part in parts]}
        return run_worker(request, b"".join(parts), _unheard, cancel, self._command)

    def _volumes(
        self, documents: list[str], expected: int, done: list[int], progress: Progress, cancel: CancelToken
    ) -> list[bytes]:
        """The PDFs of HTML documents, two children at a time; `done` becomes their numbers of pages."""

        def lay_out(number: int) -> bytes:
            def on_pages(pages: int) -> None:
                done[number] = pages

            return run_worker({}, documents[number].encode("utf-8"), on_pages, cancel, self._command)

        with ThreadPoolExecutor(max_workers=_CHILDREN) as pool:
            futures = [pool.submit(lay_out, number) for number in range(len(documents))]
            while wait(futures, _REPORT_S, FIRST_EXCEPTION).not_done and not _failed(futures):
                progress(sum(done), max(expected, sum(done) + 1))
            if _failed(futures):
                for future in futures:
                    future.cancel()
            volumes = [future.result() for future in futures if not future.cancelled()]
        progress(sum(done), sum(done))
        return volumes

    def export(
        self, bitext: Bitext, target: Path, options: ExportOptions, progress: Progress, cancel: CancelToken
    ) -> None:
        """Write the PDF whole or not at all."""
        render_to_file(lambda: self.render(bitext, options, progress, cancel), target, cancel)


def expected_pages(bitext: Bitext, options: ExportOptions) -> int:
    """About how many pages the PDF will have."""
    characters = max(
        sum(len(passage.text) + 60 for passage in document.passages)
        for document in (bitext.left, bitext.right)
    )
    return characters // (_GLOSSED_PAGE if options.layout is Layout.WORD_BY_WORD else 2000) + 2


def _volume_bounds(page: ComparisonPage, expected: int, longest: int) -> list[int]:
    """The rows where volumes begin, and the end: volumes of about the same length, one for most texts."""
    count = 1 if expected <= longest else -(-expected // max(1, longest * 2 // 3))
    lengths = list(accumulate(len(row) for row in page.rows)) or [0]
    starts = [bisect_left(lengths, lengths[-1] * volume // count) + 1 for volume in range(1, count)]
    return sorted({0, *starts, len(page.rows)} | ({1} if not page.rows else set()))


def _across(body: str) -> str:
    """The body with links that hold beyond its own volume."""
    return body.replace(' href="#', f' href="{ACROSS}')


def _unheard(_pages: int) -> None:
    """Pass over the pages of short work."""


def _failed(futures: Sequence[Future[bytes]]) -> bool:
    """Whether one of them ended with an error, or was cancelled by the user."""
    return any(future.done() and future.exception() is not None for future in futures)


def print_style(options: ExportOptions) -> str:
    """The style sheet of the PDF with the reader's choices in it."""
    orientation = "landscape" if options.landscape else "portrait"
    chosen = (
        f"@page{{size:{options.page_size.value} {orientation}}}"
        f":root{{--arabic:{options.arabic_points}pt;--latin:{options.latin_points}pt}}"
    )
    return "\n".join([linked_font_rules(), chosen, style_sheet("comparison.css", "print.css")])
