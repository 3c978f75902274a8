"""Unpacks a pack's archive without trusting anything it says."""

import re
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from reader_app.domain.errors import PackRefusedError
from reader_app.domain.progress import CancelToken, Progress, no_progress
from reader_app.translation.packs.new_file import NewFile

MAX_MEMBERS = 2000
MAX_UNPACKED = 1_500_000_000
"""Bytes; the largest Argos packs unpack to some 300 MB."""
MAX_RATIO = 40
"""Trained weights hardly shrink; a bomb shrinks a thousandfold. Small files may shrink as they like."""
_SMALL = 5_000_000

_SAFE_PART = re.compile(r"[A-Za-z0-9._+@ -]{1,100}")
_EXECUTABLE = re.compile(
    r"\.(pkl|pickle|pt|pth|ckpt|joblib|npy|npz|py|pyc|pyd|so|dll|dylib|exe|sh|bat)$", re.IGNORECASE
)
_UNUSED = {"stanza", "spacy", "minisbd", "__MACOSX"}
"""Folders that are never unpacked: sentence splitters (this program has its own), which hold pickles."""
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Member:
    """A file of an archive that will be unpacked, and its place in the pack."""

    info: zipfile.ZipInfo
    place: str


class PackArchive:
    """An archive whose member list has been checked. Use as a context manager."""

    def __init__(self, file: Path, wanted: Callable[[str], bool]) -> None:
        """Open and check; raises `PackRefusedError`. `wanted` says which places in a pack are unpacked."""
        try:
            self._zip = zipfile.ZipFile(file)
        except FileNotFoundError:
            raise PackRefusedError("pack_missing", "There is no such pack file.") from None
        except (OSError, zipfile.BadZipFile, NotImplementedError, ValueError):
            raise PackRefusedError("pack_not_zip", "The file is not a pack (not a zip archive).") from None
        try:
            self.members = _checked(self._zip.infolist(), wanted)
        except BaseException:
            self._zip.close()
            raise
        self.size = sum(member.info.file_size for member in self.members)

    def __enter__(self) -> Self:
        """Give the open archive."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self._zip.close()

    def unpack(
        self, folder: Path, progress: Progress = no_progress, cancel: CancelToken | None = None
    ) -> None:
        """Write the wanted members into an empty folder. Raises `PackRefusedError`, `CancelledError`."""
        done = 0
        for member in self.members:
            target = folder / member.place
            target.parent.mkdir(exist_ok=True)
            with NewFile(target) as out:
                for block in self._blocks(member):
                    if cancel is not None:
                        cancel.check()
                    out.write(block)
                    done += len(block)
                    progress(done, self.size)

    def _blocks(self, member: Member) -> Iterator[bytes]:
        """The member's bytes, no more than its entry in the list says."""
        left = member.info.file_size
        try:
            with self._zip.open(member.info) as packed:
                while block := packed.read(_BLOCK):
                    left -= len(block)
                    if left < 0:
                        break
                    yield block
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
            raise PackRefusedError("pack_damaged", "The pack is damaged: a file in it is broken.") from error
        if left:
            raise PackRefusedError(
                "pack_damaged", "The pack is damaged: a file in it is not as long as it says."
            )


def most_unpacked(packed: int) -> int:
    """Bytes that a file of so many packed ones may unpack to."""
    return max(_SMALL, MAX_RATIO * packed)


def huge() -> PackRefusedError:
    """What is said of a bomb."""
    return PackRefusedError("pack_unsafe", "The pack is unsafe: a small file in it unpacks to a huge one.")


def _checked(infos: list[zipfile.ZipInfo], wanted: Callable[[str], bool]) -> list[Member]:
    if len(infos) > MAX_MEMBERS:
        raise PackRefusedError("pack_unsafe", "The pack is unsafe: it holds thousands of files.")
    places = [(info, _parts(info)) for info in infos]
    tops = {parts[0] for _, parts in places if parts[0] not in _UNUSED}
    nested = len(tops) == 1 and all(
        len(parts) > 1 or info.is_dir() for info, parts in places if parts[0] not in _UNUSED
    )
    members: dict[str, Member] = {}
    for info, parts in places:
        place = "/".join(parts[1:] if nested else parts)
        if info.is_dir() or _UNUSED & set(parts):
            continue
        if _EXECUTABLE.search(place):
            raise PackRefusedError("pack_unsafe", "The pack is unsafe: it holds a program or a pickle.")
        if wanted(place) and members.setdefault(place.lower(), Member(info, place)).info is not info:
            raise PackRefusedError("pack_unsafe", "The pack is unsafe: it holds two files of one name.")
    _check_sizes(list(members.values()))
    return list(members.values())


def _parts(info: zipfile.ZipInfo) -> list[str]:
    """The parts of a member's name. Raises `PackRefusedError` for names and kinds that no pack needs."""
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise PackRefusedError("pack_unsafe", "The pack is unsafe: it holds a link or a device.")
    if info.flag_bits & 1:
        raise PackRefusedError("pack_unsafe", "The pack is encrypted.")
    # zipfile cuts names at a NUL and turns backslashes on Windows: the name as it was written counts.
    parts = info.orig_filename.removesuffix("/").split("/")
    if len(parts) > 8 or any(not _SAFE_PART.fullmatch(part) or not part.strip(". ") for part in parts):  # noqa: PLR2004 - deeper than any pack
        raise PackRefusedError(
            "pack_unsafe", "The pack is unsafe: a file in it has a name that leads elsewhere."
        )
    return parts


def _check_sizes(members: list[Member]) -> None:
    if sum(member.info.file_size for member in members) > MAX_UNPACKED:
        raise PackRefusedError("pack_unsafe", "The pack is unsafe: it would unpack to more than 1.5 GB.")
    for info in (member.info for member in members):
        if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise PackRefusedError("pack_unsafe", "The pack is compressed in an unusual way.")
        if info.file_size > most_unpacked(info.compress_size):
            raise huge()
