"""What the program said was kept, written down outside of it before it is killed."""

import json
import os
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


class JournalReader:
    """The whole lines of a journal, each once."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._read = 0

    def new(self) -> list[Entry]:
        """The lines written since."""
        if not self._file.exists():
            return []
        with self._file.open("rb") as journal:
            journal.seek(self._read)
            whole = journal.read().rpartition(b"\n")[0]
        if not whole:
            return []
        self._read += len(whole) + 1
        return [Entry(*json.loads(line)) for line in whole.split(b"\n")]
