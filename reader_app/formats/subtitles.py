"""Subtitles (SubRip and WebVTT), through pysubs2: a passage a cue."""

import re

from reader_app.formats.archive import damaged
from reader_app.formats.encoding import decode
from reader_app.formats.plain_text import damage_warnings, text_blocks
from reader_app.formats.registry import Block, Contents, RawFile

_SRT_CUE = re.compile(rb"\s*\d+\s*?\r?\n\s*\d+:\d\d:\d\d[,.]\d{1,3}\s*-->")
_MARKUP = re.compile(r"</?(?:[ibuc]|font|v|lang|ruby|rt)\b[^<>]*>|<\d\d:[\d:.]+>|\{\\[^{}]*\}", re.IGNORECASE)
_SPACE = re.compile(r"\s+")


class SubtitleReader:
    """Reads .srt and .vtt."""

    name = "subtitles"
    suffixes = (".srt", ".vtt")
    is_text = True

    def recognises(self, raw: RawFile) -> bool:
        """By the WebVTT signature or a first SubRip cue."""
        head = raw.data[:200].removeprefix(b"\xef\xbb\xbf")
        return head.startswith(b"WEBVTT") or _SRT_CUE.match(head) is not None

    def read(self, raw: RawFile, encoding: str | None) -> Contents:
        """The file's cues in order. Raises `UnreadableDocumentError`."""
        import pysubs2

        decoded = decode(raw.data, raw.name, encoding)
        kind = "vtt" if decoded.text.lstrip().startswith("WEBVTT") else "srt"
        try:
            cues = pysubs2.SSAFile.from_string(decoded.text, format_=kind, keep_html_tags=True)
        except (pysubs2.exceptions.Pysubs2Error, ValueError, IndexError, KeyError):
            raise damaged(raw.name) from None
        texts = [_SPACE.sub(" ", _MARKUP.sub("", cue.text.replace("\\N", " "))).strip() for cue in cues]
        if not any(texts):
            return Contents(text_blocks(decoded.text), decoded.encoding, decoded.confidence)
        return Contents(
            blocks=tuple(
                Block(text, blank_lines_before=1 if index else 0) for index, text in enumerate(texts)
            ),
            encoding=decoded.encoding,
            encoding_confidence=decoded.confidence,
            warnings=damage_warnings(decoded),
        )
