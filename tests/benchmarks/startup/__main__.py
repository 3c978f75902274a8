"""How fast the window is up, beside a bare QMainWindow in the same run.

python -m tests.benchmarks.startup [RUNS] [--command PROGRAM …]

With --command the program, as a bundle's, and the bare window are watched from outside on a virtual screen.
"""

import argparse
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.startup.first_paint import BARE, bare_window, program_window
from tests.benchmarks.startup.on_screen import Seen, until_seen, virtual_screen

_ALLOWED_RATIO = 1.5
_ALLOWED_MORE = 0.3


def main() -> None:
    """Measure both in turn, so that a busy machine hurts both, and print the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", nargs="?", type=int, default=7)
    parser.add_argument("--command", nargs=argparse.REMAINDER, metavar="PROGRAM …")
    options = parser.parse_args()
    if options.command is None:
        _compare(options.runs, lambda: bare_window().seconds, lambda: program_window().seconds)
        return
    bare = [sys.executable, "-c", BARE + "window.show()\napplication.exec()\n"]
    spent_bare: list[float] = []
    spent: list[float] = []
    with virtual_screen() as screen, tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "RUNTIME_DIR").mkdir(mode=0o700)
        _compare(
            options.runs,
            lambda: _watched(spent_bare, until_seen(screen, bare, home)),
            lambda: _watched(spent, until_seen(screen, options.command, home)),
        )
    usual, ours = statistics.median(spent_bare), statistics.median(spent)
    print(f"computing: {usual:.3f} s and {ours:.3f} s   ratio {ours / usual:.2f}")


def _watched(spent: list[float], seen: Seen) -> float:
    spent.append(seen.processor)
    return seen.seconds


def _compare(runs: int, measure_bare: Callable[[], float], measure_program: Callable[[], float]) -> None:
    bare, program = [], []
    for _run in range(runs):
        bare.append(measure_bare())
        program.append(measure_program())
    usual, ours = statistics.median(bare), statistics.median(program)
    bound = _ALLOWED_RATIO * usual + _ALLOWED_MORE
    print(f"bare QMainWindow  {usual:.3f} s")
    print(f"Muqabala          {ours:.3f} s   ratio {ours / usual:.2f}")
    print(f"bound             {bound:.3f} s   {'kept' if ours <= bound else 'MISSED'}")


if __name__ == "__main__":
    main()
