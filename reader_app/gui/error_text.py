"""The sentence that tells the user of an error, in the language of the window."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from reader_app.domain.errors import ReaderError
from reader_app.gui.translator import SOURCE_LANGUAGE, shown_language, source_file, spoken_language

_CONTEXT = "Errors"
_PLACE = re.compile(r"\{(\d)\}")


class _Sentence(NamedTuple):
    """The form of a sentence as it stands in the program, and what recognises it."""

    template: str
    pattern: re.Pattern[str]


def error_sentence(error: object) -> str:
    """What to say of an exception; a fault of the program is called one, without any document text."""
    if isinstance(error, ReaderError):
        return translated_sentence(error.sentence)
    return QCoreApplication.translate(
        "Errors", "Something went wrong in the program ({0}). What is open is safe."
    ).format(type(error).__name__)


def translated_sentence(sentence: str) -> str:
    """A sentence of an error or a warning in the language of the window.

    Errors are raised where nothing is known of Qt, with a finished English sentence for a terminal. The forms
    of all of them are in the translation files: the one that fits tells what was put in, which is put into
    the translated form again.
    """
    language = spoken_language()
    translation = _tr(sentence)
    if language == SOURCE_LANGUAGE or translation != sentence:
        return translation
    for form in _forms(source_file(language)):
        found = form.pattern.fullmatch(sentence)
        if found is not None:
            return _filled(_tr(form.template), found)
    return sentence


def _filled(translation: str, found: re.Match[str]) -> str:
    def part(place: re.Match[str]) -> str:
        # Isolated: a name of the other direction must not move the words around it.
        return f"\u2068{_translated_part(found[int(place[1]) + 1])}\u2069"

    return _PLACE.sub(part, translation)


def _translated_part(part: str) -> str:
    """What was put into a sentence: a kind of file or languages by their names, or else a name that stays."""
    source, to, target = part.partition(" to ")
    if to and shown_language(source) != source and shown_language(target) != target:
        return QCoreApplication.translate("Languages", "{0} to {1}").format(
            shown_language(source), shown_language(target)
        )
    translation = _tr(part)
    return translation if translation != part else shown_language(part)


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


@cache
def _forms(path: Path) -> tuple[_Sentence, ...]:
    """The sentences with places for names, those with most words of their own first."""
    from xml.etree import ElementTree as ET

    found = [
        message.findtext("source", "")
        for context in ET.parse(path).getroot().iter("context")  # noqa: S314  a file of this program
        if context.findtext("name") == _CONTEXT
        for message in context.iter("message")
    ]
    found = sorted((text for text in found if "{0}" in text), key=lambda text: -len(_PLACE.sub("", text)))
    return tuple(_Sentence(text, re.compile(_pattern(text), re.DOTALL)) for text in found)


def _pattern(template: str) -> str:
    own_words = _PLACE.split(template)[::2]
    return "(.*?)".join(re.escape(words) for words in own_words)
