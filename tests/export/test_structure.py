"""What passages are in their documents shows in every export that has a place for it."""

import io
import json
import re
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from reader_app.domain.bitext import Bitext, Link
from reader_app.domain.document import PassageKind
from reader_app.domain.exporting import Exporter, ExportOptions
from reader_app.domain.progress import CancelToken, no_progress
from reader_app.export.docx_export import DocxExporter
from reader_app.export.html_export import HtmlExporter
from reader_app.export.json_export import JsonExporter
from reader_app.formats.opener import FileOpener
from tests.formats.corpus import ARTICLE
from tests.formats.corpus_web import html

_ITEMS = [part for part in ARTICLE if part.kind is PassageKind.LIST_ITEM]


@pytest.fixture
def pair(tmp_path: Path) -> Bitext:
    path = tmp_path / "a.html"
    path.write_text(html(ARTICLE, "utf-8"), encoding="utf-8")
    document = FileOpener().open_file(path)
    links = tuple(Link((number,), (number,), 1.0) for number in range(len(document.passages)))
    return Bitext(document, document, links)


def render(exporter: Exporter, bitext: Bitext) -> bytes:
    return exporter.render(bitext, ExportOptions(), no_progress, CancelToken())


def test_web_page(pair: Bitext) -> None:
    """Kinds are classes that the style sheet, which the PDF shares, gives their looks; cells keep apart."""
    page = render(HtmlExporter(), pair).decode()
    classes = re.findall(r'class="passage ([^"]*)"', page)
    assert classes.count("item level1") == classes.count("item level2") * 2 == 4
    assert classes.count("quote") == 2
    assert classes.count("footnote") == 2
    assert classes.count("cells") == 4
    assert len(re.findall(r"<h2[^>]*passage|<h3[^>]*passage", page)) == 6
    for name in ("item", "quote", "cells", "footnote"):
        assert f".passage.{name}" in page


def test_word_document(pair: Bitext) -> None:
    """List items have bullets and room by their level; headings are bold."""
    document = docx.Document(io.BytesIO(render(DocxExporter(), pair)))
    cells = [cell for row in document.tables[0].rows for cell in row.cells]
    rooms = []
    for part in _ITEMS:
        (paragraph, *_others) = [
            p for cell in cells for p in cell.paragraphs if p.text.replace("•\u00a0", "") == part.text
        ]
        assert paragraph.text.startswith("•")
        room = paragraph._p.pPr.find(qn("w:ind"))
        rooms.append(int(room.get(qn("w:left"))))
    assert rooms == [200, 400, 200]


def test_data(pair: Bitext) -> None:
    """The data name kind and level of every passage that is no plain paragraph."""
    passages = json.loads(render(JsonExporter(), pair))["left"]["passages"]
    found = [(passage.get("kind", "paragraph"), passage.get("level", 0)) for passage in passages]
    expected = [(part.kind.value, part.level) for part in ARTICLE]
    assert found == [*expected, ("footnote", 0)]
