"""The reading view at 100,000 passages a side, beside QTextEdit and QPlainTextEdit in the same run.

python -m tests.benchmarks.reading [PASSAGES]
"""

import os
import random
import statistics
import sys
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget

from reader_app.domain.document import Document
from reader_app.gui.reading.content import Content, Role, document_column
from reader_app.gui.reading.view import ReadingView
from reader_app.gui.start import prepare_application
from reader_app.services.counterparts import Counterparts
from reader_app.services.rows import linked_rows
from tests.benchmarks.reading.text import document, links

_SIZE = (1200, 800)
_STEPS = 200


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that something takes, its painting included."""
    start = time.perf_counter()
    work()
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    return (time.perf_counter() - start) * 1000


def p95(values: list[float]) -> float:
    """The value that 95 of a hundred do not exceed."""
    return statistics.quantiles(values, n=20)[-1]


def memory() -> float:
    """Memory of this process in MB."""
    with open("/proc/self/statm", encoding="ascii") as statm:  # noqa: PTH123
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def line(name: str, value: float, bound: float, unit: str = "ms") -> None:
    """Print a figure beside its bound."""
    print(
        f"{name:34s} {value:9.1f} {unit}   bound {bound:g} {unit}   {'kept' if value <= bound else 'MISSED'}"
    )


def measure_view(left: Document, right: Document) -> float:
    """Print the figures of the reading view; returns milliseconds to open and paint."""
    joined = links(len(left.passages))
    before = memory()
    view = ReadingView()
    view.resize(*_SIZE)
    view.show()
    QApplication.processEvents()

    def open_pair() -> None:
        one, two = document_column(left, Role.ORIGINAL), document_column(right, Role.COUNTERPART)
        view.set_content(Content([one, two], prepared, counterparts), (1, 0), shade=True)

    # Rows and look-ups are made in the job that finds the links.
    one, two = document_column(left, Role.ORIGINAL), document_column(right, Role.COUNTERPART)
    start = time.perf_counter()
    prepared, counterparts = linked_rows(joined, one.units, two.units), Counterparts(joined)
    rows_ms = (time.perf_counter() - start) * 1000
    opened = timed(open_pair)
    print(f"rows and look-ups, in the job      {rows_ms:9.1f} ms")
    line("open and first paint", opened, 300)
    steps = [timed(lambda: view.scroll_pixels(108)) for _step in range(_STEPS)]
    line("wheel step, p95", p95(steps), 16)
    bar = view.verticalScrollBar()
    chance = random.Random(3)  # noqa: S311
    jumps = [timed(lambda: bar.setValue(chance.randrange(bar.maximum()))) for _jump in range(_STEPS)]
    line("jump anywhere, p95", p95(jumps), 33)
    sizes = [timed(lambda width=width: view.resize(width, 800)) for width in (1000, 1300, 900, 1100)]
    line("resize, worst of four", max(sizes), 150)
    line("memory over the text", memory() - before, 60, "MB")
    view.close()
    return opened


def measure_other(widget: QWidget, text: str) -> tuple[float, float]:
    """Milliseconds to open one side in a text widget, and to resize it."""
    widget.resize(_SIZE[0] // 2, _SIZE[1])
    widget.show()
    QApplication.processEvents()
    opened = timed(lambda: widget.setPlainText(text))  # type: ignore[attr-defined]
    resized = timed(lambda: widget.resize(500, 800))
    widget.close()
    return opened, resized


def main() -> None:
    """Measure all three on the same text."""
    passages = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    application = prepare_application()
    left, right = document(passages, "ar"), document(passages, "en", seed=5)
    print(f"{passages} passages a side, {application.platformName()}")
    opened = measure_view(left, right)
    text = "\n".join(passage.text for passage in left.passages)
    for name, widget in (("QPlainTextEdit", QPlainTextEdit()), ("QTextEdit", QTextEdit())):
        other, resized = measure_other(widget, text)
        print(f"{name:15s} one side: open {other:.1f} ms ({other / opened:.1f} × ours)")
        print(f"{name:15s} one side: resize {resized:.1f} ms")


if __name__ == "__main__":
    main()
