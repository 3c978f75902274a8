"""What a reader of one file format must be able to do, and what it hands back."""

from dataclasses import dataclass
from typing import Protocol

from reader_app.domain.document import PassageKind, TextWarning


@dataclass(frozen=True, slots=True)
class RawFile:
    """The bytes of a file, read whole, and the name it is spoken of by."""

    name: str
    """File name with its ending, for sentences to the user."""
    data: bytes


@dataclass(frozen=True, slots=True)
class Block:
    """A passage as a reader finds it: not yet cut into sentences, direction not yet known."""

    text: str
    kind: PassageKind = PassageKind.PARAGRAPH
    level: int = 0
    blank_lines_before: int = 0
    furniture: bool = False
    """The reader knows it to be page furniture; more may be found by its wording."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a reader found in a file."""

    blocks: tuple[Block, ...]
    encoding: str = "utf-8"
    encoding_confidence: float = 1.0
    title: str = ""
    language: str = ""
    """As the file itself says it; empty when it says nothing."""
    warnings: tuple[TextWarning, ...] = ()
    published: str = ""
    publisher: str = ""


class FormatReader(Protocol):
    """Reads one file format."""

    @property
    def name(self) -> str:
        """`text`, `markdown`, `html`, …: `Source.format`."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """File name endings it reads, with the dot, lower case."""
        ...

    @property
    def is_text(self) -> bool:
        """Whether its files are text with marks in it, so that the name alone may choose this reader."""
        ...

    def recognises(self, raw: RawFile) -> bool:
        """Whether the bytes themselves, whatever the file's name, are of this format."""
        ...

    def read(self, raw: RawFile, encoding: str | None) -> Contents:
        """Read the file; `encoding` overrules detection where the format leaves it open.

        Raises `UnreadableDocumentError`.
        """
        ...
