"""What was open in a program that was cut off, and the Protocols of where that and its faults are kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Draft:
    """A correction that was being written and was not saved yet."""

    passage: int
    texts: tuple[tuple[int, str], ...]
    """The sentences that were changed, by number."""


@dataclass(frozen=True, slots=True)
class OpenWindow:
    """What one window has open; enough to open it again."""

    files: tuple[Path, ...] = ()
    """One, or two that are compared; none for a pasted text."""
    pasted: str = ""
    """The text of a document that has no file."""
    drafts: tuple[Draft, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """What a program that was not closed left."""

    windows: tuple[OpenWindow, ...] = ()
    trace: str = ""
    """Where each thread was when the program died of a fault in machine code; empty when it was killed."""
    failed_again: bool = False
    """It was cut off while it opened what an earlier one had left: opening it may be what ends it."""


class SessionRecord(Protocol):
    """Remembers what is open for as long as the program runs; nothing of it raises."""

    def keep(self, windows: Sequence[OpenWindow], *, restoring: bool = False) -> None:
        """Remember what is open now; `restoring` while that is still being opened again."""
        ...

    def left_behind(self) -> LeftBehind | None:
        """What programs that are gone had open; none when all were closed. Kept until `forget`."""
        ...

    def forget(self) -> None:
        """Throw away what was left behind: it is open again, or is not wanted."""
        ...


class FaultStore(Protocol):
    """Keeps reports of faults and a log, both small and without document text; nothing of it raises."""

    @property
    def folder(self) -> Path:
        """Where they are."""
        ...

    def write_report(self, text: str) -> Path | None:
        """Keep a report; gives its file, or none when it could not be written."""
        ...

    def log(self, line: str) -> None:
        """Add a line with the time to the log."""
        ...
