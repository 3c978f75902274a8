import io
import shutil
import time
from collections import Counter
from pathlib import Path

import pytest

from reader_app.domain.document import Document
from reader_app.domain.errors import CancelledError, UnreadableDocumentError
from reader_app.domain.progress import CancelToken
from reader_app.formats.opener import FileOpener
from reader_app.formats.pdf_recognised import main_language, scan_blocks
from reader_app.formats.pdf_scan import tesseract_languages
from tests.benchmarks.export.readback import words
from tests.formats.pdf_producers import PRODUCERS, Layout, Piece

_TEXT = "The old stone bridge was opened to walkers on Saturday morning after three years."
_ARABIC = "افتتحت بلدية السنديان صباح السبت الجسر الحجري القديم أمام المشاة بعد ثلاث سنوات من الإغلاق."
_HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
needs_tesseract = pytest.mark.skipif(
    len(tesseract_languages()) < 2, reason="Tesseract with Arabic and English is not installed"
)


def _scan(text: str, language: str) -> bytes:
    """Give pictures of the pages of a PDF as a PDF."""
    import pypdfium2  # type: ignore[import-untyped]

    data = PRODUCERS["reportlab"]([Piece(text)], language, Layout(numbered=False))
    with pypdfium2.PdfDocument(data) as document:
        pictures = [page.render(scale=200 / 72).to_pil().convert("L") for page in document]
    stream = io.BytesIO()
    pictures[0].save(stream, "PDF", save_all=True, append_images=pictures[1:], resolution=200)
    return stream.getvalue()


def _open(tmp_path: Path, data: bytes, cancel: CancelToken | None = None) -> Document:
    path = tmp_path / "scan.pdf"
    path.write_bytes(data)
    return FileOpener().open_file(path, cancel=cancel)


def test_a_scan_is_told_to_be_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Tesseract a clear sentence says what the file is and what would help."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert shutil.which("tesseract") is None
    with pytest.raises(UnreadableDocumentError) as caught:
        _open(tmp_path, _scan(_TEXT, "en"))
    assert caught.value.code == "scanned"
    assert "Tesseract" in caught.value.sentence
    assert "scan.pdf" in caught.value.sentence


@needs_tesseract
@pytest.mark.parametrize(("text", "language"), [(_TEXT, "en"), (_ARABIC, "ar")])
def test_a_scan_is_read(tmp_path: Path, text: str, language: str) -> None:
    """With Tesseract most words come back, and the document says how it was read."""
    document = _open(tmp_path, _scan(text, language))
    found = Counter(words(" ".join(passage.text for passage in document.passages)))
    wanted = Counter(words(text))
    assert (wanted & found).total() >= 0.8 * wanted.total()
    assert [warning.code for warning in document.warnings] == ["ocr"]
    assert document.language == language


@needs_tesseract
def test_reading_a_scan_stops_when_asked(tmp_path: Path) -> None:
    """A cancelled scan ends before its pages are read."""
    cancel = CancelToken()
    cancel.cancel()
    start = time.perf_counter()
    with pytest.raises(CancelledError):
        _open(tmp_path, _scan(_TEXT, "en"), cancel)
    assert time.perf_counter() - start < 20


def _table(*lines: tuple[int, int, str]) -> str:
    """Give Tesseract's table of lines: paragraph number, height and words."""
    rows = [_HEAD]
    for number, (paragraph, height, text) in enumerate(lines, 1):
        rows.append(f"4\t1\t{paragraph}\t1\t{number}\t0\t0\t0\t900\t{height}\t-1\t")
        rows += [f"5\t1\t{paragraph}\t1\t{number}\t1\t0\t0\t9\t9\t95\t{word}" for word in text.split()]
    return "\n".join(rows)


def test_passages_of_recognised_pages() -> None:
    """Lines make paragraphs, over pages too; headers are furniture once, page numbers are left out."""
    first = _table((1, 20, "The Gazette"), (2, 60, "A bridge"), (3, 20, "It was re-"), (3, 20, "opened on"))
    second = _table(
        (1, 20, "The Gazette"), (2, 20, "Saturday morning."), (3, 20, "Then it rained."), (4, 20, "2")
    )
    found = [(block.text, block.level, block.furniture) for block in scan_blocks([first, second])]
    assert found == [
        ("The Gazette", 0, True),
        ("A bridge", 2, False),
        ("It was reopened on Saturday morning.", 0, False),
        ("Then it rained.", 0, False),
    ]


def test_numbers_and_repeated_words_within_pages_stay() -> None:
    """Only at the head and the foot of pages a number is the page's and a repeated line a header."""
    words = (
        "Report",
        "Day one",
        "He waited.",
        "No.",
        "1984",
        "She wrote.",
        "Then it rained.",
        "Harbour",
        "12",
    )
    others = ("Report", "Day two", "It was late.", "No.", "They left.", "All was quiet.", "Harbour", "13")
    pages = [_table(*((number, 30, word) for number, word in enumerate(page, 1))) for page in (words, others)]
    texts = [block.text for block in scan_blocks(pages)]
    assert " ".join(texts).count("No.") == 2
    assert any("1984" in text for text in texts)
    assert not any(text in {"12", "13"} for text in texts)


def test_main_language() -> None:
    """A page of one script is read again with its language alone."""
    both = ("ara", "eng")
    assert main_language(_table((1, 20, _ARABIC)), both) == "ara"
    assert main_language(_table((1, 20, _TEXT)), both) == "eng"
    assert main_language(_table((1, 20, f"{_TEXT} {_ARABIC}")), both) == ""
    assert main_language("garbage\n\t\t", both) == ""
