"""Qt's translation files (.ts), read and written without Qt."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

from messages import Message

Key = tuple[str, str]
"""Context and source."""


def read_translations(path: Path) -> dict[Key, str]:
    """What is translated in a file; a string without a finished translation is left out."""
    if not path.is_file():
        return {}
    found = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  a file of this project
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                found[name, message.findtext("source", "")] = translation.text
    return found


def ts_text(language: str, messages: Iterable[Message], translations: Mapping[Key, str]) -> str:
    """The file of these strings, in contexts by name; what is not translated is marked unfinished."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, list[Message]] = {}
    for message in messages:
        contexts.setdefault(message.context, []).append(message)
    for name in sorted(contexts):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for message in contexts[name]:
            entry = ET.SubElement(context, "message")
            ET.SubElement(entry, "source").text = message.source
            translated = translations.get((name, message.source), "")
            attributes = {} if translated else {"type": "unfinished"}
            ET.SubElement(entry, "translation", attributes).text = translated
    ET.indent(root, "  ")
    body = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'
