import io
import time
import zlib
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from reader_app.domain.document import Document, Passage, PassageKind
from reader_app.domain.errors import UnreadableDocumentError
from reader_app.domain.language import Direction
from reader_app.formats.opener import FileOpener
from tests.benchmarks.export.readback import words
from tests.formats import pdf_texts
from tests.formats.pdf_producers import PRODUCERS, Layout, Piece

_OPENER = FileOpener()
_TEXTS = {
    "arabic": ("ar", pdf_texts.ARABIC),
    "english": ("en", pdf_texts.ENGLISH),
    "mixed": ("ar", pdf_texts.MIXED),
}


def _open(tmp_path: Path, data: bytes) -> Document:
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    return _OPENER.open_file(path)


def _share(wanted: Counter[object], found: Counter[object]) -> float:
    return sum(min(count, found[item]) for item, count in wanted.items()) / wanted.total()


def _counted(parts: Sequence[Sequence[object]]) -> Counter[object]:
    return Counter(item for part in parts for item in part)


def _body(document: Document) -> list[Passage]:
    return [passage for passage in document.passages if not passage.furniture]


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("text", list(_TEXTS))
@pytest.mark.parametrize("producer", list(PRODUCERS))
def test_the_text_is_found_again(tmp_path: Path, producer: str, text: str, columns: int) -> None:
    """Of every program's PDF at least 98 % of words and 94 % of pairs of words come back, in order."""
    language, pieces = _TEXTS[text]
    data = PRODUCERS[producer](pieces, language, Layout(columns, pdf_texts.HEADERS[language]))
    document = _open(tmp_path, data)
    found = [words(passage.text) for passage in _body(document)]
    wanted = [words(piece.text) for piece in pieces]
    assert _share(_counted(wanted), _counted(found)) >= 0.98
    pairs = [[list(pairwise(part)) for part in parts] for parts in (wanted, found)]
    assert _share(_counted(pairs[0]), _counted(pairs[1])) >= 0.94
    assert "\ufffd" not in "".join(passage.text for passage in document.passages)
    # the header of every page is kept once, out of the text; page numbers are left out
    assert [p.text for p in document.passages if p.furniture] in ([pdf_texts.HEADERS[language]], [])
    if text != "mixed":
        assert document.source.format == "pdf"
        assert document.language == language


@pytest.mark.parametrize("text", ["arabic", "english"])
def test_structure(tmp_path: Path, text: str) -> None:
    """Paragraphs are whole over lines, columns and pages; headings have levels, lists are lists."""
    language, pieces = _TEXTS[text]
    data = PRODUCERS["WeasyPrint"](pieces, language, Layout(2, pdf_texts.HEADERS[language]))
    document = _open(tmp_path, data)
    body = _body(document)
    assert [passage.text for passage in body] == [piece.text for piece in pieces]
    kinds = {True: PassageKind.LIST_ITEM, False: PassageKind.PARAGRAPH}
    assert [(passage.kind, passage.level) for passage in body] == [
        (PassageKind.HEADING, piece.level) if piece.level else (kinds[piece.is_item], int(piece.is_item))
        for piece in pieces
    ]
    assert document.title == pieces[0].text
    assert document.direction is (Direction.RTL if language == "ar" else Direction.LTR)


def test_harakat_and_ligatures(tmp_path: Path) -> None:
    """Vowel marks stay on their letters, lam-alef is lam and alef, brackets open and close, numbers run."""
    text = "قَالَ لِلأُسْتاذِ: «الإسلامُ لا يمنعُ (ذلك)» في ١٢٫٥ و 12/5/2024 و 36%، ثمّ كُتِبَ عن Phase II."
    for producer in ("WeasyPrint", "reportlab"):
        document = _open(tmp_path, PRODUCERS[producer]([Piece(text)], "ar", Layout()))
        assert [passage.text for passage in document.passages if not passage.furniture] == [text], producer


def test_columns_of_an_arabic_page_begin_at_the_right(tmp_path: Path) -> None:
    """The same two columns are read from the right in Arabic and from the left in English."""
    for language, pieces in (("ar", pdf_texts.ARABIC), ("en", pdf_texts.ENGLISH)):
        data = PRODUCERS["Qt"](pieces, language, Layout(2, numbered=False))
        texts = [passage.text for passage in _open(tmp_path, data).passages]
        places = [texts.index(piece.text) for piece in (pieces[1], pieces[-1])]
        assert places == sorted(places)
        assert places[0] < 3


def test_hyphens(tmp_path: Path) -> None:
    """Words cut at line ends are whole again; words with a hyphen of their own keep it."""
    long = "The well-known representatives of international organisations considered responsibilities. " * 6
    data = PRODUCERS["WeasyPrint"](
        [Piece("Hyphens", 1), Piece(long.strip())], "en", Layout(2, numbered=False)
    )
    assert _open(tmp_path, data).passages[1].text == long.strip()


def _error(tmp_path: Path, data: bytes, name: str = "a.pdf") -> UnreadableDocumentError:
    path = tmp_path / name
    path.write_bytes(data)
    start = time.perf_counter()
    with pytest.raises(UnreadableDocumentError) as caught:
        _OPENER.open_file(path)
    assert time.perf_counter() - start < 15
    assert name in caught.value.sentence
    return caught.value


@pytest.fixture(scope="module")
def simple() -> bytes:
    """Give a small good PDF."""
    return PRODUCERS["reportlab"]([Piece("A heading", 1), Piece("Some words of a text.")], "en", Layout())


def test_password(tmp_path: Path, simple: bytes) -> None:
    """A PDF under a password is said to be one; a password only against changes does not matter."""
    import pikepdf

    for user, is_open in (("secret", False), ("", True)):
        stream = io.BytesIO()
        with pikepdf.open(io.BytesIO(simple)) as pdf:
            pdf.save(stream, encryption=pikepdf.Encryption(owner="owner", user=user))
        if is_open:
            assert _open(tmp_path, stream.getvalue()).passages[0].text == "A heading"
        else:
            error = _error(tmp_path, stream.getvalue())
            assert (error.code, "password" in error.sentence) == ("unsupported", True)


def test_broken(tmp_path: Path, simple: bytes) -> None:
    """Cut off, hollow and overwritten PDFs end in an error of the family or in what is left of the text."""
    assert _error(tmp_path, simple[: len(simple) // 3]).code == "damaged"
    assert _error(tmp_path, b"%PDF-1.7\n" + bytes(5000)).code == "damaged"
    assert _error(tmp_path, simple[:20] + b"x" * 4000).code == "damaged"


def test_wrong_ending(tmp_path: Path, simple: bytes) -> None:
    """A PDF is one by its bytes, whatever it is called, also behind a little junk."""
    path = tmp_path / "note.txt"
    path.write_bytes(b"\n\n" + simple)
    assert _OPENER.open_file(path).source.format == "pdf"


def test_page_bomb(tmp_path: Path) -> None:
    """Pages beyond number are refused within seconds, and so is a page that draws without end."""
    kids = b"3 0 R " * 400_000
    pages = b"<</Type/Pages/Count 400000/Kids[" + kids + b"]>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>"
    bomb = _pdf([b"<</Type/Catalog/Pages 2 0 R>>", pages, page])
    assert _error(tmp_path, bomb).code in {"too-large", "empty", "damaged"}


def test_stream_bomb(tmp_path: Path) -> None:
    """A page that unpacks to a gigabyte of drawing ends in an error within seconds."""
    packer = zlib.compressobj(9)
    line = b"BT /F 9 Tf 1 0 0 1 9 9 Tm (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ET\n" * 16_000
    packed = b"".join(packer.compress(line) for _ in range(500)) + packer.flush()
    stream = b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed)
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
    catalog, pages = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
    assert _error(tmp_path, _pdf([catalog, pages, page, stream, font])).code in {"too-large", "damaged"}


def _pdf(objects: list[bytes]) -> bytes:
    """Write objects numbered from 1, the first being the catalogue, as a PDF."""
    out = b"%PDF-1.7\n"
    places: list[int] = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size + table
    return out + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, out.rindex(b"xref"))
