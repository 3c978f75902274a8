"""The StarDict dictionaries that the reader has added."""

import contextlib
import json
import threading
from collections.abc import Sequence
from pathlib import Path

from reader_app.domain.errors import ReaderError
from reader_app.domain.word_books import BookEntry, WordBook
from reader_app.translation.stardict.book import StarDictBook

_ENDINGS = (".dict.dz", ".idx.gz", ".ifo", ".idx", ".dict", ".syn")


class StarDictShelf:
    """`WordBooks` that keeps in a small JSON file where dictionaries lie; their files stay as they are."""

    def __init__(self, catalogue: Path) -> None:
        """Name the file; it is read when first asked and made when a dictionary is added."""
        self._catalogue = catalogue
        self._lock = threading.Lock()
        self._open: dict[Path, StarDictBook] = {}

    def books(self) -> tuple[WordBook, ...]:
        """The dictionaries in the order they were added."""
        with self._lock:
            return tuple(self._described(path) for path in self._paths())

    def add(self, path: Path) -> WordBook:
        """Add the dictionary that a file belongs to. Raises `ReaderError` when it cannot be read."""
        info = info_file(path).absolute()
        with self._lock:
            book = StarDictBook(info)
            book.check()
            self._open[info] = book
            paths = self._paths()
            if info not in paths:
                self._keep([*paths, info])
            return self._described(info)

    def remove(self, key: str) -> None:
        """Forget a dictionary; its files stay."""
        with self._lock:
            self._open.pop(Path(key), None)
            self._keep([path for path in self._paths() if str(path) != key])

    def lookup(self, words: Sequence[str]) -> tuple[BookEntry, ...]:
        """What the dictionaries say of any of these forms; one that cannot be read is passed over."""
        found: list[BookEntry] = []
        with self._lock:
            for path in self._paths():
                with contextlib.suppress(ReaderError):
                    found += self._book(path).lookup(words)
        return tuple(found)

    def _book(self, path: Path) -> StarDictBook:
        if path not in self._open:
            self._open[path] = StarDictBook(path)
        return self._open[path]

    def _described(self, path: Path) -> WordBook:
        try:
            book = self._book(path)
        except ReaderError as error:
            return WordBook(str(path), path.stem, 0, error.sentence)
        return WordBook(str(path), book.title, book.words)

    def _paths(self) -> list[Path]:
        """Where the dictionaries lie; a list that cannot be understood counts as empty."""
        try:
            names = json.loads(self._catalogue.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return []
        return [Path(name) for name in names if isinstance(name, str)] if isinstance(names, list) else []

    def _keep(self, paths: Sequence[Path]) -> None:
        text = json.dumps([str(path) for path in paths], ensure_ascii=False, indent=1)
        new = self._catalogue.with_name(self._catalogue.name + ".new")
        try:
            self._catalogue.parent.mkdir(parents=True, exist_ok=True)
            new.write_text(text, encoding="utf-8")
            new.replace(self._catalogue)
        except OSError as error:
            raise ReaderError("library", f"The list of dictionaries cannot be saved ({error}).") from error


def info_file(path: Path) -> Path:
    """The `.ifo` file of the dictionary that a file belongs to."""
    for ending in _ENDINGS:
        if path.name.lower().endswith(ending):
            return path.with_name(path.name[: -len(ending)] + ".ifo")
    return path
