"""Starts the real program in this process, with somebody at its window."""

import faulthandler
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer

from reader_app.app.main import main as run_program
from reader_app.formats.opener import FileOpener
from reader_app.gui.start import prepare_application
from reader_app.translation.packs.store import shared_packages_folder
from tests.benchmarks.soak.documents import write_shelf
from tests.benchmarks.soak.driver import Driver
from tests.benchmarks.soak.faults import Faults
from tests.benchmarks.soak.hands import Hands
from tests.benchmarks.soak.heartbeat import Heartbeat
from tests.benchmarks.soak.verdict import report
from tests.packs_for_tests import ARABIC_TO_ENGLISH, ARGOS_SHAPE, PackRecipe, PackShape, build_pack, zip_pack

_START_MS = 1500
"""The window's own start is measured elsewhere."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How long, with what, how strictly."""

    minutes: float
    seed: int = 1
    every: float = 60.0
    """Seconds between two readings."""
    talks: bool = False
    """Whether each scene is named as it begins."""
    small: bool = False
    """Short documents and a small pack, for a look in passing."""
    stall_ms: float = 100.0


def soak(home: Path, plan: Plan) -> list[str]:
    """Drive the window as planned; gives what was broken, as sentences."""
    packages = shared_packages_folder()
    packages.mkdir(parents=True)
    folder = build_pack(packages, PackRecipe(shape=PackShape() if plan.small else ARGOS_SHAPE))
    lexicon = {english: arabic for arabic, english in ARABIC_TO_ENGLISH.items()}
    build_pack(packages, PackRecipe("en", "ar", lexicon=lexicon, shape=PackShape(layers=2, heads=4)))
    shelf = write_shelf(home / "documents", FileOpener().suffixes, plan.seed, small=plan.small)
    zip_pack(folder, shelf.folder / "ar-en.argosmodel")
    prepare_application()
    hands, faults, beat = Hands(shelf, plan.seed), Faults(), Heartbeat()
    driver = Driver(hands, beat, faults, 60 * plan.minutes, plan.every)
    driver.talks = plan.talks

    def begin() -> None:
        faulthandler.enable(2)  # also when the program has its own place for that
        faults.install()
        beat.start()
        driver.start()

    QTimer.singleShot(_START_MS, begin)
    print(f"seed {plan.seed}, {len(shelf.files)} files", flush=True)
    run_program([])
    beat.stop()
    return report(driver, beat, faults, plan.stall_ms)
