"""Run as `python -m tests.benchmarks.matching --cases DIR [--seeds DIR] [--scale N …]`."""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reader_app.matching.cached_encoder import CachedEncoder
from reader_app.matching.matcher import Matcher
from reader_app.matching.multilingual_encoder import MultilingualEncoder
from reader_app.storage.vector_cache import VectorCache
from tests.benchmarks.matching.baselines import baselines
from tests.benchmarks.matching.cases import read_cases, read_seeds
from tests.benchmarks.matching.scale import measure
from tests.benchmarks.matching.score import report, score_all, score_matcher


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=Path, help="folder with index.json and the texts")
    parser.add_argument("--seeds", type=Path, help="folder of the three seed texts")
    parser.add_argument("--scale", type=int, nargs="*", default=[], help="numbers of passages to match")
    parser.add_argument("--measure", type=int, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.measure:
        print(measure(arguments.measure))
        return
    vectors = Path(tempfile.gettempdir()) / "muqabala-benchmark" / "vectors.sqlite3"
    encoder = CachedEncoder(MultilingualEncoder(), VectorCache(vectors))
    if arguments.cases:
        cases = read_cases(arguments.cases)
        score_matcher(Matcher(encoder), cases)  # so that every way below finds its vectors ready
        start = time.perf_counter()
        scores = score_matcher(Matcher(encoder), cases)
        print(report("this matcher", scores), f"· {time.perf_counter() - start:.1f} s")
        for name, find in baselines(encoder).items():
            start = time.perf_counter()
            scores = score_all(find, cases)
            print(report(name, scores), f"· {time.perf_counter() - start:.1f} s")
    if arguments.seeds:
        for case in read_seeds(arguments.seeds):
            print(case.name, report("", score_matcher(Matcher(encoder), [case])).strip())
    for count in arguments.scale:
        # a process of its own, for peak memory is counted a process
        subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.matching", "--measure", str(count)], check=True
        )


if __name__ == "__main__":
    main()
