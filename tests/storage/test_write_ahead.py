"""Two programs that make a database in the same moment."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from reader_app.storage.database import open_database
from reader_app.storage.write_ahead import use_write_ahead_log


def test_another_that_is_making_the_file_is_waited_for(tmp_path: Path) -> None:
    """While one holds a file that is in no log yet, the other waits; after that both have the log."""
    path = tmp_path / "new.sqlite3"
    first = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    first.execute("CREATE TABLE one (text)")
    first.execute("BEGIN IMMEDIATE")
    first.execute("INSERT INTO one VALUES ('kept')")
    threading.Timer(0.3, lambda: first.execute("COMMIT")).start()
    with open_database(path, "CREATE TABLE IF NOT EXISTS two (text);") as second:
        assert second.execute("SELECT text FROM one").fetchall() == [("kept",)]
        assert second.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    first.close()


def test_one_that_never_lets_go_is_told(tmp_path: Path) -> None:
    """The wait has an end."""
    path = tmp_path / "held.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as first:
        first.execute("CREATE TABLE one (text)")
        first.execute("BEGIN EXCLUSIVE")
        with closing(sqlite3.connect(path, timeout=0.05)) as second, pytest.raises(sqlite3.OperationalError):
            use_write_ahead_log(second, 0.1)
        first.execute("ROLLBACK")


def test_many_begin_at_once(tmp_path: Path) -> None:
    """Whoever comes first, each one's row is there."""
    path, barrier, faults = tmp_path / "many.sqlite3", threading.Barrier(8), list[BaseException]()

    def write(number: int) -> None:
        barrier.wait()
        try:
            with open_database(path, "CREATE TABLE IF NOT EXISTS rows (number);") as database:
                database.execute("INSERT INTO rows VALUES (?)", (number,))
        except BaseException as error:  # noqa: BLE001 - told below
            faults.append(error)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    with open_database(path, "") as database:
        assert sorted(database.execute("SELECT number FROM rows")) == [(number,) for number in range(8)]
