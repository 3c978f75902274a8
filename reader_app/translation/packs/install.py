"""Installs packs from files and removes them; a bad pack changes nothing."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from reader_app.domain.child_process import child_command, child_environment
from reader_app.domain.errors import NoEngineError, PackRefusedError, ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.domain.pack import InstalledPack
from reader_app.domain.progress import CancelToken, Progress, no_progress
from reader_app.translation.packs.archive import PackArchive
from reader_app.translation.packs.metadata import (
    BPE,
    METADATA,
    MODEL,
    SENTENCEPIECE,
    check_parts,
    read_metadata,
)
from reader_app.translation.packs.staging import check_free_space, staging_folder
from reader_app.translation.packs.store import PackStore, read_pack

_TRY_LOAD = "reader_app.translation.argos.try_load"
"""A name only: the installer never loads a pack itself."""
_TRY_SECONDS = 120

_WANTED = re.compile(
    rf"{METADATA}|{MODEL}/[\w.+-]+\.(bin|json|txt)|{re.escape(SENTENCEPIECE)}|{re.escape(BPE)}"
    r"|(README|LICENSE)(\.md|\.txt)?"
)


class PackInstaller:
    """Puts Argos packs into the folder of a store and takes them out."""

    def __init__(self, store: PackStore) -> None:
        """Work on the store's own folder."""
        self._store = store

    def install(
        self, archive: Path, progress: Progress = no_progress, cancel: CancelToken | None = None
    ) -> InstalledPack:
        """Install an `.argosmodel` file in place of what was installed for its language pair.

        Unpacked beside the packs, tried in a child process, then renamed into place: at no moment is half a
        pack listed. Raises `PackRefusedError`, `CancelledError`, or `ReaderError` about the disk.
        """
        with (
            staging_folder(self._store.folder) as stage,
            PackArchive(archive, lambda place: _WANTED.fullmatch(place) is not None) as opened,
        ):
            check_free_space(stage, opened.size)
            unpacked = stage / "pack"
            unpacked.mkdir()
            opened.unpack(unpacked, progress, cancel)
            metadata = read_metadata(unpacked)
            check_parts(unpacked)
            _try_to_load(unpacked)
            if cancel is not None:
                cancel.check()
            before = [pack for pack in self._store.inventory().packs if pack.pair == metadata.pair]
            target = self._free_name(metadata.pair, metadata.version)
            unpacked.rename(target)
            discard([pack for pack in before if pack.removable], stage)
            return read_pack(target, removable=True)

    def remove(self, pair: LanguagePair) -> tuple[InstalledPack, ...]:
        """Remove every version of the pair's pack; `NoEngineError` if there is none."""
        packs = tuple(pack for pack in self._store.inventory().packs if pack.pair == pair)
        if not packs:
            raise NoEngineError("no_pack", f"No pack is installed for {pair}.")
        removable = tuple(pack for pack in packs if pack.removable)
        if not removable:
            raise ReaderError("pack_read_only", f"The pack {packs[0]} lies in a folder that is only read.")
        with staging_folder(self._store.folder) as stage:
            discard(removable, stage)
        return removable

    def _free_name(self, pair: LanguagePair, version: str) -> Path:
        """A folder named as Argos names it, whatever the archive called it, that does not exist yet."""
        plain = re.sub(r"[^0-9A-Za-z]+", "_", version)
        name = f"translate-{pair.source}_{pair.target}-{plain}".rstrip("-_")
        candidates = (self._store.folder / (name + suffix) for suffix in _suffixes())
        return next(folder for folder in candidates if not os.path.lexists(folder))


def _suffixes() -> list[str]:
    return ["", *(f"-{number}" for number in range(2, 1000))]


def discard(packs: list[InstalledPack] | tuple[InstalledPack, ...], stage: Path) -> None:
    """Take packs out of the list at once, then off the disk."""
    for number, pack in enumerate(packs):
        if pack.folder.is_symlink():
            pack.folder.unlink()
            continue
        gone = stage / f"gone-{number}"
        try:
            pack.folder.rename(gone)
        except OSError as error:
            raise ReaderError("packs_unwritable", f"The pack {pack} cannot be removed.") from error
        shutil.rmtree(gone, ignore_errors=True)


def _try_to_load(folder: Path) -> None:
    """Raise `PackRefusedError` unless a child process can load the pack and translate with it."""
    try:
        child = subprocess.run(
            child_command(_TRY_LOAD, str(folder)),
            env=child_environment(), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, timeout=_TRY_SECONDS, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise PackRefusedError(
            "pack_damaged", "The pack is damaged: loading it does not come to an end."
        ) from None
    if child.returncode:
        raise PackRefusedError("pack_damaged", "The pack is damaged: it cannot be loaded.")
