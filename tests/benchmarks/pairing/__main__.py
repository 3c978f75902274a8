"""Run as `python -m tests.benchmarks.pairing --corpus FILE.tsv.xz [--articles N] [--partial]`.

Makes two archives with a known pairing, pairs them by the command line as a user would, and prints precision,
recall, time and memory beside two peers: names alone, and the mutual nearest mean vectors.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reader_app.domain.pairing import Digest
from tests.benchmarks.pairing.archives import make_articles, read_rows, write_archives
from tests.benchmarks.pairing.peers import by_mean_vectors, by_name, read_digests
from tests.benchmarks.pairing.tree_memory import TreeMemory

_ROOT = Path(__file__).parents[3]
_SKIPPED = 60_000
"""Lines of the corpus that the weights may have been learnt from."""


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--corpus", type=Path, required=True, help="source, Arabic, English a line, .tsv.xz")
    parser.add_argument("--articles", type=int, default=10_000, help="articles a side")
    parser.add_argument("--lone", type=float, default=0.2, help="share of articles without a counterpart")
    parser.add_argument("--partial", action="store_true", help="sides keep different sentences, in any order")
    parser.add_argument(
        "--keep", type=Path, help="folder for archives and state, to go on after an interrupt"
    )
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        run(arguments, arguments.keep or Path(temporary))


def run(arguments: argparse.Namespace, folder: Path) -> None:
    """Make the archives, pair them and print."""
    rows = read_rows(arguments.corpus)
    rows = rows[min(_SKIPPED, len(rows) // 3) :]
    articles = make_articles(
        rows, arguments.articles, lone=arguments.lone, partial=arguments.partial, seed=11
    )
    truth = write_archives(articles, folder, seed=12)
    print(
        f"{arguments.articles:,} x {arguments.articles:,} articles, {len(truth):,} pairs to find", flush=True
    )
    out = folder / "pairing.json"
    environment = {**os.environ, "HOME": str(folder), "PYTHONPATH": str(_ROOT)}
    environment |= {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CACHE", "DATA", "CONFIG")}
    for what in ("first run", "once more"):
        command = [sys.executable, "-m", "reader_app", "compare", folder / "ar", folder / "en", "--json", out]
        start, before = time.perf_counter(), os.times()
        with (
            subprocess.Popen(list(map(str, command)), env=environment, cwd=folder) as process,
            TreeMemory(process.pid) as memory,
        ):
            status = process.wait()
        after = os.times()
        cpu = after.children_user + after.children_system - before.children_user - before.children_system
        wall = time.perf_counter() - start
        print(
            f"{what}: {wall:.0f} s, {cpu:.0f} CPU s, peak {memory.whole:.0f} MB in all processes "
            f"({memory.first:.0f} MB in the first), exit {status}"
        )
    found = json.loads(out.read_text(encoding="utf-8"))
    names = [[file["path"] for file in found[side]["files"]] for side in ("left", "right")]
    pairs = {names[0][pair["left"]]: names[1][pair["right"]] for pair in found["pairs"]}
    print(score("this program", pairs, truth))
    print(score("names alone", by_name(*names), truth))
    digests: list[dict[str, Digest]] = [
        read_digests(folder / "cache", folder / side) for side in ("ar", "en")
    ]
    for least in (0.0, 0.5, 0.6, 0.7):
        print(score(f"mutual nearest means, cosine > {least}", by_mean_vectors(*digests, least), truth))


def score(name: str, pairs: dict[str, str], truth: dict[str, str]) -> str:
    """Precision and recall of some pairs."""
    right = sum(truth.get(left) == other for left, other in pairs.items())
    precision, recall = right / max(len(pairs), 1), right / max(len(truth), 1)
    return f"{name:<40} precision {precision:.4f}  recall {recall:.4f}  ({len(pairs):,} pairs)"


if __name__ == "__main__":
    main()
