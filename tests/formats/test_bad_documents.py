import io
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader_app.domain.errors import UnreadableDocumentError
from reader_app.formats.opener import FileOpener
from reader_app.formats.readers import READER_TYPES
from reader_app.formats.registry import FormatReader, RawFile
from tests.formats import article

_OPENER = FileOpener()
_ENTITY_BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
_CUE = "1\n00:00:01,000 --> 00:00:02,000\nمرحبا\n"
_EXTERNAL = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


def _code(tmp_path: Path, name: str, data: bytes) -> str:
    path = tmp_path / name
    path.write_bytes(data)
    start = time.perf_counter()
    with pytest.raises(UnreadableDocumentError) as caught:
        _OPENER.open_file(path)
    assert time.perf_counter() - start < 15
    assert name in caught.value.sentence
    return caught.value.code


def _zip(size: int, name: str = "word/document.xml") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as zipped, zipped.open(name, "w") as member:
        for _ in range(size // 1_000_000):
            member.write(bytes(1_000_000))
    return stream.getvalue()


def test_zip_bomb(tmp_path: Path) -> None:
    """An archive that unpacks to far more than a document is refused before it is unpacked."""
    assert _code(tmp_path, "bomb.docx", _zip(300_000_000)) == "too-large"


@pytest.mark.parametrize("head", [_ENTITY_BOMB, _EXTERNAL])
def test_xml_entities_are_refused(tmp_path: Path, head: str) -> None:
    """Entity bombs and external entities are refused, and nothing is read through them."""
    assert _code(tmp_path, "a.odt", article.odt(head)) == "damaged"


def test_xml_entities_in_docx_are_refused(tmp_path: Path) -> None:
    """The check comes before the library that reads the document."""
    whole = io.BytesIO(article.docx())
    changed = io.BytesIO()
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data.replace(b"<w:document", _EXTERNAL.encode() + b"<w:document", 1))
    assert _code(tmp_path, "a.docx", changed.getvalue()) == "damaged"


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.epub", "a.rtf", "a.pdf"])
def test_truncated(tmp_path: Path, name: str) -> None:
    """A file cut off in the middle is called damaged."""
    data = getattr(article, name[2:])()
    assert _code(tmp_path, name, data[: len(data) * 2 // 3]) == "damaged"


def test_encrypted(tmp_path: Path) -> None:
    """A document under a password is said to be one."""
    manifest = (
        '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><encryption-data/></manifest>'
    )
    locked = {"mimetype": "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml": manifest}
    assert _code(tmp_path, "a.odt", article.archive(locked)) == "unsupported"
    assert _code(tmp_path, "b.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)) == "unsupported"


@pytest.mark.parametrize("tag", [b"<div>", b"<b>", b"<table><tr><td>", b"<ul><li>"])
def test_deeply_nested_html(tmp_path: Path, tag: bytes) -> None:
    """A hundred thousand open tags end in a document or an error, not in a crash or a hang."""
    path = tmp_path / "deep.html"
    path.write_bytes(b"<html><p>above</p>" + tag * 100_000 + b"below")
    start = time.perf_counter()
    try:
        document = _OPENER.open_file(path)
    except UnreadableDocumentError:
        pass
    else:
        assert document.passages[0].text == "above"
    assert time.perf_counter() - start < 15


def test_saved_page_fetches_nothing(tmp_path: Path) -> None:
    """A page that names outside addresses is read without a socket; the guard of all tests watches."""
    path = tmp_path / "page.html"
    inside = '<base href="http://192.0.2.1/"><iframe src="/x"></iframe><article>'
    path.write_text(article.saved_page().replace("<article>", inside))
    assert len(_OPENER.open_file(path).passages) == 4


@pytest.mark.parametrize("kind", READER_TYPES)
@settings(max_examples=25, deadline=None)
@given(cut=st.floats(0, 1), junk=st.binary(max_size=12), position=st.floats(0, 1))
def test_broken_bytes_end_in_the_error_family(
    kind: Callable[[], FormatReader], cut: float, junk: bytes, position: float
) -> None:
    """Cut and overwritten files of every format give a document or an error of the family.

    Libraries may fail in their own ways; the child turns those into the family, so only hangs and crashes
    of the interpreter count here.
    """
    reader = kind()
    makers = {
        "html": article.html,
        "markdown": article.markdown,
        "subtitles": lambda: "1\n00:00:01,0 --> 00:00:02,0\na\n",
    }
    made = makers.get(reader.name) or getattr(article, reader.name)
    data = made()
    data = bytearray(data.encode() if isinstance(data, str) else data)[: int(len(data) * cut)]
    place = int(len(data) * position)
    data[place : place + len(junk)] = junk
    try:
        reader.read(RawFile("x", bytes(data)), None)
    except Exception as error:  # noqa: BLE001 - see above
        failure: Exception | None = error
    else:
        failure = None
    assert not isinstance(failure, MemoryError | RecursionError)
