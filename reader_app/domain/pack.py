"""Packs: the data that engines load, as installed here and as a catalogue offers them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from reader_app.domain.language import LanguagePair
from reader_app.domain.progress import CancelToken, Progress


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
class AvailablePack:
    """A pack that a catalogue offers for download."""

    engine: str
    pair: LanguagePair
    version: str
    address: str
    size: int | None = None
    """Bytes to download, where the catalogue says so."""
    sha256: str = ""
    """Hex digest of the file, where the catalogue gives one."""

    def __str__(self) -> str:
        """Name and version: `ar→en 1.0`."""
        return f"{self.pair} {self.version}".rstrip()


class PackManager(Protocol):
    """Knows what is installed and what could be. Blocks; call it off the window's thread."""

    def inventory(self) -> PackInventory:
        """What is installed, read anew."""
        ...

    def available(self, address: str) -> tuple[AvailablePack, ...]:
        """What the catalogue at a web address offers. Opens a connection. Raises `ReaderError`."""
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
