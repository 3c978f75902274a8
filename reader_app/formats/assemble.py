"""Makes a document of what a reader found: sentences, language, directions, furniture, title."""

import re
from pathlib import Path

from reader_app.domain.document import Document, Passage, PassageKind, Source
from reader_app.domain.language import Direction, direction_of
from reader_app.domain.span import Span
from reader_app.formats.registry import Block, Contents
from reader_app.text.controls import bidi_warnings
from reader_app.text.direction import dominant_direction
from reader_app.text.furniture import furniture_flags
from reader_app.text.language import detect_language
from reader_app.text.sentences import sentence_spans

_RTL_LETTER = re.compile("[\u05d0-\u065f\u0671-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_OTHER_LETTER = re.compile(
    "[A-Za-zªµº\u00c0-\u058f\u0900-\u1fff\u2c00-\ufb1c\uff21-\uffdc\U00010000-\U0010ffff]"
)
_SAMPLE_PASSAGES = 400
_MAX_TITLE = 120
_TITLE_WITHIN = 3


def assemble(contents: Contents, source: Source) -> Document:
    """The document; its passages are those blocks that are not empty."""
    blocks = [block for block in contents.blocks if block.text.strip()]
    by_wording = furniture_flags([block.text for block in blocks])
    furniture = [block.furniture or flag for block, flag in zip(blocks, by_wording, strict=True)]
    language = contents.language or detect_language(_sample(blocks, furniture))
    direction = direction_of(language)
    passages = tuple(
        Passage(
            text=block.text,
            sentences=_sentences(block, language),
            direction=_passage_direction(block.text, direction),
            kind=block.kind,
            level=block.level,
            furniture=is_furniture,
            blank_lines_before=block.blank_lines_before,
        )
        for block, is_furniture in zip(blocks, furniture, strict=True)
    )
    return Document(
        passages=passages,
        source=source,
        language=language,
        direction=direction,
        title=contents.title or _title(passages) or _stem(source.path),
        published=contents.published,
        publisher=contents.publisher,
        warnings=contents.warnings
        + bidi_warnings([passage.text for passage in passages], [passage.direction for passage in passages]),
    )


def _sentences(block: Block, language: str) -> tuple[Span, ...]:
    """The sentences of a block; those of a table row never reach over the end of a cell."""
    if block.kind is not PassageKind.TABLE_ROW:
        return sentence_spans(block.text, language)
    found: list[Span] = []
    start = 0
    for cell in block.text.split("\t"):
        found += [Span(start + span.start, start + span.end) for span in sentence_spans(cell, language)]
        start += len(cell) + 1
    return tuple(found)


def _sample(blocks: list[Block], furniture: list[bool]) -> str:
    """Text to tell the language by: passages from the whole length, furniture left out."""
    texts = [block.text for block, is_furniture in zip(blocks, furniture, strict=True) if not is_furniture]
    texts = texts or [block.text for block in blocks]
    step = max(1, len(texts) // _SAMPLE_PASSAGES)
    return "\n".join(texts[::step])


def _passage_direction(text: str, fallback: Direction) -> Direction:
    """The direction of most of the passage's letters, or that of the document."""
    if _RTL_LETTER.search(text) is None:
        return Direction.LTR if _OTHER_LETTER.search(text) else fallback
    if _OTHER_LETTER.search(text) is None:
        return Direction.RTL
    return dominant_direction(text) or fallback


def _title(passages: tuple[Passage, ...]) -> str:
    """The first heading or short line near the top, or nothing."""
    top = [passage for passage in passages if not passage.furniture][:_TITLE_WITHIN]
    for passage in top:
        if passage.kind is PassageKind.HEADING and len(passage.text) <= 2 * _MAX_TITLE:
            return passage.text
    for passage in top:
        if len(passage.text) <= _MAX_TITLE and not passage.text.endswith((".", "؟", "?", "!", ":", "،")):
            return passage.text
    return ""


def _stem(path: Path | None) -> str:
    """The file's name without its ending; nothing for pasted text."""
    return path.stem if path else ""
