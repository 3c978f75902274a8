"""One reading of an Arabic word: its parts, tags and senses, as the worker found it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from reader_app.translation.gloss.transliteration import to_arabic

_NUMBER = re.compile(r"(-[aiu]+)?_\d+.*$")
_HARAKA = re.compile("[\u064b-\u0650\u0652\u0670]")
_NOTE = re.compile(r"\s*[(\[<][^)\]>]*[)\]>]")


@dataclass(frozen=True, slots=True)
class Analysis:
    """One reading of a word in Buckwalter's terms; tags are those of the Penn Arabic Treebank."""

    vocalised: str
    lemma: str
    """Buckwalter's lemma in his transliteration, with the number that tells homographs apart."""
    root: str
    """Root letters in Buckwalter's transliteration; empty when the lexicon names none."""
    prefixes: tuple[str, ...]
    """Tags of the prefixes: CONJ, PREP, DET, FUT, IV3MS, …"""
    prefix_forms: tuple[str, ...]
    """The prefixes in Buckwalter's transliteration, one for each tag."""
    tag: str
    """Tag of the stem: NOUN, NOUN_PROP, ADJ, VERB_PERFECT, VERB_IMPERFECT, FUNC_WORD, …"""
    suffixes: tuple[str, ...]
    """Tags of the suffixes: NSUFF_FEM_SG, POSS_PRON_3MS, PVSUFF_SUBJ:3FS, …"""
    senses: tuple[str, ...]
    """English glosses of the stem, as the lexicon orders them, without its bracketed notes."""
    category: str
    """The stem's morphological category: says whether a verb is passive or intransitive, a noun plural, …"""

    @property
    def is_verb(self) -> bool:
        """Whether the stem is a verb form."""
        return self.tag.startswith("VERB") or self.category.startswith(("PV", "IV", "CV"))

    @property
    def kind(self) -> str:
        """`V` verb, `N` noun, `A` adjective, `P` name, `F` function word."""
        if self.tag == "NOUN_PROP":
            return "P"
        if self.is_verb:
            return "V"
        if self.tag in {"NOUN", "ADJ"}:
            return "A" if self.tag == "ADJ" else "N"
        return "F"

    @property
    def entry(self) -> str:
        """Under what the glossary has the word: its lemma with shadda but no other mark, and its kind."""
        return f"{_bare_lemma(self.lemma)} {self.kind}"

    @property
    def is_definite(self) -> bool:
        """Whether the word carries the article."""
        return "DET" in self.prefixes


def analysis_from_fields(fields: list[str]) -> Analysis:
    """The analysis that the worker sent as a list of strings (see `worker._fields`)."""
    vocalised, lemma, root, prefix_pos, stem_pos, suffix_pos, _, gloss, _, category = fields
    prefixes = [part.rpartition("/") for part in prefix_pos.split("+") if part]
    stem_parts = [part.rpartition("/") for part in stem_pos.split("+") if part]
    # Function words carry their preposition in the stem: bi/PREP+>an~a/FUNC_WORD.
    prefixes += stem_parts[:-1]
    return Analysis(
        vocalised,
        lemma,
        root.partition("(")[0],
        tuple(tag for _, _, tag in prefixes),
        tuple(form for form, _, _ in prefixes),
        stem_parts[-1][2] if stem_parts else "",
        tuple(part.rpartition("/")[2] for part in suffix_pos.split("+") if part),
        _senses(gloss),
        category,
    )


def _senses(gloss: str) -> tuple[str, ...]:
    """The separate glosses of a stem."""
    senses: list[str] = []
    for raw in gloss.split(";"):
        text = _NOTE.sub("", raw).strip(" .")
        if "/" in text and " " not in text:
            senses.extend(part for part in text.split("/") if part)
        elif text:
            senses.append(text)
    return tuple(dict.fromkeys(senses))


@lru_cache(20_000)
def _bare_lemma(lemma: str) -> str:
    """Buckwalter's lemma in Arabic letters with no mark but shadda."""
    return _HARAKA.sub("", to_arabic(_NUMBER.sub("", lemma))).replace("ٱ", "ا")
