"""Every way to be bad, for every reader: an error of the family or a text, in time and little memory."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.formats import bad_files
from tests.formats.bad_files import WHOLE

_OPEN_FILES = """
import json, re, resource, sys, time
from pathlib import Path
from reader_app.domain.errors import ReaderError
from reader_app.formats.opener import FileOpener

def peak():
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])

opener, at_start = FileOpener(), peak()
for line in sys.stdin:
    code = sentence = text = ""
    start = time.perf_counter()
    try:
        text = "\\n".join(passage.text for passage in opener.open_file(Path(line.rstrip("\\n"))).passages)
        text.encode()  # can be written again: no half of a surrogate pair is left
    except ReaderError as error:
        assert error.exit_status == 3
        code, sentence = error.code, error.sentence
    grown = peak() - at_start
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    seconds = time.perf_counter() - start
    found = dict(code=code, sentence=sentence, text=text[:100_000], seconds=seconds, grown=grown, child=child)
    print(json.dumps(found), flush=True)
"""
_SECONDS = 10
_MEGABYTES = 500
"""The most that the child ever took, and that its answers made the opening process grow by."""
_STARTING = 2
"""Seconds for a child to be started on a busy machine, beside its own clock."""
_WAYS: dict[str, Callable[[str], bytes | None]] = {
    "truncated": bad_files.truncated,
    "wrong extension": bad_files.foreign,
    "encrypted": bad_files.encrypted,
    "password": bad_files.locked,
    "zip bomb": bad_files.zip_bomb,
    "entity bomb": bad_files.entity_bomb,
    "nested": bad_files.nested,
    "NULs": bad_files.nuls,
    "surrogates": bad_files.surrogates,
}
_REFUSED = {"wrong extension", "encrypted", "password", "entity bomb"}
"""Ways that leave nothing to read; web pages are read without their entities."""
_HAVE_NONE = {
    "encrypted": {"txt", "md", "html", "mhtml", "srt", "vtt", "docx", "fodt", "rtf", "pdf"},
    "password": {"txt", "md", "html", "mhtml", "srt", "vtt", "fodt", "rtf"},
    "zip bomb": {"txt", "md", "html", "srt", "vtt", "fodt", "rtf"},
    "entity bomb": {"txt", "md", "mhtml", "srt", "vtt", "rtf", "pdf"},
    "nested": {"pdf"},
    "external": {"txt", "srt", "vtt", "pdf"},
}
"""Formats without passwords, archives, entities and so on."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of opening a file."""

    code: str
    """Of the error; empty when the file was read."""
    text: str
    seconds: float


class Bench:
    """A process of its own that opens files, so that what they cost can be measured."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _OPEN_FILES], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def open(self, path: Path) -> Outcome:
        """Open a file, which must leave nothing beside it and end in time and memory."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        before = sorted(path.parent.iterdir())
        self._process.stdin.write(f"{path}\n")
        self._process.stdin.flush()
        found = json.loads(self._process.stdout.readline())
        assert found["seconds"] < _SECONDS + _STARTING
        assert max(found["grown"], found["child"]) < _MEGABYTES * 1024
        assert sorted(path.parent.iterdir()) == before
        assert found["sentence"].isprintable()
        return Outcome(found["code"], found["text"], found["seconds"])

    def close(self) -> None:
        """End it."""
        self._process.communicate()


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    made = Bench()
    yield made
    made.close()


@pytest.mark.parametrize("way", _WAYS)
@pytest.mark.parametrize("ending", WHOLE)
def test_bad_file(bench: Bench, tmp_path: Path, ending: str, way: str) -> None:
    """No reader crashes, hangs, takes more than its share or leaves anything behind."""
    data = _WAYS[way](ending)
    if data is None:
        assert ending in _HAVE_NONE[way], "this cell of the table is empty"
        return
    path = tmp_path / f"bad.{ending}"
    path.write_bytes(data)
    found = bench.open(path)
    if way in _REFUSED and not (way == "entity bomb" and ending in {"html", "epub"}):
        assert found.code


@pytest.mark.parametrize("ending", WHOLE)
def test_whole_file_under_another_name(bench: Bench, tmp_path: Path, ending: str) -> None:
    """A document with the ending of another format is read as what it is, or refused."""
    for other in ("txt", "docx"):
        path = tmp_path / f"renamed.{other}"
        path.write_bytes(WHOLE[ending]())
        bench.open(path)


@pytest.mark.parametrize("ending", WHOLE)
def test_references_are_not_followed(bench: Bench, tmp_path: Path, ending: str) -> None:
    """What a document refers to is neither read nor fetched; the guard of all tests watches the network."""
    other = tmp_path / "other.txt"
    other.write_text(bad_files.OTHER_TEXT)
    data = bad_files.external(ending, str(other))
    if data is None:
        assert ending in _HAVE_NONE["external"]
        return
    path = tmp_path / f"bad.{ending}"
    path.write_bytes(data)
    found = bench.open(path)
    assert bad_files.OTHER_TEXT not in found.text


@pytest.mark.parametrize("ending", WHOLE)
def test_a_gigabyte(bench: Bench, tmp_path: Path, ending: str) -> None:
    """A file of 1 GB is refused by its size, unread, whatever its beginning."""
    path = tmp_path / f"huge.{ending}"
    with path.open("wb") as file:
        file.write(WHOLE[ending]()[:1000])
        file.truncate(1_000_000_000)
    found = bench.open(path)
    assert found.code == "too-large"
    assert found.seconds < 1
