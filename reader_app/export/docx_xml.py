"""WordprocessingML of a comparison's table.

Written as text and parsed once: python-docx needs a time that grows with the square of the number of rows.
Element order follows ECMA-376 part 1, 17.3 (paragraphs, runs) and 17.4 (tables); Word refuses any other.
"""

from collections.abc import Sequence
from typing import NamedTuple

from reader_app.domain.document import Passage, PassageKind
from reader_app.domain.language import Direction, language_name
from reader_app.export.docx_runs import NAMESPACE, inner_paragraph, run_xml
from reader_app.export.docx_words import words_xml
from reader_app.export.findings import edited_words, reader_on_link
from reader_app.export.markup import FactMark
from reader_app.export.rows import Row
from reader_app.export.table import Column, places_of
from reader_app.export.word_by_word import WordGlosses
from reader_app.export.wording import document_title, kind_of_translation

_FILLS = ("FFFFFF", "FEF2D3", "E1F1EF", "EEE8F9", "FCE8E5", "E7F0FC", "EDF4DD")
_TEXT_WIDTH, _LINK_WIDTH = 4500, 800
_SHORT = 2400
"""Code points up to which a row is kept on one page."""

_INSET = 200
"""Room where the lines of a list item or a quotation begin, for each level, in twentieths of a point."""


def rows_xml(rows: Sequence[str]) -> str:
    """Rows in a table element of no other use, for parsing."""
    return f"<w:tbl {NAMESPACE}>{''.join(rows)}</w:tbl>"


def table_xml(columns: Sequence[Column], *, stacked: bool) -> str:
    """The table without rows; its cells run from right to left when the left document stands right."""
    visual = "<w:bidiVisual/>" if _right_to_left(columns) and not stacked else ""
    widths = [_TEXT_WIDTH * 2 // len(columns)] * len(columns)
    widths.insert(len(widths) - 1, _LINK_WIDTH)
    if stacked:
        widths = [_LINK_WIDTH, _TEXT_WIDTH * 2]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f"<w:tbl {NAMESPACE}><w:tblPr>{visual}<w:tblW w:w='5000' w:type='pct'/>"
        "<w:tblBorders><w:insideH w:val='single' w:sz='8' w:color='FFFFFF'/></w:tblBorders>"
        "<w:tblLayout w:type='fixed'/><w:tblCellMar><w:left w:w='140' w:type='dxa'/>"
        f"<w:right w:w='140' w:type='dxa'/></w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid></w:tbl>"
    )


def _right_to_left(columns: Sequence[Column]) -> bool:
    """Whether the left document stands on the right-hand side of the page."""
    return columns[0].side == "R"


def row_xml(row: Row | None, columns: Sequence[Column]) -> str:
    """One row, or the heading that is repeated on every page; cells from the left document on."""
    ordered = list(reversed(columns)) if _right_to_left(columns) else list(columns)
    cells = [_head_cell(column) if row is None else _cell(row, column) for column in ordered]
    cells.insert(len(cells) - 1, _link_cell(row, ordered))
    return _table_row(cells, whole=row is None or _is_short(row, columns), heading=row is None)


def stacked_row_xml(row: Row, columns: Sequence[Column], glosses: WordGlosses | None) -> str:
    """The passages of one row under each other, glossed or not, with the link's number beside all of them."""
    present = [column for column in columns if column.indices(row)]
    whole = _is_short(row, columns)
    lines = []
    for number, column in enumerate(present):
        if number == 0:
            beside = _link_cell(row, columns, merge="restart" if len(present) > 1 else "")
        else:
            beside = '<w:tc><w:tcPr><w:vMerge w:val="continue"/></w:tcPr><w:p/></w:tc>'
        together = whole and number < len(present) - 1
        lines.append(_table_row([beside, _cell(row, column, glosses, together=together)], whole=whole))
    return "".join(lines)


def _table_row(cells: Sequence[str], *, whole: bool, heading: bool = False) -> str:
    """A table row; a whole one is on one page."""
    properties = ("<w:cantSplit/>" if whole else "") + ("<w:tblHeader/>" if heading else "")
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(cells)}</w:tr>"


def _is_short(row: Row, columns: Sequence[Column]) -> bool:
    """Whether a row is to be kept on one page."""
    texts = (column.document.passages[index].text for column in columns for index in column.indices(row))
    return sum(map(len, texts)) < _SHORT


def _head_cell(column: Column) -> str:
    """The heading of a column: what the document is called and by what it was made."""
    document = column.document
    rtl = document.direction is Direction.RTL
    title = run_xml(document_title(document), rtl=rtl, language=document.language, bold=True)
    about = [part for part in (language_name(document.language), kind_of_translation(document)) if part]
    title += run_xml(f" ({', '.join(about)})", rtl=False, language="en", small=True)
    return f"<w:tc>{inner_paragraph(title, rtl=rtl)}</w:tc>"


def _link_cell(row: Row | None, columns: Sequence[Column], merge: str = "") -> str:
    """The link's number and each side's place in its own text; `merge` begins a cell over several rows."""
    if row is None:
        link = run_xml("Link", rtl=False, language="en")
        return f"<w:tc>{inner_paragraph(link, rtl=False, centred=True)}</w:tc>"
    sides = [column for column in columns if column.side != "T" and column.indices(row)]
    content = ""
    if row.number:
        content = run_xml(str(row.number), rtl=False, language="en", bold=True) + "<w:r><w:br/></w:r>"
        if said := reader_on_link(row.link):
            content += run_xml(said, rtl=False, language="en", small=True) + "<w:r><w:br/></w:r>"
    for number, column in enumerate(sides):
        if number:
            content += run_xml(" · ", rtl=False, language="en", small=True)
        content += run_xml(places_of(column, row), rtl=False, language="en", small=True)
    span = f'<w:tcPr><w:vMerge w:val="{merge}"/></w:tcPr>' if merge else ""
    return f"<w:tc>{span}{inner_paragraph(content, rtl=False, centred=True)}</w:tc>"


def _cell(row: Row, column: Column, glosses: WordGlosses | None = None, *, together: bool = False) -> str:
    """The passages of a column in a row, coloured like their link, hatched without one."""
    passages = column.document.passages
    indices = [index for index in column.indices(row) if index < len(passages)]
    if not indices:
        return "<w:tc><w:p/></w:tc>"
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{_FILLS[row.colour]}"/>'
    if not row.number and column.side != "T" and not all(passages[index].furniture for index in indices):
        shade = '<w:shd w:val="thinDiagStripe" w:color="E4E0D8" w:fill="FFFFFF"/>'
    content = "".join(
        _passage(passages[index], column.marks.facts.get(index, ()), column, glosses, together=together)
        for index in indices
    )
    return f"<w:tc><w:tcPr>{shade}</w:tcPr>{content}</w:tc>"


def _passage(
    passage: Passage,
    marks: Sequence[FactMark],
    column: Column,
    glosses: WordGlosses | None,
    *,
    together: bool,
) -> str:
    """One passage as a paragraph, with its facts underlined; kept `together` with what follows."""
    rtl = passage.direction is Direction.RTL
    same = passage.direction is column.direction
    language = column.document.language if same else column.other.language
    bold = passage.kind is PassageKind.HEADING
    edited = edited_words(passage)
    said = run_xml(f"({edited})", rtl=False, language="en", small=True)
    note = inner_paragraph(said, rtl=False) if edited else ""
    words = () if glosses is None else glosses.words(passage, language)
    if words:
        return words_xml(passage.text, words, language, bold=bold) + note
    item = passage.kind is PassageKind.LIST_ITEM
    runs, place = [run_xml("•\u00a0", rtl=rtl, language=language)] if item else [], 0
    for mark in marks:
        runs.append(run_xml(passage.text[place : mark.span.start], rtl=rtl, language=language, bold=bold))
        underlined = run_xml(mark.span.of(passage.text), rtl=rtl, language=language, bold=bold, mark=mark.css)
        runs.append(underlined)
        place = mark.span.end
    runs.append(run_xml(passage.text[place:], rtl=rtl, language=language, bold=bold))
    inset = _INSET * max(1, passage.level) if item or passage.kind is PassageKind.QUOTE else 0
    return inner_paragraph("".join(runs), rtl=rtl, together=together, inset=inset) + note


def paragraph_xml(
    text: str, *, style: str = "", rtl: bool = False, language: str = "en", new_page: bool = False
) -> str:
    """A paragraph outside the table."""
    run = run_xml(text, rtl=rtl, language=language)
    return inner_paragraph(run, rtl=rtl, style=style, new_page=new_page, namespace=True)


class Part(NamedTuple):
    """A piece of a left-to-right paragraph outside the table."""

    text: str
    rtl: bool = False
    language: str = "en"
    mark: str = ""
    """How a fact is underlined: agrees, differs, only."""


def parts_xml(parts: Sequence[Part]) -> str:
    """A left-to-right paragraph of pieces in their own languages."""
    runs = "".join(run_xml(part.text, rtl=part.rtl, language=part.language, mark=part.mark) for part in parts)
    return inner_paragraph(runs, rtl=False, namespace=True)
