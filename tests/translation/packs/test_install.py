"""Packs are installed whole or not at all, and never at another pack's cost."""

import pickle
import signal
import struct
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reader_app.domain.child_process import child_environment
from reader_app.domain.errors import CancelledError, NoEngineError, PackRefusedError, ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.domain.progress import CancelToken
from reader_app.translation.argos.engine import ArgosEngine
from reader_app.translation.packs import staging
from reader_app.translation.packs.install import PackInstaller
from reader_app.translation.packs.store import PackStore
from tests.packs_for_tests import copy_pack, zip_pack

AR_EN = LanguagePair("ar", "en")
FA_EN = LanguagePair("fa", "en")
TOP = "translate-fa_en-1_0"


@pytest.fixture
def fa_archive(tmp_path: Path, ar_en_pack: Path) -> Path:
    """A good pack for a pair that is not installed."""
    folder = copy_pack(ar_en_pack, tmp_path / "build", name=TOP, from_code="fa")
    return zip_pack(folder, tmp_path / "fa.argosmodel")


def _assert_unharmed(store: PackStore) -> None:
    """What was installed before works, nothing else is there, and no staging is left."""
    assert [str(pack) for pack in store.inventory().packs] == ["ar→en 1.0", "en→fr 1.9"]
    assert store.inventory().broken == ()
    assert len(list(store.folder.iterdir())) == 2
    assert not (store.folder.parent / ".muqabala-staging").exists()
    session = ArgosEngine(store).open(AR_EN)
    assert session.submit(["النهر مرتفع ."]).result()[0].text == "river high ."
    session.close()


def test_installs_and_translates(store: PackStore, fa_archive: Path) -> None:
    """A good pack is in the list and translates; progress ends at the whole size; the README comes along."""
    seen: list[tuple[int, int]] = []
    pack = PackInstaller(store).install(fa_archive, lambda done, total: seen.append((done, total)))
    assert str(pack) == "fa→en 1.0"
    assert pack in store.inventory().packs
    assert pack.folder.name == TOP
    assert (pack.folder / "README.md").is_file()
    assert seen[-1][0] == seen[-1][1] > 0
    session = ArgosEngine(store).open(FA_EN)
    assert session.submit(["النهر مرتفع ."]).result()[0].text == "river high ."
    assert not (store.folder.parent / ".muqabala-staging").exists()


def test_creates_the_folder(tmp_path: Path, fa_archive: Path) -> None:
    """On a machine without any pack the shared folder is made by the first install."""
    store = PackStore(tmp_path / "new" / "packages")
    PackInstaller(store).install(fa_archive)
    assert [pack.pair for pack in store.inventory().packs] == [FA_EN]


def test_splitters_in_a_pack_are_left_out(store: PackStore, fa_archive: Path) -> None:
    """Real packs carry pickles of a sentence splitter; they are not unpacked and do not spoil the pack."""
    with zipfile.ZipFile(fa_archive, "a") as archive:
        archive.writestr(f"{TOP}/stanza/fa/tokenize/perdt.pt", pickle.dumps({"a": 1}))
        archive.writestr(f"{TOP}/minisbd/fa.onnx", b"x")
        archive.writestr("__MACOSX/._x", b"x")
        archive.writestr(f"{TOP}/notes.txt", b"x")
    folder = PackInstaller(store).install(fa_archive).folder
    assert {entry.name for entry in folder.iterdir()} == {
        "metadata.json",
        "model",
        "sentencepiece.model",
        "README.md",
    }


def test_new_version_takes_the_place_of_the_old(store: PackStore, ar_en_pack: Path, tmp_path: Path) -> None:
    """After an update one pack of the pair is there, and the same version can be installed again."""
    newer = zip_pack(
        copy_pack(ar_en_pack, tmp_path / "b", package_version="1.1"), tmp_path / "new.argosmodel"
    )
    for _ in range(2):
        assert PackInstaller(store).install(newer).version == "1.1"
        assert [pack.version for pack in store.inventory().packs if pack.pair == AR_EN] == ["1.1"]


def _add(name: str, data: bytes = b"x", mode: int = 0) -> Callable[[Path], None]:
    def spoil(archive: Path) -> None:
        info = zipfile.ZipInfo(name)
        info.filename = name  # as it is, with backslashes and all
        info.external_attr = mode << 16
        with zipfile.ZipFile(archive, "a") as opened:
            opened.writestr(info, data)

    return spoil


def _bomb(archive: Path) -> None:
    with zipfile.ZipFile(archive, "a", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr(f"{TOP}/model/more.bin", bytes(30_000_000))


def _thousands(archive: Path) -> None:
    with zipfile.ZipFile(archive, "a") as opened:
        for number in range(2001):
            opened.writestr(f"{TOP}/model/{number}.txt", b"")


def _flip_byte(archive: Path) -> None:
    data = bytearray(archive.read_bytes())
    data[len(data) // 3] ^= 0xFF
    archive.write_bytes(data)


def _half(archive: Path) -> None:
    archive.write_bytes(archive.read_bytes()[: archive.stat().st_size // 2])


def _lie_about_length(archive: Path) -> None:
    """Say in the directory that each file is one byte longer."""
    data = bytearray(archive.read_bytes())
    start = data.index(b"PK\x01\x02")
    (size,) = struct.unpack_from("<I", data, start + 24)
    struct.pack_into("<I", data, start + 24, size + 1)
    archive.write_bytes(data)


def _encrypted(archive: Path) -> None:
    data = bytearray(archive.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    archive.write_bytes(data)


SPOILERS = {
    "text": lambda archive: archive.write_text("no zip", encoding="utf-8"),
    "empty": lambda archive: archive.write_bytes(b""),
    "half": _half,
    "flipped byte": _flip_byte,
    "length": _lie_about_length,
    "encrypted": _encrypted,
    "bomb": _bomb,
    "thousands": _thousands,
    "parent": _add(f"{TOP}/../../evil.txt"),
    "absolute": _add("/evil"),
    "drive": _add("C:/evil"),
    "backslash": _add(f"{TOP}\\..\\evil"),
    "nul": _add(f"{TOP}/model/a\0.json"),
    "link": _add(f"{TOP}/model/link.bin", b"/etc/passwd", 0o120777),
    "fifo": _add(f"{TOP}/model/fifo.bin", b"", 0o010644),
    "pickle": _add(f"{TOP}/model/vocabulary.pkl", pickle.dumps([1])),
    "program": _add(f"{TOP}/model/x.so"),
    "twice": _add(f"{TOP}/model/Model.bin", b"x"),
    "same name": _add(f"{TOP}/metadata.json", b"{}"),
}


@pytest.mark.filterwarnings("ignore:Duplicate name:UserWarning")
@pytest.mark.parametrize("spoil", SPOILERS.values(), ids=SPOILERS.keys())
def test_spoilt_archive_is_refused(store: PackStore, fa_archive: Path, spoil: Callable[[Path], None]) -> None:
    """Every kind of damage and malice is refused in one sentence, and nothing has changed."""
    spoil(fa_archive)
    outside = {entry for entry in fa_archive.parent.iterdir() if entry != fa_archive}
    with pytest.raises(PackRefusedError) as caught:
        PackInstaller(store).install(fa_archive)
    assert caught.value.exit_status == 5
    assert caught.value.sentence.endswith(".")
    assert outside == {entry for entry in fa_archive.parent.iterdir() if entry != fa_archive}
    _assert_unharmed(store)


@pytest.mark.parametrize(
    ("part", "data"),
    [
        ("metadata.json", None), ("metadata.json", b"{"),
        ("metadata.json", b'{"from_code": "../x", "to_code": "en"}'),
        ("model/model.bin", None), ("model/model.bin", pickle.dumps([1])),
        ("model/model.bin", b"\xff" * 5000),
        ("sentencepiece.model", None), ("sentencepiece.model", b"no model"), ("model/config.json", b"["),
    ],
)  # fmt: skip
def test_bad_part_is_refused(
    store: PackStore, ar_en_pack: Path, tmp_path: Path, part: str, data: bytes | None
) -> None:
    """A well-formed archive with a part missing or nonsense is refused before it is listed."""
    folder = copy_pack(ar_en_pack, tmp_path / "build", from_code="fa")
    if data is None:
        (folder / part).unlink()
    else:
        (folder / part).write_bytes(data)
    with pytest.raises(PackRefusedError):
        PackInstaller(store).install(zip_pack(folder, tmp_path / "bad.argosmodel"))
    _assert_unharmed(store)


def test_bad_update_leaves_the_good_pack(store: PackStore, ar_en_pack: Path, tmp_path: Path) -> None:
    """A damaged newer version of an installed pack does not take its place."""
    folder = copy_pack(ar_en_pack, tmp_path / "build", package_version="2.0")
    (folder / "model" / "model.bin").write_bytes(b"x" * 1000)
    with pytest.raises(PackRefusedError):
        PackInstaller(store).install(zip_pack(folder, tmp_path / "bad.argosmodel"))
    _assert_unharmed(store)


def test_foreign_top_folder_overwrites_nothing(store: PackStore, ar_en_pack: Path, tmp_path: Path) -> None:
    """A pack whose top folder has an installed pack's name gets a name of its own pair."""
    folder = copy_pack(ar_en_pack, tmp_path / "build", name="translate-en_fr-1_9", from_code="fa")
    installed = PackInstaller(store).install(zip_pack(folder, tmp_path / "fa.argosmodel"))
    assert installed.folder.name == "translate-fa_en-1_0"
    assert [str(pack) for pack in store.inventory().packs] == ["ar→en 1.0", "en→fr 1.9", "fa→en 1.0"]


def test_cancelled_install_leaves_nothing(store: PackStore, fa_archive: Path) -> None:
    """Cancelling in the middle of unpacking ends as cancelled, with nothing changed."""
    token = CancelToken()
    with pytest.raises(CancelledError):
        PackInstaller(store).install(fa_archive, lambda *_: token.cancel(), token)
    _assert_unharmed(store)


def test_full_disk_is_said(store: PackStore, fa_archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without room nothing is unpacked, and the sentence gives both figures."""
    monkeypatch.setattr(staging, "_RESERVE", 1 << 60)
    with pytest.raises(ReaderError, match=r"needs \d+ MB; the disk has \d+ MB free") as caught:
        PackInstaller(store).install(fa_archive)
    assert caught.value.code == "disk_full"
    _assert_unharmed(store)


def test_missing_file_is_said(store: PackStore, tmp_path: Path) -> None:
    """A path that leads nowhere, and a folder, are refused."""
    for path in (tmp_path / "nowhere.argosmodel", tmp_path):
        with pytest.raises(PackRefusedError):
            PackInstaller(store).install(path)
    _assert_unharmed(store)


_KILLED = """
import sys
from pathlib import Path
from reader_app.translation.packs.install import PackInstaller
from reader_app.translation.packs.store import PackStore
print("begun", flush=True)
PackInstaller(PackStore(Path(sys.argv[1]))).install(Path(sys.argv[2]))
print("done", flush=True)
"""


@pytest.mark.parametrize("delay", [0.0, 0.01, 0.03, 0.1, 0.3])
def test_kill_in_mid_install(store: PackStore, fa_archive: Path, delay: float) -> None:
    """A process killed at any moment leaves no half pack; what it left is cleared by the next install."""
    child = subprocess.Popen(
        [sys.executable, "-c", _KILLED, str(store.folder), str(fa_archive)],
        stdout=subprocess.PIPE, env=child_environment(),
    )  # fmt: skip
    assert child.stdout is not None
    child.stdout.readline()
    time.sleep(delay)
    child.send_signal(signal.SIGKILL)
    child.communicate()
    assert store.inventory().broken == ()
    # On a quiet machine the longest delay lets the install end: then the pack is there whole.
    before = ["ar→en 1.0", "en→fr 1.9"]
    assert [str(pack) for pack in store.inventory().packs] in (before, [*before, "fa→en 1.0"])
    PackInstaller(store).install(fa_archive)
    assert not (store.folder.parent / ".muqabala-staging").exists()
    assert len(store.inventory().packs) == 3


def test_remove(store: PackStore) -> None:
    """Removing takes the pair's pack off the list and the disk; once more says there is none."""
    installer = PackInstaller(store)
    assert [str(pack) for pack in installer.remove(AR_EN)] == ["ar→en 1.0"]
    assert [str(pack) for pack in store.inventory().packs] == ["en→fr 1.9"]
    assert len(list(store.folder.iterdir())) == 1
    with pytest.raises(NoEngineError):
        installer.remove(AR_EN)


def test_linked_pack_is_unlinked_not_emptied(store: PackStore, ar_en_pack: Path) -> None:
    """Removing a pack that is a link to a folder elsewhere leaves that folder alone."""
    elsewhere = copy_pack(ar_en_pack, store.folder.parent / "elsewhere", from_code="fa")
    (store.folder / "linked").symlink_to(elsewhere)
    PackInstaller(store).remove(FA_EN)
    assert (elsewhere / "metadata.json").is_file()
    assert [pack.pair.source for pack in store.inventory().packs] == ["ar", "en"]


def test_pack_in_a_read_only_folder_stays(store: PackStore, ar_en_pack: Path, tmp_path: Path) -> None:
    """A pack of a further folder cannot be removed, and that is said."""
    extra = tmp_path / "extra"
    copy_pack(ar_en_pack, extra, from_code="fa")
    with pytest.raises(ReaderError) as caught:
        PackInstaller(PackStore(store.folder, [extra])).remove(FA_EN)
    assert caught.value.code == "pack_read_only"
