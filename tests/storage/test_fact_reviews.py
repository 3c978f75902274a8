"""What the reader said of facts is kept between sessions."""

import sqlite3
from pathlib import Path

import pytest

from reader_app.domain.errors import ReaderError
from reader_app.domain.fact import FactReview
from reader_app.storage.fact_reviews import SqliteFactReviews


def test_reviews_come_back_and_can_be_taken_back(tmp_path: Path) -> None:
    """Saved when the call returns, read by another program start, gone when taken back."""
    path = tmp_path / "data" / "library.sqlite3"
    store = SqliteFactReviews(path)
    assert store.reviews(["a"]) == {}
    assert not path.exists()
    store.save_review("a", FactReview.CONFIRMED)
    store.save_review("b", FactReview.CONFIRMED)
    store.save_review("b", FactReview.DISMISSED)
    again = SqliteFactReviews(path)
    assert again.reviews(["a", "b", "c"]) == {"a": FactReview.CONFIRMED, "b": FactReview.DISMISSED}
    again.save_review("a", None)
    assert store.reviews(["a", "b"]) == {"b": FactReview.DISMISSED}


def test_two_windows_do_not_undo_each_other(tmp_path: Path) -> None:
    """Each saves the fact it speaks of and leaves the others; the file is in WAL mode."""
    path = tmp_path / "library.sqlite3"
    one, other = SqliteFactReviews(path), SqliteFactReviews(path)
    one.save_review("a", FactReview.CONFIRMED)
    other.save_review("b", FactReview.DISMISSED)
    assert set(one.reviews(["a", "b"])) == {"a", "b"}
    with sqlite3.connect(path) as database:
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    database.close()


def test_thousands_are_asked_for_at_once(tmp_path: Path) -> None:
    """A pair with very many facts is one query; words that a later version may use are passed over."""
    path = tmp_path / "library.sqlite3"
    store = SqliteFactReviews(path)
    store.save_review("7", FactReview.CONFIRMED)
    store.save_review("9", FactReview.CONFIRMED)
    with sqlite3.connect(path) as database:
        database.execute("UPDATE fact_reviews SET review = 'doubted' WHERE fact_key = '9'")
    database.close()
    assert store.reviews([str(number) for number in range(100_000)]) == {"7": FactReview.CONFIRMED}


def test_a_broken_database_is_told_in_a_sentence(tmp_path: Path) -> None:
    """A file that is no database raises the one kind of error that the window can show."""
    path = tmp_path / "library.sqlite3"
    path.write_bytes(b"some words and no database at all, again and again" * 50)
    with pytest.raises(ReaderError) as caught:
        SqliteFactReviews(path).reviews(["a"])
    assert "library.sqlite3" in caught.value.sentence
