"""Comparison PDFs: texts in logical order, tagged, with their languages; cancel ends the child."""

import io
import re
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from reader_app.domain.bitext import Bitext
from reader_app.domain.errors import CancelledError, UnwritableOutputError
from reader_app.domain.exporting import ExportOptions, Layout, PageSize
from reader_app.domain.progress import CancelToken, no_progress
from reader_app.export.pdf import PdfExporter
from reader_app.export.pdf_direction import marks_needed
from tests.export.pair import ARABIC, ENGLISH, NOW, make_gloss, make_pair


def render(bitext: Bitext, **options: Any) -> bytes:
    return PdfExporter(clock=lambda: NOW).render(bitext, ExportOptions(**options), no_progress, CancelToken())


@pytest.fixture(scope="module", params=[100, 1], ids=["one volume", "several volumes"])
def pdf(request: pytest.FixtureRequest) -> bytes:
    exporter = PdfExporter(clock=lambda: NOW, longest_volume=request.param)
    return exporter.render(make_pair(), ExportOptions(), no_progress, CancelToken())


def words(text: str) -> list[str]:
    # pypdf glues or turns digits in right-to-left lines, so words here are of letters
    return re.findall(r"[^\W\d_]+", re.sub("[\u064b-\u065f\u200e\u200f\u202a-\u202e]", "", text))


def poppler_text(data: bytes) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    return subprocess.run(
        ["pdftotext", "-", "-"], input=data, capture_output=True, check=True
    ).stdout.decode()


def pdfium_text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def pypdf_text(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


@pytest.mark.parametrize("extract", [poppler_text, pdfium_text, pypdf_text])
def test_text_comes_back_in_logical_order(pdf: bytes, extract: Any) -> None:
    """Words of both sides are found, and nearly all neighbours are still neighbours."""
    found = words(extract(pdf))
    pairs = set(pairwise(found))
    for texts, least in ((ARABIC, 0.9), (ENGLISH, 1.0)):
        wanted = [words(text) for text in texts]
        # poppler 22 breaks a word at a haraka: وسيُفتح
        assert {word for text in wanted for word in text} <= {*found, "وسيفتح"}
        neighbours = [pair for text in wanted for pair in pairwise(text)]
        assert sum(pair in pairs for pair in neighbours) >= least * len(neighbours)


def elements(node: Any) -> Iterator[Any]:
    """All structure elements under a node, depth first."""
    kids = node.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def test_structure(pdf: bytes) -> None:
    """PDF/UA: title, language, marked content, outline; cells with the language of their text."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root
        assert bool(root.MarkInfo.Marked)
        assert str(root.Lang) == "en"
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        with document.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert ARABIC[1] in metadata["dc:title"]
        found = list(elements(root.StructTreeRoot))
        languages = {str(item.Lang) for item in found if item.S == "/TD" and "/Lang" in item}
        assert {"ar", "en"} <= languages
        assert {"/Table", "/TR", "/TH", "/TD", "/P", "/H1", "/H2", "/Link"} <= {str(item.S) for item in found}
        assert all("/Alt" in item for item in found if item.S == "/Figure")
        with document.open_outline() as outline:
            titles = [item.title for item in outline.root]
        assert "About this comparison" in titles
        marked = [int(key) for key in list(root.StructTreeRoot.ParentTree.Nums)[::2]]
        assert sorted(set(marked)) == sorted(marked)
        assert all("/P" in element for element in found)


def test_no_untagged_content(pdf: bytes) -> None:
    """Everything drawn is tagged or an artifact, and every tag's content is in the structure tree."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        reachable: dict[Any, set[int]] = {}
        for element in elements(document.Root.StructTreeRoot):
            kids = element.get("/K")
            for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
                if isinstance(kid, int):
                    reachable.setdefault(element.Pg.objgen, set()).add(kid)
        for page in document.pages:
            depth = 0
            instructions: Any = pikepdf.parse_content_stream(page)
            for operands, operator in instructions:
                name = str(operator)
                if name in {"BMC", "BDC"}:
                    depth += 1
                    if name == "BDC":
                        assert int(operands[1].MCID) in reachable[page.obj.objgen]
                elif name == "EMC":
                    depth -= 1
                elif name in {"Tj", "TJ", "f", "f*", "S", "Do", "sh"}:
                    assert depth, f"{name} outside marked content"


def _annotations(page: pikepdf.Page) -> list[Any]:
    found: Any = page.obj.Annots if "/Annots" in page else []
    return list(found)


def test_links_lead_to_their_place(pdf: bytes) -> None:
    """Each unmatched passage and differing fact in the lists has a link that resolves."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        names = {str(name) for name, _place in pikepdf.NameTree(document.Root.Names.Dests).items()}
        wanted = {str(annotation.Dest) for page in document.pages for annotation in _annotations(page)}
    assert wanted == {"L4", "R4", "L5", "R5"}
    assert wanted <= names


def test_fonts_are_bundled_and_embedded(pdf: bytes) -> None:
    """No text is set in a font of the machine; the marks of direction have an empty glyph of their own."""
    for page in pypdf.PdfReader(io.BytesIO(pdf)).pages:
        resources: Any = page["/Resources"]
        for name, font in resources.get("/Font", {}).items():
            if name == "/muqabala-direction":
                assert font.get_object()["/Subtype"] == "/Type3"
            else:
                assert "Muqabala" in font.get_object()["/BaseFont"]


@pytest.mark.parametrize(("layout", "swap"), list(zip(Layout, (True, False, False, False), strict=True)))
def test_layouts(layout: Layout, swap: bool) -> None:
    """Every layout has every word, with the Arabic side where it belongs."""
    pair = make_pair()
    data = render(
        pair,
        layout=layout,
        swap_columns=swap,
        page_size=PageSize.LETTER,
        landscape=True,
        translation=pair.left,
    )
    assert {word for text in ENGLISH for word in words(text)} <= set(words(pdfium_text(data)))
    page = pypdf.PdfReader(io.BytesIO(data)).pages[0]
    assert float(page.mediabox.width) == pytest.approx(792, abs=1)


def test_gloss_is_never_called_a_translation() -> None:
    """The notice of a gloss stands on the first page and in the heading of the column."""
    text = " ".join(pdfium_text(render(make_gloss())).split())
    assert "word-for-word gloss" in text
    assert "machine translation" not in text


def test_cancel_ends_the_child_and_it_can_be_tried_again(tmp_path: Path) -> None:
    """Cancelling comes back within a second, leaves no file, and the next export works."""
    pair = make_pair()
    target, token = tmp_path / "out.pdf", CancelToken()
    timer = threading.Timer(0.3, token.cancel)
    timer.start()
    start = time.monotonic()
    with pytest.raises(CancelledError):
        PdfExporter().export(pair, target, ExportOptions(), no_progress, token)
    assert time.monotonic() - start < 1.3
    timer.join()
    assert list(tmp_path.iterdir()) == []
    PdfExporter().export(pair, target, ExportOptions(), no_progress, CancelToken())
    assert target.read_bytes().startswith(b"%PDF-1.7")


@pytest.mark.parametrize("command", [("/nowhere/python",), ("false",), ("true",)])
def test_child_that_fails(command: tuple[str, ...]) -> None:
    """A child that cannot start or ends at once is an error in words."""
    with pytest.raises(UnwritableOutputError) as caught:
        PdfExporter(command=command).render(make_pair(), ExportOptions(), no_progress, CancelToken())
    assert caught.value.code == "pdf-failed"


def test_hostile_text_is_only_text() -> None:
    """Markup, addresses and controls in a text are printed, not obeyed."""
    from dataclasses import replace

    from tests.export.pair import document

    texts = ('<img src="file:///etc/passwd"> & <script>', "a\x00b\x1b\ud800c", "\u202eabc\u2066")
    pair = replace(make_pair(), left=document(texts, "en"), links=(), facts=())
    assert "<script>" in pdfium_text(render(pair))


def test_numbers_stay_in_their_place_in_arabic_lines(pdf: bytes) -> None:
    """Latin letters are more on the page, but pdftotext reads the sum inside the Arabic line in its order."""
    found = re.sub("[\u200e\u200f\u202a-\u202e]", " ", poppler_text(pdf))
    assert "كلفتها 12 مليون درهم" in " ".join(found.split())


@pytest.mark.parametrize(
    ("text", "marks"), [("abc", 0), ("ابت", 0), ("abc اب", 2), ("ab ab ab ab ا", 0), ("1 2, 3", 0)]
)
def test_marks_of_direction(text: str, marks: int) -> None:
    """Only a page on which Latin letters are more, but not by far, needs marks: one more than they are."""
    assert marks_needed(text) == marks
