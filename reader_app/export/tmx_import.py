"""Translation units read from TMX files, our own and other programs'."""

from typing import Any

from reader_app.domain.errors import UnreadableDocumentError
from reader_app.export.tmx_export import CONTROL
from reader_app.export.translation_unit import TranslationUnit

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_HIGHEST = 0x10FFFF


def read_tmx(data: bytes) -> tuple[TranslationUnit, ...]:
    """The units of a TMX file (1.1 to 1.4b); a unit in more than two languages gives one for each target.

    Inline markup of other programs is left out, its text kept. Raises `UnreadableDocumentError` with code
    damaged or unsupported. No entity is expanded and nothing outside the file is read.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableDocumentError("damaged", "This TMX file is not whole XML.") from error
    if etree.QName(root).localname != "tmx":
        raise UnreadableDocumentError("unsupported", "This XML file is not a translation memory.")
    header = root.find("header")
    source_language = "" if header is None else header.get("srclang", "")
    return tuple(unit for element in root.iter("tu") for unit in _units(element, source_language))


def _units(element: Any, source_language: str) -> list[TranslationUnit]:
    """The units of one `tu`: from the source language to each of the others."""
    variants = [(_language(variant), _text(variant.find("seg"))) for variant in element.iter("tuv")]
    wanted = (element.get("srclang") or source_language).lower()
    if not variants:
        return []
    first = next((number for number, (language, _) in enumerate(variants) if language.lower() == wanted), 0)
    source = variants[first]
    properties = {item.get("type"): item.text or "" for item in element.iter("prop")}
    return [
        TranslationUnit(
            source[1],
            text,
            source[0],
            language,
            _score(properties.get("x-score", "")),
            properties.get("x-origin", "matched"),
        )
        for number, (language, text) in enumerate(variants)
        if number != first
    ]


def _language(variant: Any) -> str:
    """The language of a `tuv`; TMX 1.1 had the attribute without a prefix."""
    return str(variant.get(_XML_LANG) or variant.get("lang") or "und")


def _score(text: str) -> float:
    """The score, or 1 where there is none that makes sense."""
    try:
        score = float(text)
    except ValueError:
        return 1.0
    return score if 0 <= score <= 1 else 1.0


def _text(segment: Any) -> str:
    """The text of a `seg`, with our place holders turned back into their characters."""
    if segment is None:
        return ""
    parts = [segment.text or ""]
    for child in segment:
        if child.tag in {"ph", "it", "bpt", "ept"}:
            parts.append(_control(child) if child.get("type") == CONTROL else "")
        elif isinstance(child.tag, str):
            parts.append(_text(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _control(child: Any) -> str:
    """The character of one of our place holders; nothing if it is damaged."""
    try:
        code = int(child.text or "", 16)
    except ValueError:
        return ""
    return chr(code) if 0 <= code <= _HIGHEST else ""
