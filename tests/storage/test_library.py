"""What is remembered between sessions."""

import os
import sqlite3
from pathlib import Path

import pytest

from reader_app.domain.bitext import Link, LinkOrigin, Verdict
from reader_app.domain.errors import ReaderError
from reader_app.domain.library import RecentFiles
from reader_app.domain.matching import Corrections
from reader_app.storage.library import SqliteLibrary


def test_recent_files_are_newest_first_and_those_gone_left_out(tmp_path: Path) -> None:
    """Opening again moves a pair to the top; a deleted file is not offered."""
    library = SqliteLibrary(tmp_path / "data" / "library.sqlite3")
    assert library.recent() == ()
    assert not (tmp_path / "data").exists()
    one, two, three = (tmp_path / f"مقال {n}.txt" for n in range(3))
    for path in (one, two, three):
        path.write_text("x", encoding="utf-8")
    for files in (RecentFiles(one), RecentFiles(two, one), RecentFiles(three), RecentFiles(one)):
        library.add_recent(files)
    assert library.recent() == (RecentFiles(one), RecentFiles(three), RecentFiles(two, one))
    three.unlink()
    assert library.recent() == (RecentFiles(one), RecentFiles(two, one))


def test_corrections_come_back_as_they_were(tmp_path: Path) -> None:
    """Another program start, the same pair of texts: the same corrections."""
    path = tmp_path / "library.sqlite3"
    corrections = Corrections(
        (Link((1, 2), (3,), 1.0, LinkOrigin.READER, verdict=Verdict.RIGHT),), ((0, 5), (4, 4))
    )
    SqliteLibrary(path).save_corrections("a" * 64, "b" * 64, corrections)
    assert SqliteLibrary(path).corrections("a" * 64, "b" * 64) == corrections
    assert SqliteLibrary(path).corrections("b" * 64, "a" * 64) == Corrections()
    with sqlite3.connect(path) as database:
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    database.close()


def test_a_broken_database_is_told_in_a_sentence(tmp_path: Path) -> None:
    """A file that is no database raises the one kind of error that the window can show."""
    path = tmp_path / "library.sqlite3"
    path.write_bytes(b"this is no database at all, only some words in a file" * 50)
    with pytest.raises(ReaderError) as caught:
        SqliteLibrary(path).recent()
    assert "library.sqlite3" in caught.value.sentence


@pytest.mark.skipif(os.name != "posix", reason="names are bytes on POSIX alone")
def test_names_in_an_old_encoding(tmp_path: Path) -> None:
    """A file whose name is no valid Unicode is remembered with its encoding and its notes like any other."""
    named = tmp_path / os.fsdecode(b"\xe3\xe5\xe4.txt")
    try:
        named.write_text("x", encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    library = SqliteLibrary(tmp_path / "library.sqlite3")
    library.add_recent(RecentFiles(named, named))
    library.keep_encoding(named, "windows-1256")
    assert library.recent() == (RecentFiles(named, named),)
    assert library.kept_encoding(named) == "windows-1256"
    assert library.notebook.notes("other", named) == ()
