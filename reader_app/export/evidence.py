"""What an export says of its own making: files, hashes, engine, counts, settings, notices."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import reader_app
from reader_app.domain.bitext import Bitext, LinkOrigin, Verdict
from reader_app.domain.document import Document
from reader_app.domain.exporting import ExportOptions
from reader_app.domain.fact import FactReview, FactStatus
from reader_app.domain.language import language_name
from reader_app.export.findings import edited_count, live_facts, reader_on_link, warnings_of
from reader_app.export.rows import Row
from reader_app.export.wording import kind_of_translation


@dataclass(frozen=True, slots=True)
class Counts:
    """How much of a comparison is matched; page furniture is not counted."""

    links: int
    crossing: int
    confirmed: int
    """Links that the reader said are right."""
    by_hand: int
    """Links that the reader made."""
    refused: int
    """Links that the reader said are wrong."""
    left_passages: int
    right_passages: int
    left_unmatched: tuple[int, ...]
    """Indices of the left passages in no link."""
    right_unmatched: tuple[int, ...]
    facts: dict[FactStatus, int]
    """Without those that the reader dismissed."""
    facts_confirmed: int
    facts_dismissed: int


def counts_of(bitext: Bitext, rows: Sequence[Row]) -> Counts:
    """Count links, unmatched passages and facts."""
    left, right = bitext.left.passages, bitext.right.passages
    unmatched = [row for row in rows if not row.number]
    facts = live_facts(bitext)
    return Counts(
        links=sum(1 for row in rows if row.number),
        crossing=sum(1 for row in rows if row.crossing),
        confirmed=sum(1 for link in bitext.links if reader_on_link(link) == "confirmed"),
        by_hand=sum(1 for link in bitext.links if link.origin is LinkOrigin.READER),
        refused=sum(1 for link in bitext.links if link.verdict is Verdict.WRONG),
        left_passages=sum(1 for passage in left if not passage.furniture),
        right_passages=sum(1 for passage in right if not passage.furniture),
        left_unmatched=tuple(i for row in unmatched for i in row.left if not left[i].furniture),
        right_unmatched=tuple(i for row in unmatched for i in row.right if not right[i].furniture),
        facts={status: sum(1 for fact in facts if fact.status is status) for status in FactStatus},
        facts_confirmed=sum(1 for fact in facts if fact.review is FactReview.CONFIRMED),
        facts_dismissed=len(bitext.facts) - len(facts),
    )


def document_facts(document: Document) -> list[tuple[str, str]]:
    """Label and value of everything that identifies a document."""
    source, origin = document.source, document.translated_by
    values = [("Language", language_name(document.language))]
    if origin is not None:
        values += [
            ("Origin", f"{kind_of_translation(document)} made by this program"),
            ("Engine", origin.engine),
            ("Pack", origin.pack),
            ("SHA-256 of the pack", origin.pack_sha256),
            ("Written by the reader", f"{edited} sentences" if (edited := edited_count(document)) else ""),
        ]
    else:
        values += [
            ("File", "pasted text" if source.path is None else source.path.name),
            ("Format", source.format),
            ("Encoding", _encoding(document)),
            ("Size", f"{source.size:,} bytes"),
            ("Last changed", "" if source.modified is None else moment(source.modified)),
        ]
    values += [
        ("SHA-256", source.sha256),
        ("Passages", str(len(document.passages))),
    ]
    return [(label, value) for label, value in values if value]


def _encoding(document: Document) -> str:
    """The encoding, and how sure the program is where it had to guess."""
    confidence = document.source.encoding_confidence
    sure = "" if confidence >= 1 else f" (guessed, {confidence:.0%} sure)"
    return document.source.encoding + sure


def export_facts(
    bitext: Bitext, counts: Counts, options: ExportOptions, now: datetime
) -> list[tuple[str, str]]:
    """Label and value of what was compared, with what and when."""
    facts = counts.facts
    only = facts[FactStatus.LEFT_ONLY] + facts[FactStatus.RIGHT_ONLY]
    return [
        ("Made with", f"Muqabala {reader_app.__version__}"),
        ("Date of export", moment(now)),
        ("Layout", f"{options.layout.value.replace('_', ' ')}, {_paper(options)}"),
        ("Links", f"{counts.links}, of which {counts.crossing} in another order on the two sides"),
        ("Passages matched", _matched(bitext.left, counts.left_passages, counts.left_unmatched)
         + "; " + _matched(bitext.right, counts.right_passages, counts.right_unmatched)),
        ("The reader on links",
         f"{counts.confirmed} confirmed, {counts.by_hand} made by hand, {counts.refused} refused"),
        ("Facts", f"{facts[FactStatus.AGREES]} agree, {facts[FactStatus.DIFFERS]} differ, {only} one-sided"),
        ("The reader on facts", f"{counts.facts_confirmed} confirmed, {counts.facts_dismissed} dismissed"),
        ("Warnings", str(len(warnings_of(bitext)))),
    ]  # fmt: skip


def _matched(document: Document, total: int, unmatched: Sequence[int]) -> str:
    """`12 of 14 (Arabic)`."""
    return f"{total - len(unmatched)} of {total} ({language_name(document.language)})"


def _paper(options: ExportOptions) -> str:
    """`A4 landscape`."""
    return f"{options.page_size.value} {'landscape' if options.landscape else 'portrait'}"


def moment(when: datetime) -> str:
    """A date and time that cannot be misread: `2026-11-21 14:05 UTC+02:00`."""
    return when.strftime("%Y-%m-%d %H:%M") + (f" {when.tzname()}" if when.tzinfo else "")
