"""One StarDict dictionary: `.ifo` (what it is), `.idx` (its words), `.dict` or `.dict.dz` (its articles).

Format after StarDict's doc/StarDictFileFormat (versions 2.4.2 and 3.0.0). The Python library for
it (pystardict) is GPL-3.0, which this program's own process may not load.
"""

import gzip
import struct
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from reader_app.domain.errors import ReaderError
from reader_app.domain.word_books import BookEntry
from reader_app.text.normalise import fold
from reader_app.translation.stardict.article import plain_text
from reader_app.translation.stardict.dictzip import DictzipReader

_SIGNATURE = "StarDict's dict ifo file"
_LARGEST_INFO = 100_000
_LARGEST_INDEX = 300_000_000
"""Bytes of an index after unpacking; the largest in use have some 60 MB."""
_LARGEST_ARTICLE = 1_000_000
_MOST_ARTICLES = 12
"""Articles shown of one dictionary for one word."""

_DAMAGE = (OSError, EOFError, ValueError, OverflowError, struct.error, zlib.error)

_Place = tuple[str, int, int]
"""Headword, offset and size of an article."""


class StarDictBook:
    """A dictionary whose index is read when first asked; the articles stay in their file."""

    def __init__(self, info: Path) -> None:
        """Read the `.ifo` file. Raises `ReaderError` (code dictionary) when it is none."""
        self.path = info
        self._info = _read_info(info)
        self.title = self._info.get("bookname", "").strip() or info.stem
        self.words = (
            int(self._info.get("wordcount", "0")) if self._info.get("wordcount", "").isdecimal() else 0
        )
        self._articles = _beside(info, (".dict", ".dict.dz"))
        self._index = _beside(info, (".idx", ".idx.gz"))
        self._places: dict[str, list[_Place]] | None = None

    def lookup(self, words: Sequence[str]) -> tuple[BookEntry, ...]:
        """The articles of any of these words, in their order. Raises `ReaderError`."""
        try:
            places = self._known()
            found = dict.fromkeys(place for word in words for place in places.get(fold(word), ()))
            return tuple(self._read(list(found)[:_MOST_ARTICLES]))
        except _DAMAGE as error:
            raise _refused(self.path, "is damaged") from error

    def check(self) -> None:
        """Read index and first article, so that a damaged dictionary is told of. Raises `ReaderError`."""
        try:
            first = next(iter(self._known().values()), None)
            if first:
                list(self._read(first[:1]))
        except _DAMAGE as error:
            raise _refused(self.path, "is damaged") from error

    def _known(self) -> dict[str, list[_Place]]:
        if self._places is None:
            self._places = self._read_index()
        return self._places

    def _read_index(self) -> dict[str, list[_Place]]:
        data = _unpacked(self._index)
        width = 8 if self._info.get("idxoffsetbits") == "64" else 4
        order: list[_Place] = []
        places: dict[str, list[_Place]] = {}
        at = 0
        while (end := data.find(b"\0", at)) >= 0 and end + 1 + width + 4 <= len(data):
            offset_end = end + 1 + width
            offset = int.from_bytes(data[end + 1 : offset_end], "big")
            size = int.from_bytes(data[offset_end : offset_end + 4], "big")
            place = (data[at:end].decode(errors="replace"), offset, size)
            order.append(place)
            places.setdefault(fold(place[0]), []).append(place)
            at = offset_end + 4
        if not order:
            raise ValueError("empty index")
        self._add_synonyms(order, places)
        return places

    def _add_synonyms(self, order: Sequence[_Place], places: dict[str, list[_Place]]) -> None:
        """Add other forms of headwords, which a `.syn` file may list."""
        path = self.path.with_suffix(".syn")
        if not path.exists():
            return
        data = _unpacked(path)
        at = 0
        while (end := data.find(b"\0", at)) >= 0 and end + 5 <= len(data):
            number = int.from_bytes(data[end + 1 : end + 5], "big")
            if number < len(order):
                places.setdefault(fold(data[at:end].decode(errors="replace")), []).append(order[number])
            at = end + 5

    def _read(self, places: Sequence[_Place]) -> list[BookEntry]:
        """The articles at these places; those without text are left out."""
        entries = []
        sequence = self._info.get("sametypesequence", "")
        for (headword, _, _), data in zip(places, self._data(places), strict=True):
            text = plain_text(data, sequence)
            if text:
                entries.append(BookEntry(self.title, headword, text))
        return entries

    def _data(self, places: Sequence[_Place]) -> list[bytes]:
        with self._articles.open("rb") as file:
            if self._articles.suffix == ".dz":
                packed = DictzipReader(file)
                return [packed.read(offset, min(size, _LARGEST_ARTICLE)) for _, offset, size in places]
            return [_piece(file, offset, size) for _, offset, size in places]


def _piece(file: BinaryIO, offset: int, size: int) -> bytes:
    file.seek(offset)
    return file.read(min(size, _LARGEST_ARTICLE))


def _read_info(path: Path) -> dict[str, str]:
    try:
        with path.open("rb") as file:
            text = file.read(_LARGEST_INFO).decode("utf-8-sig", errors="replace")
    except OSError as error:
        raise _refused(path, "cannot be read") from error
    lines = text.splitlines()
    if not lines or lines[0].strip() != _SIGNATURE:
        raise _refused(path, "is not a StarDict dictionary (.ifo file)")
    pairs = (line.partition("=") for line in lines[1:])
    return {name.strip(): value.strip() for name, _, value in pairs}


def _beside(info: Path, suffixes: Sequence[str]) -> Path:
    """The file of the same name with one of these endings. Raises `ReaderError` when there is none."""
    for suffix in suffixes:
        path = info.with_suffix(suffix)
        if path.is_file():
            return path
    raise _refused(info, f"has no {suffixes[0]} file beside it")


def _unpacked(path: Path) -> bytes:
    """The bytes of a file that may be packed with gzip, within bounds."""
    with path.open("rb") if path.suffix != ".gz" else gzip.open(path, "rb") as file:
        data = bytes(file.read(_LARGEST_INDEX + 1))
    if len(data) > _LARGEST_INDEX:
        raise ValueError("index too large")
    return data


def _refused(path: Path, why: str) -> ReaderError:
    return ReaderError("dictionary", f"The dictionary “{path.name}” {why}.")
