"""What the reader said and what the program warned of is in every format as in the window."""

import csv
import io
import re
import zipfile
from dataclasses import replace

import pytest

from reader_app.domain.bitext import Bitext
from reader_app.domain.exporting import Exporter, ExportOptions, PageSize
from reader_app.domain.progress import CancelToken, no_progress
from reader_app.export.csv_export import CsvExporter
from reader_app.export.docx_export import DocxExporter
from reader_app.export.html_export import HtmlExporter
from reader_app.export.json_export import JsonExporter
from reader_app.export.json_import import from_json
from reader_app.export.page import comparison_page
from tests.export.pair import NOW, make_edited, make_reviewed


def text_of(exporter: Exporter, bitext: Bitext, options: ExportOptions | None = None) -> str:
    data = exporter.render(bitext, options or ExportOptions(), no_progress, CancelToken())
    if exporter.name == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            return parts.read("word/document.xml").decode()
    return data.decode("utf-8-sig")


def page_text(bitext: Bitext) -> str:
    """The page that PDF and HTML share, without its elements."""
    body = comparison_page(bitext, ExportOptions(), NOW, screen=False).body()
    return " ".join(re.sub("<[^>]*>", " ", body).split())


def test_a_dismissed_fact_is_not_marked_but_told() -> None:
    """The page marks and counts it no more; the evidence says what was dismissed."""
    body = comparison_page(make_reviewed(), ExportOptions(), NOW, screen=False).body()
    assert 'class="differs"' not in body.partition("<table")[2].partition("</table>")[0]
    text = page_text(make_reviewed())
    assert "1 facts agree, 0 differ" in text
    assert "Facts that differ" not in text
    assert "1 confirmed, 1 dismissed" in text
    assert "12 مليون درهم" in text.partition("Facts that the reader dismissed")[2]


def test_the_readers_word_on_links_stands_at_the_link() -> None:
    """A link confirmed or made by hand says so instead of a score, and the legend tells what it means."""
    text = page_text(make_reviewed())
    assert re.search(r"\b\d confirmed \d", text)
    assert re.search(r"\b\d by hand \d", text)
    assert "1 confirmed, 1 made by hand, 0 refused" in text
    assert "what the reader said of the link" in text


def test_warnings_are_listed_with_their_place() -> None:
    """A warning about a passage leads there; one about a whole text says so; none is told twice."""
    body = comparison_page(make_reviewed(), ExportOptions(), NOW, screen=False).body()
    warnings = body.partition("Warnings</h2>")[2]
    assert '<a class="at" href="#R3">passage 3</a>' in warnings
    assert warnings.count("The encoding is a guess.") == 2
    assert "whole text" in warnings


@pytest.mark.parametrize("exporter", [HtmlExporter(lambda: NOW), DocxExporter(lambda: NOW), CsvExporter()])
def test_every_format_tells(exporter: Exporter) -> None:
    """Facts with the reader's word, links with theirs, warnings: in the web page, in Word, in the table."""
    text = text_of(exporter, make_reviewed())
    for word in ("confirmed", "by hand", "dismissed", "A number is missing here.", "12 مليون درهم", "coast"):
        assert word in text


@pytest.mark.parametrize("exporter", [HtmlExporter(lambda: NOW), DocxExporter(lambda: NOW), CsvExporter()])
def test_sentences_that_the_reader_wrote_are_marked(exporter: Exporter) -> None:
    """A passage of a machine translation says which of its sentences the reader wrote."""
    text = text_of(exporter, make_edited())
    assert "sentence 1 written by the reader" in text
    assert re.search(r"(?<!sentence 1 )written by the reader", text)
    if exporter.name != "csv":
        assert "The reader wrote 2 of its sentences" in text


def test_json_keeps_all_of_it() -> None:
    """Reviews, sides of warnings and sentences written by the reader come back from JSON."""
    for bitext in (make_reviewed(), make_edited()):
        data = JsonExporter().render(bitext, ExportOptions(), no_progress, CancelToken())
        assert from_json(data) == bitext


def test_csv_has_facts_at_their_row() -> None:
    """The row of the passage that states a fact has it with both values."""
    rows = list(csv.reader(io.StringIO(text_of(CsvExporter(), make_reviewed()), newline="")))
    assert rows[0][6:] == ["reader", "facts", "warnings"]
    row = next(row for row in rows if "12000000 AED" in row[7])
    assert "12 مليون" in row[3]
    assert row[7].startswith(
        "money differs, dismissed by the reader: 12 مليون درهم (12000000 AED) | 11 million"
    )
    assert all(len(row) == len(rows[0]) for row in rows)


def test_docx_has_the_paper_that_was_chosen() -> None:
    """Letter held sideways is 11 by 8.5 inches, in twentieths of a point."""
    xml = text_of(DocxExporter(), make_reviewed(), ExportOptions(page_size=PageSize.LETTER, landscape=True))
    assert re.search(r'<w:pgSz [^>]*w:w="15840"', xml)
    assert 'w:orient="landscape"' in xml


def test_long_lists_of_one_sided_facts_end() -> None:
    """Of very many facts of one side the first are listed, and how many more there are is said."""
    pair = make_reviewed()
    text = page_text(replace(pair, facts=pair.facts[2:] * 310))
    assert "10 more are marked in the texts." in text


def test_a_translation_made_here_has_no_score() -> None:
    """That a translation belongs to its original is no guess: no percentage stands at its links."""
    body = comparison_page(make_edited(), ExportOptions(), NOW, screen=False).body()
    assert "100%" not in body.partition("<main>")[2].partition("</main>")[0]
