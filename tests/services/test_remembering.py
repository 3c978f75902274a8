"""Translating with a memory: what is known is not translated again, corrections come first."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.document import Document, TranslatedBy
from reader_app.domain.errors import CancelledError, ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.domain.memory import Correction
from reader_app.domain.progress import CancelToken, no_progress
from reader_app.domain.translation import PendingTranslation, SentenceOrigin
from reader_app.formats.opener import FileOpener
from reader_app.services.passage_assembly import TranslatedPassage
from reader_app.services.remembering import Remembered
from reader_app.services.translating import TranslationRun
from reader_app.services.translation_order import TranslationOrder
from reader_app.storage.memory import SqliteMemory
from tests.services.test_translating import BarSession, Done, bar

PAIR = LanguagePair("ar", "en")
MADE_BY = TranslatedBy("bars", "ar→en")


def document_of(lines: int) -> Document:
    return FileOpener().open_text(
        "\n\n".join(f"وصلت السفينة رقم {n}. ثم عادت {n} مرات." for n in range(lines))
    )


class Counting(BarSession):
    """Counts sentences, and may be told to cancel after some."""

    def __init__(self, cancel: CancelToken | None = None, after: int = 0) -> None:
        super().__init__(PAIR)
        self.cancel, self.after = cancel, after

    @property
    def count(self) -> int:
        return sum(len(batch) for batch in self.batches)

    def submit(self, sentences: Sequence[str]) -> PendingTranslation:
        if self.cancel is not None and self.count >= self.after:
            self.cancel.cancel()
        self.batches.append(tuple(sentences))
        return Done(tuple(bar(sentence) for sentence in sentences))


def translate(
    document: Document,
    memory: SqliteMemory,
    session: Counting,
    *,
    start: int = 0,
    told: list[ReaderError] | None = None,
) -> dict[int, TranslatedPassage]:
    made: dict[int, TranslatedPassage] = {}
    failures = told if told is not None else []

    def keep(passage: TranslatedPassage) -> None:
        assert passage.index not in made
        made[passage.index] = passage

    remembered = Remembered(memory, MADE_BY, PAIR, failures.append)
    order = TranslationOrder(len(document.passages), start)
    run = TranslationRun(document, session, PAIR, order, remembered)
    run.run(keep, no_progress, session.cancel or CancelToken())
    return made


@pytest.fixture
def memory(tmp_path: Path) -> SqliteMemory:
    return SqliteMemory(tmp_path / "memory.sqlite3")


def test_a_second_time_nothing_is_translated(memory: SqliteMemory) -> None:
    """The second run gives the same passages without a single sentence for the engine."""
    document = document_of(700)
    first = translate(document, memory, Counting())
    again = Counting()
    second = translate(document, memory, again, start=300)
    assert again.count == 0
    assert {n: p.passage for n, p in first.items()} == {n: p.passage for n, p in second.items()}
    assert {one.origin for p in second.values() for one in p.sentences} == {SentenceOrigin.MEMORY}


def test_what_was_made_before_a_cancel_is_kept(memory: SqliteMemory) -> None:
    """A run that is stopped leaves what it made; the next one makes only the rest."""
    document = document_of(60)
    cancel = CancelToken()
    with pytest.raises(CancelledError):
        translate(document, memory, Counting(cancel, 40))
    rest = Counting()
    assert len(translate(document, memory, rest)) == 60
    assert 0 < rest.count < 120 - 30


@given(known=st.sets(st.integers(0, 79)), start=st.integers(0, 39))
def test_any_part_may_be_known(known: set[int], start: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever sentences are in the memory, each passage arrives once, and only the others are translated."""
    memory = SqliteMemory(tmp_path_factory.mktemp("memory") / "memory.sqlite3")
    document = document_of(40)
    texts = [s.of(p.text) for p in document.passages for s in p.sentences]
    memory.remember(MADE_BY, PAIR, {texts[n]: bar(texts[n]) for n in known})
    session = Counting()
    made = translate(document, memory, session, start=start)
    assert set(made) == set(range(40))
    assert session.count == 80 - len(known)
    assert all(p.passage.text.count("|") == 4 for p in made.values())


def test_the_reader_s_corrections_come_first(memory: SqliteMemory) -> None:
    """A correction overrules what was remembered and is marked as the reader's own."""
    document = document_of(3)
    translate(document, memory, Counting())
    memory.correct([Correction(PAIR, "وصلت السفينة رقم 1.", "Ship no. 1 is in.")])
    made = translate(document, memory, Counting())
    assert made[1].passage.text.startswith("Ship no. 1 is in. |")
    assert made[1].passage.corrected == (0,)
    assert made[0].passage.corrected == made[2].passage.corrected == ()


def test_a_similar_correction_is_used_only_where_the_numbers_agree(memory: SqliteMemory) -> None:
    """What differs in a number keeps the engine's translation; what differs in a small word is marked."""
    memory.correct(
        [
            Correction(
                PAIR, "وصلت السفينة الكبيرة رقم 1 إلى الميناء القديم أمس مساء.", "The big ship no. 1 came."
            )
        ]
    )
    text = (
        "وصلت السفينة الكبيرة رقم 2 إلى الميناء القديم أمس مساء.\n\n"
        "وصلت السفينة الكبيرة رقم 1 إلى الميناء القديم أمس مساءا."
    )
    made = translate(FileOpener().open_text(text), memory, Counting())
    assert made[0].sentences[0].origin is SentenceOrigin.ENGINE
    assert made[1].sentences[0].origin is SentenceOrigin.SIMILAR
    assert made[1].passage.text == "The big ship no. 1 came."
    assert made[1].passage.corrected == ()


def test_a_memory_that_fails_is_told_once_and_done_without(tmp_path: Path) -> None:
    """On a full disk every passage is translated all the same, and one error is reported."""
    memory = SqliteMemory(tmp_path / "memory.sqlite3", max_pages=8)
    told: list[ReaderError] = []
    made = translate(document_of(900), memory, Counting(), told=told)
    assert len(made) == 900
    assert len(told) == 1
    assert "full" in told[0].sentence
