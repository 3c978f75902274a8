"""Kills the real program at random moments and looks whether anything was lost.

python -m tests.benchmarks.kills --times 200 [--seed 1] [--first 0]
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from reader_app.storage.paths import user_folders
from reader_app.translation.packs.store import PackStore
from tests.benchmarks.kills.checks import Expectations, check_all, fingerprints, running
from tests.benchmarks.kills.journal import Entry, JournalReader
from tests.benchmarks.soak.__main__ import move_home
from tests.packs_for_tests import PackRecipe, PackShape, build_pack, zip_pack

_PACK = PackShape(layers=2, heads=4, feed_forward=512, vocabulary=8000)
"""Some 15 MB: unpacking takes long enough to be killed in."""
_START_SECONDS = 150.0
_MOST_SECONDS = 1.5
_AT_START = 0.08
"""Share of the kills that come while the program starts."""
_ORPHAN_SECONDS = 5.0


class Killer:
    """One home, in which the program is started and killed again and again."""

    def __init__(self, home: Path, seed: int) -> None:
        self.home = home
        self.chance = random.Random(seed)  # noqa: S311 - kills need no secrecy
        self.expected = Expectations()
        self.tasks: Counter[str] = Counter()
        self.losses: list[str] = []
        (home / "documents").mkdir()
        store = PackStore()
        store.folder.mkdir(parents=True)
        self.pack = fingerprints(build_pack(store.folder, PackRecipe(shape=_PACK)))
        zip_pack(next(store.folder.iterdir()), home / "documents" / "ar-en.argosmodel")
        self._journal = JournalReader(home / "journal")
        self._opened: set[str] = set()
        """What was open in turn before the last kill."""
        self._mark = f"MUQABALA_VICTIM={home.name}"

    def kill_one(self, number: int) -> str:
        """Start the program, kill it at a random moment, check; gives what it was doing."""
        environment = {**os.environ, "MUQABALA_VICTIM": self.home.name, "TMPDIR": str(self.home / "tmp")}
        with (self.home / "output").open("ab") as output:
            victim = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "tests.benchmarks.kills.victim",
                    str(self.home),
                    str(number),
                    *(["coming_back"] if self._opened else []),
                ],
                env=environment,
                stdout=output,
                stderr=output,
            )
            try:
                entries = self._wait(victim)
            finally:
                victim.send_signal(signal.SIGKILL)
                victim.wait()
        entries += self._journal.new()
        self.expected.take(entries)
        task = next((entry.key for entry in entries if entry.kind == "task"), "starting")
        self.tasks[task] += 1
        problems = [*self._told(entries), *self._orphans(), *self._session(entries)]
        problems += check_all(user_folders(), self.home, self.pack, self.expected)
        self.losses += [f"kill {number}, {task}: {problem}" for problem in problems]
        return task

    def _wait(self, victim: "subprocess.Popen[bytes]") -> list[Entry]:
        """Let it get to work and leave it a random while; some are not let so far. Gives what it said."""
        said: list[Entry] = []
        if self.chance.random() < _AT_START and not self._opened:
            time.sleep(self.chance.uniform(0.1, 2.0))
            return said
        end = time.monotonic() + _START_SECONDS
        while victim.poll() is None and time.monotonic() < end:
            said += self._journal.new()
            if any(entry.kind == "ready" for entry in said):
                time.sleep(self.chance.uniform(0.0, _MOST_SECONDS))
                return said
            time.sleep(0.03)
        self.losses.append(f"it did not get to work: status {victim.poll()}")
        return said

    def _told(self, entries: list[Entry]) -> list[str]:
        """What the program itself said went wrong, in this run or with what the last one left."""
        told = [f"fault: {entry.key}" for entry in entries if entry.kind == "fault"]
        return told + [
            f"settings not understood at the start: {entry.key} {entry.value}"
            for entry in entries
            if entry.kind == "started" and (entry.key or entry.value[1])
        ]

    def _session(self, entries: list[Entry]) -> list[str]:
        """Whether what was open when the program was killed before is what came back now."""
        wanted, self._opened = self._opened, set()
        if any(entry.kind == "open" for entry in entries):
            self._opened = {entry.key for entry in entries if entry.kind in ("open", "may be open")}
        back = {entry.key for entry in entries if entry.kind == "came back"}
        return [f"{back} came back, {wanted} was open"] if back and not back & wanted else []

    def _orphans(self) -> list[str]:
        """Children that live on without the program."""
        end = time.monotonic() + _ORPHAN_SECONDS
        left = running(self._mark)
        while left and time.monotonic() < end:
            time.sleep(0.05)
            left = running(self._mark)
        for process in left:
            os.kill(process, signal.SIGKILL)  # ours: it carries the mark
        return [f"{len(left)} children live on"] if left else []


def main() -> int:
    """Kill so often, print what was lost; the exit status tells whether anything was."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.kills")
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # the victim goes first
    with tempfile.TemporaryDirectory(prefix="muqabala-kills-") as folder:
        home = Path(folder)
        move_home(home)
        (home / "tmp").mkdir()
        killer = Killer(home, arguments.seed)
        begun = time.monotonic()
        for number in range(1, arguments.times + 1):
            before = len(killer.losses)
            killer.kill_one(arguments.seed * 100_000 + number)
            for loss in killer.losses[before:]:
                print(f"LOSS {loss}", flush=True)
            if number % 10 == 0:
                print(f"{number} kills, {(time.monotonic() - begun) / number:.1f} s each", flush=True)
        kept = Counter(kind for kind, _key in killer.expected.kept)
    print("killed while: " + ", ".join(f"{task} {count}" for task, count in killer.tasks.most_common()))
    print("kept and checked: " + ", ".join(f"{kind} {count}" for kind, count in kept.most_common()))
    print(f"{len(killer.losses)} losses in {arguments.times} kills")
    return 1 if killer.losses else 0


if __name__ == "__main__":
    sys.exit(main())
