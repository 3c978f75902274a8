"""Files are written whole or not at all, and errors are said in words."""

import os
import resource
import signal
import stat
from pathlib import Path

import pytest

from reader_app.domain.errors import CancelledError, UnwritableOutputError
from reader_app.domain.progress import CancelToken
from reader_app.export.atomic import render_to_file, write_atomically


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_writes_a_new_file(tmp_path: Path) -> None:
    """A name with Arabic letters is written, with the permissions that the user's umask asks for."""
    target = tmp_path / "مقارنة التقريرين.pdf"
    write_atomically(target, b"whole")
    assert target.read_bytes() == b"whole"
    mask = os.umask(0o022)
    os.umask(mask)
    assert stat.S_IMODE(target.stat().st_mode) == 0o666 & ~mask
    assert names(tmp_path) == [target.name]


def test_replaces_and_keeps_permissions(tmp_path: Path) -> None:
    """An existing file gets the new content and keeps its permissions; a link stays a link."""
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link.symlink_to(real)
    write_atomically(link, b"new")
    assert real.read_bytes() == b"new"
    assert link.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda folder: folder, "is-folder"),
        (lambda folder: folder / "no" / "out.pdf", "missing-folder"),
        (lambda folder: folder / ("x" * 300), "name-too-long"),
        (lambda _folder: Path("/proc/out.pdf"), "missing-folder"),
    ],
)
def test_says_why(tmp_path: Path, make: object, code: str) -> None:
    """Each reason has its code and a sentence, and nothing is left behind."""
    assert callable(make)
    with pytest.raises(UnwritableOutputError) as caught:
        write_atomically(make(tmp_path), b"data")
    assert caught.value.code == code
    assert caught.value.sentence.endswith((".", "!"))
    assert names(tmp_path) == []


def test_missing_folder_that_is_a_file(tmp_path: Path) -> None:
    """A file is no folder to write in."""
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UnwritableOutputError) as caught:
        write_atomically(tmp_path / "file" / "out.pdf", b"data")
    assert caught.value.code == "missing-folder"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_read_only(tmp_path: Path) -> None:
    """A folder or a file without write permission is told of and stays as it is."""
    target = tmp_path / "out.pdf"
    target.write_bytes(b"old")
    target.chmod(0o444)
    with pytest.raises(UnwritableOutputError, match="write-protected"):
        write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    tmp_path.chmod(0o555)
    with pytest.raises(UnwritableOutputError) as caught:
        write_atomically(tmp_path / "other.pdf", b"new")
    tmp_path.chmod(0o755)
    assert caught.value.code == "read-only"


def test_full_disk(tmp_path: Path) -> None:
    """When the disk is full, the existing file stays and no half-written one is left beside it."""
    target = tmp_path / "out.pdf"
    target.write_bytes(b"old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(UnwritableOutputError) as caught:
            write_atomically(target, b"x" * 5000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    assert caught.value.code == "disk-full"
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["out.pdf"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_device() -> None:
    """A device is written to, never replaced; a full one is told of."""
    with pytest.raises(UnwritableOutputError) as caught:
        write_atomically(Path("/dev/full"), b"data")
    assert caught.value.code == "disk-full"
    assert Path("/dev/full").is_char_device()


def test_cancelled_or_failed_render_leaves_the_file(tmp_path: Path) -> None:
    """Neither cancelling nor a failing renderer touches the file that is there."""
    target = tmp_path / "out.pdf"
    target.write_bytes(b"old")
    token = CancelToken()
    token.cancel()
    with pytest.raises(CancelledError):
        render_to_file(lambda: b"new", target, token)
    with pytest.raises(ZeroDivisionError):
        render_to_file(lambda: bytes(1 // 0), target, CancelToken())
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["out.pdf"]


def test_bad_target_is_told_before_the_work(tmp_path: Path) -> None:
    """Nobody waits for a PDF that cannot be written."""
    with pytest.raises(UnwritableOutputError):
        render_to_file(lambda: pytest.fail("rendered"), tmp_path / "no" / "x.pdf", CancelToken())
