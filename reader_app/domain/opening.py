"""The Protocol of what opens documents."""

from pathlib import Path
from typing import Protocol

from reader_app.domain.document import Document


class DocumentOpener(Protocol):
    """Turns files and pasted text into documents."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """File name endings that it reads, with the dot, lower case."""
        ...

    def open_file(self, path: Path, *, encoding: str | None = None) -> Document:
        """Read a file; `encoding` overrules detection.

        Raises `UnreadableDocumentError` with one of the codes missing, folder, unreadable, empty, binary,
        too-large, changed, bad-encoding, damaged, unsupported.
        """
        ...

    def open_text(self, text: str) -> Document:
        """Make a document of pasted text. Raises `UnreadableDocumentError` with code empty."""
        ...
