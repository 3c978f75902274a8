"""Runs a reader of an untrusted format in a child process with limits of time, memory and rights."""

import json
import subprocess
from collections.abc import Mapping, Sequence
from typing import Any

from reader_app.domain.child_process import child_command, child_environment
from reader_app.domain.document import PassageKind, TextWarning
from reader_app.domain.errors import UnreadableDocumentError
from reader_app.formats.registry import Block, Contents, FormatReader, RawFile

_SECONDS = 10


class IsolatedReader:
    """A reader whose `read` happens in a child process; what it recognises is asked here."""

    def __init__(self, reader: FormatReader) -> None:
        """Take the place of `reader`, which the child finds by its name."""
        self._reader = reader

    @property
    def name(self) -> str:
        """As the reader's."""
        return self._reader.name

    @property
    def suffixes(self) -> tuple[str, ...]:
        """As the reader's."""
        return self._reader.suffixes

    @property
    def is_text(self) -> bool:
        """As the reader's."""
        return self._reader.is_text

    def recognises(self, raw: RawFile) -> bool:
        """As the reader does."""
        return self._reader.recognises(raw)

    def read(self, raw: RawFile, encoding: str | None) -> Contents:
        """What the child found. Raises `UnreadableDocumentError`, also when the child dies or is too slow."""
        try:
            done = subprocess.run(
                child_command("reader_app.formats.child", self.name, raw.name, encoding or ""),
                input=raw.data,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=seconds_for(self._reader),
                check=False,
                env={**child_environment(), "PYTHONDONTWRITEBYTECODE": "1"},  # it may not write files
            )
        except subprocess.TimeoutExpired:
            raise _gave_up(raw.name) from None
        try:
            # Line by line: while JSON is read other threads stand still, 80 ms for a book of 3 MB.
            head, *blocks = (json.loads(line) for line in done.stdout.splitlines())
            if "error" not in head:
                return contents_from_json(head, blocks)
        except ValueError:
            raise _gave_up(raw.name) from None
        raise UnreadableDocumentError(head["error"], head["sentence"])


def seconds_for(reader: FormatReader) -> int:
    """How long the child may take; a reader of many pages, whose every page is watched, says more."""
    return int(getattr(reader, "seconds", _SECONDS))


def contents_to_json(contents: Contents) -> tuple[dict[str, object], list[list[object]]]:
    """The contents as the child writes them, a line each: what is said of the whole, and the blocks."""
    head: dict[str, object] = {
        "blocks": len(contents.blocks),
        "encoding": contents.encoding,
        "confidence": contents.encoding_confidence,
        "title": contents.title,
        "language": contents.language,
        "published": contents.published,
        "publisher": contents.publisher,
        "warnings": [[warning.code, warning.message, warning.passage] for warning in contents.warnings],
    }
    return head, [
        [block.text, block.kind.value, block.level, block.blank_lines_before, block.furniture]
        for block in contents.blocks
    ]


def contents_from_json(answer: Mapping[str, Any], blocks: Sequence[Sequence[Any]]) -> Contents:
    """The contents that `contents_to_json` wrote. Raises `ValueError` when blocks are missing."""
    if len(blocks) != answer["blocks"]:
        raise ValueError("blocks are missing")
    return Contents(
        blocks=tuple(
            Block(text, PassageKind(kind), level, blank, furniture)
            for text, kind, level, blank, furniture in blocks
        ),
        encoding=str(answer["encoding"]),
        encoding_confidence=float(str(answer["confidence"])),
        title=str(answer["title"]),
        language=str(answer["language"]),
        published=str(answer["published"]),
        publisher=str(answer["publisher"]),
        warnings=tuple(TextWarning(*warning) for warning in answer["warnings"]),
    )


def _gave_up(name: str) -> UnreadableDocumentError:
    """The error for a file whose reading died or took too long."""
    return UnreadableDocumentError(
        "damaged",
        f"“{name}” could not be read within {_SECONDS} seconds and the memory allowed; it may be damaged.",
    )
