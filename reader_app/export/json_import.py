"""Bitexts read back from JSON (schema muqabala.bitext/1)."""

import json
from dataclasses import replace
from datetime import datetime
from itertools import product
from pathlib import Path
from typing import Any

from reader_app.domain.bitext import Bitext, Link, LinkOrigin, SentenceLink, SentenceRef, Verdict
from reader_app.domain.document import (
    Document,
    Passage,
    PassageKind,
    Side,
    Source,
    TextWarning,
    TranslatedBy,
)
from reader_app.domain.errors import UnreadableDocumentError
from reader_app.domain.fact import Fact, FactKind, FactReview, FactStatus, Mention
from reader_app.domain.language import UNKNOWN_LANGUAGE, Direction, direction_of
from reader_app.domain.span import Span
from reader_app.export.json_export import SCHEMA


def from_json(data: bytes | str) -> Bitext:
    """The bitext that `JsonExporter` wrote, or another program in the same schema.

    Raises `UnreadableDocumentError` with code damaged or unsupported.
    """
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise UnreadableDocumentError("damaged", "This is not a whole JSON file.") from error
    return bitext_from_json(value)


def bitext_from_json(value: Any) -> Bitext:
    """The bitext of a JSON object of the contract; fields that are not known are passed over."""
    if not isinstance(value, dict) or value.get("schema") != SCHEMA:
        raise UnreadableDocumentError("unsupported", "This JSON file is not a saved comparison.")
    try:
        bitext = Bitext(
            left=document_from_json(value["left"]),
            right=document_from_json(value["right"]),
            links=_links(value["links"]),
            facts=tuple(_fact(item) for item in value.get("facts", ())),
            warnings=_warnings(value),
        )
        _check(bitext)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UnreadableDocumentError("damaged", "This saved comparison is damaged.") from error
    return bitext


def document_from_json(value: dict[str, Any]) -> Document:
    """The document of one document object. Raises KeyError, TypeError or ValueError when it is damaged."""
    language = value.get("language", UNKNOWN_LANGUAGE)
    direction = Direction(value["direction"]) if "direction" in value else direction_of(language)
    origin = value.get("translated_by")
    return Document(
        passages=tuple(_passage(item, direction) for item in value["passages"]),
        source=_source(value),
        language=language,
        direction=direction,
        title=value.get("title", ""),
        published=value.get("published", ""),
        publisher=value.get("publisher", ""),
        translated_by=None if origin is None else _translated_by(origin),
        warnings=_warnings(value),
    )


def _source(value: dict[str, Any]) -> Source:
    """Where the document came from."""
    path, modified = value.get("path"), value.get("modified")
    return Source(
        path=None if path is None else Path(path),
        sha256=value["sha256"],
        size=value.get("size", 0),
        format=value.get("format", "text"),
        encoding=value.get("encoding", "utf-8"),
        encoding_confidence=value.get("encoding_confidence", 1.0),
        modified=None if modified is None else datetime.fromisoformat(modified),
    )


def _passage(value: dict[str, Any], direction: Direction) -> Passage:
    """One passage; whatever is left out is as in a plain paragraph of its document."""
    return Passage(
        text=value["text"],
        sentences=tuple(Span(start, end) for start, end in value["sentences"]),
        direction=Direction(value["direction"]) if "direction" in value else direction,
        kind=PassageKind(value.get("kind", PassageKind.PARAGRAPH.value)),
        level=value.get("level", 0),
        furniture=value.get("furniture", False),
        blank_lines_before=value.get("blank_lines_before", 0),
        corrected=tuple(value.get("corrected", ())),
        terms=tuple(Span(start, end) for start, end in value.get("glossary", ())),
    )


def _translated_by(value: dict[str, Any]) -> TranslatedBy:
    """What made a translation."""
    return TranslatedBy(
        engine=value["engine"],
        pack=value.get("pack", ""),
        pack_sha256=value.get("pack_sha256", ""),
        is_gloss=value.get("is_gloss", False),
    )


def _links(values: list[dict[str, Any]]) -> tuple[Link, ...]:
    """The links, with the parts of one row joined again."""
    links: list[Link] = []
    rows: dict[int, int] = {}
    for value in values:
        link = _link(value)
        row = value.get("row")
        if row is None or row not in rows:
            if row is not None:
                rows[row] = len(links)
                link = replace(link, pairs=tuple(product(link.left, link.right)))
            links.append(link)
        else:
            links[rows[row]] = _joined(links[rows[row]], link)
    return tuple(links)


def _joined(one: Link, other: Link) -> Link:
    return replace(
        one,
        left=tuple(sorted({*one.left, *other.left})),
        right=tuple(sorted({*one.right, *other.right})),
        pairs=tuple(sorted({*one.pairs, *product(other.left, other.right)})),
        sentences=one.sentences + other.sentences,
    )


def _link(value: dict[str, Any]) -> Link:
    """One link."""
    verdict = value.get("verdict")
    return Link(
        left=tuple(value["left"]),
        right=tuple(value["right"]),
        score=value["score"],
        origin=LinkOrigin(value.get("origin", LinkOrigin.MATCHED.value)),
        sentences=tuple(
            SentenceLink(
                tuple(SentenceRef(*ref) for ref in item["left"]),
                tuple(SentenceRef(*ref) for ref in item["right"]),
                item["score"],
            )
            for item in value.get("sentences", ())
        ),
        verdict=None if verdict is None else Verdict(verdict),
    )


def _fact(value: dict[str, Any]) -> Fact:
    """One fact."""
    return Fact(
        kind=FactKind(value["kind"]),
        status=FactStatus(value["status"]),
        left=_mention(value.get("left")),
        right=_mention(value.get("right")),
        note=value.get("note", ""),
        review=FactReview(value["review"]) if value.get("review") else None,
    )


def _mention(value: dict[str, Any] | None) -> Mention | None:
    """One mention, or none."""
    if value is None:
        return None
    return Mention(value["passage"], Span(value["start"], value["end"]), value["text"], value["value"])


def _warnings(value: dict[str, Any]) -> tuple[TextWarning, ...]:
    """The warnings of a document or bitext object."""
    return tuple(
        TextWarning(
            item["code"], item["message"], item.get("passage"), Side(item.get("side", Side.LEFT.value))
        )
        for item in value.get("warnings", ())
    )


def _check(bitext: Bitext) -> None:
    """Raise ValueError if a link or a fact names a passage that is not there."""
    left, right = range(len(bitext.left.passages)), range(len(bitext.right.passages))
    for link in bitext.links:
        if not all(index in left for index in link.left) or not all(index in right for index in link.right):
            raise ValueError(link)
    for fact in bitext.facts:
        for mention, indices in ((fact.left, left), (fact.right, right)):
            if mention is not None and mention.passage not in indices:
                raise ValueError(fact)
