"""Looking words up in the built-in dictionary, likeliest reading first, and in the reader's own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from reader_app.domain.dictionary import Dictionary, DictionaryEntry
from reader_app.domain.span import Span
from reader_app.domain.word_books import BookEntry, WordBooks
from reader_app.text.normalise import without_marks

_WORD = re.compile(
    "[\u0610-\u061a\u0621-\u065f\u0670-\u06d3\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06ff]+"
)
_LETTER = re.compile("[\u0621-\u063a\u0641-\u064a\u0671-\u06d3\u06fa-\u06ff]")
_LONGEST = 60
"""Letters; what is longer is no word."""


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A word to look up and, where it stands in a text, its sentence."""

    word: str
    sentence: str = ""
    at: Span | None = None
    """Where the word stands in the sentence."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the dictionaries say of a word."""

    word: str
    entries: tuple[DictionaryEntry, ...] = ()
    """Readings, likeliest first: the one that fits the sentence, if there is one, before the others."""
    own: tuple[BookEntry, ...] = ()
    """Articles of the reader's own dictionaries."""
    in_context: bool = False
    """Whether the first reading was chosen by the sentence."""


def arabic_words(text: str) -> list[Span]:
    """The Arabic words of a text, harakat included."""
    found = (Span(*match.span()) for match in _WORD.finditer(text))
    return [span for span in found if _LETTER.search(span.of(text))]


def arabic_word_at(text: str, offset: int) -> Span | None:
    """The Arabic word that an offset is in or at the end of, or none."""
    line = Span(max(0, offset - _LONGEST), min(len(text), offset + _LONGEST))
    for match in _WORD.finditer(text, line.start, line.end):
        if match.start() <= offset <= match.end() and _LETTER.search(match.group()):
            return Span(*match.span())
    return None


def explain(inquiry: Inquiry, dictionary: Dictionary, books: WordBooks) -> Explanation:
    """Look a word up everywhere. Raises `ReaderError`."""
    entries = dictionary.lookup(inquiry.word)
    chosen = _chosen(inquiry, dictionary) if len(entries) > 1 else ""
    fitting = tuple(entry for entry in entries if entry.vocalised == chosen)
    ordered = (*fitting, *(entry for entry in entries if entry.vocalised != chosen))
    return Explanation(inquiry.word, ordered, books.lookup(_forms(inquiry.word, ordered)), bool(fitting))


def explain_all(text: str, dictionary: Dictionary, books: WordBooks) -> tuple[Explanation, ...]:
    """Each Arabic word of a phrase looked up as it stands there. Raises `ReaderError`."""
    return tuple(
        explain(Inquiry(span.of(text), text, span), dictionary, books) for span in arabic_words(text)
    )


def _chosen(inquiry: Inquiry, dictionary: Dictionary) -> str:
    """The vocalised form of the reading that fits the sentence; empty when there is no sentence."""
    if inquiry.at is None:
        return ""
    return next((word.text for word in dictionary.vocalise(inquiry.sentence) if word.span == inquiry.at), "")


def _forms(word: str, entries: Sequence[DictionaryEntry]) -> tuple[str, ...]:
    """Under what to look in other dictionaries: the word itself, then its lemmas, then without clitics."""
    bare = without_marks(word)
    stems = (_without_clitics(bare, entry) for entry in entries)
    lemmas = (without_marks(entry.lemma) for entry in entries)
    return tuple(dict.fromkeys(form for form in chain((word, bare), lemmas, stems) if form))


def _without_clitics(bare: str, entry: DictionaryEntry) -> str:
    """The word without the particles and pronouns that an entry names."""
    for clitic in entry.prefixes:
        bare = bare.removeprefix(without_marks(clitic.form))
    for clitic in entry.suffixes:
        bare = bare.removesuffix(without_marks(clitic.form))
    return bare
