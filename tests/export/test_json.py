"""JSON keeps the contract and loses nothing."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.bitext import Bitext, Link, SentenceLink, SentenceRef
from reader_app.domain.document import Document, Passage, Source
from reader_app.domain.errors import UnreadableDocumentError
from reader_app.domain.exporting import ExportOptions
from reader_app.domain.progress import CancelToken, no_progress
from reader_app.domain.span import Span
from reader_app.export.json_export import JsonExporter, bitext_json, document_bytes, document_json
from reader_app.export.json_import import from_json
from tests.export.pair import make_gloss, make_pair


def rendered(bitext: Bitext) -> bytes:
    return JsonExporter().render(bitext, ExportOptions(), no_progress, CancelToken())


def test_contract() -> None:
    """The fields of the command line's contract are there under their names."""
    value = json.loads(rendered(make_pair()))
    assert value["schema"] == "muqabala.bitext/1"
    assert value["left"]["language"] == "ar"
    assert value["left"]["direction"] == "rtl"
    assert value["left"]["encoding"] == "windows-1256"
    assert value["left"]["passages"][2]["sentences"][0][0] == 0
    assert value["links"][0]["left"] == [1]
    assert value["links"][0]["score"] == 0.8
    fact = value["facts"][0]
    assert (fact["kind"], fact["status"]) == ("money", "differs")
    start, end = fact["left"]["start"], fact["left"]["end"]
    assert value["left"]["passages"][3]["text"][start:end] == fact["left"]["text"]
    assert value["facts"][2]["left"] is None
    assert value["warnings"][0]["passage"] == 3


def test_translation_names_its_maker() -> None:
    """A document made here says by what."""
    value = json.loads(document_bytes(make_gloss().right))
    assert value == document_json(make_gloss().right)
    assert value["translated_by"]["engine"] == "gloss"
    assert value["path"] is None


@pytest.mark.parametrize("make", [make_pair, make_gloss])
def test_round_trip(make: object) -> None:
    """What was written is read back equal."""
    assert callable(make)
    bitext = make()
    assert from_json(rendered(bitext)) == bitext


@given(st.lists(st.text(min_size=1).filter(str.strip), max_size=4))
def test_round_trip_of_any_text(texts: list[str]) -> None:
    """Any text survives: controls, bidi marks, characters outside the basic plane, lone surrogates."""
    passages = tuple(Passage(text, (Span(0, len(text)),)) for text in texts)
    document = Document(passages, Source(None, "00", 0, "text", "utf-8"))
    bitext = Bitext(document, document)
    assert from_json(rendered(bitext)) == bitext


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"schema": "other/1"}', b"\xff\xfe", b"[" * 100_000])
def test_refuses_what_is_no_comparison(data: bytes) -> None:
    """Other files are refused in words."""
    with pytest.raises(UnreadableDocumentError):
        from_json(data)


def test_refuses_links_to_nowhere() -> None:
    """A link to a passage that is not there is damage, not a crash later."""
    value = bitext_json(make_pair())
    value["links"][0]["left"] = [99]
    with pytest.raises(UnreadableDocumentError) as caught:
        from_json(json.dumps(value))
    assert caught.value.code == "damaged"


def test_export_writes_the_file(tmp_path: Path) -> None:
    """The file has what render gives."""
    target = tmp_path / "out.json"
    JsonExporter().export(make_pair(), target, ExportOptions(), no_progress, CancelToken())
    assert target.read_bytes() == rendered(make_pair())


def test_a_chain_is_written_as_what_corresponds() -> None:
    """Of 0↔0, 0↔1, 1↔1 in one row, 1↔0 is never claimed; reading back gives the row again."""
    bitext = make_pair()
    sentences = (
        SentenceLink((SentenceRef(0, 0),), (SentenceRef(0, 0),), 0.8),
        SentenceLink((SentenceRef(1, 0),), (SentenceRef(1, 0),), 0.7),
    )
    chain = Link((0, 1), (0, 1), 0.8, sentences=sentences, pairs=((0, 0), (0, 1), (1, 1)))
    data = rendered(replace(bitext, links=(chain,), facts=(), warnings=()))
    value = json.loads(data)
    claimed = {(a, b) for link in value["links"] for a in link["left"] for b in link["right"]}
    assert claimed == {(0, 0), (0, 1), (1, 1)}
    again = from_json(data)
    assert isinstance(again, Bitext)
    assert again.links == (chain,)
