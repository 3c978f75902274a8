"""What stands behind the texts: lists that lead back into them, and the evidence page."""

import sys
from collections.abc import Sequence
from datetime import datetime

from reader_app.domain.bitext import Bitext
from reader_app.domain.document import Document, Side
from reader_app.domain.exporting import ExportOptions, Layout
from reader_app.domain.fact import Fact, FactReview, Mention
from reader_app.export.evidence import Counts, document_facts, export_facts
from reader_app.export.findings import differing_facts, dismissed_facts, one_sided_facts, warnings_of
from reader_app.export.markup import escaped
from reader_app.export.table import language_attributes, title_html
from reader_app.export.wording import FACT_KINDS, digits_for, notice

ONE_SIDED = 300
"""Facts that one side alone states, listed at most: two long independent texts have thousands."""

PREVIEW = 90
"""Code points of an unmatched passage shown in the list."""


def notices(bitext: Bitext, options: ExportOptions) -> list[str]:
    """What must be said of texts made by a machine."""
    documents = [bitext.left, bitext.right]
    if options.translation is not None and options.layout is Layout.THREE_COLUMNS:
        documents.append(options.translation)
    return [text for document in documents if (text := notice(document))]


def lists_html(bitext: Bitext, counts: Counts, *, with_pages: bool) -> str:
    """The lists that lead to every unmatched passage and every differing fact."""
    parts = [
        _facts("Facts that differ", differing_facts(bitext), bitext),
        _facts("Facts that one side alone states", one_sided_facts(bitext), bitext, ONE_SIDED),
    ]
    for document, side, unmatched in (
        (bitext.left, "L", counts.left_unmatched),
        (bitext.right, "R", counts.right_unmatched),
    ):
        if unmatched:
            parts.append(_unmatched(document, side, unmatched))
    refs = " refs" if with_pages else ""
    return f'<section class="own{refs}">{"".join(parts)}</section>' if any(parts) else ""


def _facts(heading: str, facts: Sequence[Fact], bitext: Bitext, most: int = sys.maxsize) -> str:
    """A list of facts with the place of each, at most so many; nothing when there are none."""
    if not facts:
        return ""
    lines = "".join(
        f"<tr><td>{_kind(fact)}</td>{_mention(fact.left, 'L', bitext.left)}"
        f"{_mention(fact.right, 'R', bitext.right)}</tr>"
        for fact in facts[:most]
    )
    if len(facts) > most:
        lines += f'<tr><td></td><td colspan="2">{len(facts) - most} more are marked in the texts.</td></tr>'
    head = "".join(f"<th scope='col'>{side}</th>" for side in ("Kind", *_sides(bitext)))
    return (
        f'<h2 class="own">{heading}</h2><table class="lists own">'
        f'<colgroup><col class="narrow"><col><col></colgroup><thead><tr>{head}</tr></thead>'
        f"<tbody>{lines}</tbody></table>"
    )


def _kind(fact: Fact) -> str:
    """What sort of fact it is, whether the reader confirmed it, and why it is less than certain."""
    said = ", confirmed by the reader" if fact.review is FactReview.CONFIRMED else ""
    note = f'<br><span class="why">{escaped(fact.note)}</span>' if fact.note else ""
    return f"{FACT_KINDS[fact.kind]}{said}{note}"


def _warnings(bitext: Bitext) -> str:
    """The list of warnings with the place of each; nothing when there are none."""
    lines = ""
    for warned in warnings_of(bitext):
        left = warned.side is Side.LEFT
        document, side = (bitext.left, "L") if left else (bitext.right, "R")
        place = "whole text"
        if warned.passage is not None and warned.passage < len(document.passages):
            number = warned.passage + 1
            place = f'<a class="at" href="#{side}{number}">passage {number}</a>'
        lines += f"<tr><td>{title_html(document)}: {place}</td><td>{escaped(warned.message)}</td></tr>"
    if not lines:
        return ""
    return (
        '<h2 class="own">Warnings</h2><table class="lists own"><colgroup><col class="wide"><col></colgroup>'
        '<thead><tr><th scope="col">Place</th><th scope="col">Warning</th></tr></thead>'
        f"<tbody>{lines}</tbody></table>"
    )


def _sides(bitext: Bitext) -> tuple[str, str]:
    """The two documents' names as HTML."""
    return title_html(bitext.left), title_html(bitext.right)


def _mention(mention: Mention | None, side: str, document: Document) -> str:
    """One side of a differing fact, leading to its passage."""
    if mention is None:
        return "<td></td>"
    number = digits_for(document.language, mention.passage + 1)
    return (
        f"<td><bdi {language_attributes(document)}>{escaped(mention.text)}</bdi> "
        f'(<bdi>{escaped(mention.value)}</bdi>) <a class="at" href="#{side}{mention.passage + 1}">'
        f"passage {number}</a></td>"
    )


def _unmatched(document: Document, side: str, unmatched: Sequence[int]) -> str:
    """The list of one side's unmatched passages."""
    lines = []
    for index in unmatched:
        text = document.passages[index].text
        short = text if len(text) <= PREVIEW else text[:PREVIEW].rsplit(maxsplit=1)[0] + " …"
        lines.append(
            f'<tr><td><a class="at" href="#{side}{index + 1}">passage {index + 1}</a></td>'
            f"<td {language_attributes(document)}>{escaped(short)}</td></tr>"
        )
    return (
        f'<h2 class="own">Without a counterpart: {title_html(document)}</h2>'
        '<table class="lists own"><colgroup><col class="narrow"><col></colgroup>'
        '<thead><tr><th scope="col">Place</th><th scope="col">Beginning</th></tr></thead>'
        f"<tbody>{''.join(lines)}</tbody></table>"
    )


def evidence_html(bitext: Bitext, counts: Counts, options: ExportOptions, now: datetime) -> str:
    """The page that says what was compared, with what, when and by which settings."""
    parts = ['<section class="own new-page"><h2 class="own">About this comparison</h2>']
    parts += [f'<p class="notice">{escaped(text)}</p>' for text in notices(bitext, options)]
    parts.append(_facts_table("This export", export_facts(bitext, counts, options, now)))
    tables = [
        f'<div class="document">{_facts_table(title_html(document), document_facts(document))}</div>'
        for document in (bitext.left, bitext.right)
    ]
    wide = " beside" if options.landscape else ""
    parts.append(f'<div class="documents{wide}">{"".join(tables)}</div>')
    parts.append(_warnings(bitext))
    parts.append(_facts("Facts that the reader dismissed", dismissed_facts(bitext), bitext))
    return "".join([*parts, "</section>"])


def _facts_table(heading: str, values: list[tuple[str, str]]) -> str:
    """A heading (HTML) with labels and values."""
    lines = "".join(
        f'<tr><th scope="row">{label}</th><td><bdi>{escaped(value)}</bdi></td></tr>'
        for label, value in values
    )
    columns = '<colgroup><col class="label"><col></colgroup>'
    return (
        f'<h3 class="own">{heading}</h3><table class="evidence own">{columns}<tbody>{lines}</tbody></table>'
    )
