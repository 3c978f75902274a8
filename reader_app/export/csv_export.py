"""The passages as a table for spreadsheets."""

import csv
import io
from pathlib import Path

from reader_app.domain.bitext import Bitext
from reader_app.domain.exporting import ExportOptions
from reader_app.domain.progress import CancelToken, Progress
from reader_app.export.atomic import render_to_file
from reader_app.export.rows import Row, rows_of
from reader_app.export.wording import document_title

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class CsvExporter:
    """Writes one line a row: link, score, passages of both sides."""

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
        left, right = document_title(bitext.left), document_title(bitext.right)
        writer.writerow(
            _harmless(cell) for cell in ("link", "score", "left place", left, "right place", right)
        )
        for row in rows_of(bitext):
            writer.writerow(_line(row, bitext))
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


def _harmless(cell: str) -> str:
    """The cell with an apostrophe in front if a spreadsheet would take it for a formula (OWASP)."""
    return "'" + cell if cell.startswith(_FORMULA_STARTS) else cell
