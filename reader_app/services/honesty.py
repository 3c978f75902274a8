"""What in a translation made here a reader should not rely on."""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from reader_app.domain.document import Passage, Side, TextWarning, TranslatedBy
from reader_app.domain.fact import FactKind
from reader_app.domain.glossary import Term
from reader_app.domain.language import LanguagePair, direction_of
from reader_app.domain.span import Span
from reader_app.domain.translation import SentenceOrigin, TranslatedSentence
from reader_app.services.glossary_check import broken_terms
from reader_app.text.direction import dominant_direction
from reader_app.text.normalise import fold

UNSURE = math.log(0.25)
"""Mean log probability a token below which an engine is called unsure: less than one chance in four."""
_TOO_SHORT, _TOO_LONG = 0.35, 3.0
"""Letters of the translation by those of the source; Arabic–English sentences lie between 0.7 and 1.9."""
_LONG_ENOUGH = 20
"""Letters a sentence must have before its length says anything."""
_UNSPACED = {"zh", "zt", "ja", "ko", "th", "lo", "km", "my"}
_REPEATED = re.compile(r"(\b\w+(?:\W+\w+){0,3}?)(?:\W+\1\b){3,}")
_MOST_NAMED = 3
_WORD = re.compile(r"\w")


class LostFact(Protocol):
    """A fact that only one side of a translated passage states."""

    @property
    def kind(self) -> FactKind:
        """What sort of fact."""
        ...

    @property
    def span(self) -> Span:
        """In the source, or in the translation when `invented`."""
        ...

    @property
    def text(self) -> str:
        """The words."""
        ...

    @property
    def invented(self) -> bool:
        """Whether the translation has it and the source does not."""
        ...

    @property
    def instead(self) -> Span | None:
        """Where the translation says something else."""
        ...


LostFinder = Callable[[str, str, LanguagePair], Sequence[LostFact]]


@dataclass(frozen=True, slots=True)
class Doubt:
    """One reason not to rely on a translated passage."""

    code: str
    """`lost_number`, `invented_name`, `untranslated`, `too_short`, `too_long`, `repeated`, `unsure`, …"""
    message: str
    passage: int
    sentence: int | None = None
    """Number of the sentence in the translation; none when it is about the whole passage."""
    detail: str = ""
    """The words it is about."""

    def warning(self) -> TextWarning:
        """The doubt as exports show it."""
        return TextWarning(self.code, self.message, self.passage, Side.RIGHT)


@dataclass(frozen=True, slots=True)
class HonestyCheck:
    """Checks translated passages; pure, so it may run in any thread."""

    find_lost: LostFinder
    terms: Sequence[Term] = ()

    def passage(
        self,
        number: int,
        source: Passage,
        made: Passage,
        sentences: Sequence[TranslatedSentence],
        pair: LanguagePair,
        made_by: TranslatedBy,
    ) -> tuple[Doubt, ...]:
        """The doubts about one passage. A gloss claims nothing, so that nothing can be held against it."""
        if made_by.is_gloss or source.furniture:
            return ()
        doubts: list[Doubt] = []
        aligned = len(source.sentences) == len(made.sentences)
        for at in range(len(made.sentences)) if aligned else ():
            if at in made.corrected:
                continue
            said = sentences[at] if at < len(sentences) else None
            original, text = source.sentences[at].of(source.text), made.sentences[at].of(made.text)
            doubts += (
                Doubt(code, message, number, at) for code, message in _of_sentence(original, text, said, pair)
            )
        if not any(doubt.code == "untranslated" for doubt in doubts):
            doubts += self._lost(number, source, made, pair)
            doubts += self._terms(number, source, made)
        return tuple(doubts)

    def _lost(self, number: int, source: Passage, made: Passage, pair: LanguagePair) -> list[Doubt]:
        doubts = []
        for lost in self.find_lost(source.text, made.text, pair):
            kind = lost.kind.value
            at = _sentence_at(made if lost.invented else source, lost.span.start, made)
            if lost.invented:
                message = f"The original does not state this {kind}: “{lost.text}”."
                doubts.append(Doubt(f"invented_{kind}", message, number, at, lost.text))
            elif lost.instead is not None:
                message = f"The {kind} “{lost.text}” became “{lost.instead.of(made.text)}”."
                doubts.append(Doubt(f"changed_{kind}", message, number, at, lost.text))
            else:
                message = f"The {kind} “{lost.text}” is missing."
                doubts.append(Doubt(f"lost_{kind}", message, number, at, lost.text))
        return doubts

    def _terms(self, number: int, source: Passage, made: Passage) -> list[Doubt]:
        return [
            Doubt(
                "glossary",
                f"The glossary asks for “{term.targets[0]}” for “{term.source}”.",
                number,
                detail=term.targets[0],
            )
            for term in broken_terms(source.text, made.text, self.terms)
        ]


def _of_sentence(
    source: str, text: str, said: TranslatedSentence | None, pair: LanguagePair
) -> list[tuple[str, str]]:
    """Codes and messages of what is wrong with one translated sentence."""
    if _untranslated(source, text, pair):
        return [("untranslated", "A sentence was not translated.")]
    found = []
    letters, made = len(_WORD.findall(source)), len(_WORD.findall(text))
    spaced = not {pair.source.split("-")[0], pair.target.split("-")[0]} & _UNSPACED
    if spaced and letters >= _LONG_ENOUGH and made < _TOO_SHORT * letters:
        found.append(("too_short", "A sentence is much shorter than in the original."))
    if spaced and letters >= _LONG_ENOUGH and made > _TOO_LONG * letters:
        found.append(("too_long", "A sentence is much longer than in the original."))
    repeated = _REPEATED.search(text.casefold())
    if repeated and not _REPEATED.search(source.casefold()):
        found.append(("repeated", "Words are repeated over and over."))
    if said is not None and said.origin is SentenceOrigin.SIMILAR:
        found.append(("similar", "This is your correction of a similar sentence, not of this one."))
    elif said is not None and said.score is not None and said.score < UNSURE:
        found.append(("unsure", f"The engine is unsure of a sentence ({math.exp(said.score):.0%} a word)."))
    return found


def _untranslated(source: str, text: str, pair: LanguagePair) -> bool:
    """Whether the translation is the source, or is still written in the source's script."""
    if not any(char.isalpha() for char in source):
        return False
    if fold(source) == fold(text):
        # A sentence of one word may well be a name that is the same in both languages.
        return len(source.split()) > 1 or direction_of(pair.source) is not direction_of(pair.target)
    if direction_of(pair.source) is direction_of(pair.target):
        return False
    return dominant_direction(text) is direction_of(pair.source)


def _sentence_at(passage: Passage, offset: int, made: Passage) -> int | None:
    """The number of the sentence at an offset, if the translation has a sentence of that number."""
    for number, span in enumerate(passage.sentences):
        if span.start <= offset < span.end and number < len(made.sentences):
            return number
    return None
