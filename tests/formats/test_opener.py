import hashlib
import os
import socket
from pathlib import Path

import pytest

from reader_app.domain.document import PassageKind
from reader_app.domain.errors import UnreadableDocumentError
from reader_app.domain.language import Direction
from reader_app.domain.opening import DocumentOpener
from reader_app.domain.resources import resource_path
from reader_app.formats import file_bytes
from reader_app.formats.opener import FileOpener

_OPENER: DocumentOpener = FileOpener()


def _code(path: Path, encoding: str | None = None) -> str:
    with pytest.raises(UnreadableDocumentError) as caught:
        _OPENER.open_file(path, encoding=encoding)
    assert caught.value.sentence.endswith(".")
    assert "\n" not in caught.value.sentence
    assert path.name in caught.value.sentence or caught.value.code == "bad-encoding"
    return caught.value.code


def test_sample_pair_opens() -> None:
    """The two sample reports are read with language, direction, title and furniture."""
    arabic = _OPENER.open_file(resource_path("samples/harbour-ar.txt"))
    english = _OPENER.open_file(resource_path("samples/harbour-en.txt"))
    assert (arabic.language, arabic.direction) == ("ar", Direction.RTL)
    assert (english.language, english.direction) == ("en", Direction.LTR)
    assert arabic.title.startswith("مرفأ")
    assert arabic.passages[1].kind is PassageKind.HEADING
    assert [index for index, passage in enumerate(arabic.passages) if passage.furniture] == [0, 13]
    assert not any(passage.furniture for passage in english.passages)


def test_windows_1256_gives_the_same_text() -> None:
    """The same report in an old encoding is read as the same passages."""
    modern = _OPENER.open_file(resource_path("samples/harbour-ar.txt"))
    old = _OPENER.open_file(resource_path("samples/harbour-ar-windows-1256.txt"))
    assert old.source.encoding == "windows-1256"
    assert old.passages == modern.passages


def test_source_says_where_the_text_came_from(tmp_path: Path) -> None:
    """Hash, size, format and time of the file are kept."""
    path = tmp_path / "note.txt"
    path.write_bytes(b"One line.\r\n\r\nAnother line.\r\n")
    source = _OPENER.open_file(path).source
    assert source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (source.size, source.format, source.encoding) == (28, "text", "utf-8")
    assert source.modified is not None
    assert source.path == path


def test_title_falls_back_to_the_file_name(tmp_path: Path) -> None:
    """A text without heading is called by its file name without ending."""
    path = tmp_path / "my-note.txt"
    path.write_text("This is a sentence of a text.\n")
    assert _OPENER.open_file(path).title == "my-note"


def test_headings_only_where_safe(tmp_path: Path) -> None:
    """A short line before a paragraph is a heading; a short sentence, a source or a verse is not."""
    long = "This paragraph goes on for a while about the harbour and what became of it. " * 2 + "\n\n"
    path = tmp_path / "a.txt"
    path.write_text(
        f"Warnings not heard\n\n{long}“We waited.”\n\n{long}By Lina Haddad\n\n{long}Source: the port\n"
    )
    headings = [
        passage.text for passage in _OPENER.open_file(path).passages if passage.kind is PassageKind.HEADING
    ]
    assert headings == ["Warnings not heard"]


def test_missing_folder_and_empty(tmp_path: Path) -> None:
    """What is no file, and a file with nothing in it, is told apart."""
    assert _code(tmp_path / "none.txt") == "missing"
    assert _code(tmp_path) == "folder"
    for index, data in enumerate((b"", b" \n\t\r\n", "\ufeff\u200f \u00a0".encode())):
        path = tmp_path / f"empty{index}.txt"
        path.write_bytes(data)
        assert _code(path) == "empty"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_no_permission(tmp_path: Path) -> None:
    """A file that may not be read is refused."""
    path = tmp_path / "secret.txt"
    path.write_text("text")
    path.chmod(0)
    assert _code(path) == "unreadable"


def test_pipes_and_sockets_do_not_hang(tmp_path: Path) -> None:
    """What is neither file nor folder is refused at once."""
    os.mkfifo(tmp_path / "pipe.txt")
    assert _code(tmp_path / "pipe.txt") == "unreadable"
    with socket.socket(socket.AF_UNIX) as endpoint:
        endpoint.bind(str(tmp_path / "s.txt"))
        assert _code(tmp_path / "s.txt") == "unreadable"


@pytest.mark.parametrize(
    "data",
    [
        b"\x7fELF\x02\x01\x01" + bytes(300),
        b"\x89PNG\r\n\x1a\n" + bytes(40),
        b"abc\0def ghi jkl",
        bytes(range(256)) * 8,
        b"PK\x03\x04" + b"x" * 100,
    ],
)
def test_binary(tmp_path: Path, data: bytes) -> None:
    """Programs, pictures, archives and other binary data are no text, whatever they are called."""
    path = tmp_path / "thing.txt"
    path.write_bytes(data)
    assert _code(path) == "binary"


def test_too_large_is_refused_unread(tmp_path: Path) -> None:
    """A 200 MB file is refused by its size."""
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    assert _code(path) == "too-large"


def test_file_that_changes_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file written to while it is read gives an error, not half of each version."""
    path = tmp_path / "live.txt"
    path.write_text("first version of the text")
    real = file_bytes._read_all

    def read_and_append(handle: int, limit: int) -> bytes:
        data = real(handle, limit)
        with path.open("a") as file:
            file.write(" and more")
        return data

    monkeypatch.setattr(file_bytes, "_read_all", read_and_append)
    assert _code(path) == "changed"


def test_file_that_vanishes_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file deleted while it is read is reported as missing."""
    path = tmp_path / "live.txt"
    path.write_text("text")
    real = file_bytes._read_all

    def read_and_delete(handle: int, limit: int) -> bytes:
        data = real(handle, limit)
        path.unlink()
        return data

    monkeypatch.setattr(file_bytes, "_read_all", read_and_delete)
    assert _code(path) == "missing"


def test_chosen_encoding(tmp_path: Path) -> None:
    """The reader's own choice of encoding is obeyed, and refused when the bytes do not fit it."""
    path = tmp_path / "old.txt"
    path.write_bytes("مرحبا بكم في المرفأ".encode("windows-1256"))
    assert _OPENER.open_file(path, encoding="windows-1256").passages[0].text == "مرحبا بكم في المرفأ"
    assert _code(path, "utf-8") == "bad-encoding"
    assert _code(path, "no-such-thing") == "bad-encoding"
    assert _code(path, "base64") == "bad-encoding"


def test_odd_file_names(tmp_path: Path) -> None:
    """A name with a line end or a stray byte is told in one line."""
    for name in (b"a\nb.txt", b"caf\xe9.txt"):
        path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
        path.write_bytes(b"\n")
        with pytest.raises(UnreadableDocumentError) as caught:
            _OPENER.open_file(path)
        assert caught.value.code == "empty"
        assert caught.value.sentence.isprintable()


def test_pasted_text() -> None:
    """Pasted text becomes a document without a path; blank text is refused."""
    document = _OPENER.open_text("عنوان\n\nنص قصير.\n")
    assert document.source.path is None
    assert [passage.text for passage in document.passages] == ["عنوان", "نص قصير."]
    assert _OPENER.open_text("half \ud800 surrogate").passages
    with pytest.raises(UnreadableDocumentError) as caught:
        _OPENER.open_text(" \n\u200f\n")
    assert caught.value.code == "empty"


def test_encodings_offers_previews() -> None:
    """The likeliest encoding comes first, each with the beginning of the text in it."""
    offered = FileOpener().encodings(resource_path("samples/harbour-ar-windows-1256.txt"))
    assert offered[0][0] == "windows-1256"
    assert offered[0][2].startswith("التخطي")
    assert len(offered) > 3
    assert all(len(preview) <= 300 for _encoding, _confidence, preview in offered)
