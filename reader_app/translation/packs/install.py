"""Installs packs from files and removes them; a bad pack changes nothing."""

import os
import re
from pathlib import Path

from reader_app.domain.language import LanguagePair
from reader_app.domain.pack import InstalledPack
from reader_app.domain.progress import CancelToken, Progress, no_progress
from reader_app.translation.packs.archive import PackArchive
from reader_app.translation.packs.installed import discard, remove_packs, try_to_load
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
            try_to_load(_TRY_LOAD, unpacked, _TRY_SECONDS)
            if cancel is not None:
                cancel.check()
            before = [pack for pack in self._store.inventory().packs if pack.pair == metadata.pair]
            target = self._free_name(metadata.pair, metadata.version)
            unpacked.rename(target)
            discard([pack for pack in before if pack.removable], stage)
            return read_pack(target, removable=True)

    def remove(self, pair: LanguagePair) -> tuple[InstalledPack, ...]:
        """Remove every version of the pair's pack; `NoEngineError` if there is none."""
        return remove_packs(self._store.inventory(), pair, self._store.folder)

    def _free_name(self, pair: LanguagePair, version: str) -> Path:
        """A folder named as Argos names it, whatever the archive called it, that does not exist yet."""
        plain = re.sub(r"[^0-9A-Za-z]+", "_", version)
        name = f"translate-{pair.source}_{pair.target}-{plain}".rstrip("-_")
        candidates = (self._store.folder / (name + suffix) for suffix in _suffixes())
        return next(folder for folder in candidates if not os.path.lexists(folder))


def _suffixes() -> list[str]:
    return ["", *(f"-{number}" for number in range(2, 1000))]
