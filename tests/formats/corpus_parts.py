"""The parts of the article of the corpus."""

from dataclasses import dataclass

from reader_app.domain.document import PassageKind

FOOTNOTE = "الأرقام من تقرير البلدية، ص 12."


@dataclass(frozen=True, slots=True)
class Part:
    """A passage of the article; cells of a table row are parted by tabs."""

    kind: PassageKind
    text: str
    level: int = 0
    note: str = ""
    """A footnote to the passage."""
