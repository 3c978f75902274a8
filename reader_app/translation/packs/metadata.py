"""What an unpacked Argos pack says of itself, and whether it has what its engine needs."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader_app.domain.errors import PackRefusedError
from reader_app.domain.language import LanguagePair

METADATA = "metadata.json"
MODEL = "model"
SENTENCEPIECE = "sentencepiece.model"
BPE = "bpe.model"
_MAX_METADATA_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class PackMetadata:
    """The fields of `metadata.json` that this program uses."""

    pair: LanguagePair
    version: str
    target_prefix: str
    """A first target token that the pack must be given, as `>>fra<<`; mostly empty."""


def read_metadata(folder: Path) -> PackMetadata:
    """The checked metadata of an unpacked pack. Raises `PackRefusedError` saying what is wrong."""
    fields = _load(folder / METADATA)
    if fields.get("type", "translate") != "translate":
        raise PackRefusedError("pack_kind", "This pack is of a kind that does not translate.")
    return PackMetadata(
        pair=LanguagePair(_code(fields, "from_code"), _code(fields, "to_code")),
        version=_text(fields, "package_version"),
        target_prefix=_text(fields, "target_prefix"),
    )


def check_parts(folder: Path) -> None:
    """Raise `PackRefusedError` if the model or the tokenizer of an unpacked pack is missing."""
    if not _has_content(folder / MODEL / "model.bin"):
        raise PackRefusedError("pack_incomplete", "The pack has no model in it.")
    if not any(_has_content(folder / name) for name in (SENTENCEPIECE, BPE)):
        raise PackRefusedError("pack_incomplete", "The pack has no tokenizer in it.")


def _load(file: Path) -> dict[str, Any]:
    try:
        if file.stat().st_size > _MAX_METADATA_BYTES:
            raise PackRefusedError("pack_metadata", "The pack's metadata.json is far too large.")
        fields = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PackRefusedError("pack_metadata", "The pack has no metadata.json.") from None
    except (OSError, ValueError, RecursionError):
        raise PackRefusedError("pack_metadata", "The pack's metadata.json cannot be read.") from None
    if not isinstance(fields, dict):
        raise PackRefusedError("pack_metadata", "The pack's metadata.json is not a table of fields.")
    return fields


def _code(fields: dict[str, Any], name: str) -> str:
    code = fields.get(name)
    plain = isinstance(code, str) and code.isascii() and code.replace("-", "").isalnum()
    if not isinstance(code, str) or not plain or len(code) > 16:  # noqa: PLR2004 - longer is no language code
        raise PackRefusedError("pack_metadata", f"The pack's {name} is not a language code.")
    return code


def _text(fields: dict[str, Any], name: str) -> str:
    text = fields.get(name, "")
    if not isinstance(text, str) or len(text) > 64 or not text.isprintable():  # noqa: PLR2004 - shown in a line
        raise PackRefusedError("pack_metadata", f"The pack's {name} is not a short text.")
    return text


def _has_content(file: Path) -> bool:
    return file.is_file() and file.stat().st_size > 0
