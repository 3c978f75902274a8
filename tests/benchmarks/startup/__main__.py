"""How fast the window is up, beside a bare QMainWindow in the same run.

python -m tests.benchmarks.startup [RUNS]
"""

import statistics
import sys

from tests.benchmarks.startup.first_paint import bare_window, program_window

_ALLOWED_RATIO = 1.5
_ALLOWED_MORE = 0.3


def main() -> None:
    """Measure both in turn, so that a busy machine hurts both, and print the medians."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    bare, program = [], []
    for _run in range(runs):
        bare.append(bare_window().seconds)
        program.append(program_window().seconds)
    usual, ours = statistics.median(bare), statistics.median(program)
    bound = _ALLOWED_RATIO * usual + _ALLOWED_MORE
    print(f"bare QMainWindow  {usual:.3f} s")
    print(f"Muqabala          {ours:.3f} s   ratio {ours / usual:.2f}")
    print(f"bound             {bound:.3f} s   {'kept' if ours <= bound else 'MISSED'}")


if __name__ == "__main__":
    main()
