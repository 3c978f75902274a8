"""Installs Firefox packs from zip files and removes them; a bad pack changes nothing."""

import gzip
import os
import re
import zipfile
import zlib
from io import FileIO
from pathlib import Path

from reader_app.domain.errors import PackRefusedError, ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.domain.pack import InstalledPack
from reader_app.domain.progress import CancelToken, Progress, no_progress
from reader_app.translation.firefox.store import FirefoxPackStore, pack_files, read_pack
from reader_app.translation.packs.archive import MAX_UNPACKED, PackArchive
from reader_app.translation.packs.installed import remove_packs, try_to_load
from reader_app.translation.packs.staging import check_free_space, staging_folder

_WORKER = "reader_app.translation.firefox.worker"
"""A name only: the installer never loads a pack itself."""
_TRY_SECONDS = 60
_BLOCK = 1 << 20

_WANTED = re.compile(
    r"(?:model|lex)\.[\w.+-]+\.bin(?:\.gz)?|(?:src|trg)?vocab\.[\w.+-]+\.spm(?:\.gz)?"
    r"|(?:README|LICENSE)(?:\.md|\.txt)?"
)
_MODEL = re.compile(r"(?:^|/)model\.([a-z]{2})([a-z]{2})\.")
_MODEL_FILE = re.compile(r"(?:^|/)model\.[\w.+-]+\.bin(?:\.gz)?$")
_FOLDER = re.compile(r"(?:^|/)([a-z]{2,3})-([a-z]{2,3})(?:-\d[\w.]*)?/")


def holds_firefox_pack(archive: Path) -> bool:
    """Whether a file is a zip with a model as Mozilla names them; what else it is, is not looked at."""
    try:
        with zipfile.ZipFile(archive) as opened:
            return any(
                re.search(r"(?:^|/)model\.[\w.+-]+\.bin(?:\.gz)?$", name) for name in opened.namelist()
            )
    except (OSError, zipfile.BadZipFile, NotImplementedError, ValueError):
        return False


class FirefoxPackInstaller:
    """Puts Firefox packs into a store's own folder and takes them out."""

    def __init__(self, store: FirefoxPackStore) -> None:
        """Work on the store's own folder."""
        self._store = store

    def install(
        self, archive: Path, progress: Progress = no_progress, cancel: CancelToken | None = None
    ) -> InstalledPack:
        """Install a zip of Mozilla's files, packed or not, in place of what was there for its language pair.

        Unpacked beside the packs, tried in a child process, then renamed into place. Raises
        `PackRefusedError`, `CancelledError`, or `ReaderError` about the disk.
        """
        folder = self._store.own_folder
        with (
            staging_folder(folder) as stage,
            PackArchive(archive, lambda place: _WANTED.fullmatch(place) is not None) as opened,
        ):
            pair = _pair([member.info.filename for member in opened.members])
            check_free_space(stage, opened.size)
            unpacked = stage / f"{pair.source}-{pair.target}"
            unpacked.mkdir()
            opened.unpack(unpacked, progress, cancel)
            left = MAX_UNPACKED
            for packed in sorted(unpacked.glob("*.gz")):
                left = _gunzip(packed, left, cancel)
            pack_files(unpacked)
            _try_to_load(unpacked)
            if cancel is not None:
                cancel.check()
            target = folder / unpacked.name
            _swap_in(unpacked, target, stage / "before")
            return read_pack(target, pair, "", removable=True)

    def remove(self, pair: LanguagePair) -> tuple[InstalledPack, ...]:
        """Remove the pair's packs; `NoEngineError` if there is none."""
        return remove_packs(self._store.inventory(), pair, self._store.own_folder)


def _pair(names: list[str]) -> LanguagePair:
    """The language pair that the names of an archive's files, or of their folder, tell."""
    for pattern in (_FOLDER, _MODEL):
        for name in names:
            if match := pattern.search(name):
                return LanguagePair(match[1], match[2])
    raise PackRefusedError("pack_metadata", "The pack does not say which languages it is for.")


def _swap_in(unpacked: Path, target: Path, before: Path) -> None:
    """Put a folder in place of what is there, which goes to `before`; on failure all is as it was."""
    try:
        if target.is_symlink():
            target.unlink()
        elif os.path.lexists(target):
            target.rename(before)
        try:
            unpacked.rename(target)
        except OSError:
            if before.exists():
                before.rename(target)
            raise
    except OSError as error:
        raise ReaderError("packs_unwritable", "The folder for packs cannot be written.") from error


def _gunzip(packed: Path, left: int, cancel: CancelToken | None) -> int:
    """Replace a packed file by what is in it; gives how many bytes more the pack may unpack to.

    Raises `PackRefusedError` if the file is broken or holds far too much, `ReaderError` about the disk.
    """
    with gzip.open(packed) as source, packed.with_suffix("").open("xb", buffering=0) as target:
        while block := _block(source):
            if cancel is not None:
                cancel.check()
            left -= len(block)
            if left < 0:
                raise PackRefusedError("pack_unsafe", "The pack is unsafe: it unpacks to far too much.")
            _write(target, block)
    packed.unlink()
    return left


def _block(source: gzip.GzipFile) -> bytes:
    try:
        return source.read(_BLOCK)
    except (OSError, EOFError, zlib.error) as error:
        raise PackRefusedError("pack_damaged", "The pack is damaged: a file in it is broken.") from error


def _write(target: FileIO, block: bytes) -> None:
    try:
        view = memoryview(block)
        while view:
            view = view[target.write(view) :]
    except OSError as error:
        raise ReaderError(
            "disk_full", "The pack cannot be written: the disk is full or read-only."
        ) from error


def _try_to_load(folder: Path) -> None:
    """Raise `PackRefusedError` unless a child process can load the pack and translate with it."""
    answer = try_to_load(_WORKER, folder, _TRY_SECONDS, b'["1 2 3"]\n')
    if answer.count(b"\n") < 2:  # noqa: PLR2004 - that it is ready, and its answer
        raise PackRefusedError("pack_damaged", "The pack is damaged: it cannot be loaded.")
