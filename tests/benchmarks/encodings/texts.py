"""Texts in Arabic, Persian, English and French to cut samples from."""

import gettext
import lzma
import random
import re
from pathlib import Path

from reader_app.domain.resources import resource_path
from tests.formats.languages import FRENCH, PERSIAN

LANGUAGES = ("ar", "fa", "en", "fr")
_CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpus"
_CATALOGUES = Path("/usr/share/locale")
_ENOUGH = 400_000
_LONG = 30
_MARKUP = re.compile(r"%\(\w+\)\w|%[-\d.]*\w|\{\w*\}|<[^<>]*>|_(?=\w)")
_OWN = {"fa": PERSIAN, "fr": FRENCH}


def texts(folder: Path | None) -> dict[str, str]:
    """A text for each language: `ar.txt`, `fa.txt`, … of the folder, else what this machine has."""
    return {language: _text(language, folder) for language in LANGUAGES}


def _text(language: str, folder: Path | None) -> str:
    """Lines of one language in random order, always the same."""
    named = folder / f"{language}.txt" if folder else None
    if named is not None and named.is_file():
        lines = named.read_text("utf-8").splitlines()
    elif language in _OWN:
        lines = [*_OWN[language].splitlines(), *_catalogue_lines(language)]
    else:
        lines = _corpus_lines(language)
    random.Random(2).shuffle(lines)  # noqa: S311 - the same text each time
    return "\n".join(lines)[:_ENOUGH]


def _corpus_lines(language: str) -> list[str]:
    """The prose of the corpus, or the sample report where there is none."""
    prose = _CORPUS / "prose.tsv.xz"
    if not prose.is_file():
        return resource_path(f"samples/harbour-{language}.txt").read_text("utf-8").splitlines()
    column = 1 if language == "ar" else 2
    with lzma.open(prose, "rt", encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t")[column] for line in lines]


def _catalogue_lines(language: str) -> list[str]:
    """Messages of installed programs."""
    found: list[str] = []
    for path in sorted(_CATALOGUES.glob(f"{language}/LC_MESSAGES/*.mo")):
        if path.name.startswith("iso"):
            continue  # names of countries and languages
        with path.open("rb") as stream:
            try:
                catalogue = gettext.GNUTranslations(stream)
            except (OSError, ValueError, UnicodeDecodeError):
                continue
        for message in catalogue._catalog.values():  # type: ignore[attr-defined]
            text = " ".join(_MARKUP.sub("", message).split())
            if len(text) >= _LONG:
                found.append(text)
    return sorted(set(found))
