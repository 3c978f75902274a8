"""The ways to say each stretch of a sentence in English, with their costs."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader_app.translation.gloss.analysis import Analysis
from reader_app.translation.gloss.inflection import gerund, participle, past, plural, third_person
from reader_app.translation.gloss.reading import Reading
from reader_app.translation.gloss.romanise import romanised
from reader_app.translation.gloss.tables import Tables
from reader_app.translation.gloss.wording import subject_person

_SUBJECTS = {
    "1S": "I",
    "1P": "we",
    "2": "you",
    "3MS": "he",
    "3FS": "she",
    "3MP": "they",
    "3FP": "they",
    "3D": "they",
}
_PRONOUNS: dict[str, tuple[str, ...]] = {
    "+ه": ("his", "its", "him", "it", "he"), "+ها": ("its", "her", "their", "it", "them", "she", "they"),
    "+هم": ("their", "them", "they"), "+هن": ("their", "them", "they"), "+هما": ("their", "them", "they"),
    "+ي": ("my", "me", "I"), "+ني": ("me", "I"), "+نا": ("our", "us", "we"),
    "+ك": ("your", "you"), "+كم": ("your", "you"), "+كن": ("your", "you"), "+كما": ("your", "you"),
}  # fmt: skip
_OPENING = frozenset({"the", "a", "an", "of", "to", "he", "it"})
_POSSESSIVE = frozenset({"his", "its", "her", "their", "my", "our", "your"})
_CLITICS: dict[str, tuple[tuple[str, float], ...]] = {
    "و+": (("and", 0.3), ("", 1.8)), "ف+": (("so", 1.5), ("", 0.5), ("and", 1.2)),
    "ال+": (("the", 0.8), ("", 0.4)), "س+": (("will", 0.2),), "ك+": (("as", 0.5), ("like", 0.8)),
    "ب+": (
        ("with", 1.0), ("in", 1.0), ("by", 1.2), ("of", 1.5), ("to", 1.8), ("at", 2.2),
        ("on", 2.2), ("", 1.8),
    ),
    "ل+": (("to", 0.7), ("for", 0.8), ("of", 1.2), ("", 2.2)), "ا+": (("", 0.5),),
}  # fmt: skip
_UNLISTED = 2.2
"""Cost of a sense of the lexicon that the encoder does not list for the stem."""
_STRANGER = 2.3
"""Extra cost of an encoder's word that is no sense of the lexicon."""
_BY_HAND, _BY_HAND_STEP, _NOT_BY_HAND = 0.6, 0.5, 1.0
"""Cost of the first sense that was written by hand, of each further one, and of others beside them."""
ARTICLE_EXTRA = 0.6
_KEPT = 12
NO_NAME = 2.0
"""Cost of what a word means that is read as a name."""
IN_NAME = -1.5
"""Taken off the cost of a name beside another name."""
_MOST_REMEMBERED = 50_000
_COMBINED = 4
"""How many choices of each part go into a combination."""


class Option(NamedTuple):
    """English words for a stretch of segments."""

    words: tuple[str, ...]
    cost: float
    origins: tuple[int, ...] = ()
    """For each English word how many items after the first its source is; empty: all stand for all."""


class Wordings:
    """Finds the English of single words; remembers what it found."""

    def __init__(self, tables: Tables) -> None:
        """Keep the tables."""
        self._tables = tables
        self._stems: dict[tuple[str, Analysis | None], list[Option]] = {}

    def stem(self, reading: Reading) -> list[Option]:
        """The English of a word's stem, best first."""
        hand = self._tables.function_words.get(reading.stem)
        if hand:
            return [Option(tuple(text.split()), cost) for text, cost in hand]
        known = self._stems.get((reading.stem, reading.analysis))
        if known is None:
            if len(self._stems) > _MOST_REMEMBERED:
                self._stems.clear()
            known = self._stems[reading.stem, reading.analysis] = self._stem_options(reading)
        return self._as_name(reading) + known if reading.is_name else known

    def _as_name(self, reading: Reading) -> list[Option]:
        """The spellings of a word that stands in a name."""
        names = self._tables.names.get(reading.stem)
        return [Option(tuple(text.split(" ")), cost + IN_NAME) for text, cost in names]

    def _stem_options(self, reading: Reading) -> list[Option]:
        """The English of a stem from glossary, lexicon, encoder, phrases and names."""
        stem, is_particle = reading.stem, reading.kind == "F"
        listed = self._tables.lexicon.get(stem)
        encoder = {text.lower(): cost for text, cost in listed}
        costs = self._from_analyses(reading, encoder)
        for text, cost in () if is_particle else listed:
            if text not in costs and (reading.kind == "P" or not text[0].isupper()):
                costs[text] = cost + _STRANGER
        for text, cost in self._tables.phrases.get(stem):
            if text.endswith("'s"):
                continue  # an owner, who in Arabic stands after what he owns
            costs[text] = min(cost, costs[text]) - 0.7 if text in costs else cost + 0.3
        no_name = 5.0 if encoder and not is_particle and reading.kind != "P" else 0.0
        for text, cost in self._tables.names.get(stem):
            _lower(costs, text, cost + no_name)
        if not costs:
            costs[romanised(stem, self._tables.spelling)] = 5.0
        best = sorted(costs.items(), key=lambda item: item[1])[:_KEPT]
        return [Option(tuple(text.split(" ")), cost) for text, cost in best]

    def _from_analyses(self, reading: Reading, encoder: Mapping[str, float]) -> dict[str, float]:
        """The senses of all analyses in their forms, by hand and of the lexicon, with costs."""
        costs: dict[str, float] = {}
        for order, analysis in enumerate([a for a in (reading.analysis, *reading.others) if a]):
            later = min(order, 3) * 0.5
            if reading.kind == "P" and analysis.kind != "P":
                later += NO_NAME
            by_hand = _numbered(self._tables.glossary.get(analysis.entry, ()), analysis)
            for index, sense in enumerate(by_hand):
                for text, extra in _inflected(analysis, sense):
                    _lower(costs, text, _BY_HAND + _BY_HAND_STEP * index + extra + later)
            for index, sense in enumerate(analysis.senses[:8]):
                for text, extra in _inflected(analysis, sense):
                    judged = encoder.get(text.lower(), encoder.get(sense.lower()))
                    base = _UNLISTED + 0.3 * index if judged is None else judged
                    _lower(costs, text, base + extra + later + (_NOT_BY_HAND if by_hand else 0.0))
        return costs


def _numbered(senses: Sequence[str], analysis: Analysis) -> Sequence[str]:
    """The senses of the glossary, in the plural where those of the lexicon are: it lists broken plurals."""
    plurals = [plural(sense) for sense in senses]
    own = set(analysis.senses)
    if analysis.kind == "N" and any(p in own and p != s for p, s in zip(plurals, senses, strict=True)):
        return plurals
    return senses


def _lower(costs: dict[str, float], text: str, cost: float) -> None:
    """Put the cost of a text down to `cost`."""
    if cost < costs.get(text, 99.0):
        costs[text] = cost


def _inflected(analysis: Analysis, sense: str) -> list[tuple[str, float]]:
    """A sense in the forms that the analysis allows, with extra costs."""
    if not analysis.is_verb:
        if analysis.tag == "NOUN" and any("_DU_" in tag for tag in analysis.suffixes):
            return [("two " + plural(sense), 0.3), (plural(sense), 1.0)]
        if analysis.tag == "NOUN" and any("_PL" in tag for tag in analysis.suffixes):
            return [(plural(sense), 0.0)]
        return [(sense, 0.0)]
    person = subject_person(analysis)
    if analysis.category.startswith("PV"):
        forms = [(past(sense), 0.0)]
        if "_Pass" in analysis.category:
            forms = [(past(sense), 0.0), (participle(sense.removeprefix("be ")), 0.5)]
    elif analysis.category.startswith("IV"):
        forms = [(third_person(sense) if person in {"3MS", "3FS"} else sense, 0.0), (gerund(sense), 1.0)]
        if person in {"3MS", "3FS"}:
            forms.append((sense, 0.5))
    else:
        forms = [(sense, 0.0)]
    pronoun = _SUBJECTS.get(person, "")
    with_pronoun = [(f"{pronoun} {text}", extra + 1.2) for text, extra in forms[:1]] if pronoun else []
    if person in {"1S", "1P", "2"}:
        return [(text, extra - 1.2) for text, extra in with_pronoun] + [(t, e + 1.5) for t, e in forms]
    return forms + with_pronoun


def clitic(segment: str, before: str) -> list[Option]:
    """The English of a clitic by itself after the segment before it."""
    if segment in _PRONOUNS:
        words = [word for word in _PRONOUNS[segment] if word not in _POSSESSIVE or not before]
        return [Option((word,), 0.5 + 0.3 * index) for index, word in enumerate(words)] + [Option((), 2.5)]
    return [Option((text,) if text else (), cost) for text, cost in _CLITICS.get(segment, (("", 1.0),))]


def possessed(reading: Reading, stem: Sequence[Option]) -> list[Option]:
    """`his book`: the English of a noun with its pronoun."""
    owners = [word for word in _PRONOUNS.get(reading.segments[-1], ()) if word in _POSSESSIVE]
    return [
        Option((owner, *option.words), option.cost + 0.3 + 0.5 * index)
        for index, owner in enumerate(owners)
        for option in stem[:_COMBINED]
        if option.words and option.words[0] not in _OPENING
    ]


def turned(
    first: Sequence[Option], second: Sequence[Option], *, extra: float, lead: str, offset: int = 1
) -> list[Option]:
    """`new law`: the second word before the first, with `lead` (an article or nothing) in front.

    `offset` says how many words after the first the second stands.
    """
    opening = (lead,) if lead else ()
    return [
        Option(
            opening + b.words + a.words,
            a.cost + b.cost + extra,
            (0,) * len(opening) + (offset,) * len(b.words) + (a.origins or (0,) * len(a.words)),
        )
        for a in first[:_COMBINED]
        if a.words and a.words[0] not in _OPENING
        for b in second[:_COMBINED]
        if b.words and b.words[0] not in _OPENING
    ]


def with_article(reading: Reading, stem: Sequence[Option]) -> list[Option]:
    """`a book`: the English of a single indefinite noun."""
    analysis = reading.analysis
    if (
        analysis is None
        or reading.kind != "N"
        or any("_PL" in tag or "_DU" in tag for tag in analysis.suffixes)
    ):
        return []
    return [
        Option(("an" if option.words[0][0] in "aeiou" else "a", *option.words), option.cost + ARTICLE_EXTRA)
        for option in stem[:_COMBINED]
        if option.words
        and option.words[0].islower()
        and option.words[0] not in _OPENING
        and not _is_plural(option)
    ]


def _is_plural(option: Option) -> bool:
    """Whether the English looks like a plural."""
    last = option.words[-1]
    return last.endswith("s") and not last.endswith(("ss", "us", "is"))
