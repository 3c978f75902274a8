"""Glossed words in a Word document: lines of them as tables, each word over its form and its English.

Word has phonetic guides (`w:ruby`), but only above a word and badly with right-to-left text.
"""

from collections.abc import Sequence

from reader_app.domain.dictionary import VocalisedWord
from reader_app.domain.span import Span
from reader_app.export.docx_runs import inner_paragraph, run_xml
from reader_app.export.word_by_word import WordBox, boxes_of

_LINE = 8600
"""Width of a line of words in twentieths of a point: that of a text on paper held upright."""
_LETTER, _SMALL_LETTER, _MARGIN = 125, 85, 170
_LONGEST = 16
"""Letters of a gloss that stand in one line; a longer one is broken."""


def words_xml(text: str, words: Sequence[VocalisedWord], language: str, *, bold: bool) -> str:
    """The lines of a passage."""
    lines: list[list[WordBox]] = [[]]
    width = 0
    for box in boxes_of(text, Span(0, len(text)), words):
        width += _width(box)
        if width > _LINE and lines[-1]:
            lines.append([])
            width = _width(box)
        lines[-1].append(box)
    return "".join(_line(line, language, bold=bold) for line in lines if line)


def _width(box: WordBox) -> int:
    """How wide the cell of a box is."""
    return max(len(box.written) * _LETTER, min(len(box.gloss), _LONGEST) * _SMALL_LETTER) + _MARGIN


def _line(boxes: Sequence[WordBox], language: str, *, bold: bool) -> str:
    """A table of one row from right to left; a paragraph after it keeps it from joining the next."""
    rest = max(0, _LINE - sum(map(_width, boxes)))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in (*map(_width, boxes), rest))
    cells = "".join(_cell(box, language, bold=bold) for box in boxes)
    # Word and LibreOffice put a narrower table at different sides.
    cells += f'<w:tc><w:tcPr><w:tcW w:w="{rest}" w:type="dxa"/></w:tcPr><w:p/></w:tc>'
    return (
        "<w:tbl><w:tblPr><w:bidiVisual/><w:tblW w:w='0' w:type='auto'/><w:tblLayout w:type='fixed'/>"
        "<w:tblCellMar><w:left w:w='40' w:type='dxa'/><w:right w:w='40' w:type='dxa'/></w:tblCellMar>"
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
        + inner_paragraph("", rtl=True, tight=True)
    )


def _cell(box: WordBox, language: str, *, bold: bool) -> str:
    """A word, its vocalised form and its gloss under each other."""
    lines = [
        inner_paragraph(
            run_xml(box.written, rtl=True, language=language, bold=bold), rtl=True, centred=True, tight=True
        )
    ]
    if box.has_words:
        form = run_xml(box.vocalised, rtl=True, language=language, small=True, soft=True)
        gloss = run_xml(box.gloss, rtl=False, language="en", small=True)
        lines += [
            inner_paragraph(form, rtl=True, centred=True, tight=True),
            inner_paragraph(gloss, rtl=False, centred=True, tight=True),
        ]
    return f'<w:tc><w:tcPr><w:tcW w:w="{_width(box)}" w:type="dxa"/></w:tcPr>{"".join(lines)}</w:tc>'
