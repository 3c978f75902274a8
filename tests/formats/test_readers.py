from pathlib import Path

import pytest

from reader_app.domain.document import PassageKind
from reader_app.domain.language import Direction
from reader_app.formats.opener import FileOpener
from reader_app.formats.readers import READER_TYPES
from reader_app.formats.registry import RawFile
from tests.formats import article

_OPENER = FileOpener()
_H, _P, _L, _R, _F = (
    PassageKind.HEADING,
    PassageKind.PARAGRAPH,
    PassageKind.LIST_ITEM,
    PassageKind.TABLE_ROW,
    PassageKind.FOOTNOTE,
)
_KINDS = [_H, _P, _P, _P, _L, _L, _R]


def _bytes(made: str | bytes) -> bytes:
    return made.encode() if isinstance(made, str) else made


@pytest.mark.parametrize(
    ("name", "made", "has_note"),
    [
        ("a.html", article.html, False),
        ("a.md", article.markdown, True),
        ("a.docx", article.docx, False),
        ("a.odt", article.odt, True),
        ("a.epub", article.epub, False),
        ("a.rtf", article.rtf, False),
    ],
)
def test_the_article_comes_back(tmp_path: Path, name: str, made: object, has_note: bool) -> None:
    """Every format gives the same texts, kinds and direction, through the child process."""
    path = tmp_path / name
    assert callable(made)
    path.write_bytes(_bytes(made()))
    document = _OPENER.open_file(path)
    assert [passage.text for passage in document.passages] == [*article.TEXTS, *[article.NOTE] * has_note]
    assert [passage.kind for passage in document.passages] == [*_KINDS, *[_F] * has_note]
    assert document.passages[0].level == 1
    assert (document.language, document.direction) == ("ar", Direction.RTL)
    assert document.title == article.TITLE
    assert document.passages[2].direction is Direction.LTR


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("a.html", article.html),
        ("a.docx", article.docx),
        ("a.odt", article.odt),
        ("a.epub", article.epub),
        ("a.rtf", article.rtf),
    ],
)
def test_a_wrong_ending_does_no_harm(tmp_path: Path, name: str, made: object) -> None:
    """The bytes tell the format when the name tells another."""
    path = tmp_path / "note.txt"
    assert callable(made)
    path.write_bytes(_bytes(made()))
    source = _OPENER.open_file(path).source
    assert source.format == name[2:].replace("md", "markdown")


@pytest.mark.parametrize(
    ("name", "data"), [("p.html", article.saved_page().encode()), ("p.mhtml", article.mhtml())]
)
def test_saved_page_without_its_furniture(tmp_path: Path, name: str, data: bytes) -> None:
    """Of a page of a news site the headline and the text are left, whatever stands around them."""
    path = tmp_path / name
    path.write_bytes(data)
    texts = [passage.text for passage in _OPENER.open_file(path).passages]
    assert texts == [article.TITLE, *(f"{text} {text} {text}" for text in article.PARAGRAPHS)]


def test_old_page_in_windows_1256(tmp_path: Path) -> None:
    """A page's own word on its encoding is taken, and passed over when it is wrong."""
    path = tmp_path / "old.html"
    for named in ("windows-1256", "utf-8"):
        path.write_bytes(article.html().replace("utf-8", named).replace("£", "$").encode("windows-1256"))
        document = _OPENER.open_file(path)
        assert document.source.encoding == "windows-1256"
        assert document.passages[0].text == article.TITLE


def test_a_page_says_when_and_by_whom(tmp_path: Path) -> None:
    """Date and source come from the marks of the page, whichever of them it has; nonsense is passed over."""
    page = article.html()
    linked = '{"@graph": [{"datePublished": "2024-05-17T08:00:00Z", "publisher": {"name": "الصحيفة"}}]}'
    for marks, expected in (
        ('<meta property="article:published_time" content="2024-05-16T10:00:00+02:00">', ("2024-05-16", "")),
        (f'<script type="application/ld+json">{linked}</script>', ("2024-05-17", "الصحيفة")),
        (
            '<meta name="date" content="2024-13-45"><link rel="canonical" href="https://www.x.test/a">',
            ("", "x.test"),
        ),
        ('<script type="application/ld+json">{"datePublished": [</script>', ("", "")),
    ):
        path = tmp_path / "page.html"
        path.write_text(page.replace("</head>", f"{marks}</head>"), encoding="utf-8")
        document = _OPENER.open_file(path)
        assert (document.published, document.publisher) == expected


def test_a_message_may_be_wrong_about_its_page(tmp_path: Path) -> None:
    """A saved page whose message names an encoding that does not fit is read by its bytes."""
    path = tmp_path / "page.mhtml"
    path.write_bytes(article.mhtml().replace(b'charset="utf-8"', b'charset="us-ascii"'))
    document = _OPENER.open_file(path)
    assert document.passages[0].text == article.TITLE
    assert document.source.encoding == "utf-8"


def test_subtitles(tmp_path: Path) -> None:
    """A cue is a passage; times, marks and notes are left out."""
    srt, vtt = tmp_path / "a.srt", tmp_path / "a.vtt"
    first = "1\r\n00:00:01,000 --> 00:00:02,000\r\n<i>مرحبا</i>\r\nبكم\r\n\r\n"
    srt.write_bytes((first + "2\r\n00:00:03,000 --> 00:00:04,500\r\nإلى اللقاء\r\n").encode("windows-1256"))
    cues = "00:01.000 --> 00:02.000 align:start\n<v Sami>Hello there\n\n00:03.000 --> 00:04.000\nBye\n"
    vtt.write_text(f"WEBVTT\n\nNOTE x\n\n{cues}")
    assert [passage.text for passage in _OPENER.open_file(srt).passages] == ["مرحبا بكم", "إلى اللقاء"]
    assert [passage.text for passage in _OPENER.open_file(vtt).passages] == ["Hello there", "Bye"]


def test_docx_shows_insertions_and_hides_deletions(tmp_path: Path) -> None:
    """Tracked changes are read as accepted, and tab stops are no text."""
    from docx import Document
    from docx.oxml import parse_xml

    document = Document()
    paragraph = document.add_paragraph("kept ")
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    for change in (
        "<w:ins {}><w:r><w:t>added</w:t></w:r></w:ins>",
        "<w:del {}><w:r><w:t>gone</w:t></w:r></w:del>",
    ):
        paragraph._p.insert_element_before(parse_xml(change.format(space)))
    paragraph.paragraph_format.tab_stops.add_tab_stop(914400)
    path = tmp_path / "a.docx"
    document.save(str(path))
    assert [passage.text for passage in _OPENER.open_file(path).passages] == ["kept added"]


def test_every_reader_is_named_once() -> None:
    """Names and endings are unique, so that the child finds the reader and the dialog the files."""
    names = [kind.name for kind in READER_TYPES]
    suffixes = [suffix for kind in READER_TYPES for suffix in kind.suffixes]
    assert len(set(names)) == len(names)
    assert len(set(suffixes)) == len(suffixes)
    assert set(suffixes) < set(_OPENER.suffixes)


def test_plain_text_is_recognised_by_none() -> None:
    """No special reader claims an ordinary text."""
    raw = RawFile("a.txt", b"Dear reader,\n1. one\n# two\n<b>three</b>\n")
    assert not any(kind().recognises(raw) for kind in READER_TYPES)
