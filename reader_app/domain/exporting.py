"""What can be chosen of an export, and the Protocol of exporters."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

from reader_app.domain.bitext import Bitext
from reader_app.domain.dictionary import Dictionary
from reader_app.domain.document import Document
from reader_app.domain.progress import CancelToken, Progress


class PageSize(Enum):
    """Paper of a PDF."""

    A4 = "A4"
    LETTER = "Letter"


class Layout(Enum):
    """How the two sides stand on the page."""

    FACING = "facing"
    """Two columns, row beside row."""
    INTERLINEAR = "interlinear"
    """Each passage with its counterpart under it."""
    THREE_COLUMNS = "three_columns"
    """The left document, its translation (`ExportOptions.translation`) and the right document."""
    WORD_BY_WORD = "word_by_word"
    """As `INTERLINEAR`, with each Arabic word over its vocalised form and its English."""

    @property
    def is_stacked(self) -> bool:
        """Whether the passages of a row stand under each other."""
        return self in {Layout.INTERLINEAR, Layout.WORD_BY_WORD}


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Choices of one export; a format passes over what does not concern it."""

    layout: Layout = Layout.FACING
    page_size: PageSize = PageSize.A4
    landscape: bool = False
    arabic_points: float = 12.5
    latin_points: float = 10.0
    evidence_page: bool = True
    swap_columns: bool = False
    """Reverse the order, which else puts a right-to-left document on the right-hand side of the page."""
    legend: bool = True
    lists: bool = True
    """Add the lists of unmatched passages and of differing facts."""
    translation: Document | None = None
    """A translation of the left document, passage for passage: the third column of that layout."""
    dictionary: Dictionary | None = None
    """Explains the words of the layout word by word, which without it is `INTERLINEAR`."""


class Exporter(Protocol):
    """Writes a bitext in one format."""

    @property
    def name(self) -> str:
        """`pdf`, `html`, `json`, …: as on the command line."""
        ...

    @property
    def suffix(self) -> str:
        """File name ending with the dot."""
        ...

    def render(
        self, bitext: Bitext, options: ExportOptions, progress: Progress, cancel: CancelToken
    ) -> bytes:
        """The finished file's bytes; touches no file the user can see. Raises `ReaderError`."""
        ...

    def export(
        self, bitext: Bitext, target: Path, options: ExportOptions, progress: Progress, cancel: CancelToken
    ) -> None:
        """Write the file whole or not at all; an existing file stays as it was unless all went well.

        Raises `UnwritableOutputError` (codes read-only, missing-folder, disk-full, is-folder, in-use,
        name-too-long, unwritable) or `CancelledError`.
        """
        ...


class PageImages(Protocol):
    """Makes pictures of exported pages, for a preview and for printing. Slow: for jobs."""

    def first_page(self, bitext: Bitext, options: ExportOptions, height: int, cancel: CancelToken) -> bytes:
        """A PNG, `height` pixels high, of the first page that a PDF of these choices would have.

        Raises `ReaderError`.
        """
        ...

    def page_count(self, pdf: bytes) -> int:
        """How many pages a PDF has."""
        ...

    def page(self, pdf: bytes, number: int, dpi: int, cancel: CancelToken) -> bytes:
        """A PNG of the page `number`, from 0. Raises `ReaderError`."""
        ...
