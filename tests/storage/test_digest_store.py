import sqlite3
from pathlib import Path

import pytest

from reader_app.domain.pairing import Digest, FileStamp, Problem, Reading
from reader_app.storage.digest_store import SqliteDigestStore

DIGEST = Digest(
    "ab" * 32, "text", "ar", "عنوان \ud800", 1234, b"\x00\x3c" * 512, (b"\x01\x02\x03\x04", b"", b"12345678")
)
READINGS: dict[FileStamp, Reading] = {
    FileStamp("/a.txt", 10, 20): DIGEST,
    FileStamp("/b.txt", 11, 21): Problem("damaged", "It is damaged."),
}


def test_readings_come_back(tmp_path: Path) -> None:
    """What was kept is known again by another object; a lone surrogate of a title becomes a question mark."""
    path = tmp_path / "deep" / "d.sqlite3"
    SqliteDigestStore(path, "1").keep(READINGS)
    known = SqliteDigestStore(path, "1").known([*READINGS, FileStamp("/c.txt", 1, 1)])
    assert known.keys() == READINGS.keys()
    assert known[FileStamp("/b.txt", 11, 21)] == READINGS[FileStamp("/b.txt", 11, 21)]
    found = known[FileStamp("/a.txt", 10, 20)]
    assert isinstance(found, Digest)
    assert (found.title, found.vectors, found.tokens) == ("عنوان ?", DIGEST.vectors, DIGEST.tokens)


@pytest.mark.parametrize("stamp", [FileStamp("/a.txt", 11, 20), FileStamp("/a.txt", 10, 21)])
def test_changed_files_are_not_known(tmp_path: Path, stamp: FileStamp) -> None:
    """A file of another size or time is read again."""
    store = SqliteDigestStore(tmp_path / "d.sqlite3", "1")
    store.keep(READINGS)
    assert store.known([stamp]) == {}


def test_other_versions_are_not_known(tmp_path: Path) -> None:
    """Digests made otherwise are never mixed with these."""
    SqliteDigestStore(tmp_path / "d.sqlite3", "1").keep(READINGS)
    assert SqliteDigestStore(tmp_path / "d.sqlite3", "2").known(list(READINGS)) == {}


def test_many_files(tmp_path: Path) -> None:
    """More files than one statement takes are all kept and known."""
    store = SqliteDigestStore(tmp_path / "d.sqlite3", "1")
    many: dict[FileStamp, Reading] = {
        FileStamp(f"/{at}.txt", at, at): Problem("empty", "") for at in range(1300)
    }
    store.keep(many)
    assert len(store.known(list(many))) == 1300


def test_exports_are_remembered(tmp_path: Path) -> None:
    """An export is known as done once it was said to be."""
    store = SqliteDigestStore(tmp_path / "d.sqlite3", "1")
    assert store.written("a.pdf") == ""
    store.keep_written("a.pdf", "k")
    assert store.written("a.pdf") == "k"
    assert store.written("b.pdf") == ""
    store.keep_written("a.pdf", "l")
    assert store.written("a.pdf") == "l", "what was there before it is there no more"


@pytest.mark.parametrize("content", [b"no database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_damaged_database_is_made_anew(tmp_path: Path, content: bytes) -> None:
    """A damaged file gives nothing, breaks nothing, and is in use again afterwards."""
    path = tmp_path / "d.sqlite3"
    path.write_bytes(content)
    store = SqliteDigestStore(path, "1")
    assert store.known(list(READINGS)) == {}
    store.keep(READINGS)
    assert len(store.known(list(READINGS))) == 2


def test_locked_database_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another process holds the database a run goes on without it."""
    monkeypatch.setattr("reader_app.storage.digest_store._WAIT_SECONDS", 0.05)
    store = SqliteDigestStore(tmp_path / "d.sqlite3", "1")
    store.keep_written("a.pdf", "k")
    other = sqlite3.connect(tmp_path / "d.sqlite3", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    store.keep(READINGS)
    other.execute("ROLLBACK")
    other.close()
    assert store.known(list(READINGS)) == {}


def test_folder_that_cannot_be(tmp_path: Path) -> None:
    """Where nothing can be kept nothing is known, and that is all."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    store = SqliteDigestStore(tmp_path / "file" / "d.sqlite3", "1")
    store.keep(READINGS)
    assert store.known(list(READINGS)) == {}
    assert store.written("a.pdf") == ""
