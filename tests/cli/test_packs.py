"""`muqabala packs` as scripts use it."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader_app.domain.language import LanguagePair
from tests.cli.conftest import command, environment, muqabala
from tests.firefox_packs import firefox_packs, has_firefox_packs
from tests.pack_server import FirefoxServer, PackServer
from tests.packs_for_tests import PackRecipe, build_pack, zip_pack

EN_PT = LanguagePair("en", "pt")


@pytest.fixture(scope="module")
def pack_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pack")
    return zip_pack(build_pack(folder, PackRecipe()), folder / "ar_en.argosmodel")


@pytest.fixture
def server(pack_file: Path) -> Iterator[PackServer]:
    running = PackServer(pack_file)
    yield running
    running.close()


def test_a_pack_file_is_installed_used_listed_and_removed(pack_file: Path, tmp_path: Path) -> None:
    """From a file, without a network: install, list, translate with it, remove; then it is gone."""
    done = muqabala("packs", "install", pack_file)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode() == "installed ar→en 1.0\n"
    listed = json.loads(muqabala("packs", "list", "--json", "-").stdout)
    assert listed["schema"] == "muqabala.packs/1"
    assert [(p["engine"], p["source"], p["target"], p["version"]) for p in listed["packs"]] == [
        ("argos", "ar", "en", "1.0")
    ]
    assert "ar→en" in muqabala("packs", "list").stdout.decode()
    text = tmp_path / "a.txt"
    text.write_text("وصلت السفينة إلى الميناء", encoding="utf-8")
    made = muqabala("translate", text)
    assert made.stdout.decode() == "arrived ship to harbour\n"
    assert b"argos" in made.stderr
    assert b"machine translation" in made.stderr
    assert muqabala("packs", "remove", "ar-en").stdout.decode() == "removed ar→en 1.0\n"
    assert json.loads(muqabala("packs", "list", "--json", "-").stdout)["packs"] == []
    assert muqabala("packs", "remove", "ar-en").returncode == 4


def test_a_translation_tells_its_doubts_and_is_remembered(
    pack_file: Path, tmp_path: Path, home: Path
) -> None:
    """What the pack cannot translate is among the warnings; a second run gives the same from the memory."""
    assert muqabala("packs", "install", pack_file).returncode == 0
    text = tmp_path / "a.txt"
    text.write_text("وصلت السفينة إلى الميناء\nصحيفة صنداي تلجراف\n", encoding="utf-8")
    first = json.loads(muqabala("translate", text, "--json", "-").stdout)
    assert [(w["code"], w["passage"]) for w in first["warnings"]] == [("untranslated", 1)]
    assert (home / ".local" / "share" / "muqabala" / "memory.sqlite3").is_file()
    again = json.loads(muqabala("translate", text, "--json", "-").stdout)
    assert again["right"]["passages"] == first["right"]["passages"]
    assert again["warnings"] == first["warnings"]


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("install", "broken.argosmodel"), 5),
        (("install", "nowhere.argosmodel"), 5),
        (("remove", "xx-yy"), 4),
        (("remove", "?"), 4),
        (("list", "--json", "no/such/out.json"), 6),
        ((), 2),
        (("install",), 2),
    ],
)
def test_errors_have_their_status(arguments: tuple[str, ...], status: int, tmp_path: Path) -> None:
    """A refused pack, a pair that is not there and an output that cannot be written are told apart."""
    (tmp_path / "broken.argosmodel").write_bytes(b"PK\x03\x04 but no zip")
    done = muqabala("packs", *arguments, cwd=tmp_path)
    assert done.returncode == status, done.stderr.decode()
    if status != 2:
        assert done.stderr.decode().startswith("muqabala: error[")
        assert len(done.stderr.decode().splitlines()) == 1


@pytest.mark.loopback
def test_a_pair_is_downloaded(server: PackServer) -> None:
    """`available` lists the catalogue and `install PAIR` fetches its pack; both forms name the pair."""
    asked = {"ARGOS_PACKAGE_INDEX": server.address}
    listed = json.loads(muqabala("packs", "available", "--json", "-", env=asked).stdout)
    assert [(p["source"], p["target"], p["size"]) for p in listed["packs"]] == [
        ("ar", "en", len(server.body))
    ]
    assert "ar→en" in muqabala("packs", "available", env=asked).stdout.decode()
    missing = muqabala("packs", "install", "fa-en", env=asked)
    assert missing.returncode == 4
    done = muqabala("packs", "install", "ar→en", env=asked)
    assert done.returncode == 0, done.stderr.decode()
    assert "ar→en" in muqabala("packs", "list").stdout.decode()


@pytest.mark.loopback
@pytest.mark.skipif(not has_firefox_packs(), reason="no Firefox packs for this machine")
def test_the_better_engine_s_pack_is_taken_or_the_one_that_is_named(tmp_path: Path) -> None:
    """Two catalogues: both are listed; a pair comes for the better engine, or for the one asked for."""
    pack = build_pack(tmp_path, PackRecipe("en", "pt", "9.0", {"bridge": "ponte", "new": "nova"}))
    argos = PackServer(zip_pack(pack, tmp_path / "en_pt.argosmodel"), "9.0", EN_PT)
    firefox = FirefoxServer(firefox_packs()["en-pt"], EN_PT)
    asked = {"ARGOS_PACKAGE_INDEX": argos.address, "FXTRANSLATE_RECORDS_URL": firefox.address}
    try:
        listed = json.loads(muqabala("packs", "available", "--json", "-", env=asked).stdout)
        assert [(p["engine"], p["version"]) for p in listed["packs"]] == [
            ("firefox", "3.0"),
            ("argos", "9.0"),
        ]
        assert sum(file["size"] for file in listed["packs"][0]["files"]) == listed["packs"][0]["size"]
        assert muqabala("packs", "install", "en-pt", "--engine", "none", env=asked).returncode == 4
        assert argos.ranges == firefox.ranges == []
        done = muqabala("packs", "install", "en-pt", env=asked)
        assert done.stdout.decode() == "installed en→pt 3.0\n", done.stderr.decode()
        done = muqabala("packs", "install", "en-pt", "--engine", "argos", env=asked)
        assert done.stdout.decode() == "installed en→pt 9.0\n", done.stderr.decode()
        assert argos.ranges == [None]
    finally:
        argos.close()
        firefox.close()


@pytest.mark.loopback
def test_a_catalogue_that_does_not_answer_is_told_on_stderr(server: PackServer) -> None:
    """The other's packs are listed; scripts read them from standard output as ever."""
    asked = {"ARGOS_PACKAGE_INDEX": server.address, "FXTRANSLATE_RECORDS_URL": "http://127.0.0.1:9/list"}
    done = muqabala("packs", "available", "--json", "-", env=asked)
    assert [pack["engine"] for pack in json.loads(done.stdout)["packs"]] == ["argos"]
    assert b"127.0.0.1:9" in done.stderr
    missing = muqabala("packs", "install", "ar-fr", env=asked)
    assert missing.returncode == 1
    assert b"error[download_broken]" in missing.stderr  # and not that there is none


@pytest.mark.loopback
def test_an_interrupted_download_goes_on_where_it_stopped(server: PackServer, home: Path) -> None:
    """Ctrl+C ends with 130 and keeps the part; the same command asks for the rest only."""
    server.pause = 0.05
    asked = environment({"ARGOS_PACKAGE_INDEX": server.address})
    downloads = home / ".cache" / "muqabala" / "downloads"
    child = subprocess.Popen(command("packs", "install", "ar-en"), env=asked, stderr=subprocess.PIPE)
    end = time.monotonic() + 30
    while not any(part.stat().st_size > 50_000 for part in downloads.glob("*.part")):
        assert time.monotonic() < end
        time.sleep(0.02)
    os.kill(child.pid, signal.SIGINT)
    _out, said = child.communicate(timeout=30)
    assert child.returncode == 130
    assert b"goes on from there" in said
    server.pause = 0.0
    done = muqabala("packs", "install", "ar-en", env={"ARGOS_PACKAGE_INDEX": server.address})
    assert done.returncode == 0, done.stderr.decode()
    assert server.ranges[0] is None
    assert server.ranges[-1] is not None
    assert list(downloads.iterdir()) == []


def test_listing_and_installing_a_file_open_no_connection(pack_file: Path) -> None:
    """Without `available` or a pair nothing reaches for the network; the guard of tests sees to it."""
    assert muqabala("packs", "install", pack_file).returncode == 0
    assert muqabala("packs", "list").returncode == 0


@pytest.mark.expects_refusal
def test_an_unreachable_catalogue_is_one_sentence() -> None:
    """No network: one line on stderr, no trace."""
    done = muqabala("packs", "available", env={"ARGOS_PACKAGE_INDEX": "http://127.0.0.1:9/"})
    assert done.returncode == 1
    assert len(done.stderr.decode().splitlines()) == 1
