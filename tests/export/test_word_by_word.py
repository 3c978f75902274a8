"""The layout word by word: every Arabic word over its vocalised form and its English, in every format."""

import html
import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import docx
import pytest

from reader_app.domain.dictionary import Dictionary, VocalisedWord
from reader_app.domain.errors import CancelledError
from reader_app.domain.exporting import Exporter, ExportOptions, Layout
from reader_app.domain.progress import CancelToken, no_progress
from reader_app.domain.span import Span
from reader_app.export.docx_export import DocxExporter
from reader_app.export.html_export import HtmlExporter
from reader_app.export.pdf import PdfExporter
from reader_app.export.word_by_word import boxes_of
from reader_app.translation.gloss.analyser import WordAnalyser
from reader_app.translation.gloss.lookup import GlossDictionary
from tests.export.pair import ARABIC, ENGLISH, NOW, document, make_pair


@pytest.fixture(scope="module")
def dictionary() -> Iterator[Dictionary]:
    analyser = WordAnalyser()
    yield GlossDictionary(analyser)
    analyser.close()


def render(exporter: Exporter, dictionary: Dictionary, cancel: CancelToken | None = None) -> bytes:
    options = ExportOptions(layout=Layout.WORD_BY_WORD, dictionary=dictionary)
    return exporter.render(make_pair(), options, no_progress, cancel or CancelToken())


def words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", re.sub("[\u064b-\u065f\u200b\u200e\u200f\u202a-\u202e]", "", text))


def test_web_page_keeps_the_text_and_adds_forms_and_glosses(dictionary: Dictionary) -> None:
    """What is written stands in its order; each word has a form with harakat and English under it."""
    page = render(HtmlExporter(clock=lambda: NOW), dictionary).decode()
    assert "under each Arabic word" in page
    for text in ARABIC:
        start = page.index(f'id="L{ARABIC.index(text) + 1}"')
        passage = re.sub(r'<span class="s">.*?</span>', "", page[start : page.index("</td>", start)])
        extras = re.compile(r'<span class="(?:vocalised|gloss)"[^>]*>(.*?)</span>')
        written = html.unescape(re.sub(r"<[^>]*>", "", extras.sub("", passage).partition(">")[2]))
        assert written.split() == text.split()
        glosses = re.findall(r'<span class="gloss" lang="en" dir="ltr">(.*?)</span>', passage)
        assert len(glosses) == len(words(re.sub("[(][^)]*[)]", "", text)))
        assert all(re.search(r"[A-Za-z]", gloss) for gloss in glosses)
    assert "جِسْر" in page
    for text in ENGLISH:
        assert html.escape(text, quote=False)[:12] in page


def test_pdf_gives_the_written_words_back_in_their_order(dictionary: Dictionary) -> None:
    """Poppler finds every word, next to its neighbour wherever both are on one line."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    data = render(PdfExporter(clock=lambda: NOW), dictionary)
    text = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True).stdout
    found = words(text.decode())
    wanted = [words(passage) for passage in ARABIC]
    # poppler 22 breaks a word at a haraka
    assert {word for passage in wanted for word in passage} <= {*found, "وسيفتح"}
    neighbours, pairs = set(pairwise(found)), [pair for passage in wanted for pair in pairwise(passage)]
    assert sum(pair in neighbours for pair in pairs) >= 0.7 * len(pairs)
    assert {"bridge", "Sunday"} <= set(found)


def test_letters_that_vocalisation_adds_do_not_take_those_that_are_written(dictionary: Dictionary) -> None:
    """Words with hamza are found in the PDF after words whose hamza stands in the vocalised form alone."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    pair, texts = make_pair(), ("ان الامر مهم", "قال أن الأمر مهم أمس")
    bitext = replace(pair, left=document(texts, "ar"), links=(), facts=())
    options = ExportOptions(layout=Layout.WORD_BY_WORD, dictionary=dictionary)
    data = PdfExporter(clock=lambda: NOW).render(bitext, options, no_progress, CancelToken())
    text = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True).stdout
    assert {word for passage in texts for word in words(passage)} <= set(words(text.decode()))


def test_word_document_has_lines_of_words_from_right_to_left(dictionary: Dictionary) -> None:
    """The words of a passage stand in cells in their order, each with its form and gloss."""
    table = docx.Document(io.BytesIO(render(DocxExporter(clock=lambda: NOW), dictionary))).tables[0]
    passages = [row.cells[1] for row in table.rows if row.cells[1].tables]
    assert len(passages) == len(ARABIC)
    written = [
        [cell.paragraphs[0].text for line in passage.tables for cell in line.rows[0].cells]
        for passage in passages
    ]
    assert [[word for word in passage if word] for passage in written] == [text.split() for text in ARABIC]
    first = passages[1].tables[0].rows[0].cells[1]
    assert [len(words(paragraph.text)) for paragraph in first.paragraphs[:2]] == [1, 1]
    assert first.paragraphs[2].text.isascii()


@pytest.mark.parametrize("exporter", [HtmlExporter(), PdfExporter(), DocxExporter()])
def test_cancelled_while_words_are_looked_up(exporter: Exporter, dictionary: Dictionary) -> None:
    """No more words are looked up once the export is cancelled."""
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(CancelledError):
        render(exporter, dictionary, cancel)


def test_other_languages_stay_as_they_are(dictionary: Dictionary) -> None:
    """A Persian text, though written from the right, is not explained as Arabic."""
    pair = make_pair()
    persian = replace(pair, left=replace(pair.left, language="fa"))
    options = ExportOptions(layout=Layout.WORD_BY_WORD, dictionary=dictionary)
    page = HtmlExporter(clock=lambda: NOW).render(persian, options, no_progress, CancelToken()).decode()
    assert 'class="gloss"' not in page


def test_a_sound_is_marked_as_one() -> None:
    """A gloss that only spells a word is shown with its mark; what is no word has nothing under it."""
    text = "زار باكونين (1921) القرية."
    listed = [
        VocalisedWord(Span(0, 3), "زارَ", "visited"),
        VocalisedWord(Span(4, 11), "باكونين", "Bakunin", is_sound=True),
    ]
    boxes = list(boxes_of(text, Span(0, len(text)), listed))
    assert [box.written for box in boxes] == text.split()
    assert [box.gloss for box in boxes[:3]] == ["visited", "~Bakunin", ""]
    assert [box.vocalised for box in boxes[:3]] == ["زارَ", "", ""]
