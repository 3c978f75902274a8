"""Exports measured.

`long [PASSAGES]`: time, memory, cancelling. `readback LEFT RIGHT`: how much text programs find in the PDF.
`window [PASSAGES]`: how long the window stands still meanwhile.
"""

import argparse
import resource
import threading
import time
from dataclasses import replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]

from reader_app.domain.bitext import Bitext, Link
from reader_app.domain.errors import CancelledError
from reader_app.domain.exporting import ExportOptions
from reader_app.domain.progress import CancelToken, no_progress
from reader_app.export.pdf import PdfExporter
from tests.benchmarks.export import readback, window
from tests.export.pair import ARABIC, ENGLISH, document


def long_bitext(count: int) -> Bitext:
    """A comparison of `count` passages a side, every tenth unmatched, some crossing."""
    arabic = tuple(f"{ARABIC[2 + n % 2]} {ARABIC[5]} {n}." for n in range(count))
    english = tuple(f"{ENGLISH[2 + n % 2]} {ENGLISH[1]} {n}." for n in range(count))
    links = tuple(Link((n,), (n ^ 1 if n % 7 == 0 else n,), 0.8) for n in range(count) if n % 10)
    used: set[int] = set()
    kept = [link for link in links if not (link.right[0] in used or used.add(link.right[0]))]  # type: ignore[func-returns-value]
    left, right = document(arabic, "ar"), document(english, "en")
    return Bitext(replace(left, title="حكاية الجسر"), replace(right, title="The bridge"), tuple(kept))


def measure_long(count: int) -> None:
    """Time and memory of the PDF of a long comparison, after one that is cancelled."""
    bitext = long_bitext(count)
    token = CancelToken()
    timer = threading.Timer(3, token.cancel)
    timer.start()
    start = time.perf_counter()
    try:
        PdfExporter().render(bitext, ExportOptions(), no_progress, token)
    except CancelledError:
        print(f"cancelled after 3 s: back {time.perf_counter() - start - 3:.2f} s later")
    timer.cancel()
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    data = PdfExporter().render(bitext, ExportOptions(), no_progress, CancelToken())
    seconds = time.perf_counter() - start
    pages = len(pypdfium2.PdfDocument(data))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{count} passages, {pages} pages: {seconds:.1f} s ({seconds / pages * 200:.1f} s for 200 pages)")
    cpu = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    print(f"children's processor time {cpu:.1f} s")
    print(f"largest child {peak:.0f} MB, file {len(data) / 1e6:.1f} MB")


def main() -> None:
    """Measure what was asked for and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.export")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("long").add_argument("passages", type=int, nargs="?", default=1200)
    commands.add_parser("window").add_argument("passages", type=int, nargs="?", default=2000)
    files = commands.add_parser("readback")
    files.add_argument("left", type=Path)
    files.add_argument("right", type=Path)
    arguments = parser.parse_args()
    if arguments.command == "long":
        measure_long(arguments.passages)
    elif arguments.command == "window":
        window.measure(long_bitext(arguments.passages))
    else:
        readback.measure(arguments.left, arguments.right)


if __name__ == "__main__":
    main()
