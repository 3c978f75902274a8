"""Packs: the data that engines load, as installed here and as a catalogue offers them."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from reader_app.domain.errors import ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.domain.progress import CancelToken, Progress


def version_numbers(version: str) -> list[int]:
    """What versions are compared by: 1.10 is newer than 1.9."""
    return [int(number) for number in re.findall(r"\d{1,9}", version)]


@dataclass(frozen=True, slots=True)
class InstalledPack:
    """A pack on this machine that its engine can load."""

    engine: str
    """Name of the engine that loads it: `argos`, `firefox`."""
    pair: LanguagePair
    version: str
    folder: Path
    size: int
    """Bytes on disk."""
    removable: bool = True
    """False for packs in a folder that this program only reads."""

    def __str__(self) -> str:
        """Name and version as they are shown with a translation: `ar→en 1.0`."""
        return f"{self.pair} {self.version}".rstrip()


@dataclass(frozen=True, slots=True)
class BrokenPack:
    """A folder among the packs that cannot be used, and why."""

    folder: Path
    sentence: str


@dataclass(frozen=True, slots=True)
class PackInventory:
    """What is installed: packs that work and folders that do not."""

    packs: tuple[InstalledPack, ...] = ()
    broken: tuple[BrokenPack, ...] = ()


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file of a pack on a server."""

    address: str
    name: str = ""
    """What the file is called in its pack, where the pack has several."""
    size: int | None = None
    """Bytes to download, where the catalogue says so."""
    sha256: str = ""
    """Hex digest of what is downloaded, where the catalogue gives one."""


@dataclass(frozen=True, slots=True)
class AvailablePack:
    """A pack that a catalogue offers for download."""

    engine: str
    pair: LanguagePair
    version: str
    files: tuple[RemoteFile, ...]
    """An archive, or the files that make up the pack."""

    def __str__(self) -> str:
        """Name and version: `ar→en 1.0`."""
        return f"{self.pair} {self.version}".rstrip()

    @property
    def size(self) -> int | None:
        """Bytes to download altogether, where the catalogue says so."""
        sizes = [file.size for file in self.files]
        return None if None in sizes else sum(size or 0 for size in sizes)


class PackCatalogue(Protocol):
    """A list of packs on the web."""

    @property
    def address(self) -> str:
        """Where it is."""
        ...

    def fetch(self) -> tuple[AvailablePack, ...]:
        """What it offers. Opens a connection. Raises `ReaderError`."""
        ...


@dataclass(frozen=True, slots=True)
class Offer:
    """What the catalogues that were asked have answered."""

    packs: tuple[AvailablePack, ...]
    """For one pair the better engine's first."""
    unanswered: tuple[tuple[str, ReaderError], ...] = ()
    """Addresses of the catalogues that gave none, and why."""


class PackManager(Protocol):
    """Knows what is installed and what could be. Blocks; call it off the window's thread."""

    def inventory(self) -> PackInventory:
        """What is installed, read anew."""
        ...

    @property
    def catalogues(self) -> tuple[str, ...]:
        """The web addresses that `available` asks."""
        ...

    def available(self) -> Offer:
        """What the catalogues offer. Opens connections. Raises `ReaderError` if none of them answers."""
        ...

    def install_file(self, file: Path, progress: Progress, cancel: CancelToken) -> InstalledPack:
        """Install a pack from a file. Raises `PackRefusedError`, `CancelledError`, `ReaderError`."""
        ...

    def download(self, pack: AvailablePack, progress: Progress, cancel: CancelToken) -> InstalledPack:
        """Download and install; cancelled or broken off, the next call goes on where this one stopped."""
        ...

    def discard_download(self, pack: AvailablePack) -> None:
        """Throw away what a download that was broken off has left."""
        ...

    def remove(self, pair: LanguagePair) -> tuple[InstalledPack, ...]:
        """Remove the packs of a pair and give them. Raises `NoEngineError` when there is none."""
        ...
