"""Translates with this program's engine and prints figures: `python -m … PACKAGES COUNT BEAM DOCUMENTS`."""

import time

BEGUN = time.perf_counter()

import json  # noqa: E402 - the clock starts before the imports
import sys  # noqa: E402
from collections import deque  # noqa: E402
from pathlib import Path  # noqa: E402

from reader_app.domain.language import LanguagePair  # noqa: E402
from reader_app.domain.translation import EngineSession, PendingTranslation, TranslatedSentence  # noqa: E402
from reader_app.translation.argos.engine import ArgosEngine  # noqa: E402
from reader_app.translation.packs.store import PackStore  # noqa: E402
from tests.benchmarks.translation.sentences import arabic_sentences, word_count  # noqa: E402


def translate(session: EngineSession, sentences: list[str]) -> tuple[list[TranslatedSentence], float]:
    """All translations in order, and the seconds to the first: batches of 1, 2, 4, 8, 16 kept in flight."""
    begun = time.perf_counter()
    pending: deque[PendingTranslation] = deque()
    done: list[TranslatedSentence] = []
    first = 0.0
    start, size = 0, 1
    while start < len(sentences) or pending:
        while start < len(sentences) and len(pending) < session.max_in_flight:
            pending.append(session.submit(sentences[start : start + size]))
            start, size = start + size, min(2 * size, 16)
        done += pending.popleft().result()
        first = first or time.perf_counter() - begun
    return done, first


def peak_megabytes() -> float:
    """The most memory this process has had."""
    # Not ru_maxrss: that is inherited over exec, so it would be the pack builder's.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def main(packages: Path, count: int, beam_size: int, documents: int) -> None:
    """Measure from the start of the process to the last document."""
    sentences = arabic_sentences(count)
    engine = ArgosEngine(PackStore(packages), beam_size=beam_size)
    session = engine.open(LanguagePair("ar", "en"))
    session.submit(sentences[:1]).result()
    cold = time.perf_counter() - BEGUN
    begun, cpu = time.perf_counter(), time.process_time()
    done, warm = translate(session, sentences)
    seconds, cpu = time.perf_counter() - begun, time.process_time() - cpu
    if len(done) != count or not all(sentence.text.endswith(" .") for sentence in done):
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
