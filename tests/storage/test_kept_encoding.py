from pathlib import Path

from reader_app.domain.errors import UnreadableDocumentError
from reader_app.formats.opener import FileOpener
from reader_app.services.kept_encoding import open_as_kept
from reader_app.storage.library import SqliteLibrary

_TEXT = "عاد البحارة إلى المرفأ القديم."


def test_encodings_are_kept_by_file(tmp_path: Path) -> None:
    """What was chosen is there for the next window, changed or taken back, for each file by itself."""
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    library = SqliteLibrary(tmp_path / "library.sqlite")
    assert library.kept_encoding(one) is None
    library.keep_encoding(one, "mac_arabic")
    library.keep_encoding(one, "windows-1256")
    again = SqliteLibrary(tmp_path / "library.sqlite")
    assert again.kept_encoding(one) == "windows-1256"
    assert again.kept_encoding(other) is None
    again.keep_encoding(one, None)
    assert library.kept_encoding(one) is None


def test_a_kept_encoding_is_used_while_it_fits(tmp_path: Path) -> None:
    """A file is opened as it was chosen; once its bytes no longer fit, detection has its say again."""
    path = tmp_path / "one.txt"
    library = SqliteLibrary(tmp_path / "library.sqlite")
    path.write_bytes(_TEXT.encode("windows-1256"))
    library.keep_encoding(path, "iso-8859-1")
    assert open_as_kept(FileOpener(), library, path).passages[0].text.startswith("ÚÇÏ")
    library.keep_encoding(path, "ascii")
    assert open_as_kept(FileOpener(), library, path).passages[0].text == _TEXT


def test_other_errors_are_told(tmp_path: Path) -> None:
    """A file that is gone is missing, whatever was kept for it."""
    library = SqliteLibrary(tmp_path / "library.sqlite")
    library.keep_encoding(tmp_path / "gone.txt", "utf-8")
    try:
        open_as_kept(FileOpener(), library, tmp_path / "gone.txt")
    except UnreadableDocumentError as error:
        code = error.code
    else:
        code = ""
    assert code == "missing"
