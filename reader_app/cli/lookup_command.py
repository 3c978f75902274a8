"""`muqabala lookup`: what the dictionaries say of an Arabic word."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable
from typing import Any

from reader_app.cli.console import Console
from reader_app.domain.dictionary import Clitic, DictionaryEntry
from reader_app.domain.word_books import BookEntry
from reader_app.services.ability import Abilities
from reader_app.services.dictionary import Explanation, explain_all

_NO_BIDI = frozenset({"linux", "vt100", "vt220", "dumb"})
"""Terminals (`TERM`) that neither join Arabic letters nor order them."""
_LEAST_SHARE = 0.005
"""Readings less likely than this are left out on the terminal; JSON has them all."""


class LookupCommand:
    """Looks a word up and prints its readings, or writes them as JSON."""

    def __init__(self, abilities: Abilities, console: Console, write: Callable[[str, bytes], None]) -> None:
        """Take what can be done, where to report and what writes `OUT`."""
        self._abilities = abilities
        self._console = console
        self._write = write

    def run(self, arguments: argparse.Namespace) -> None:
        """Look the word up; an unknown word is no error, but is told of on stderr."""
        found = explain_all(arguments.word, self._abilities.dictionary, self._abilities.word_books)
        if not found:
            self._console.notice("there is no Arabic word to look up")
        elif not any(one.entries or one.own for one in found):
            self._console.notice("the dictionary does not have this word")
        if arguments.json:
            self._write(arguments.json, _to_json(arguments.word, found))
            return
        lines = list(_lines(found))
        if arguments.visual or (sys.stdout.isatty() and os.environ.get("TERM") in _NO_BIDI):
            lines = [visual_order(line) for line in lines]
        if lines:
            sys.stdout.buffer.write(("\n".join(lines) + "\n").encode())
            sys.stdout.buffer.flush()


def visual_order(line: str) -> str:
    """A line with its Arabic letters joined and in the order they are seen, read from left to right."""
    from arabic_reshaper import ArabicReshaper
    from bidi import get_display

    shaped = ArabicReshaper({"delete_harakat": False}).reshape(line)
    return str(get_display(shaped, base_dir="L")) if shaped else ""


def _lines(found: Iterable[Explanation]) -> Iterable[str]:
    """The readings of each word, a blank line between words."""
    first = True
    for one in found:
        if not one.entries and not one.own:
            continue
        if not first:
            yield ""
        first = False
        likely = [entry for entry in one.entries if entry.score >= _LEAST_SHARE] or one.entries[:1]
        for number, entry in enumerate(likely, 1):
            yield from _entry_lines(number, entry)
        for article in one.own:
            yield f"{article.headword}  [{article.book}]"
            yield from (f"   {line}" for line in article.text.splitlines())


def _entry_lines(number: int, entry: DictionaryEntry) -> Iterable[str]:
    # English between two Arabic words keeps them, and numbers, in their places on a terminal that reorders.
    about = f"lemma {entry.lemma}" if entry.lemma else ""
    root = f"root {entry.root}" if entry.root else ""
    heading = (f"{number}. {entry.vocalised}", f"{entry.part_of_speech}, {entry.score:.0%}", about, root)
    yield "  ".join(part for part in heading if part)
    clitics = [*(_clitic(one, after=True) for one in entry.prefixes)]
    clitics += [_clitic(one, after=False) for one in entry.suffixes]
    if clitics:
        yield "   with " + ", ".join(clitics)
    yield "   " + ("; ".join(entry.senses) or "(no English sense)")


def _clitic(clitic: Clitic, *, after: bool) -> str:
    """A particle with its meaning; a hyphen stands where the word goes on."""
    form = f"{clitic.form}ـ" if after else f"ـ{clitic.form}"
    return f"{form} “{clitic.meaning}”"


def _to_json(asked: str, found: Iterable[Explanation]) -> bytes:
    whole = {
        "schema": "muqabala.lookup/1",
        "word": asked,
        "entries": [_entry_json(entry) for one in found for entry in one.entries],
        "dictionaries": [_article_json(article) for one in found for article in one.own],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def _entry_json(entry: DictionaryEntry) -> dict[str, Any]:
    return {
        "word": entry.word,
        "vocalised": entry.vocalised,
        "lemma": entry.lemma,
        "root": entry.root,
        "part_of_speech": entry.part_of_speech,
        "senses": list(entry.senses),
        "prefixes": [clitic._asdict() for clitic in entry.prefixes],
        "suffixes": [clitic._asdict() for clitic in entry.suffixes],
        "score": round(entry.score, 4),
    }


def _article_json(article: BookEntry) -> dict[str, Any]:
    return {"dictionary": article.book, "headword": article.headword, "text": article.text}
