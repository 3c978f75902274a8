"""What stands behind the table of a Word document: unmatched passages, facts, warnings."""

from collections.abc import Sequence

from reader_app.domain.bitext import Bitext
from reader_app.domain.document import Document, Side
from reader_app.domain.fact import Fact, FactReview, Mention
from reader_app.domain.language import Direction
from reader_app.export.docx_xml import Part, paragraph_xml, parts_xml
from reader_app.export.evidence import counts_of
from reader_app.export.findings import differing_facts, dismissed_facts, one_sided_facts, warnings_of
from reader_app.export.rows import rows_of
from reader_app.export.wording import FACT_KINDS, document_title

_PREVIEW = 90


def lists_xml(bitext: Bitext) -> list[str]:
    """The lists of facts and of unmatched passages."""
    counts = counts_of(bitext, rows_of(bitext))
    lines = [
        *_facts("Facts that differ", differing_facts(bitext), bitext),
        *_facts("Facts that one side alone states", one_sided_facts(bitext), bitext),
    ]
    for document, unmatched in ((bitext.left, counts.left_unmatched), (bitext.right, counts.right_unmatched)):
        if unmatched:
            heading = f"Without a counterpart: {document_title(document)}"
            lines.append(paragraph_xml(heading, style="Heading2"))
        for index in unmatched:
            text = document.passages[index].text
            short = text if len(text) <= _PREVIEW else text[:_PREVIEW].rsplit(maxsplit=1)[0] + " …"
            lines.append(parts_xml([Part(f"passage {index + 1}: "), _part(short, document)]))
    return lines


def warnings_xml(bitext: Bitext) -> list[str]:
    """The warnings, and the facts that the reader dismissed."""
    warned = warnings_of(bitext)
    lines = [paragraph_xml("Warnings", style="Heading2")] if warned else []
    for item in warned:
        document = bitext.left if item.side is Side.LEFT else bitext.right
        place = "" if item.passage is None else f", passage {item.passage + 1}"
        lines.append(paragraph_xml(f"{document_title(document)}{place}: {item.message}"))
    return [*lines, *_facts("Facts that the reader dismissed", dismissed_facts(bitext), bitext)]


def _facts(heading: str, facts: Sequence[Fact], bitext: Bitext) -> list[str]:
    """A heading and a line a fact; nothing when there are none."""
    lines = [paragraph_xml(heading, style="Heading2")] if facts else []
    for fact in facts:
        said = ", confirmed by the reader" if fact.review is FactReview.CONFIRMED else ""
        parts = [Part(f"{FACT_KINDS[fact.kind]}{said}: ")]
        parts += _mention(fact.left, bitext.left)
        parts += [Part(" – ")] if fact.left is not None and fact.right is not None else []
        parts += _mention(fact.right, bitext.right)
        lines.append(parts_xml(parts))
    return lines


def _mention(mention: Mention | None, document: Document) -> list[Part]:
    """What one side says, and where."""
    if mention is None:
        return []
    return [_part(mention.text, document), Part(f" ({mention.value}, passage {mention.passage + 1})")]


def _part(text: str, document: Document) -> Part:
    return Part(text, rtl=document.direction is Direction.RTL, language=document.language)
