"""The page that PDF and HTML share: opening, rows, lists, evidence."""

from dataclasses import dataclass
from datetime import datetime
from string import Template

import reader_app
from reader_app.domain.bitext import Bitext
from reader_app.domain.exporting import ExportOptions
from reader_app.domain.fact import FactStatus
from reader_app.domain.language import language_name
from reader_app.domain.progress import CancelToken
from reader_app.domain.resources import resource_path
from reader_app.export.backmatter import evidence_html, lists_html, notices
from reader_app.export.evidence import Counts, counts_of
from reader_app.export.findings import live_facts, reader_on_link
from reader_app.export.markup import escaped
from reader_app.export.rows import LINK_COLOURS, Row, rows_of
from reader_app.export.table import (
    colgroup_html,
    columns_of,
    head_html,
    row_html,
    title_html,
)
from reader_app.export.word_by_word import GLOSSED_LEGEND, WordGlosses, glosses_of
from reader_app.export.wording import document_title, kind_of_translation


@dataclass(frozen=True, slots=True)
class ComparisonPage:
    """The HTML of a comparison in parts, so that a long one can be cut into volumes between rows."""

    title: str
    running: str
    """Attributes with what the page headings say."""
    opening: str
    table_head: str
    """Opening of the table, with the heading that is repeated."""
    rows: tuple[str, ...]
    closing: str

    def body(self, start: int = 0, end: int | None = None) -> str:
        """The body with the rows `[start, end)`; opening and closing stand with the first and last row.

        A later volume has the names for its page headings in an element that shows nothing.
        """
        stop = len(self.rows) if end is None else end
        table = f"{self.table_head}{''.join(self.rows[start:stop])}</table>" if self.rows else ""
        return "\n".join(
            part
            for part in (
                self.opening if start == 0 else f'<div class="running" {self.running}></div>',
                f"<main>{table}</main>",
                self.closing if stop == len(self.rows) else "",
            )
            if part
        )


def comparison_page(
    bitext: Bitext,
    options: ExportOptions,
    now: datetime,
    *,
    screen: bool,
    with_pages: bool = False,
    most_characters: int | None = None,
    cancel: CancelToken | None = None,
) -> ComparisonPage:
    """The parts of the page for the screen or for paper.

    `with_pages` lets the lists tell page numbers, which costs a second layout. With `most_characters` the
    page breaks off after the row with which both sides have so many. Raises `CancelledError`, and with
    glossed words `ReaderError`.
    """
    rows = rows_of(bitext)
    counts = counts_of(bitext, rows)
    kept = rows if most_characters is None else _first_rows(rows, bitext, most_characters)
    columns = columns_of(bitext, rows, options)
    stacked = options.layout.is_stacked
    glosses = glosses_of(options, cancel)
    head = colgroup_html(columns, stacked=stacked) + head_html(columns, stacked=stacked)
    running = _running(bitext)
    whole = len(kept) == len(rows)
    closing = [lists_html(bitext, counts, with_pages=with_pages)] if options.lists and whole else []
    if options.evidence_page and whole:
        closing.append(evidence_html(bitext, counts, options, now))
    return ComparisonPage(
        title=_title(bitext),
        running=running,
        opening=_opening(bitext, counts, options, running, glosses),
        table_head=f'<table class="rows">{head}',
        rows=tuple(row_html(row, columns, stacked=stacked, screen=screen, glosses=glosses) for row in kept),
        closing="\n".join(closing),
    )


def _first_rows(rows: tuple[Row, ...], bitext: Bitext, most_characters: int) -> tuple[Row, ...]:
    """The rows until both sides together have so many code points."""
    characters = 0
    for number, row in enumerate(rows):
        characters += sum(len(bitext.left.passages[index].text) for index in row.left)
        characters += sum(len(bitext.right.passages[index].text) for index in row.right)
        if characters > most_characters:
            return rows[: number + 1]
    return rows


def whole_document(title: str, style: str, body: str, *, classes: str, head: str = "") -> str:
    """The complete HTML document from the template."""
    template = Template(resource_path("templates/comparison.html").read_text("utf-8"))
    return template.substitute(
        title=escaped(title),
        generator=f"Muqabala {reader_app.__version__}",
        head=head,
        style=style,
        classes=classes,
        body=body,
    )


def style_sheet(*names: str) -> str:
    """The style sheets of `resources/templates`, one after the other."""
    return "\n".join(resource_path(f"templates/{name}").read_text("utf-8") for name in names)


def _title(bitext: Bitext) -> str:
    """The title in the file's properties."""
    return f"{document_title(bitext.left)} – {document_title(bitext.right)}"


def _running(bitext: Bitext) -> str:
    """What the page headings say, as attributes for the style sheet."""
    names = [f"\u2068{document_title(document)}\u2069" for document in (bitext.left, bitext.right)]
    made = next((kind for doc in (bitext.right, bitext.left) if (kind := kind_of_translation(doc))), "")
    return f'data-names="{escaped(" · ".join(names))}" data-made="{made}"'


def _opening(
    bitext: Bitext, counts: Counts, options: ExportOptions, running: str, glosses: WordGlosses | None
) -> str:
    """Title, what was compared, the notice, the legend."""
    parts = [
        '<header class="own">',
        f'<h1 class="running" {running}>{title_html(bitext.left)} – {title_html(bitext.right)}</h1>',
        f'<p class="summary">{_summary(bitext, counts)}</p>',
        *(f'<p class="notice">{escaped(text)}</p>' for text in notices(bitext, options)),
        _legend(bitext, glosses) if options.legend else "",
        "</header>",
    ]
    return "".join(parts)


def _summary(bitext: Bitext, counts: Counts) -> str:
    """One line of figures."""
    facts = counts.facts
    parts = [f"{counts.links} links" + (f", {counts.crossing} in another order" if counts.crossing else "")]
    for document, unmatched in ((bitext.left, counts.left_unmatched), (bitext.right, counts.right_unmatched)):
        parts.append(f"{len(unmatched)} unmatched in {language_name(document.language)}")
    if live_facts(bitext):
        parts.append(f"{facts[FactStatus.AGREES]} facts agree, {facts[FactStatus.DIFFERS]} differ")
    return escaped(" · ".join(parts))


def _legend(bitext: Bitext, glosses: WordGlosses | None) -> str:
    """What colours, numbers and lines mean."""
    squares = "".join(
        f'<span class="c{n}"><span class="square text"></span></span>' for n in range(1, LINK_COLOURS + 1)
    )
    items = [
        f"{squares}one colour and one number: passages that belong together",
        '<span class="square unmatched"></span>hatched: without a counterpart',
        "under it: how sure the program is; places in each text, red where the order differs",
        "small coloured number: sentences that belong together",
    ]
    if any(reader_on_link(link) for link in bitext.links):
        items.append("confirmed, by hand: what the reader said of the link")
    if glosses is not None:
        items.append(GLOSSED_LEGEND)
    if live_facts(bitext):
        items += [
            '<span class="sample agrees">fact</span> agrees on both sides',
            '<span class="sample differs">fact</span> differs',
            '<span class="sample only">fact</span> only here',
        ]
    return '<p class="legend">' + " ".join(f'<span class="item">{item}</span>' for item in items) + "</p>"
