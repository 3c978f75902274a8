"""StarDict dictionaries read as their readers expect, and never trusted."""

import gzip
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.errors import ReaderError
from reader_app.translation.stardict.article import plain_text
from reader_app.translation.stardict.book import StarDictBook
from reader_app.translation.stardict.dictzip import DictzipReader
from reader_app.translation.stardict.shelf import StarDictShelf
from tests.translation.stardict.books import ARTICLES, dictzip, write_book


@pytest.mark.parametrize("packing", ["", "dictzip", "gzip"])
def test_every_article_is_found_however_the_file_is_packed(tmp_path: Path, packing: str) -> None:
    """Plain, dictzip and gzip hold the same articles; harakat and spelling of alef do not matter."""
    book = StarDictBook(write_book(tmp_path, packing=packing))
    assert book.title == "Book of small"
    assert book.words == len(ARTICLES)
    for word, text in ARTICLES.items():
        assert [entry.text for entry in book.lookup([word])] == [text]
    assert [entry.headword for entry in book.lookup(["كِتَابٌ", "كتاب"])] == ["كتاب"]
    assert book.lookup(["زقفلبش"]) == ()


def test_other_forms_lead_to_their_headword(tmp_path: Path) -> None:
    """A form of the `.syn` file leads to the article it stands for."""
    book = StarDictBook(write_book(tmp_path, synonyms=[("موانئ", 2), ("nothing", 99)]))
    assert [entry.headword for entry in book.lookup(["موانئ"])] == ["ميناء"]
    assert book.lookup(["nothing"]) == ()


def test_markup_becomes_plain_text() -> None:
    """Tags, scripts and control characters do not get through; entities and line breaks do as text."""
    page = b"<b>town</b><br>a &lt;place&gt;<script>alert(1)</script><img src='x' onerror='y'>\x07"
    assert plain_text(page, "h") == "town\na <place>"
    assert plain_text(b"<k>word</k><def>sense</def>", "x") == "word\nsense"


def test_parts_that_say_their_own_type() -> None:
    """Without a type for all, each part names its own; pictures are passed over."""
    data = b"mfirst\0" + b"P" + (3).to_bytes(4, "big") + b"\1\2\3" + b"g<i>last</i>\0"
    assert plain_text(data, "") == "first\nlast"
    assert plain_text(b"@\0the sense", "tm") == "@\nthe sense"


@given(st.binary(max_size=400), st.sampled_from(["", "m", "h", "tm", "Pm", "W", "zz"]))
def test_no_article_breaks_the_reader(data: bytes, sequence: str) -> None:
    """Whatever the bytes are, there is a text without control characters."""
    assert not any(ord(char) < 32 and char != "\n" for char in plain_text(data, sequence))


@given(st.binary(min_size=1, max_size=300), st.integers(0, 320), st.integers(1, 320), st.integers(1, 64))
def test_any_stretch_of_a_dictzip_file(data: bytes, offset: int, size: int, length: int) -> None:
    """A stretch read through the table of chunks is the one that unpacking everything gives."""
    packed = dictzip(data, length)
    assert gzip.decompress(packed) == data
    assert DictzipReader(BytesIO(packed)).read(offset, size) == data[offset : offset + size]


def test_shelf_keeps_what_was_added(tmp_path: Path) -> None:
    """A dictionary is added by any of its files, once, is there after a restart, and can be removed."""
    info = write_book(tmp_path / "book", packing="dictzip")
    catalogue = tmp_path / "data" / "dictionaries.json"
    shelf = StarDictShelf(catalogue)
    assert shelf.books() == ()
    added = shelf.add(info.with_suffix(".dict.dz"))
    shelf.add(info)
    again = StarDictShelf(catalogue)
    assert again.books() == (added,)
    assert [entry.text for entry in again.lookup(["مدينة"])] == ["town, city"]
    again.remove(added.key)
    assert again.books() == StarDictShelf(catalogue).books() == ()
    assert info.exists()


def test_what_is_no_dictionary_is_refused(tmp_path: Path) -> None:
    """A foreign file, one without its index and a damaged one are told of; nothing is added."""
    shelf = StarDictShelf(tmp_path / "dictionaries.json")
    foreign = tmp_path / "foreign.ifo"
    foreign.write_text("hello", encoding="utf-8")
    lonely = write_book(tmp_path / "lonely")
    lonely.with_suffix(".idx").unlink()
    empty = write_book(tmp_path / "empty", {})
    damaged = write_book(tmp_path / "damaged", packing="gzip")
    damaged.with_suffix(".dict.dz").write_bytes(b"\x1f\x8b\x08nonsense")
    for path in (foreign, lonely, empty, damaged, tmp_path / "missing.ifo"):
        with pytest.raises(ReaderError) as caught:
            shelf.add(path)
        assert caught.value.code == "dictionary"
    assert shelf.books() == ()


def test_a_dictionary_that_went_away_does_not_stop_the_others(tmp_path: Path) -> None:
    """The one that is gone says so in the list; the other is still looked up."""
    shelf = StarDictShelf(tmp_path / "dictionaries.json")
    gone = write_book(tmp_path / "gone", name="gone")
    shelf.add(gone)
    shelf.add(write_book(tmp_path / "there", name="there"))
    gone.unlink()
    again = StarDictShelf(tmp_path / "dictionaries.json")
    assert [bool(book.problem) for book in again.books()] == [True, False]
    assert [entry.book for entry in again.lookup(["كتاب"])] == ["Book of there"]
