"""The window while it translates with a pack of Argos' shape, and a known document opened again.

python -m tests.benchmarks.translation_window
"""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, sleep

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from reader_app.app.compose import Composition, build_library
from reader_app.domain.language import LanguagePair
from reader_app.domain.translation import TranslatedSentence
from reader_app.gui.main_window import MainWindow
from reader_app.gui.start import calm_collector, prepare_application, share_processor
from reader_app.services.passage_assembly import engine_sentence
from reader_app.storage.paths import Folders
from tests.benchmarks.translation_window.documents import in_english, write_document
from tests.benchmarks.translation_window.stalls import StallMeter
from tests.packs_for_tests import ARGOS_SHAPE, PackRecipe, build_pack

STALL_MS = 50
_SHORT = 100
"""Passages that are translated to the end, which leaves the engine warm."""
REOPEN_SECONDS = 1.0


class Bench:
    """A real window over folders of its own."""

    def __init__(self, home: Path) -> None:
        packages = home / "data" / "argos-translate" / "packages"
        packages.mkdir(parents=True)
        os.environ["ARGOS_PACKAGES_DIR"] = str(packages)
        os.environ["XDG_CACHE_HOME"] = str(home / "cache")
        build_pack(packages, PackRecipe(shape=ARGOS_SHAPE))
        self.application: QApplication = prepare_application()
        calm_collector()
        share_processor()
        folders = Folders(home / "config", home / "own", home / "cache")
        self.abilities = Composition(folders, in_window=True)
        self.window = MainWindow(self.abilities, build_library(folders))
        self.window.resize(1200, 800)
        self.window.show()
        self.meter = StallMeter()
        self.home = home
        settled = perf_counter() + 0.5
        self.until(lambda: perf_counter() > settled)

    def until(self, ready: Callable[[], bool], seconds: float = 120.0) -> float:
        """Run the event loop until something holds; give the seconds it took."""
        start = perf_counter()
        while not ready():
            self.application.processEvents()
            sleep(0.0005)  # as an event loop that waits: whoever works meanwhile is not held up
            if perf_counter() - start > seconds:
                raise TimeoutError
        return perf_counter() - start

    def open(self, file: Path) -> float:
        """Open a document; give the seconds until its text is shown."""
        session = self.window.session
        session.open_files([file])
        return self.until(lambda: session.left is not None and session.left.source.path == file)

    def arrived(self, count: int) -> bool:
        """Whether so many passages of the translation are there."""
        state = self.window.session.translation
        return state is not None and state.arrived >= count

    def first_passage(self, passages: int) -> float:
        """Seconds from the text being shown to its first passage being translated."""
        self.open(write_document(self.home / f"{passages}.txt", passages, seed=passages))
        seconds = self.until(lambda: self.arrived(1))
        if passages < _SHORT:
            self.until(lambda: self.arrived(passages) and not self.window.session.busy)
        self.window.session.close_documents()
        self.until(lambda: not self.window.session.busy)
        return seconds

    def reading_while_translating(self, passages: int) -> float:
        """Scroll through a document while it is translated, with the meter running; words a second."""
        file = write_document(self.home / "scrolled.txt", passages)
        self.open(file)
        self.until(lambda: bool(self.window.view.visible_rows))
        self.meter.start()
        start = perf_counter()
        while not self.arrived(passages):
            self.window.view.scroll_pixels(9)
            end = perf_counter() + 0.03
            self.until(lambda until=end: perf_counter() > until)
        self.meter.stop()
        return perf_counter() - start

    def reopen(self, passages: int) -> tuple[float, float]:
        """Open a document whose every sentence is in the memory: seconds to text and translation."""
        file = write_document(self.home / "known.txt", passages, seed=3)
        document = self.abilities.opener.open_file(file)
        pair = LanguagePair("ar", "en")
        made_by = self.abilities.engines.available(pair)[0]
        texts = [engine_sentence(p, n) for p in document.passages for n in range(len(p.sentences))]
        made = {text: TranslatedSentence(in_english(text), -0.3) for text in texts}
        self.abilities.memory.remember(made_by, pair, made)
        opened = self.open(file)
        self.meter.start()
        translated = self.until(lambda: self.arrived(passages))
        self.until(lambda: not self.window.session.busy)
        self.meter.stop()
        return opened, translated

    def close(self) -> None:
        """End what was started."""
        self.window.close()
        self.abilities.close()


def main() -> None:
    """Measure and print each figure beside its bound."""
    with tempfile.TemporaryDirectory(prefix="muqabala-bench-") as folder:
        bench = Bench(Path(folder))
        cold = bench.first_passage(20)
        short, long = bench.first_passage(30), bench.first_passage(100_000)
        print(f"first passage, engine cold           {cold:.2f} s, warm {short:.2f} s")
        print(f"first passage of 100,000             {long:.2f} s   {long / short:.1f} × of 30 passages")
        seconds = bench.reading_while_translating(150)
        print(f"scrolling while 150 are translated   {seconds:.1f} s")
        _stalls(bench.meter)
        opened, translated = bench.reopen(10_000)
        verdict = "kept" if translated <= REOPEN_SECONDS else "MISSED"
        print(f"10,000 known passages: text {opened:.2f} s, translation {translated:.2f} s   {verdict}")
        _stalls(bench.meter)
        bench.close()


def _stalls(meter: StallMeter) -> None:
    verdict = "kept" if meter.worst <= STALL_MS else "MISSED"
    print(f"  longest stall {meter.worst:.0f} ms, over {STALL_MS} ms: {meter.over(STALL_MS)}   {verdict}")


if __name__ == "__main__":
    main()
