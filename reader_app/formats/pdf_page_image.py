"""The child process that draws a page of a scanned PDF for text recognition.

`python -m reader_app.formats.pdf_page_image NUMBER`: the PDF on standard input; on standard output the number
of pages in a line, then the page in shades of grey (PGM).
"""

import sys

from reader_app.formats import watch
from reader_app.formats.child import limit

_SECONDS = 20
_DOTS = 300
"""Dots an inch that Tesseract reads best."""
_MAX_SIDE = 6000
_POINTS = 72


def main() -> None:
    """Draw the page; end with a status other than 0 when that cannot be done."""
    import pypdfium2  # type: ignore[import-untyped]

    data = sys.stdin.buffer.read()
    limit(_SECONDS)
    watch.start(_SECONDS)
    document = pypdfium2.PdfDocument(data)
    page = document[int(sys.argv[1])]
    scale = min(_DOTS / _POINTS, _MAX_SIDE / max(*page.get_size(), 1))
    bitmap = page.render(scale=scale, grayscale=True)
    out = sys.stdout.buffer
    out.write(b"%d\nP5\n%d %d\n255\n" % (len(document), bitmap.width, bitmap.height))
    rows = memoryview(bitmap.buffer)
    for row in range(bitmap.height):
        out.write(rows[row * bitmap.stride : row * bitmap.stride + bitmap.width])
    out.flush()


if __name__ == "__main__":
    main()
