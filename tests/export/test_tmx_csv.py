"""TMX round trips lose nothing; CSV opens in a spreadsheet and runs no formula."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reader_app.domain.errors import UnreadableDocumentError
from reader_app.domain.exporting import ExportOptions
from reader_app.domain.progress import CancelToken, no_progress
from reader_app.export.csv_export import CsvExporter
from reader_app.export.tmx_export import TmxExporter, tmx_bytes, units_of
from reader_app.export.tmx_import import read_tmx
from reader_app.export.translation_unit import TranslationUnit
from tests.export.pair import document, make_gloss, make_pair


def test_sentence_pairs_round_trip() -> None:
    """The pair's sentences are written two by two, and our import gives the same units back."""
    pair = make_pair()
    units = tuple(units_of(pair))
    assert len(units) == 5
    assert units[1].target.startswith("The town council")
    data = TmxExporter().render(pair, ExportOptions(), no_progress, CancelToken())
    assert read_tmx(data) == units
    root = etree.fromstring(data)
    assert (root.get("version"), root.findall("header")[0].get("srclang")) == ("1.4", "ar")


def test_refused_links_are_left_out() -> None:
    """What the reader called wrong does not get into a memory; passages serve where sentences are unknown."""
    units = list(units_of(make_gloss()))
    assert [unit.origin for unit in units] == ["translated"]


@given(
    st.lists(
        st.tuples(st.text(), st.text(), st.floats(0, 1)).map(
            lambda t: TranslationUnit(t[0], t[1], "ar", "en", t[2])
        )
    )
)
def test_any_text_round_trips(units: list[TranslationUnit]) -> None:
    """Controls, carriage returns and lone surrogates survive too."""
    assert read_tmx(tmx_bytes(units, "ar")) == tuple(units)


def test_other_programs_files() -> None:
    """Inline markup is left out, text kept; region codes and old attributes are understood."""
    data = (
        b'<tmx version="1.4"><header srclang="en-GB"/><body><tu><tuv xml:lang="ar"><seg>\xd9\x86</seg></tuv>'
        b'<tuv lang="EN-gb"><seg>a<bpt i="1">&lt;b></bpt>b<hi>c</hi><ept i="1"/>d</seg></tuv>'
        b"</tu></body></tmx>"
    )
    assert read_tmx(data) == (TranslationUnit("abcd", "ن", "EN-gb", "ar"),)


@pytest.mark.parametrize("data", [b"", b"<tmx>", b"<html/>", b"\x00"])
def test_refuses_other_files(data: bytes) -> None:
    """What is no TMX is refused in words."""
    with pytest.raises(UnreadableDocumentError):
        read_tmx(data)


def test_no_entity_is_expanded() -> None:
    """A file cannot read others through its DTD."""
    data = (
        b'<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/hostname">]><tmx version="1.4"><header/><body><tu>'
        b'<tuv xml:lang="en"><seg>a&x;b</seg></tuv><tuv xml:lang="ar"><seg>c</seg></tuv></tu></body></tmx>'
    )
    assert read_tmx(data)[0].source == "ab"


def test_csv() -> None:
    """A byte order mark for Excel, one line a row, no cell that is a formula."""
    pair = make_pair()
    texts = ("=1+1", "@SUM(A1)", "-2", "plain")
    pair = replace(pair, left=document(texts, "en", name="=cmd.txt"), links=(), facts=())
    data = CsvExporter().render(pair, ExportOptions(), no_progress, CancelToken())
    assert data.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert len(lines) == 1 + 4 + 5
    assert [line[3] for line in lines[1:5]] == ["'=1+1", "'@SUM(A1)", "'-2", "plain"]
