"""Bitexts and documents as JSON (schema muqabala.bitext/1)."""

import json
import os
from pathlib import Path
from typing import Any

from reader_app.domain.bitext import Bitext, Link, LinkOrigin, SentenceLink
from reader_app.domain.document import Document, Passage, PassageKind, Side, TextWarning, TranslatedBy
from reader_app.domain.exporting import ExportOptions
from reader_app.domain.fact import Fact, Mention
from reader_app.domain.progress import CancelToken, Progress
from reader_app.export.atomic import render_to_file

SCHEMA = "muqabala.bitext/1"


class JsonExporter:
    """Writes a bitext as JSON that `bitext_from_json` reads back without loss."""

    name = "json"
    suffix = ".json"

    def render(
        self, bitext: Bitext, options: ExportOptions, progress: Progress, cancel: CancelToken
    ) -> bytes:
        """The JSON in UTF-8, ending with a newline."""
        del options
        cancel.check()
        data = to_bytes(bitext_json(bitext))
        progress(1, 1)
        return data

    def export(
        self, bitext: Bitext, target: Path, options: ExportOptions, progress: Progress, cancel: CancelToken
    ) -> None:
        """Write the JSON whole or not at all."""
        render_to_file(lambda: self.render(bitext, options, progress, cancel), target, cancel)


def to_bytes(value: dict[str, Any]) -> bytes:
    """A JSON object as UTF-8 text that a person can read, one passage or link a line."""
    # A lone surrogate cannot be UTF-8; its Python escape is a JSON escape as well.
    return (_lines(value, "") + "\n").encode("utf-8", "backslashreplace")


def _lines(value: Any, indent: str) -> str:
    """The value with objects of objects and lists of objects broken into lines, the rest in one line."""
    deeper = indent + " "
    if isinstance(value, dict) and any(isinstance(item, list) for item in value.values()):
        items = [
            f"{json.dumps(key, ensure_ascii=False)}: {_lines(item, deeper)}" for key, item in value.items()
        ]
        return "{\n" + ",\n".join(deeper + item for item in items) + "\n" + indent + "}"
    if isinstance(value, list) and value and isinstance(value[0], dict):
        items = [json.dumps(item, ensure_ascii=False) for item in value]
        return "[\n" + ",\n".join(deeper + item for item in items) + "\n" + indent + "]"
    return json.dumps(value, ensure_ascii=False)


def document_bytes(document: Document) -> bytes:
    """One document as `inspect --json` writes it."""
    return to_bytes(document_json(document))


def bitext_json(bitext: Bitext) -> dict[str, Any]:
    """The bitext as the JSON object of the command line's contract, with fields added to lose nothing."""
    return {
        "schema": SCHEMA,
        "left": document_json(bitext.left),
        "right": document_json(bitext.right),
        "links": [part for row, link in enumerate(bitext.links) for part in _link_json(link, row)],
        "facts": [_fact_json(fact) for fact in bitext.facts],
        "warnings": [_warning_json(warning) for warning in bitext.warnings],
    }


def document_json(document: Document) -> dict[str, Any]:
    """One document as the contract's JSON object: what `inspect --json` writes."""
    source = document.source
    value: dict[str, Any] = {
        "path": None if source.path is None else _printable(source.path),
        "sha256": source.sha256,
        "size": source.size,
        "modified": None if source.modified is None else source.modified.isoformat(),
        "format": source.format,
        "encoding": source.encoding,
        "encoding_confidence": source.encoding_confidence,
        "language": document.language,
        "direction": document.direction.value,
        "title": document.title,
        "passages": [_passage_json(passage, document) for passage in document.passages],
        "warnings": [_warning_json(warning) for warning in document.warnings],
    }
    if document.published:
        value["published"] = document.published
    if document.publisher:
        value["publisher"] = document.publisher
    if document.translated_by is not None:
        value["translated_by"] = _translated_by_json(document.translated_by)
    return value


def _printable(path: Path) -> str:
    """The path in Unicode; bytes of a name that are not UTF-8 show as replacement characters."""
    return os.fsencode(path).decode("utf-8", "replace")


def _passage_json(passage: Passage, document: Document) -> dict[str, Any]:
    """A passage; what is as in any plain paragraph of its document is left out."""
    value: dict[str, Any] = {
        "text": passage.text,
        "sentences": [[span.start, span.end] for span in passage.sentences],
    }
    if passage.direction is not document.direction:
        value["direction"] = passage.direction.value
    if passage.kind is not PassageKind.PARAGRAPH:
        value["kind"] = passage.kind.value
    if passage.level:
        value["level"] = passage.level
    if passage.furniture:
        value["furniture"] = True
    if passage.corrected:
        value["corrected"] = list(passage.corrected)
    if passage.terms:
        value["glossary"] = [[span.start, span.end] for span in passage.terms]
    if passage.blank_lines_before:
        value["blank_lines_before"] = passage.blank_lines_before
    return value


def _translated_by_json(origin: TranslatedBy) -> dict[str, Any]:
    """What made a translation."""
    return {
        "engine": origin.engine,
        "pack": origin.pack,
        "pack_sha256": origin.pack_sha256,
        "is_gloss": origin.is_gloss,
    }


def _link_json(link: Link, row: int) -> list[dict[str, Any]]:
    """A link as parts whose passages correspond each with each; parts of one link share a `row`.

    Counting each left passage with each right one would claim what the matcher never said.
    """
    parts = link.parts()
    waiting = list(link.sentences)
    values = []
    for left, right in parts:
        own = [pair for pair in waiting if pair.left[0].passage in left or len(parts) == 1]
        waiting = [pair for pair in waiting if pair not in own]
        value = _part_json(link, left, right, own)
        values.append(value if len(parts) == 1 else {**value, "row": row})
    return values


def _part_json(
    link: Link, left: tuple[int, ...], right: tuple[int, ...], sentences: list[SentenceLink]
) -> dict[str, Any]:
    """One part of a link, with the links of its sentences where they are known."""
    value: dict[str, Any] = {"left": list(left), "right": list(right), "score": link.score}
    if link.origin is not LinkOrigin.MATCHED:
        value["origin"] = link.origin.value
    if link.verdict is not None:
        value["verdict"] = link.verdict.value
    if sentences:
        value["sentences"] = [
            {
                "left": [list(ref) for ref in pair.left],
                "right": [list(ref) for ref in pair.right],
                "score": pair.score,
            }
            for pair in sentences
        ]
    return value


def _fact_json(fact: Fact) -> dict[str, Any]:
    """A fact with its mention on each side, null where there is none."""
    value: dict[str, Any] = {
        "kind": fact.kind.value,
        "status": fact.status.value,
        "left": _mention_json(fact.left),
        "right": _mention_json(fact.right),
    }
    if fact.note:
        value["note"] = fact.note
    if fact.review is not None:
        value["review"] = fact.review.value
    return value


def _mention_json(mention: Mention | None) -> dict[str, Any] | None:
    """One place in a document that states a fact."""
    if mention is None:
        return None
    return {
        "passage": mention.passage,
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.text,
        "value": mention.value,
    }


def _warning_json(warning: TextWarning) -> dict[str, Any]:
    """A warning about a document or a bitext."""
    value = {"code": warning.code, "passage": warning.passage, "message": warning.message}
    return value if warning.side is Side.LEFT else {**value, "side": warning.side.value}
