"""A start of the program, as a second start hands it to the first, and what was open when one was cut off."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class StartRequest:
    """What somebody who starts the program wants to see."""

    files: tuple[Path, ...] = ()
    """Absolute paths; none for a window to begin in."""
    new_window: bool = False
    """Whether a window of its own is wanted even when these files are open already."""
    activation: str = ""
    """The desktop's leave to come to the front (XDG_ACTIVATION_TOKEN); empty when it gave none."""


class StartInbox(Protocol):
    """Where requests of later starts arrive."""

    @property
    def folder(self) -> Path | None:
        """The folder to watch; none when no later start can find this one."""
        ...

    def ready(self) -> None:
        """Tell later starts that requests are being taken."""
        ...

    def requests(self) -> Sequence[StartRequest]:
        """Take all that have arrived; from then on their senders leave them to us."""
        ...
