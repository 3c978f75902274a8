"""The Protocol of what opens documents."""

from pathlib import Path
from typing import NamedTuple, Protocol

from reader_app.domain.document import Document
from reader_app.domain.progress import CancelToken, Progress, no_progress


class EncodingChoice(NamedTuple):
    """A character encoding that a file can be read in."""

    encoding: str
    confidence: float
    """From 0 to 1; 0 when nothing speaks for it."""
    preview: str
    """The text in it, from the first line on that tells encodings apart."""


class DocumentOpener(Protocol):
    """Turns files and pasted text into documents."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """File name endings that it reads, with the dot, lower case."""
        ...

    def open_file(
        self,
        path: Path,
        *,
        encoding: str | None = None,
        progress: Progress = no_progress,
        cancel: CancelToken | None = None,
    ) -> Document:
        """Read a file; `encoding` overrules detection. A scan takes long, reports its pages, can be stopped.

        Raises `UnreadableDocumentError` with one of the codes missing, folder, unreadable, empty, binary,
        too-large, changed, bad-encoding, damaged, unsupported, scanned; and `CancelledError`.
        """
        ...

    def encodings(self, path: Path) -> tuple[EncodingChoice, ...]:
        """Encodings that a file can be read in, what detection finds first.

        Empty for formats that say themselves how their letters are written. Raises `UnreadableDocumentError`.
        """
        ...

    def open_text(self, text: str) -> Document:
        """Make a document of pasted text. Raises `UnreadableDocumentError` with code empty."""
        ...
