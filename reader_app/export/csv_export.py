"""The passages as a table for spreadsheets."""

import csv
import io
from collections import defaultdict
from pathlib import Path

from reader_app.domain.bitext import Bitext
from reader_app.domain.document import Side
from reader_app.domain.exporting import ExportOptions
from reader_app.domain.fact import Fact
from reader_app.domain.progress import CancelToken, Progress
from reader_app.export.atomic import render_to_file
from reader_app.export.findings import edited_words, reader_on_link, warnings_of
from reader_app.export.rows import Row, rows_of
from reader_app.export.wording import FACT_KINDS, document_title

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class CsvExporter:
    """Writes one line a row: link, score, passages of both sides, facts, warnings, the reader's word."""

    name = "csv"
    suffix = ".csv"

    def render(
        self, bitext: Bitext, options: ExportOptions, progress: Progress, cancel: CancelToken
    ) -> bytes:
        """UTF-8 with a byte order mark, by which Excel knows the encoding."""
        del options
        cancel.check()
        out = io.StringIO(newline="")
        writer = csv.writer(out)
        writer.writerow(_harmless(cell) for cell in _heading(bitext))
        facts, warnings = _facts_by_place(bitext), _warnings_by_place(bitext)
        for row in rows_of(bitext):
            places = [(Side.LEFT, index) for index in row.left] + [(Side.RIGHT, index) for index in row.right]
            notes = [
                "\n".join(line for place in places for line in known[place]) for known in (facts, warnings)
            ]
            writer.writerow([*_line(row, bitext), _reader_on(row, bitext), *map(_harmless, notes)])
        progress(1, 1)
        return out.getvalue().encode("utf-8-sig", "replace")

    def export(
        self, bitext: Bitext, target: Path, options: ExportOptions, progress: Progress, cancel: CancelToken
    ) -> None:
        """Write the table whole or not at all."""
        render_to_file(lambda: self.render(bitext, options, progress, cancel), target, cancel)


def _line(row: Row, bitext: Bitext) -> list[str]:
    """The cells of one row."""
    return [
        str(row.number) if row.number else "",
        f"{row.link.score:.3f}" if row.link else "",
        " ".join(str(index + 1) for index in row.left),
        _harmless("\n".join(bitext.left.passages[index].text for index in row.left)),
        " ".join(str(index + 1) for index in row.right),
        _harmless("\n".join(bitext.right.passages[index].text for index in row.right)),
    ]


def _heading(bitext: Bitext) -> list[str]:
    """What the columns are."""
    left, right = document_title(bitext.left), document_title(bitext.right)
    return ["link", "score", "left place", left, "right place", right, "reader", "facts", "warnings"]


def _reader_on(row: Row, bitext: Bitext) -> str:
    """What the reader said of the link, and wrote in the translation."""
    edited = [edited_words(bitext.right.passages[index]) for index in row.right]
    return "; ".join(said for said in (reader_on_link(row.link), *edited) if said)


def _facts_by_place(bitext: Bitext) -> dict[tuple[Side, int], list[str]]:
    """Each fact as a line at the place of its left mention, or of its right one if it has no other."""
    found: dict[tuple[Side, int], list[str]] = defaultdict(list)
    for fact in bitext.facts:
        mention, side = (fact.left, Side.LEFT) if fact.left is not None else (fact.right, Side.RIGHT)
        if mention is not None:
            found[side, mention.passage].append(_fact(fact))
    return found


def _fact(fact: Fact) -> str:
    """`money differs: 12 مليون درهم (12000000 AED) | 11 million dirhams (11000000 AED)`."""
    sides = [
        "" if mention is None else f"{mention.text} ({mention.value})" for mention in (fact.left, fact.right)
    ]
    said = "" if fact.review is None else f", {fact.review.value} by the reader"
    status = fact.status.value.replace("_", " ")
    return f"{FACT_KINDS[fact.kind]} {status}{said}: {' | '.join(sides)}"


def _warnings_by_place(bitext: Bitext) -> dict[tuple[Side, int], list[str]]:
    """Each warning at its passage; those about a whole text at its first."""
    found: dict[tuple[Side, int], list[str]] = defaultdict(list)
    for warned in warnings_of(bitext):
        found[warned.side, warned.passage or 0].append(warned.message)
    return found


def _harmless(cell: str) -> str:
    """The cell with an apostrophe in front if a spreadsheet would take it for a formula (OWASP)."""
    return "'" + cell if cell.startswith(_FORMULA_STARTS) else cell
