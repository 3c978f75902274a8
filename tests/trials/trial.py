"""One trial: the program in a place, and what came of it."""

import json
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader_app.domain.resources import resource_path
from tests.architecture.source_tree import ROOT
from tests.trials.places import MakePlace

_SECONDS = 400


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the program fared."""

    status: int
    told: dict[str, Any]
    """What the driven program wrote of itself; empty when it died."""
    errors: str
    keeps: bool
    pdf: int
    """Bytes of the export."""

    @property
    def problems(self) -> list[str]:
        """What was not as it should be."""
        told, wrong = self.told, []
        if self.status or not told:
            wrong.append(f"exit status {self.status} {told.get('late', '')}: {self.errors[-3000:]}")
            return wrong
        if told["faults"]:
            wrong.append(f"faults: {told['faults']}")
        steps = ("opened", "corrected", "highlighted")
        wrong += [f"not {step}" for step in steps if step not in told["done"]]
        if "Traceback" in self.errors:
            wrong.append(self.errors[-3000:])
        could_not = [said for said in told["said"] if "could not be" in said or "cannot be" in said]
        if self.keeps and could_not:
            wrong.append(f"said without need: {could_not}")
        if not self.keeps and not could_not:
            wrong.append("did not say what it cannot keep")
        return wrong


def _copies(folder: Path) -> list[Path]:
    """The sample pair under names with Arabic letters and spaces."""
    folder.mkdir()
    names = {"harbour-ar.txt": "تقرير الميناء.txt", "harbour-en.txt": "the harbour.txt"}
    for sample, name in names.items():
        (folder / name).write_bytes(resource_path(f"samples/{sample}").read_bytes())
    return [folder / name for name in names.values()]


def run_trial(make: MakePlace, folder: Path) -> Outcome:
    """Start the program in a place and drive it to its end. Raises `NotHereError`."""
    with contextmanager(make)(folder) as place:
        target = (place.exports or folder) / "comparison.pdf"
        samples = _copies(folder / "نصوص الميناء")
        done = subprocess.run(
            [sys.executable, "-m", "tests.trials.drive", *map(str, samples), str(target)],
            cwd=ROOT, env=place.variables(), capture_output=True, timeout=_SECONDS, check=False,
        )  # fmt: skip
        lines = done.stdout.splitlines()
        told = json.loads(lines[-1]) if lines and lines[-1].startswith(b"{") else {}
        size = target.stat().st_size if target.exists() else 0
        return Outcome(done.returncode, told, done.stderr.decode(errors="replace"), place.keeps, size)
