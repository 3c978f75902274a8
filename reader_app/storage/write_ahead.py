"""SQLite's write-ahead log, with which readers and one writer never wait for each other."""

import sqlite3
import time

_PAUSE = 0.02


def use_write_ahead_log(database: sqlite3.Connection, seconds: float) -> None:
    """Have the database use the log, and wait up to so many seconds for another that is about to.

    A file that is in no log yet must be had alone for the change, and SQLite says at once that it is locked
    instead of waiting as it does for everything else (sqlite.org/c3ref/busy_handler.html): two programs that
    made the file in the same moment would stand in each other's way. Raises `sqlite3.Error`.
    """
    end = time.monotonic() + seconds
    while True:
        try:
            database.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(_PAUSE)
        else:
            return
