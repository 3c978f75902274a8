"""What the program said was kept, written down outside of it before it is killed."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: what was meant to be kept (`intent`), or was said to be kept (`kept`)."""

    said: str
    kind: str
    key: str
    value: Any


class Journal:
    """Lines that survive the death of the writing process: the system has each as soon as it is written."""

    def __init__(self, file: Path) -> None:
        self._handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def intend(self, kind: str, key: str, value: Any) -> None:
        """The reader is about to have this kept: from now on it may be there."""
        self._write("intent", kind, key, value)

    def kept(self, kind: str, key: str, value: Any) -> None:
        """The program shows this as kept: from now on it must be there."""
        self._write("kept", kind, key, value)

    def note(self, kind: str, key: str = "", value: Any = None) -> None:
        """Something that happened."""
        self._write("note", kind, key, value)

    def _write(self, *parts: Any) -> None:
        os.write(self._handle, (json.dumps(parts) + "\n").encode())


def read_journal(file: Path) -> Iterator[Entry]:
    """The whole lines."""
    if file.exists():
        for line in file.read_bytes().split(b"\n")[:-1]:
            yield Entry(*json.loads(line))
