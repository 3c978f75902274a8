"""How a compared pair stands side by side: made in the job that finds the links, since it takes a while."""

from dataclasses import dataclass

from reader_app.domain.bitext import Bitext
from reader_app.services.counterparts import Counterparts
from reader_app.services.rows import RowTable, Units, linked_rows, ordered_links


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A bitext with the rows and look-ups that showing it needs."""

    bitext: Bitext
    rows: RowTable
    counterparts: Counterparts
    crossing: int
    """How many links do not keep the order of the others."""


def arrange(bitext: Bitext) -> Arrangement:
    """Rows and look-ups of a bitext: about 1.5 s for 100,000 links."""
    units = Units(bitext.left.passages), Units(bitext.right.passages)
    return Arrangement(
        bitext,
        linked_rows(bitext.links, *units),
        Counterparts(bitext.links),
        len(bitext.links) - len(ordered_links(bitext.links)),
    )
