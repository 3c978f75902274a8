"""The translation memory: exact, durable, shared between processes."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.document import TranslatedBy
from reader_app.domain.errors import ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.domain.memory import Correction
from reader_app.domain.span import Span
from reader_app.domain.translation import Piece, SentenceOrigin, TranslatedSentence
from reader_app.storage.memory import SqliteMemory

PAIR = LanguagePair("ar", "en")
ARGOS = TranslatedBy("argos", "ar→en 1.0")
ROOT = Path(__file__).parents[2]

WRITER = """
import sys
from pathlib import Path
from reader_app.domain.document import TranslatedBy
from reader_app.domain.language import LanguagePair
from reader_app.domain.translation import TranslatedSentence
from reader_app.storage.memory import SqliteMemory

memory = SqliteMemory(Path(sys.argv[1]))
name = sys.argv[2]
for batch in range(int(sys.argv[3])):
    made = {f"{name} {batch} {n}": TranslatedSentence(f"made {name} {batch} {n}", -0.5) for n in range(50)}
    memory.remember(TranslatedBy("argos", "ar→en 1.0"), LanguagePair("ar", "en"), made)
    print(batch, flush=True)
"""


@pytest.fixture
def memory(tmp_path: Path) -> SqliteMemory:
    return SqliteMemory(tmp_path / "memory.sqlite3")


def writer(path: Path, name: str, batches: int) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"}
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), name, str(batches)],
        stdout=subprocess.PIPE,
        env=environment,
    )


def whole(path: Path) -> bool:
    database = sqlite3.connect(path)
    result = database.execute("PRAGMA integrity_check").fetchone()[0]
    database.close()
    return bool(result == "ok")


def test_what_was_kept_comes_back_whole(memory: SqliteMemory) -> None:
    """Text, score and pieces survive; another engine, pack or pair knows nothing of it."""
    made = TranslatedSentence("The ship came.", -0.25, (Piece(Span(0, 4), Span(4, 8)),))
    again = replace(made, origin=SentenceOrigin.MEMORY)
    assert memory.recall(ARGOS, PAIR, ["جاءت السفينة."]) == {}
    memory.remember(ARGOS, PAIR, {"جاءت السفينة.": made})
    assert memory.recall(ARGOS, PAIR, ["جاءت السفينة.", "لا."]) == {"جاءت السفينة.": again}
    assert memory.recall(TranslatedBy("argos", "ar→en 1.1"), PAIR, ["جاءت السفينة."]) == {}
    assert memory.recall(TranslatedBy("firefox", "ar→en 1.0"), PAIR, ["جاءت السفينة."]) == {}
    assert memory.recall(ARGOS, LanguagePair("fa", "en"), ["جاءت السفينة."]) == {}


@given(
    texts=st.dictionaries(
        st.text(min_size=1).filter(lambda t: not _lone(t)), st.text().filter(lambda t: not _lone(t))
    )
)
def test_any_text_is_kept_as_it_is(texts: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> None:
    """No sentence is confused with another and none is changed."""
    memory = SqliteMemory(tmp_path_factory.mktemp("memory") / "memory.sqlite3")
    memory.remember(ARGOS, PAIR, {source: TranslatedSentence(target) for source, target in texts.items()})
    found = memory.recall(ARGOS, PAIR, list(texts))
    assert {source: made.text for source, made in found.items()} == texts


def _lone(text: str) -> bool:
    return any("\ud800" <= char <= "\udfff" for char in text)


def test_corrections_replace_each_other_and_can_be_withdrawn(memory: SqliteMemory) -> None:
    """One correction a sentence and pair, found whatever the spaces; withdrawn it is gone."""
    memory.correct([Correction(PAIR, "وصل  القطار", "The train came")])
    memory.correct([Correction(PAIR, "وصل القطار", "The train arrived")])
    assert memory.corrected(PAIR, ["وصل القطار", "غيره"]) == {"وصل القطار": "The train arrived"}
    assert [one.target for one in memory.corrections()] == ["The train arrived"]
    assert memory.corrected(LanguagePair("ar", "fr"), ["وصل القطار"]) == {}
    memory.withdraw(PAIR, "وصل القطار")
    assert memory.corrected(PAIR, ["وصل القطار"]) == {}


def test_similar_sentences_are_found_and_others_not(memory: SqliteMemory) -> None:
    """The most alike correction is given with its likeness, also just after it was made."""
    one = "أعلنت البلدية أمس فتح الجسر الجديد أمام السيارات"
    memory.correct([Correction(PAIR, one, "The council opened the new bridge to cars yesterday")])
    near = "أعلنت البلدية اليوم فتح الجسر الجديد أمام السيارات"
    found = memory.similar(PAIR, [near, "وصل القطار"], 0.8)
    assert set(found) == {near}
    assert found[near].correction.source == one
    assert 0.8 <= found[near].similarity < 1
    memory.correct([Correction(PAIR, near, "Today")])
    assert memory.similar(PAIR, [near], 0.8)[near].similarity == 1
    memory.withdraw(PAIR, one)
    memory.withdraw(PAIR, near)
    assert memory.similar(PAIR, [near], 0.8) == {}


def test_two_processes_write_at_once(tmp_path: Path) -> None:
    """Nothing of either is lost, and the database is whole."""
    path = tmp_path / "memory.sqlite3"
    children = [writer(path, name, 20) for name in ("one", "two")]
    for child in children:
        child.communicate(timeout=60)
        assert child.returncode == 0
    memory = SqliteMemory(path)
    asked = [f"{name} {batch} {n}" for name in ("one", "two") for batch in range(20) for n in range(50)]
    assert len(memory.recall(ARGOS, PAIR, asked)) == len(asked)
    assert whole(path)


def test_killed_in_mid_write(tmp_path: Path) -> None:
    """Every batch that was reported written is there whole after kill -9; a batch is never there in part."""
    path = tmp_path / "memory.sqlite3"
    for delay in (0.0, 0.013, 0.031):
        child = writer(path, f"killed{delay}", 10_000)
        assert child.stdout is not None
        said = [int(child.stdout.readline()) for _ in range(5)]
        time.sleep(delay)
        os.kill(child.pid, signal.SIGKILL)
        rest = child.communicate(timeout=30)[0].split()
        last = max([*said, *map(int, rest)])
        memory = SqliteMemory(path)
        for batch in range(last + 2):
            asked = [f"killed{delay} {batch} {n}" for n in range(50)]
            assert len(memory.recall(ARGOS, PAIR, asked)) in ({50} if batch <= last else {0, 50})
        assert whole(path)


def test_a_full_disk_loses_nothing_that_was_kept(tmp_path: Path) -> None:
    """A write that does not fit raises one sentence and leaves what was there."""
    path = tmp_path / "memory.sqlite3"
    memory = SqliteMemory(path, max_pages=30)
    memory.correct([Correction(PAIR, "وصل القطار", "The train arrived")])
    memory.remember(ARGOS, PAIR, {"kept": TranslatedSentence("kept")})
    with pytest.raises(ReaderError, match="disk is full"):
        memory.remember(ARGOS, PAIR, {f"{n}": TranslatedSentence("long " * 200) for n in range(200)})
    assert memory.recall(ARGOS, PAIR, ["kept", "0", "199"]).keys() == {"kept"}
    assert memory.corrected(PAIR, ["وصل القطار"]) == {"وصل القطار": "The train arrived"}
    assert whole(path)


def test_a_damaged_file_is_one_sentence(tmp_path: Path) -> None:
    """What is no database is told and left as it is."""
    path = tmp_path / "memory.sqlite3"
    path.write_bytes(b"not a database, but somebody's file" * 100)
    before = path.read_bytes()
    memory = SqliteMemory(path)
    with pytest.raises(ReaderError):
        memory.recall(ARGOS, PAIR, ["x"])
    with pytest.raises(ReaderError):
        memory.correct([Correction(PAIR, "x", "y")])
    assert path.read_bytes() == before
