"""Dictionaries that the reader has beside the built-in one."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Protocol


class WordBook(NamedTuple):
    """A dictionary that the reader added."""

    key: str
    """Stands for the dictionary in `remove`."""
    title: str
    words: int
    problem: str = ""
    """Why it cannot be used at the moment; empty when it can."""


class BookEntry(NamedTuple):
    """What one of the reader's dictionaries says of a word; plain text, never markup."""

    book: str
    """The title of the dictionary."""
    headword: str
    text: str


class WordBooks(Protocol):
    """The reader's own dictionaries. Safe from any thread; files are read when first asked."""

    def books(self) -> tuple[WordBook, ...]:
        """The dictionaries in the order they were added. Raises `ReaderError`."""
        ...

    def add(self, path: Path) -> WordBook:
        """Add the dictionary that a file belongs to. Raises `ReaderError` when it cannot be read."""
        ...

    def remove(self, key: str) -> None:
        """Forget a dictionary; its files stay. Raises `ReaderError`."""
        ...

    def lookup(self, words: Sequence[str]) -> tuple[BookEntry, ...]:
        """What the dictionaries say of any of these forms of a word, each article once.

        A dictionary that cannot be read is passed over: `books` tells of it.
        """
        ...
