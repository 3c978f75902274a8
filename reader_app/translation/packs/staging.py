"""Folders in which packs are made ready, out of sight of every program that lists packs."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reader_app.domain.errors import ReaderError

_STAGING = ".muqabala-staging"
_RESERVE = 50_000_000
"""Bytes that stay free on the disk."""


@contextmanager
def staging_folder(packages: Path) -> Iterator[Path]:
    """An empty folder on the disk of `packages`, from which a pack can be renamed into it; gone afterwards.

    It lies beside the packages, because Argos Translate takes every folder among them for a pack.
    """
    try:
        packages.mkdir(parents=True, exist_ok=True)
        beside = packages.parent / _STAGING
        same_disk = packages.parent.stat().st_dev == packages.stat().st_dev and os.access(
            packages.parent, os.W_OK
        )
        parent = beside if same_disk else packages / _STAGING
        parent.mkdir(exist_ok=True)
        _remove_abandoned(parent)
        stage = Path(tempfile.mkdtemp(prefix=f"{os.getpid()}-", dir=parent))
    except OSError as error:
        raise ReaderError("packs_unwritable", "The folder for packs cannot be written.") from error
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)
        with suppress(OSError):  # another install is under way there
            parent.rmdir()


def check_free_space(folder: Path, needed: int) -> None:
    """Raise `ReaderError` unless the folder's disk has room for `needed` bytes."""
    free = shutil.disk_usage(folder).free
    if free < needed + _RESERVE:
        raise ReaderError(
            "disk_full",
            f"The pack needs {_megabytes(needed + _RESERVE)} MB; the disk has {_megabytes(free)} MB free.",
        )


def _megabytes(size: int) -> int:
    return -(-size // 1_000_000)


def _remove_abandoned(parent: Path) -> None:
    """Clear what a killed process left."""
    for stage in parent.iterdir():
        process = stage.name.partition("-")[0]
        if not process.isdigit() or not _is_running(int(process)):
            shutil.rmtree(stage, ignore_errors=True)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
