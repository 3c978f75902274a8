"""What the dictionary says of an Arabic word, and the vocalised words of a sentence."""

from dataclasses import dataclass
from typing import NamedTuple, Protocol

from reader_app.domain.span import Span

SOUND_MARK = "~"
"""Stands before a gloss that only says how a word sounds."""


class Clitic(NamedTuple):
    """A particle or pronoun that is written together with a word."""

    form: str
    """Its letters, vocalised: `وَ`, `ال`, `هُ`."""
    meaning: str
    """In English: `and`, `the`, `his/its`."""


@dataclass(frozen=True, slots=True)
class DictionaryEntry:
    """One reading of an Arabic word."""

    word: str
    """The word as it was looked up, without harakat."""
    vocalised: str
    lemma: str
    """The form under which a dictionary lists it, vocalised."""
    root: str
    """Root letters with spaces between them; empty when unknown."""
    part_of_speech: str
    """`noun`, `adjective`, `verb (past)`, `name`, …"""
    senses: tuple[str, ...]
    """In English, likeliest first."""
    prefixes: tuple[Clitic, ...] = ()
    suffixes: tuple[Clitic, ...] = ()
    score: float = 0.0
    """Share of likelihood among the readings of the word, 0 to 1."""


class VocalisedWord(NamedTuple):
    """A word of a sentence with the harakat of its likeliest reading."""

    span: Span
    text: str
    gloss: str = ""
    """What it says here in English; the built-in dictionary has something for every word."""
    is_sound: bool = False
    """Whether the gloss only spells the word in Latin letters, as names are: no dictionary knows it."""

    @property
    def shown_gloss(self) -> str:
        """The gloss as it is shown: a spelling in Latin letters is marked as one."""
        return f"{SOUND_MARK}{self.gloss}" if self.is_sound else self.gloss


class Dictionary(Protocol):
    """Explains Arabic words."""

    def lookup(self, word: str) -> tuple[DictionaryEntry, ...]:
        """The readings of a word, likeliest first; none for an unknown word. Raises `ReaderError`."""
        ...

    def vocalise(self, sentence: str) -> tuple[VocalisedWord, ...]:
        """The Arabic words of a sentence in order, vocalised as read in it. Raises `ReaderError`."""
        ...
