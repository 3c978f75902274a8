"""Word documents: real right-to-left paragraphs and runs, Arabic on the right."""

import io
import shutil
import subprocess
from pathlib import Path

import docx
import pypdfium2  # type: ignore[import-untyped]
import pytest
from docx.oxml.ns import qn

from reader_app.domain.bitext import Bitext
from reader_app.domain.exporting import ExportOptions, Layout
from reader_app.domain.progress import CancelToken, no_progress
from reader_app.export.docx_export import DocxExporter
from tests.export.pair import ARABIC, ENGLISH, NOW, make_gloss, make_pair


def render(bitext: Bitext, options: ExportOptions | None = None) -> bytes:
    exporter = DocxExporter(clock=lambda: NOW)
    return exporter.render(bitext, options or ExportOptions(), no_progress, CancelToken())


def test_table() -> None:
    """One row a link or unmatched passage, every text whole, the heading repeated."""
    table = docx.Document(io.BytesIO(render(make_pair()))).tables[0]
    assert len(table.rows) == 1 + 7
    cells = [cell.text for row in table.rows for cell in row.cells]
    assert set(ARABIC) | set(ENGLISH) <= set(cells)
    assert table._tbl.findall(f"{qn('w:tr')}/{qn('w:trPr')}/{qn('w:tblHeader')}")


def test_arabic_is_right_to_left() -> None:
    """Arabic paragraphs and runs say so, and the table puts the first document on the right."""
    table = docx.Document(io.BytesIO(render(make_pair()))).tables[0]
    assert table._tbl.tblPr.find(qn("w:bidiVisual")) is not None
    paragraph = table.rows[2].cells[0].paragraphs[0]
    assert paragraph._p.pPr.find(qn("w:bidi")) is not None
    run = paragraph.runs[0]._r.rPr
    assert run.find(qn("w:rtl")) is not None
    assert run.find(qn("w:lang")).get(qn("w:bidi")) == "ar"
    english = table.rows[2].cells[2].paragraphs[0]
    assert english._p.pPr.find(qn("w:bidi")) is None
    swapped = docx.Document(io.BytesIO(render(make_pair(), ExportOptions(swap_columns=True))))
    assert swapped.tables[0]._tbl.tblPr.find(qn("w:bidiVisual")) is None


def test_one_under_the_other() -> None:
    """Each passage has a line of its own, the Arabic first; the link's number stands beside both."""
    data = render(make_pair(), ExportOptions(layout=Layout.INTERLINEAR))
    table = docx.Document(io.BytesIO(data)).tables[0]
    assert table._tbl.tblPr.find(qn("w:bidiVisual")) is None
    assert [len(row.cells) for row in table.rows] == [2] * (len(ARABIC) + len(ENGLISH))
    texts = [row.cells[1].text for row in table.rows]
    assert texts.index(ARABIC[1]) + 1 == texts.index(ENGLISH[0])
    line = texts.index(ARABIC[1])
    assert table.rows[line].cells[0]._tc is table.rows[line + 1].cells[0]._tc


def test_three_columns() -> None:
    """The narrow column is that of the link, between the translation and the other version."""
    pair = make_pair()
    data = render(pair, ExportOptions(layout=Layout.THREE_COLUMNS, translation=pair.left))
    table = docx.Document(io.BytesIO(data)).tables[0]
    widths = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid]
    assert widths.index(min(widths)) == 2
    assert table.rows[0].cells[2].text == "Link"
    assert table.rows[2].cells[0].text == table.rows[2].cells[1].text == ARABIC[1]


def test_sizes_of_both_scripts() -> None:
    """The sizes that were chosen are those of the text, in half points."""
    document = docx.Document(
        io.BytesIO(render(make_pair(), ExportOptions(arabic_points=15, latin_points=11)))
    )
    properties = document.styles["Normal"].element.rPr
    assert properties.find(qn("w:sz")).get(qn("w:val")) == "22"
    assert properties.find(qn("w:szCs")).get(qn("w:val")) == "30"


def test_gloss_has_its_notice() -> None:
    """A gloss is called one, above the table and over its column."""
    document = docx.Document(io.BytesIO(render(make_gloss())))
    assert any("word-for-word gloss" in paragraph.text for paragraph in document.paragraphs)
    assert "word-for-word gloss" in document.tables[0].rows[0].cells[2].text


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_arabic_on_the_right(tmp_path: Path) -> None:
    """Converted to PDF, the Arabic words stand right of the English ones."""
    target = tmp_path / "out.docx"
    target.write_bytes(render(make_pair(), ExportOptions(evidence_page=False)))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(target),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    document = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    page = document[0]
    text = page.get_textpage()
    middle = page.get_width() / 2
    for needle, on_right in (("الحداد", True), ("Haddad", False)):
        index, _count = text.search(needle).get_next()
        left, _bottom, right, _top = text.get_charbox(index)
        assert ((left + right) / 2 > middle) is on_right
    document.close()
