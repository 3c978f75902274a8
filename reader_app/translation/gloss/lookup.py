"""The Arabic–English dictionary over the analyser and the gloss tables."""

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from reader_app.domain.dictionary import Clitic, DictionaryEntry, VocalisedWord
from reader_app.text.normalise import without_marks
from reader_app.translation.gloss.analyser import WordAnalyser
from reader_app.translation.gloss.analysis import Analysis
from reader_app.translation.gloss.decoder import Decoder
from reader_app.translation.gloss.reading import ranked, readings
from reader_app.translation.gloss.segments import key, segmented
from reader_app.translation.gloss.tables import tables
from reader_app.translation.gloss.tokens import TokenKind, tokens_of
from reader_app.translation.gloss.transliteration import to_arabic
from reader_app.translation.gloss.word_glosses import word_glosses

_PARTS_OF_SPEECH = {
    "NOUN": "noun",
    "NOUN_PROP": "name",
    "ADJ": "adjective",
    "ADV": "adverb",
    "VERB_PERFECT": "verb (past)",
    "VERB_IMPERFECT": "verb (present)",
    "VERB_IMPERATIVE": "verb (imperative)",
    "PREP": "preposition",
    "CONJ": "conjunction",
    "PRON": "pronoun",
    "DEM_PRON": "demonstrative",
    "REL_PRON": "relative pronoun",
    "INTERROG_PART": "question word",
    "NEG_PART": "negation",
}
_PREFIX_MEANINGS = {
    "wa/CONJ": "and", "fa/CONJ": "and, so", "bi/PREP": "with, in, by",
    "li/PREP": "for, to", "ka/PREP": "like",
    "Al/DET": "the", "sa/FUT": "will", "li/SUBJUNC": "in order to", "la/EMPHATIC_PARTICLE": "indeed",
}  # fmt: skip
_PERSONS = {
    "1S": ("my", "me"), "1P": ("our", "us"), "2": ("your", "you"), "3MS": ("his, its", "him, it"),
    "3FS": ("her, its", "her, it"), "3MP": ("their", "them"), "3FP": ("their", "them"),
    "3D": ("their", "them"),
}  # fmt: skip
_NAME_BESIDE_COMMON, _NAME_BESIDE_RARE = 0.02, 0.3
"""Likelihood that letters are a listed name, which also are a common word or only rare ones."""
_MARK = re.compile("[\u064b-\u0652\u0670]")


class GlossDictionary:
    """Looks words up with the analyser that the engine uses too."""

    def __init__(self, analyser: WordAnalyser) -> None:
        """Share the analyser."""
        self._analyser = analyser
        self._decoder: Decoder | None = None

    def lookup(self, word: str) -> tuple[DictionaryEntry, ...]:
        """The readings of a word, likeliest first; none for an unknown word. Raises `ReaderError`."""
        bare = next((t.form for t in tokens_of(word) if t.kind is TokenKind.WORD), "")
        analyses = self._analyser.analyses([bare])[0] if bare else ()
        order = ranked(bare, _fitting(word, analyses), None, tables())
        names = () if _MARK.search(word) else tuple(text for text, _ in tables().names.get(key(bare)))
        name = (DictionaryEntry(bare, bare, bare, "", "name", names),) if names else ()
        if not order:
            return tuple(replace(entry, score=1.0) for entry in name)
        weights = [math.exp(order[0][0] - cost) for cost, _ in order]
        merged: dict[tuple[str, str, str], DictionaryEntry] = {}
        for weight, (_, analysis) in zip(weights, order, strict=True):
            entry = _entry(bare, analysis, weight / sum(weights))
            merged.setdefault((entry.vocalised, entry.lemma, entry.part_of_speech), entry)
        if not name or any(entry.part_of_speech == "name" for entry in merged.values()):
            return tuple(merged.values())
        common = any(analysis.entry in tables().glossary for analysis in analyses)
        share = _NAME_BESIDE_COMMON if common else _NAME_BESIDE_RARE
        entries = [replace(entry, score=entry.score * (1 - share)) for entry in merged.values()]
        entries.append(replace(name[0], score=share))
        return tuple(sorted(entries, key=lambda entry: -entry.score))

    def vocalise(self, sentence: str) -> tuple[VocalisedWord, ...]:
        """The Arabic words of a sentence in order, vocalised as read in it. Raises `ReaderError`."""
        learnt = tables()
        if self._decoder is None:
            self._decoder = Decoder(learnt)
        tokens = tokens_of(sentence)
        forms = [token.form if token.kind is TokenKind.WORD else "" for token in tokens]
        found = readings(list(zip(forms, self._analyser.analyses(forms), strict=True)), learnt)
        words = [token for token in tokens if token.kind is TokenKind.WORD]
        glosses = word_glosses(tokens, found, self._decoder, learnt)
        return tuple(
            VocalisedWord(
                token.span,
                word.reading.analysis.vocalised if word.reading.analysis else token.form,
                word.gloss,
                word.is_sound,
            )
            for token, word in zip(words, glosses, strict=True)
        )


def _fitting(word: str, analyses: Sequence[Analysis]) -> Sequence[Analysis]:
    """The analyses whose harakat do not contradict those written in the word; all if none fits."""
    if not _MARK.search(word):
        return analyses
    fitting = [analysis for analysis in analyses if _agrees(word, analysis.vocalised)]
    return fitting or analyses


def _agrees(written: str, vocalised: str) -> bool:
    """Whether every mark that is written also stands in the vocalised form."""
    ours, theirs = _marks_by_letter(written), _marks_by_letter(vocalised)
    return len(ours) == len(theirs) and all(mine <= yours for mine, yours in zip(ours, theirs, strict=True))


def _marks_by_letter(text: str) -> list[set[str]]:
    """The marks on each letter."""
    marks: list[set[str]] = []
    for char in text:
        if _MARK.match(char):
            if marks:
                marks[-1].add(char)
        elif without_marks(char):
            marks.append(set())
    return marks


def _entry(word: str, analysis: Analysis, score: float) -> DictionaryEntry:
    """The dictionary entry of an analysis."""
    prefixes = tuple(
        Clitic(to_arabic(form), meaning)
        for form, tag in zip(analysis.prefix_forms, analysis.prefixes, strict=True)
        if (meaning := _PREFIX_MEANINGS.get(f"{form}/{tag}"))
    )
    lemma = to_arabic(re.sub(r"(-[aiu]+)?_\d+$", "", analysis.lemma))
    return DictionaryEntry(
        word=word,
        vocalised=analysis.vocalised,
        lemma=lemma,
        root=" ".join(to_arabic(analysis.root)),
        part_of_speech=_PARTS_OF_SPEECH.get(analysis.tag, "verb" if analysis.is_verb else "particle"),
        senses=_senses(word, analysis),
        prefixes=prefixes,
        suffixes=_suffixes(word, analysis),
        score=score,
    )


def _suffixes(word: str, analysis: Analysis) -> tuple[Clitic, ...]:
    """The pronoun on the end of a word."""
    last = segmented(word, analysis)[-1]
    tag = analysis.suffixes[-1] if analysis.suffixes else ""
    if not last.startswith("+"):
        return ()
    person = tag.rpartition(":")[2].rpartition("_")[2]
    owner, other = _PERSONS.get("2" if person.startswith("2") else person, ("", ""))
    return (Clitic(last[1:], owner if tag.startswith("POSS") else other),)


def _senses(word: str, analysis: Analysis) -> tuple[str, ...]:
    """The senses, those that the tables hold likely first."""
    stem = next(segment for segment in segmented(word, analysis) if "+" not in segment)
    learnt = tables()
    by_hand = learnt.glossary.get(analysis.entry, ())
    costs = {text.lower(): cost for text, cost in (*learnt.lexicon.get(key(stem)), *learnt.phrases.get(stem))}
    costs.update({sense: index - 50.0 for index, sense in enumerate(by_hand)})
    senses = dict.fromkeys((*by_hand, *analysis.senses))
    return tuple(sorted(senses, key=lambda sense: costs.get(sense.lower(), 5.0)))
