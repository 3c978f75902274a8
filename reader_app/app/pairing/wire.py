"""Readings and export options as JSON, between this program and its worker processes."""

import base64
from collections.abc import Mapping
from typing import Any, NamedTuple

from reader_app.domain.exporting import ExportOptions, Layout, PageSize
from reader_app.domain.pairing import Digest, Problem, Reading


class SentFile(NamedTuple):
    """A file on its way to another machine."""

    name: str
    data: bytes


def reading_json(reading: Reading) -> dict[str, Any]:
    """A reading as JSON."""
    if isinstance(reading, Problem):
        return {"problem": reading.code, "sentence": reading.sentence}
    return {
        "sha256": reading.sha256,
        "format": reading.format,
        "language": reading.language,
        "title": reading.title,
        "letters": reading.letters,
        "vectors": _text(reading.vectors),
        "tokens": [_text(tokens) for tokens in reading.tokens],
    }


def reading_from_json(value: Mapping[str, Any]) -> Reading:
    """The reading that `reading_json` wrote."""
    if "problem" in value:
        return Problem(value["problem"], value["sentence"])
    return Digest(
        sha256=value["sha256"],
        format=value["format"],
        language=value["language"],
        title=value["title"],
        letters=value["letters"],
        vectors=base64.b64decode(value["vectors"]),
        tokens=tuple(base64.b64decode(tokens) for tokens in value["tokens"]),
    )


def options_from_json(value: Mapping[str, Any]) -> ExportOptions:
    """The options in the values that `services.pair_exports.option_values` gave."""
    return ExportOptions(
        **{**value, "layout": Layout(value["layout"]), "page_size": PageSize(value["page_size"])}
    )


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
