"""What installing and removing packs have in common, whichever engine they are for."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from reader_app.domain.child_process import child_command, child_environment
from reader_app.domain.errors import NoEngineError, PackRefusedError, ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.domain.pack import InstalledPack, PackInventory
from reader_app.translation.packs.staging import staging_folder


def remove_packs(inventory: PackInventory, pair: LanguagePair, folder: Path) -> tuple[InstalledPack, ...]:
    """Remove every version of a pair's pack from a store's own folder and give them.

    Raises `NoEngineError` if there is none, `ReaderError` if there are only packs of other programs.
    """
    packs = tuple(pack for pack in inventory.packs if pack.pair == pair)
    if not packs:
        raise NoEngineError("no_pack", f"No pack is installed for {pair}.")
    removable = tuple(pack for pack in packs if pack.removable)
    if not removable:
        raise ReaderError("pack_read_only", f"The pack {packs[0]} lies in a folder that is only read.")
    with staging_folder(folder) as stage:
        discard(removable, stage)
    return removable


def discard(packs: Sequence[InstalledPack], stage: Path) -> None:
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


def try_to_load(module: str, folder: Path, seconds: float, request: bytes = b"") -> bytes:
    """What a child process that loads the pack in a folder with a module of this program answers a request.

    Raises `PackRefusedError` unless it ends well and in time.
    """
    try:
        child = subprocess.run(
            child_command(module, str(folder)), input=request, env=child_environment(),
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=seconds, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise PackRefusedError(
            "pack_damaged", "The pack is damaged: loading it does not come to an end."
        ) from None
    if child.returncode:
        raise PackRefusedError("pack_damaged", "The pack is damaged: it cannot be loaded.")
    return child.stdout
