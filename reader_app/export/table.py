"""The rows of a comparison as an HTML table."""

from dataclasses import dataclass

from reader_app.domain.bitext import Bitext, LinkOrigin, SentenceRef
from reader_app.domain.document import Document, Passage, PassageKind
from reader_app.domain.exporting import ExportOptions, Layout
from reader_app.domain.language import Direction, language_name
from reader_app.export.findings import edited_words, reader_on_link
from reader_app.export.markup import SideMarks, escaped, inline_html, side_marks
from reader_app.export.rows import Row
from reader_app.export.word_by_word import WordGlosses
from reader_app.export.wording import digits_for, document_title, kind_of_translation
from reader_app.text.direction import dominant_direction

_NO_MARKS = SideMarks()
_SHORT = 2400
"""Code points up to which a row is kept on one page."""


@dataclass(frozen=True, slots=True)
class Column:
    """One document as a column of the page."""

    side: str
    """`L`, `R`, or `T` for a translation of the left document beside it."""
    document: Document
    marks: SideMarks
    other: Document

    @property
    def direction(self) -> Direction:
        """The base direction of the column."""
        return self.document.direction

    def indices(self, row: Row) -> tuple[int, ...]:
        """The passages of this column in a row."""
        return row.right if self.side == "R" else row.left


def columns_of(bitext: Bitext, rows: tuple[Row, ...], options: ExportOptions) -> tuple[Column, ...]:
    """The columns as they stand on the page: a left document written from the right is right, unless swapped.

    One under the other, the left document comes first. The translation of a three-column page stands
    beside its original, on the inner side.
    """
    left = Column("L", bitext.left, side_marks(bitext, rows, left=True), bitext.right)
    right = Column("R", bitext.right, side_marks(bitext, rows, left=False), bitext.left)
    columns = [left, right]
    if options.layout is Layout.THREE_COLUMNS and options.translation is not None:
        columns.insert(1, Column("T", options.translation, _NO_MARKS, bitext.left))
    if options.layout.is_stacked:
        return tuple(reversed(columns)) if options.swap_columns else tuple(columns)
    from_the_right = left.direction is Direction.RTL
    return tuple(reversed(columns)) if from_the_right != options.swap_columns else tuple(columns)


def head_html(columns: tuple[Column, ...], *, stacked: bool) -> str:
    """The heading that every page repeats: what each column is."""
    if stacked:
        return ""
    cells = [
        f'<th scope="col" class="{_align(column.document)}" {language_attributes(column.document)}>'
        f"{document_heading(column.document)}</th>"
        for column in columns
    ]
    cells.insert(_gutter_place(columns), '<th scope="col" class="link own">Link</th>')
    return f"<thead><tr>{''.join(cells)}</tr></thead>"


def document_heading(document: Document) -> str:
    """The document's name and what it is, as HTML."""
    tags = [f'<span class="tag own" lang="en" dir="ltr">{language_name(document.language)}</span>']
    if kind := kind_of_translation(document):
        tags.append(f'<span class="tag own made" lang="en" dir="ltr">{kind}</span>')
    return f"{title_html(document)} {' '.join(tags)}"


def title_html(document: Document) -> str:
    """The document's title in its language, or its file name in the direction that it has itself."""
    title = document_title(document)
    direction = dominant_direction(title) or Direction.LTR
    language = document.language if document.title and direction is document.direction else "und"
    return f'<bdi lang="{escaped(language)}" dir="{direction.value}">{escaped(title)}</bdi>'


def language_attributes(document: Document) -> str:
    """`lang` and `dir` of the document."""
    return f'lang="{escaped(document.language)}" dir="{document.direction.value}"'


def colgroup_html(columns: tuple[Column, ...], *, stacked: bool) -> str:
    """The columns' widths: the texts share what the link numbers leave."""
    if stacked:
        return '<colgroup><col class="link"><col></colgroup>'
    cols = ["<col>" for _column in columns]
    cols.insert(_gutter_place(columns), '<col class="link">')
    return f"<colgroup>{''.join(cols)}</colgroup>"


def _gutter_place(columns: tuple[Column, ...]) -> int:
    """Where the link numbers stand: between the left document's columns and the right document's."""
    return 1 if columns[0].side == "R" else len(columns) - 1


def row_html(
    row: Row,
    columns: tuple[Column, ...],
    *,
    stacked: bool,
    screen: bool,
    glosses: WordGlosses | None = None,
) -> str:
    """One row: the passages of each column, with their words glossed or not, and the number of the link."""
    kind = f"linked c{row.colour}" if row.number else "alone"
    if (
        sum(len(column.document.passages[index].text) for column in columns for index in column.indices(row))
        < _SHORT
    ):
        kind += " short"
    cells = [_cell(row, column, glosses, screen=screen) for column in columns]
    if stacked:
        present = [cell for cell, column in zip(cells, columns, strict=True) if column.indices(row)]
        first, *others = present
        gutter = _link_cell(row, columns, span=len(present))
        lines = [f"<tr>{gutter}{first}</tr>", *(f"<tr>{other}</tr>" for other in others)]
        return f'<tbody class="{kind}"{_row_id(row)}>{"".join(lines)}</tbody>'
    cells.insert(_gutter_place(columns), _link_cell(row, columns))
    return f'<tr class="{kind}"{_row_id(row)}>{"".join(cells)}</tr>'


def _row_id(row: Row) -> str:
    """The row's anchor."""
    return f' id="link-{row.number}"' if row.number else ""


def _link_cell(row: Row, columns: tuple[Column, ...], span: int = 1) -> str:
    """The link's number, how sure the matcher is of it, and each side's place in its own text.

    Places stand here and not before the passages: a digit in a right-to-left line comes out of a PDF
    glued to a word at the line's end (poppler 22, pypdf 7).
    """
    rows = f' rowspan="{span}"' if span > 1 else ""
    number = score = ""
    if row.link is not None:
        # Of a translation made here nobody needs to be sure that it belongs to its original.
        sure = "" if row.link.origin is LinkOrigin.TRANSLATED else f"{row.link.score:.0%}"
        said = reader_on_link(row.link) or sure
        number, score = f"<b>{row.number}</b> ", f"{said}<br>" if said else ""
    sides = [column for column in columns if column.side != "T" and column.indices(row)]
    places = " · ".join(places_of(column, row) for column in sides)
    crossing = " crossing" if row.crossing else ""
    return f'<td class="link own"{rows}>{number}<span class="places{crossing}">{score}{places}</span></td>'


def places_of(column: Column, row: Row) -> str:
    """The numbers of the column's passages in a row, from 1: `3`, `3–5`, `3+7`."""
    indices = sorted(column.indices(row))
    numbers = [digits_for(column.document.language, index + 1) for index in indices]
    if len(indices) > 1 and indices[-1] - indices[0] == len(indices) - 1:
        return f"{numbers[0]}–{numbers[-1]}"
    return "+".join(numbers)


def _cell(row: Row, column: Column, glosses: WordGlosses | None, *, screen: bool) -> str:
    """The passages of one column in a row."""
    indices = [index for index in column.indices(row) if index < len(column.document.passages)]
    if not indices:
        return '<td class="empty"></td>'
    content = "".join(_passage(row, column, index, glosses, screen=screen) for index in indices)
    passages = column.document.passages
    classes = ["text", _align(column.document)]
    if all(passages[index].furniture for index in indices):
        classes.append("furniture")
    elif not row.number and column.side != "T":
        classes.append("unmatched")
    return f'<td class="{" ".join(classes)}" {language_attributes(column.document)}>{content}</td>'


def _align(document: Document) -> str:
    """By the side's language, not by the first letter of each passage; and the letters it mostly has."""
    return f"{_script(document.direction)} {_ALIGNED[document.direction]}"


_SHAPES = {
    PassageKind.LIST_ITEM: "item",
    PassageKind.TABLE_ROW: "cells",
    PassageKind.QUOTE: "quote",
    PassageKind.FOOTNOTE: "footnote",
}
"""The class that shows the kind of a passage."""
_DEEPEST = 4
_ALIGNED = {Direction.RTL: "right-to-left", Direction.LTR: "left-to-right"}


def _script(direction: Direction) -> str:
    """The class that chooses the fonts."""
    return "arabic" if direction is Direction.RTL else "latin"


def _passage(row: Row, column: Column, index: int, glosses: WordGlosses | None, *, screen: bool) -> str:
    """One passage, which the lists and other passages can lead to."""
    passage = column.document.passages[index]
    tag, classes = _tag(passage), ["passage"]
    if passage.kind in _SHAPES:
        classes.append(_SHAPES[passage.kind])
    if passage.kind is PassageKind.LIST_ITEM:
        classes.append(f"level{min(_DEEPEST, max(1, passage.level))}")
    if passage.kind is PassageKind.HEADING:
        classes += ["heading"] + (["marked"] if column.side == "L" or not row.left else [])
    labels = [
        column.marks.sentences.get(SentenceRef(index, number), "") for number in range(len(passage.sentences))
    ]
    marks = column.marks.facts.get(index, ())
    words = glosses.words(passage, _language(passage, column)) if glosses else ()
    content = inline_html(passage.text, passage.sentences, marks, labels, screen=screen, words=words)
    edited = edited_words(passage)
    note = (
        f'<p class="edited own" lang="en" dir="ltr"><span class="tag">{escaped(edited)}</span></p>'
        if edited
        else ""
    )
    return (
        f'<{tag} class="{" ".join(classes)}" id="{column.side}{index + 1}"'
        f"{_own_language(passage, column)}>{content}</{tag}>{note}"
    )


def _tag(passage: Passage) -> str:
    """The element of a passage; the page's own title is the only first-level heading."""
    if passage.kind is PassageKind.HEADING:
        return "h2" if passage.level <= 1 else "h3"
    return "p"


def _own_language(passage: Passage, column: Column) -> str:
    """Direction of the passage, with a language and fonts where it is not written like its document."""
    if passage.direction is column.direction:
        return f' dir="{passage.direction.value}"'
    language = _language(passage, column)
    return f' dir="{passage.direction.value}" lang="{escaped(language)}"'


def _language(passage: Passage, column: Column) -> str:
    """The document's language, or the other's for a passage that is written like that one."""
    if passage.direction is column.direction:
        return column.document.language
    return column.other.language if column.other.direction is passage.direction else "und"
