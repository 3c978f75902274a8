"""The words of Arabic passages with their vocalised forms and glosses, for the layout word by word."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader_app.domain.dictionary import SOUND_MARK, Dictionary, VocalisedWord
from reader_app.domain.document import Passage
from reader_app.domain.exporting import ExportOptions, Layout
from reader_app.domain.progress import CancelToken
from reader_app.domain.span import Span

GLOSSED_LEGEND = (
    "under each Arabic word: vocalised form and English, chosen by the program, "
    f"with {SOUND_MARK} the mere sound of a word that it does not know"
)


_GROUP = re.compile(r"\S+")


class WordBox(NamedTuple):
    """What stands between two spaces, with what is shown under it."""

    written: str
    vocalised: str
    """Empty where it would be what is written."""
    gloss: str
    has_words: bool


def boxes_of(text: str, span: Span, words: Sequence[VocalisedWord]) -> Iterator[WordBox]:
    """The boxes of a stretch of text, in its order; nothing of it is left out but white space."""
    for group in _GROUP.finditer(text, span.start, span.end):
        here = [word for word in words if group.start() <= word.span.start < group.end()]
        forms = [word.text for word in here if word.text != word.span.of(text)]
        glosses = [word.shown_gloss for word in here if word.gloss]
        yield WordBox(group.group(), " ".join(forms), " ".join(glosses), bool(here))


class WordGlosses:
    """Asks the dictionary for the words of passages."""

    def __init__(self, dictionary: Dictionary, cancel: CancelToken | None) -> None:
        """Ask this dictionary, until the export is cancelled."""
        self._dictionary = dictionary
        self._cancel = cancel

    def words(self, passage: Passage, language: str) -> tuple[VocalisedWord, ...]:
        """The words of a passage in Arabic, with spans in it; none of one in another language.

        Raises `CancelledError`, and `ReaderError` when the dictionary cannot be used.
        """
        if language != "ar":
            return ()
        if self._cancel is not None:
            self._cancel.check()
        return tuple(
            word._replace(span=Span(word.span.start + sentence.start, word.span.end + sentence.start))
            for sentence in passage.sentences
            for word in self._dictionary.vocalise(sentence.of(passage.text))
        )


def glosses_of(options: ExportOptions, cancel: CancelToken | None) -> WordGlosses | None:
    """What glosses the words, if the layout asks for it."""
    if options.layout is not Layout.WORD_BY_WORD or options.dictionary is None:
        return None
    return WordGlosses(options.dictionary, cancel)
