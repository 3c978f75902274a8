"""The command line as scripts use it: a process of its own, real files, exit statuses."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader_app.domain.resources import resource_path

ARABIC = resource_path("samples/harbour-ar.txt")
ENGLISH = resource_path("samples/harbour-en.txt")
ROOT = Path(__file__).parents[2]

BLOCK_QT = "import sys; sys.modules['PySide6'] = None; from reader_app.app.main import main; sys.exit(main())"


def muqabala(*arguments: object, cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run the command line with PySide6 made impossible to import."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", BLOCK_QT, *map(str, arguments)],
        capture_output=True,
        cwd=cwd,
        env=environment,
        timeout=90,
        check=False,
    )


def test_a_whole_comparison_works_without_qt(tmp_path: Path) -> None:
    """Comparing two files writes JSON and PDF with no Qt on the machine."""
    out, pdf = tmp_path / "pair.json", tmp_path / "pair.pdf"
    done = muqabala("compare", ARABIC, ENGLISH, "--json", out, "--pdf", pdf)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stderr == b""
    bitext = json.loads(out.read_text(encoding="utf-8"))
    assert bitext["schema"] == "muqabala.bitext/1"
    assert bitext["left"]["language"] == "ar"
    assert bitext["left"]["direction"] == "rtl"
    assert bitext["right"]["language"] == "en"
    assert len(bitext["links"]) >= 3
    for link in bitext["links"]:
        assert 0 <= link["score"] <= 1
        assert max(link["left"]) < len(bitext["left"]["passages"])
        assert max(link["right"]) < len(bitext["right"]["passages"])
    assert pdf.read_bytes().startswith(b"%PDF")


def test_inspect_writes_one_document(tmp_path: Path) -> None:
    """`inspect --json -` writes the document object to stdout; sentences lie in their passages."""
    done = muqabala(
        "inspect", resource_path("samples/harbour-ar-windows-1256.txt"), "--json", "-", cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr.decode()
    document = json.loads(done.stdout)
    assert document["encoding"] == "windows-1256"
    assert document["language"] == "ar"
    original = json.loads(muqabala("inspect", ARABIC, "--json", "-").stdout)
    assert [p["text"] for p in document["passages"]] == [p["text"] for p in original["passages"]]
    for passage in document["passages"]:
        for start, end in passage["sentences"]:
            assert passage["text"][start:end].strip() == passage["text"][start:end] != ""


def test_translate_gives_as_many_passages_and_says_which_engine(tmp_path: Path) -> None:
    """A gloss has a passage for each of the original, and stderr says that it is no translation."""
    out = tmp_path / "gloss.json"
    done = muqabala("translate", ARABIC, "--json", out)
    assert done.returncode == 0, done.stderr.decode()
    assert b"gloss" in done.stderr
    assert b"not a translation" in done.stderr
    bitext = json.loads(out.read_text(encoding="utf-8"))
    assert len(bitext["left"]["passages"]) == len(bitext["right"]["passages"])
    assert bitext["right"]["translated_by"]["engine"] == "gloss"
    assert [link["left"] for link in bitext["links"]] == [[n] for n in range(len(bitext["left"]["passages"]))]


def test_translate_writes_plain_text_with_the_blank_lines_of_the_original() -> None:
    """Without an output option the text goes to stdout, line for line beside the source."""
    done = muqabala("translate", ARABIC, "--engine", "gloss")
    assert done.returncode == 0
    original = ARABIC.read_text(encoding="utf-8").strip("\n").split("\n")
    made = done.stdout.decode().strip("\n").split("\n")
    assert [bool(line.strip()) for line in made] == [bool(line.strip()) for line in original]


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("inspect", "nowhere.txt"), 3),
        (("inspect", "."), 3),
        (("compare", "empty.txt", "empty.txt"), 3),
        (("inspect", "binary.txt"), 3),
        (("translate", "plain.txt", "--to", "fr"), 4),
        (("translate", "plain.txt", "--engine", "argos"), 4),
        (("translate", "plain.txt", "--engine", "magic"), 4),
        (("inspect", "plain.txt", "--json", "no/such/folder/out.json"), 6),
        (("inspect", "plain.txt", "--json", "."), 6),
        (("inspect",), 2),
    ],
)
def test_errors_are_one_line_and_a_status(arguments: tuple[str, ...], status: int, tmp_path: Path) -> None:
    """Each kind of failure has its exit status and one line on stderr."""
    (tmp_path / "empty.txt").write_bytes(b"  \n\n")
    (tmp_path / "binary.txt").write_bytes(b"\x7fELF" + bytes(200))
    (tmp_path / "plain.txt").write_text("وصل القطار إلى المحطة.", encoding="utf-8")
    done = muqabala(*arguments, cwd=tmp_path)
    assert done.returncode == status
    if status != 2:
        lines = done.stderr.decode().splitlines()
        assert len(lines) == 1
        assert lines[0].startswith("muqabala: error[")
    assert done.stdout == b""


def test_a_failed_export_leaves_the_file_that_was_there(tmp_path: Path) -> None:
    """An output that cannot be made leaves an existing file untouched and nothing beside it."""
    out = tmp_path / "out.json"
    out.write_text("precious", encoding="utf-8")
    done = muqabala("compare", ARABIC, tmp_path / "missing.txt", "--json", out)
    assert done.returncode == 3
    assert out.read_text(encoding="utf-8") == "precious"
    assert [path.name for path in tmp_path.iterdir()] == ["out.json"]
