"""A hash over what makes a pack translate as it does."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from reader_app.domain.document import TranslatedBy
from reader_app.domain.pack import InstalledPack

_Stamp = tuple[tuple[str, int, int], ...]
_known: dict[Path, tuple[_Stamp, str]] = {}
"""Hashes of this run, each with names, sizes and times of the files it was made from."""

_NOT_HASHED = {"README.md", "LICENSE", "LICENSE.txt", "LICENSE.md"}
_UNUSED_FOLDERS = {"stanza", "spacy", "minisbd"}


def pack_fingerprint(folder: Path) -> str:
    """SHA-256 over names and contents of the pack's files; some 0.1 s the first time, then from memory."""
    files = _files(folder)
    stamp = _stamp(folder, files)
    known = _known.get(folder)
    if known and known[0] == stamp:
        return known[1]
    whole = hashlib.sha256()
    for file in files:
        with file.open("rb") as opened:
            digest = hashlib.file_digest(opened, "sha256").hexdigest()
        whole.update(f"{file.relative_to(folder).as_posix()}\0{digest}\n".encode())
    _known[folder] = (stamp, whole.hexdigest())
    return whole.hexdigest()


def known_fingerprint(folder: Path) -> str:
    """The pack's fingerprint if this run has already made it and nothing changed since, else empty."""
    known = _known.get(folder)
    return known[1] if known and known[0] == _stamp(folder, _files(folder)) else ""


def route_name(engine: str, route: Sequence[InstalledPack], fingerprints: Sequence[str]) -> TranslatedBy:
    """What is said of a translation made by these packs in turn; an unknown fingerprint is empty."""
    pack_sha256 = fingerprints[0]
    if len(route) > 1:
        known = all(fingerprints)
        pack_sha256 = hashlib.sha256("".join(fingerprints).encode()).hexdigest() if known else ""
    return TranslatedBy(engine, " + ".join(str(pack) for pack in route), pack_sha256)


def _files(folder: Path) -> list[Path]:
    files = (file for file in folder.rglob("*") if file.is_file() and file.name not in _NOT_HASHED)
    return sorted(file for file in files if file.relative_to(folder).parts[0] not in _UNUSED_FOLDERS)


def _stamp(folder: Path, files: list[Path]) -> _Stamp:
    return tuple(
        (file.relative_to(folder).as_posix(), stat.st_size, stat.st_mtime_ns)
        for file, stat in ((file, file.stat()) for file in files)
    )
