"""The exports of `compare` and `translate`, each by its option, from a process of its own."""

import csv
import io
import zipfile
from pathlib import Path

import pytest

from reader_app.domain.resources import resource_path
from reader_app.export.tmx_import import read_tmx
from tests.cli.conftest import muqabala

ARABIC = resource_path("samples/harbour-ar.txt")
ENGLISH = resource_path("samples/harbour-en.txt")


def test_every_export_in_one_go(tmp_path: Path) -> None:
    """One comparison is written as web page, Word document, translation memory and table."""
    out = {name: tmp_path / f"مقارنة.{name}" for name in ("html", "docx", "tmx", "csv")}
    options = [part for name, path in out.items() for part in (f"--{name}", path)]
    done = muqabala("compare", ARABIC, ENGLISH, *options)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stderr == b""
    page = out["html"].read_text(encoding="utf-8")
    word = ARABIC.read_text(encoding="utf-8").split()[0]
    assert word in page
    assert "<script" in page
    with zipfile.ZipFile(out["docx"]) as parts:
        assert "<w:bidi" in parts.read("word/document.xml").decode()
    units = read_tmx(out["tmx"].read_bytes())
    assert len(units) >= 3
    assert {(unit.source_language, unit.target_language) for unit in units} == {("ar", "en")}
    rows = list(csv.reader(io.StringIO(out["csv"].read_text(encoding="utf-8-sig"))))
    assert any(word in cell for row in rows for cell in row)


@pytest.mark.parametrize("name", ["html", "tmx", "csv"])
def test_a_translation_goes_out_by_the_same_options(name: str) -> None:
    """`translate` takes each export, here to stdout, and never calls a gloss a translation."""
    done = muqabala("translate", ARABIC, "--engine", "gloss", f"--{name}", "-")
    assert done.returncode == 0, done.stderr.decode()
    assert "الميناء" in done.stdout.decode("utf-8-sig")
    assert b"machine translation" not in done.stdout


def test_an_export_without_a_folder_is_told_before_the_work(tmp_path: Path) -> None:
    """A place that cannot be written to ends with status 6 and one line."""
    done = muqabala("compare", ARABIC, ENGLISH, "--docx", "no/such/folder/out.docx", cwd=tmp_path)
    assert done.returncode == 6
    assert done.stderr.startswith(b"muqabala: error[missing-folder]")
    assert list(tmp_path.iterdir()) == []


def test_word_by_word_from_the_command_line() -> None:
    """`--layout word-by-word` glosses each Arabic word; any other name is a wrong usage."""
    done = muqabala("compare", ARABIC, ENGLISH, "--layout", "word-by-word", "--html", "-")
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.count(b'class="gloss"') > 100
    assert muqabala("compare", ARABIC, ENGLISH, "--layout", "diagonal").returncode == 2
