"""Translation memories in TMX 1.4b."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import reader_app
from reader_app.domain.bitext import Bitext, Link, SentenceRef, Verdict
from reader_app.domain.document import Document
from reader_app.domain.exporting import ExportOptions
from reader_app.domain.progress import CancelToken, Progress, stand_back
from reader_app.export.atomic import render_to_file
from reader_app.export.translation_unit import TranslationUnit

CONTROL = "x-control"
"""Type of the place holder that stands for a character no XML file may hold: its code point in hex."""


class TmxExporter:
    """Writes the pairs of sentences, and of passages where no sentence pairs are known."""

    name = "tmx"
    suffix = ".tmx"

    def render(
        self, bitext: Bitext, options: ExportOptions, progress: Progress, cancel: CancelToken
    ) -> bytes:
        """The translation memory as XML."""
        del options
        cancel.check()
        data = tmx_bytes(tuple(units_of(bitext)), bitext.left.language, _maker(bitext))
        progress(1, 1)
        return data

    def export(
        self, bitext: Bitext, target: Path, options: ExportOptions, progress: Progress, cancel: CancelToken
    ) -> None:
        """Write the translation memory whole or not at all."""
        render_to_file(lambda: self.render(bitext, options, progress, cancel), target, cancel)


def units_of(bitext: Bitext) -> Iterator[TranslationUnit]:
    """The pairs of a bitext in reading order; links that the reader called wrong give none."""
    for link in bitext.links:
        if link.verdict is Verdict.WRONG or not link.left or not link.right:
            continue
        for left, right, score in _pairs(link, bitext):
            languages = (bitext.left.language, bitext.right.language)
            yield TranslationUnit(left, right, *languages, score, link.origin.value)


def _pairs(link: Link, bitext: Bitext) -> Iterator[tuple[str, str, float]]:
    """Sentence pairs of a link, or its passages when it has none."""
    for pair in link.sentences:
        left, right = _sentences(pair.left, bitext.left), _sentences(pair.right, bitext.right)
        if left and right:
            yield left, right, pair.score
    if not link.sentences:
        yield _passages(link.left, bitext.left), _passages(link.right, bitext.right), link.score


def _sentences(refs: Sequence[SentenceRef], document: Document) -> str:
    """The sentences, with a space between them."""
    return " ".join(
        document.passages[ref.passage].sentences[ref.sentence].of(document.passages[ref.passage].text)
        for ref in refs
    )


def _passages(indices: Sequence[int], document: Document) -> str:
    """The passages, each on lines of its own."""
    return "\n".join(document.passages[index].text for index in indices)


def _maker(bitext: Bitext) -> str:
    """The engine that made the right side, for the header's note."""
    origin = bitext.right.translated_by
    return "" if origin is None else f"{origin.engine} {origin.pack}".strip()


def tmx_bytes(units: Sequence[TranslationUnit], source_language: str, note: str = "") -> bytes:
    """The units as a TMX file."""
    from lxml import etree

    root = etree.Element("tmx", version="1.4")
    header = etree.SubElement(
        root,
        "header",
        creationtool="Muqabala",
        creationtoolversion=reader_app.__version__,
        segtype="sentence",
        adminlang="en",
        srclang=source_language,
        datatype="plaintext",
        creationdate=datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ"),
    )
    header.set("o-tmf", "muqabala.bitext/1")
    if note:
        etree.SubElement(header, "note").text = f"The target side is machine made: {note}"
    body = etree.SubElement(root, "body")
    for unit in units:
        stand_back()
        element = etree.SubElement(body, "tu")
        etree.SubElement(element, "prop", type="x-score").text = repr(unit.score)
        etree.SubElement(element, "prop", type="x-origin").text = unit.origin
        _variant(element, unit.source_language, unit.source)
        _variant(element, unit.target_language, unit.target)
    doctype = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'
    return bytes(
        etree.tostring(root, encoding="UTF-8", xml_declaration=True, doctype=doctype, pretty_print=True)
    )


def _variant(element: Any, language: str, text: str) -> None:
    """One language's side of a unit; characters that XML cannot hold become place holders."""
    from lxml import etree

    variant = etree.SubElement(element, "tuv")
    variant.set("{http://www.w3.org/XML/1998/namespace}lang", language)
    segment = etree.SubElement(variant, "seg")
    segment.text = ""
    last = None
    for char in text:
        if _in_xml(char):
            if last is None:
                segment.text += char
            else:
                last.tail += char
        else:
            last = etree.SubElement(segment, "ph", type=CONTROL)
            last.text, last.tail = f"{ord(char):x}", ""


def _in_xml(char: str) -> bool:
    """Whether XML 1.0 can hold the character and gives it back as it was (it turns CR into LF)."""
    return char in "\t\n" or " " <= char <= "\ud7ff" or "\ue000" <= char <= "\ufffd" or char > "\uffff"
