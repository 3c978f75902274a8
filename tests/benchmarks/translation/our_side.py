"""Translates with this program's engine and prints figures: `python -m … PACKAGES COUNT BEAM DOCUMENTS`."""

import time

BEGUN = time.perf_counter()

import json  # noqa: E402 - the clock starts before the imports
import sys  # noqa: E402
from pathlib import Path  # noqa: E402

from reader_app.domain.document import Document, Passage, Source  # noqa: E402
from reader_app.domain.language import LanguagePair  # noqa: E402
from reader_app.domain.progress import CancelToken, no_progress  # noqa: E402
from reader_app.domain.span import Span  # noqa: E402
from reader_app.domain.translation import EngineSession  # noqa: E402
from reader_app.services.passage_assembly import TranslatedPassage  # noqa: E402
from reader_app.services.translating import TranslationRun  # noqa: E402
from reader_app.services.translation_order import TranslationOrder  # noqa: E402
from reader_app.translation.argos.engine import ArgosEngine  # noqa: E402
from reader_app.translation.packs.store import PackStore  # noqa: E402
from tests.benchmarks.translation.sentences import arabic_sentences, word_count  # noqa: E402

PAIR = LanguagePair("ar", "en")


def translate(session: EngineSession, sentences: list[str]) -> tuple[list[str], float]:
    """All translations in order, and the seconds to the first: as the window translates a document."""
    passages = tuple(Passage(text, (Span(0, len(text)),)) for text in sentences)
    document = Document(passages, Source(None, "", 0, "text", "utf-8"), "ar")
    done: dict[int, str] = {}
    begun = time.perf_counter()
    first = 0.0

    def on_passage(made: TranslatedPassage) -> None:
        nonlocal first
        first = first or time.perf_counter() - begun
        done[made.index] = made.passage.text

    order = TranslationOrder(len(passages))
    TranslationRun(document, session, PAIR, order).run(on_passage, no_progress, CancelToken())
    return [done[index] for index in sorted(done)], first


def peak_megabytes() -> float:
    """The most memory this process has had."""
    # Not ru_maxrss: that is inherited over exec, so it would be the pack builder's.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def main(packages: Path, count: int, beam_size: int, documents: int) -> None:
    """Measure from the start of the process to the last document."""
    sentences = arabic_sentences(count)
    engine = ArgosEngine(PackStore(packages), beam_size=beam_size)
    session = engine.open(PAIR)
    session.submit(sentences[:1]).result()
    cold = time.perf_counter() - BEGUN
    begun, cpu = time.perf_counter(), time.process_time()
    done, warm = translate(session, sentences)
    seconds, cpu = time.perf_counter() - begun, time.process_time() - cpu
    if len(done) != count or not all(text.endswith(" .") for text in done):
        raise RuntimeError("sentences were lost")
    peak = peak_megabytes()
    for number in range(documents):
        translate(session, arabic_sentences(40, seed=number))
    session.close()
    words = word_count(sentences)
    figures = {"words_per_second": words / seconds, "words_per_cpu_second": words / cpu}
    figures |= {"cold": cold, "warm": warm, "peak": peak, "peak_after": peak_megabytes()}
    print(json.dumps(figures))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *(int(argument) for argument in sys.argv[2:]))
