"""Two sets of documents, and which document of one belongs to which of the other."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import NamedTuple, Protocol

from reader_app.domain.document import Side
from reader_app.domain.exporting import ExportOptions
from reader_app.domain.progress import CancelToken, Progress


class PairedBy(Enum):
    """What speaks for a pair."""

    NAME = "name"
    """The file names are the same but for the language."""
    CONTENT = "content"
    """The texts tell the same thing."""
    READER = "reader"
    """The reader put the two together."""


@dataclass(frozen=True, slots=True)
class Digest:
    """What is kept of a document to find its counterpart by."""

    sha256: str
    format: str
    language: str
    title: str
    letters: int
    """Length of the text."""
    vectors: bytes
    """Sentence vectors: little-endian 16-bit floats, one row a sentence."""
    tokens: tuple[bytes, ...]
    """Numbers, dates, names, words and meanings, each sorted little-endian 32-bit hashes."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a file could not be read: a stable code and a sentence for a person."""

    code: str
    sentence: str


Reading = Digest | Problem
"""What came of reading a file."""


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file of one of the two sets."""

    path: Path
    title: str = ""
    language: str = ""
    format: str = ""
    sha256: str = ""
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class FilePair:
    """A left and a right file, by their places in the lists, that belong together."""

    left: int
    right: int
    score: float
    """From 0 to 1: how sure it is."""
    by: tuple[PairedBy, ...]


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two sets of files and the pairs among them, each file in one pair at most, in left order."""

    left: tuple[ListedFile, ...]
    right: tuple[ListedFile, ...]
    pairs: tuple[FilePair, ...] = ()

    def files(self, side: Side) -> tuple[ListedFile, ...]:
        """The files of one side."""
        return self.left if side is Side.LEFT else self.right

    def unpaired(self, side: Side) -> tuple[int, ...]:
        """The files of a side that were read and are in no pair."""
        taken = {pair.left if side is Side.LEFT else pair.right for pair in self.pairs}
        return tuple(
            at for at, file in enumerate(self.files(side)) if at not in taken and file.problem is None
        )

    def unreadable(self, side: Side) -> tuple[int, ...]:
        """The files of a side that could not be read."""
        return tuple(at for at, file in enumerate(self.files(side)) if file.problem is not None)


class FileStamp(NamedTuple):
    """By what a file is known without reading it."""

    path: str
    size: int
    modified_ns: int


class DigestStore(Protocol):
    """Keeps what came of reading files, so that nothing is read twice; a killed run loses little.

    Never fails: at worst it knows nothing.
    """

    def known(self, stamps: Sequence[FileStamp]) -> Mapping[FileStamp, Reading]:
        """What is known of these files as they are now."""
        ...

    def keep(self, readings: Mapping[FileStamp, Reading]) -> None:
        """Remember what came of reading some files."""
        ...

    def written(self, target: str) -> str:
        """The key of what was last written to a file; empty when that is not known."""
        ...

    def keep_written(self, target: str, key: str) -> None:
        """Remember the key of what was written to a file."""
        ...


class PairExport(NamedTuple):
    """The files to write of one pair."""

    left: Path
    right: Path
    targets: Mapping[str, Path]
    """Format name to file."""


class PairingCrew(Protocol):
    """What does the heavy part of pairing: here, in processes of this machine, or on a cluster."""

    def read(self, files: Sequence[Path], cancel: CancelToken) -> Iterator[tuple[int, Reading]]:
        """What came of reading each file, by its place, as it comes. Raises `CancelledError`."""
        ...

    def export(
        self, pairs: Sequence[PairExport], options: ExportOptions, cancel: CancelToken
    ) -> Iterator[tuple[int, Problem | None]]:
        """Write each pair's exports; gives its place as it is done, with what went wrong."""
        ...

    @property
    def pairer(self) -> "ArticlePairer":
        """What finds the pairs, with the help of this crew."""
        ...

    def close(self) -> None:
        """End what was started; safe to call twice."""
        ...


class ArticlePairer(Protocol):
    """Finds which document of one set belongs to which of the other."""

    def pairs(
        self,
        left: Sequence[tuple[str, Digest]],
        right: Sequence[tuple[str, Digest]],
        progress: Progress,
        cancel: CancelToken,
    ) -> tuple[FilePair, ...]:
        """One-to-one pairs among named digests, in left order; no pair rather than a doubtful one."""
        ...
