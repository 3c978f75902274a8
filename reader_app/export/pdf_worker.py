"""The child process that turns HTML into PDF: `python -m reader_app.export.pdf_worker`.

It reads one request from standard input (a line of JSON, then the HTML or the volumes to join), writes
lines of JSON to standard output, and after the last one the PDF's bytes. It ends when its standard input
does, so that it never outlives its parent. It opens no file but the bundled fonts, and no address at all.
"""

import gc
import io
import json
import logging
import os
import sys
import threading
from typing import Any, BinaryIO

from reader_app.domain.resources import resource_path
from reader_app.export.fonts import FONT_SCHEME, embedded_font_rules, font_files
from reader_app.export.numerals import NUMBER_SCHEME, number_svg

LIBRARY_MISSING = 70
"""Exit status when WeasyPrint's system libraries are not there."""


HATCH = "muqabala-hatch:"
"""Address of the hatching; as a gradient it took 2 MB of memory a page (WeasyPrint 70)."""

_HATCHING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9">'
    b'<path d="M-1 10L10 -1" stroke="#e3ded4" stroke-width="0.8"/></svg>'
)


class _Reporter(logging.Handler):
    """Sends the number of pages laid out so far to the parent."""

    def __init__(self, out: BinaryIO) -> None:
        super().__init__()
        self._out = out

    def emit(self, record: logging.LogRecord) -> None:
        """Report one more page; WeasyPrint's own message is passed over."""
        if str(record.msg).startswith("Step 5") and str(record.msg).endswith("Page %d"):
            send(self._out, {"pages": record.args[0] if isinstance(record.args, tuple) else 0})


def send(out: BinaryIO, message: dict[str, Any]) -> None:
    """Write one message to the parent."""
    out.write(json.dumps(message).encode("ascii") + b"\n")
    out.flush()


def main() -> int:
    """Serve one request. Returns the exit status."""
    # Everything lives until the end, so collecting garbage finds none and takes a fifth of the time.
    gc.disable()
    # Whatever a library prints must not get between the messages.
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    stream = sys.stdin.buffer
    request = json.loads(stream.readline())
    content = stream.read(request["size"])
    threading.Thread(target=_end_with_parent, args=(stream,), daemon=True).start()
    try:
        data = _answer(request, content, out)
    except OSError:
        return LIBRARY_MISSING  # cffi could not load Pango
    send(out, {"pdf": len(data)})
    out.write(data)
    out.flush()
    return 0


def _answer(request: dict[str, Any], content: bytes, out: BinaryIO) -> bytes:
    """What was asked for: a PDF, volumes joined to one, a picture of a page, fonts cut down."""
    if "volumes" in request:
        return _merged(content, request["volumes"])
    if "first_page" in request:
        return _picture(_render(content, out), 0, height=request["first_page"])
    if "fonts" in request:
        return embedded_font_rules(content.decode("utf-8")).encode("ascii")
    if "page" in request:
        return _picture(content, request["page"], dpi=request["dpi"])
    return _render(content, out)


def _picture(pdf: bytes, number: int, *, dpi: int = 0, height: int = 0) -> bytes:
    """A PNG of one page, in a resolution or of a height in pixels."""
    import pypdfium2  # type: ignore[import-untyped]

    page = pypdfium2.PdfDocument(pdf)[number]
    scale = dpi / 72 if dpi else height / page.get_height()
    stream = io.BytesIO()
    page.render(scale=scale).to_pil().save(stream, "PNG", compress_level=1)
    return stream.getvalue()


def _end_with_parent(stream: BinaryIO) -> None:
    """End this process at once when the other end of standard input is closed."""
    stream.read(1)
    os._exit(1)


def _merged(content: bytes, sizes: list[int]) -> bytes:
    """The volumes and the page numbers, which follow each other in `content`, as one PDF."""
    from reader_app.export.pdf_volumes import merged

    stream = io.BytesIO(content)
    *volumes, stamps = [stream.read(size) for size in sizes]
    return merged(volumes, stamps)


def _render(page: bytes, out: BinaryIO) -> bytes:
    """The PDF of an HTML document."""
    import weasyprint

    from reader_app.export.pdf_direction import mark_directions
    from reader_app.export.pdf_tags import languages_on_tags, margins_as_artifacts

    def finish(document: Any, pdf: Any) -> None:
        margins_as_artifacts(document, pdf)
        mark_directions(document, pdf)

    logging.getLogger("weasyprint").handlers = [logging.NullHandler()]
    progress = logging.getLogger("weasyprint.progress")
    progress.setLevel(logging.INFO)
    progress.handlers = [_Reporter(out)]
    progress.propagate = False
    with languages_on_tags():
        data = weasyprint.HTML(string=page.decode("utf-8"), url_fetcher=_only_fonts()).write_pdf(
            pdf_variant="pdf/ua-1", finisher=finish
        )
    return bytes(data)


def _only_fonts() -> Any:
    """An address fetcher that knows the bundled fonts and refuses everything else."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class FontFetcher(URLFetcher):  # type: ignore[misc]  # weasyprint has no types
        """Serves the bundled fonts."""

        def fetch(self, url: str, headers: object = None) -> Any:
            """The font of an address. Raises ValueError for any other address."""
            del headers
            if url == HATCH:
                return URLFetcherResponse(url, _HATCHING, {"Content-Type": "image/svg+xml"})
            if url.startswith(NUMBER_SCHEME):
                return URLFetcherResponse(url, number_svg(url), {"Content-Type": "image/svg+xml"})
            name = url.removeprefix(FONT_SCHEME)
            if not url.startswith(FONT_SCHEME) or name not in font_files():
                raise ValueError("refused")
            return URLFetcherResponse(
                url, resource_path(f"fonts/{name}").read_bytes(), {"Content-Type": "font/ttf"}
            )

    return FontFetcher()


if __name__ == "__main__":
    # os._exit spares the half second of tearing down a large heap.
    sys.stdout.flush()
    os._exit(main())
