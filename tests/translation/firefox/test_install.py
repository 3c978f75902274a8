"""Firefox packs are installed whole or not at all, and removed."""

import gzip
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reader_app.domain.errors import NoEngineError, PackRefusedError, ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.domain.progress import CancelToken, no_progress
from reader_app.translation.firefox.engine import FirefoxEngine
from reader_app.translation.firefox.install import holds_firefox_pack
from reader_app.translation.firefox.store import FirefoxPackStore
from reader_app.translation.packs.manager import LocalPackManager
from reader_app.translation.packs.store import PackStore

EN_PT = LanguagePair("en", "pt")
Zip = Callable[..., Path]


@pytest.fixture
def zipped(real_packs: dict[str, Path], tmp_path: Path) -> Zip:
    """Makes a zip of the real English–Portuguese pack."""

    def make(*, top: str = "en-pt/", packed: bool = False, spoil: str = "", without: str = "\0") -> Path:
        target = tmp_path / "pack.zip"
        with zipfile.ZipFile(target, "w") as archive:
            for file in sorted(real_packs["en-pt"].iterdir()):
                content = file.read_bytes()
                if file.name.startswith(without) or not file.name.endswith((".bin", ".spm")):
                    continue
                if spoil and file.name.startswith(spoil):
                    content = content[: len(content) // 2]
                name = f"{top}{file.name}{'.gz' if packed else ''}"
                archive.writestr(name, gzip.compress(content, 1) if packed else content)
        return target

    return make


@pytest.fixture
def manager(tmp_path: Path) -> LocalPackManager:
    """A manager over empty folders."""
    store = FirefoxPackStore(tmp_path / "own" / "firefox")
    return LocalPackManager(PackStore(tmp_path / "own" / "argos"), store, tmp_path / "downloads")


def install(manager: LocalPackManager, file: Path) -> None:
    manager.install_file(file, no_progress, CancelToken())


@pytest.mark.parametrize(("top", "packed"), [("en-pt/", False), ("", True)])
def test_installs_translates_and_is_removed(
    manager: LocalPackManager, zipped: Zip, tmp_path: Path, *, top: str, packed: bool
) -> None:
    """A zip of the files, in a folder or not, packed as Mozilla serves them or not, is a pack that works."""
    install(manager, zipped(top=top, packed=packed))
    (pack,) = manager.inventory().packs
    assert (pack.engine, pack.pair, pack.removable) == ("firefox", EN_PT, True)
    session = FirefoxEngine(FirefoxPackStore(tmp_path / "own" / "firefox")).open(EN_PT)
    assert "ponte" in session.submit(["The new bridge is open."]).result()[0].text
    session.close()
    install(manager, zipped())  # in place of itself
    assert len(manager.inventory().packs) == 1
    assert manager.remove(EN_PT)[0].pair == EN_PT
    assert manager.inventory().packs == ()
    assert list((tmp_path / "own" / "firefox").iterdir()) == []
    with pytest.raises(NoEngineError):
        manager.remove(EN_PT)


@pytest.mark.parametrize(
    ("how", "code"),
    [
        ({"spoil": "model"}, "pack_damaged"),
        ({"spoil": "vocab"}, "pack_damaged"),
        ({"without": "vocab"}, "pack_incomplete"),
        ({"top": "unnamed/", "without": "model"}, "pack_metadata"),
    ],
)
def test_a_bad_pack_changes_nothing(
    manager: LocalPackManager, zipped: Zip, tmp_path: Path, how: dict[str, str], code: str
) -> None:
    """Damaged, incomplete or nameless packs are refused, and a good one that was there stays."""
    install(manager, zipped())
    before = manager.inventory()
    with pytest.raises(PackRefusedError) as refused:
        install(manager, zipped(**how))
    assert refused.value.code == code
    assert manager.inventory() == before
    assert [entry.name for entry in (tmp_path / "own" / "firefox").iterdir()] == ["en-pt"]


def test_packs_of_other_programs_are_not_removed(store: FirefoxPackStore, tmp_path: Path) -> None:
    """What lies in a folder that is only read is listed and left alone."""
    shared = FirefoxPackStore(tmp_path / "own", (store.own_folder,))
    manager = LocalPackManager(PackStore(tmp_path / "argos"), shared, tmp_path / "downloads")
    assert [pack.removable for pack in manager.inventory().packs] == [False, False]
    with pytest.raises(ReaderError) as refused:
        manager.remove(EN_PT)
    assert refused.value.code == "pack_read_only"
    assert len(manager.inventory().packs) == 2


def test_other_files_are_not_taken_for_firefox_packs(tmp_path: Path) -> None:
    """A file that is no zip, or a zip of something else, goes the way of Argos packs."""
    text = tmp_path / "a.argosmodel"
    text.write_bytes(b"not a zip")
    assert not holds_firefox_pack(text)
    with zipfile.ZipFile(text, "w") as archive:
        archive.writestr("translate-ar_en-1_0/model/model.bin", b"x")
    assert not holds_firefox_pack(text)
    assert not holds_firefox_pack(tmp_path / "missing")
