"""What stands behind the texts: lists that lead back into them, and the evidence page."""

from collections.abc import Sequence
from datetime import datetime

from reader_app.domain.bitext import Bitext
from reader_app.domain.document import Document
from reader_app.domain.exporting import ExportOptions, Layout
from reader_app.domain.fact import FactStatus, Mention
from reader_app.export.evidence import Counts, document_facts, export_facts
from reader_app.export.markup import escaped
from reader_app.export.table import language_attributes, title_html
from reader_app.export.wording import FACT_KINDS, digits_for, notice

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
    differing = [fact for fact in bitext.facts if fact.status is FactStatus.DIFFERS]
    parts = []
    if differing:
        lines = "".join(
            f"<tr><td>{FACT_KINDS[fact.kind]}</td>{_mention(fact.left, 'L', bitext.left)}"
            f"{_mention(fact.right, 'R', bitext.right)}</tr>"
            for fact in differing
        )
        head = "".join(f"<th scope='col'>{side}</th>" for side in ("Kind", *_sides(bitext)))
        parts.append(
            f'<h2 class="own">Facts that differ</h2><table class="lists own">'
            f'<colgroup><col class="narrow"><col><col></colgroup><thead><tr>{head}</tr></thead>'
            f"<tbody>{lines}</tbody></table>"
        )
    for document, side, unmatched in (
        (bitext.left, "L", counts.left_unmatched),
        (bitext.right, "R", counts.right_unmatched),
    ):
        if unmatched:
            parts.append(_unmatched(document, side, unmatched))
    refs = " refs" if with_pages else ""
    return f'<section class="own{refs}">{"".join(parts)}</section>' if parts else ""


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
    parts += [
        _facts_table(title_html(document), document_facts(document))
        for document in (bitext.left, bitext.right)
    ]
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
