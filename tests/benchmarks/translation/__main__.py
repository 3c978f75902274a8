"""Builds a pack of Argos' shape, runs both sides in processes of their own, prints figures and ratios."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.packs_for_tests import ARGOS_SHAPE, PackRecipe, build_pack

SENTENCES = 300
ARGOS_SENTENCES = 60
"""Argos takes each paragraph by itself, so its rate does not depend on the length; and it takes long."""
DOCUMENTS = 50


def _run(module: str, *arguments: object) -> dict[str, float]:
    child = subprocess.run(
        [sys.executable, "-m", f"tests.benchmarks.translation.{module}", *map(str, arguments)],
        stdout=subprocess.PIPE, check=True,
    )  # fmt: skip
    figures: dict[str, float] = json.loads(child.stdout.splitlines()[-1])
    return figures


def _forget(folder: Path) -> None:
    """Take the pack's files out of the system's cache, so that the first load reads the disk."""
    for file in filter(Path.is_file, folder.rglob("*")):
        with file.open("rb") as opened:
            os.fsync(opened.fileno())
            os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _report(name: str, value: float, limit: str, ok: bool, unit: str = "") -> bool:
    print(f"{'ok  ' if ok else 'MISS'} {name:<52} {value:8.2f} {unit:<8} wanted {limit}")
    return ok


def main() -> int:
    """Measure and compare; the exit status says whether every figure was met."""
    with tempfile.TemporaryDirectory() as folder:
        packages = Path(folder) / "packages"
        packages.mkdir()
        build_pack(packages, PackRecipe(shape=ARGOS_SHAPE))
        _forget(packages)
        default = _run("our_side", packages, SENTENCES, 2, DOCUMENTS)
        same_beam = _run("our_side", packages, SENTENCES, 4, 0)
        argos = _run("argos_side", packages, ARGOS_SENTENCES)
    return 0 if all(_reports(default, same_beam, argos)) else 1


def _reports(default: dict[str, float], same_beam: dict[str, float], argos: dict[str, float]) -> list[bool]:
    rate = "words_per_second"
    for name, figures in (("argostranslate, beam 4", argos), ("beam 4", same_beam), ("beam 2", default)):
        # Other work on the machine disturbs the first rate more than the second.
        print(f"     {name:<40} {figures[rate]:8.1f} words/s {figures['words_per_cpu_second']:8.1f} a CPU s")
    same, ours = same_beam[rate] / argos[rate], default[rate] / argos[rate]
    growth: Any = 100 * (default["peak_after"] / default["peak"] - 1)
    return [
        _report("same beam as argostranslate's own calls", same, ">= 8", same >= 8, "times"),
        _report("our default against argostranslate's", ours, ">= 12", ours >= 12, "times"),
        _report(
            "first passage, cold (start of process, cold files)",
            default["cold"],
            "<= 2",
            default["cold"] <= 2,
            "s",
        ),
        _report("first passage, warm engine", default["warm"], "<= 1", default["warm"] <= 1, "s"),
        _report(
            "peak memory of the engine's process", default["peak"], "<= 350", default["peak"] <= 350, "MB"
        ),
        _report(f"growth of the peak over {DOCUMENTS} documents", growth, "<= 5", growth <= 5, "%"),
    ]


if __name__ == "__main__":
    sys.exit(main())
