"""Installs Firefox packs, from a zip or as Mozilla serves them, and removes them; a bad one does nothing."""

import os
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path

from reader_app.domain.errors import PackRefusedError, ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.domain.pack import AvailablePack, InstalledPack
from reader_app.domain.progress import CancelToken, Progress, no_progress
from reader_app.translation.firefox.store import (
    ENGINE,
    FirefoxPackStore,
    folder_name,
    is_pack_file,
    pack_files,
    read_pack,
)
from reader_app.translation.firefox.unpacking import is_packed, unpack_file, unpacked_name
from reader_app.translation.packs.archive import MAX_UNPACKED, PackArchive
from reader_app.translation.packs.installed import discard, remove_packs, try_to_load
from reader_app.translation.packs.staging import check_free_space, staging_folder

_WORKER = "reader_app.translation.firefox.worker"
"""A name only: the installer never loads a pack itself."""
_TRY_SECONDS = 60
_UNPACKED_RATIO = 3
"""More than Mozilla's files grow when they are unpacked: to 1.5 times their size, by its own records."""

_MODEL = re.compile(r"(?:^|/)model\.([a-z]{2})([a-z]{2})\.")
_MODEL_FILE = re.compile(r"(?:^|/)model\.[\w.+-]+\.bin(?:\.gz|\.zst)?$")
_FOLDER = re.compile(r"(?:^|/)([a-z]{2,3})-([a-z]{2,3})(?:-(\d[\w.]*))?/")


def holds_firefox_pack(archive: Path) -> bool:
    """Whether a file is a zip with a model as Mozilla names them; what else it is, is not looked at."""
    try:
        with zipfile.ZipFile(archive) as opened:
            return any(_MODEL_FILE.search(name) for name in opened.namelist())
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
        with (
            staging_folder(self._store.own_folder) as stage,
            PackArchive(archive, is_pack_file) as opened,
        ):
            pair, version = _told([member.info.filename for member in opened.members])
            check_free_space(stage, opened.size)
            unpacked = stage / "pack"
            unpacked.mkdir()
            opened.unpack(unpacked, progress, cancel)
            left = MAX_UNPACKED
            for packed in [file for file in unpacked.iterdir() if is_packed(file.name)]:
                target = packed.with_name(unpacked_name(packed.name))
                left = unpack_file(packed, packed.name, target, left, cancel)
                packed.unlink()
            return self._take_in(stage, unpacked, pair, version, cancel)

    def install_files(
        self, pack: AvailablePack, files: Sequence[Path], cancel: CancelToken | None = None
    ) -> InstalledPack:
        """Install the downloaded files of a catalogue's pack; otherwise as `install`."""
        with staging_folder(self._store.own_folder) as stage:
            check_free_space(stage, _UNPACKED_RATIO * sum(file.stat().st_size for file in files))
            unpacked = stage / "pack"
            unpacked.mkdir()
            left = MAX_UNPACKED
            for remote, file in zip(pack.files, files, strict=True):
                if not is_pack_file(remote.name):
                    raise PackRefusedError(
                        "pack_unsafe", "The pack is unsafe: a file in it has a name that leads elsewhere."
                    )
                left = unpack_file(file, remote.name, unpacked / unpacked_name(remote.name), left, cancel)
            return self._take_in(stage, unpacked, pack.pair, pack.version, cancel)

    def remove(self, pair: LanguagePair) -> tuple[InstalledPack, ...]:
        """Remove the pair's packs; `NoEngineError` if there is none."""
        return remove_packs(self._store.inventory(), pair, self._store.own_folder)

    def _take_in(
        self, stage: Path, unpacked: Path, pair: LanguagePair, version: str, cancel: CancelToken | None
    ) -> InstalledPack:
        """Try the pack that lies unpacked in a folder of the stage and put it among the others."""
        pack_files(unpacked)
        _try_to_load(unpacked)
        if cancel is not None:
            cancel.check()
        target = self._store.own_folder / folder_name(pair, version)
        others = [folder for folder in self._store.own_folders(pair) if folder != target]
        _swap_in(unpacked, target, stage / "before")
        discard([InstalledPack(ENGINE, pair, "", folder, 0) for folder in others], stage)
        return read_pack(target, pair, version, removable=True)


def _told(names: list[str]) -> tuple[LanguagePair, str]:
    """Language pair and version, as the names of an archive's files, or of their folder, tell them."""
    for name in names:
        if match := _FOLDER.search(name):
            return LanguagePair(match[1], match[2]), match[3] or ""
    for name in names:
        if match := _MODEL.search(name):
            return LanguagePair(match[1], match[2]), ""
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


def _try_to_load(folder: Path) -> None:
    """Raise `PackRefusedError` unless a child process can load the pack and translate with it."""
    answer = try_to_load(_WORKER, folder, _TRY_SECONDS, b'["1 2 3"]\n')
    if answer.count(b"\n") < 2:  # noqa: PLR2004 - that it is ready, and its answer
        raise PackRefusedError("pack_damaged", "The pack is damaged: it cannot be loaded.")
