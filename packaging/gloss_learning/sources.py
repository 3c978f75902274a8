"""What there is to learn from: the corpus folder and the data files of packages from PyPI.

Needs wordfreq, symspellpy and arwikicats installed, for learning only.
"""

import importlib.metadata
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import wordfreq

from gloss_learning.corpus import lines
from reader_app.text.normalise import without_marks

WORD = re.compile("[\u0621-\u064a\u0671-\u06d3\u0610-\u061a\u064b-\u065f\u0670\u0640]+")
_PLAIN = re.compile("[\u0621-\u064a]+$")
_LONGEST_NAME = 4
_NAME_FILES = (
    "cities/cities_full", "cities/yy2", "people/peoples", "geography/popopo", "geography/P17_PP",
    "geography/us_counties",
)  # fmt: skip
_TERM_FILES = (
    "keys/keys2", "keys/keys2_py", "keys/companies_data", "geography/New_Keys", "geography/P17_2_final_ll",
    "sports/Clubs_key", "media/Films_keys_both_new_female_found", "geography/popopo",
)  # fmt: skip
_SMALL = frozenset({"of", "the", "and", "de", "la", "al-"})


def is_plain(arabic: str) -> bool:
    """Whether a text is nothing but Arabic words without harakat."""
    return bool(arabic.split()) and all(_PLAIN.match(word) for word in arabic.split())


def package_file(package: str, ending: str) -> Path:
    """The file of an installed package whose path ends so."""
    for file in importlib.metadata.files(package) or ():
        if str(file).endswith(ending):
            return Path(str(file.locate()))
    raise FileNotFoundError(ending)


def arabic_frequencies(corpus: Path) -> dict[str, float]:
    """How often each Arabic word type is, from wordfreq with a tenth of the corpus added."""
    counts: dict[str, float] = defaultdict(float)
    for word, frequency in wordfreq.get_frequency_dict("ar", "large").items():
        for part in WORD.findall(word):
            counts[without_marks(part)] += frequency * 1e9
    here = Counter(
        without_marks(word)
        for name in ("docs", "prose")
        for _, arabic, _ in lines(corpus / f"{name}.tsv.xz")
        for word in WORD.findall(arabic)
    )
    share = 0.1 * sum(counts.values()) / here.total()
    for word, count in here.items():
        counts[word] += count * share
    least = max(counts.values()) * 1e-7
    return {word: count for word, count in counts.items() if word and (count >= least or word in here)}


def bigrams() -> Iterator[tuple[str, str, int]]:
    """Pairs of English words with their counts (SymSpell's list)."""
    path = package_file("symspellpy", "frequency_bigramdictionary_en_243_342.txt")
    for line in path.read_text("utf-8-sig").splitlines():
        first, second, count = line.split(" ")
        yield first, second, int(count)


def english_words() -> frozenset[str]:
    """Ordinary English words (SymSpell's list)."""
    path = package_file("symspellpy", "frequency_dictionary_en_82_765.txt")
    return frozenset(line.partition(" ")[0] for line in path.read_text("utf-8-sig").splitlines())


def _labels(files: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    """File, Arabic and English label of ArWikiCats' tables; those with brackets left out."""
    for name in files:
        table = json.loads(package_file("arwikicats", f"jsons/{name}.json").read_text("utf-8"))
        for english, arabic in table.items():
            if isinstance(arabic, str) and "(" not in english + arabic:
                yield name, arabic, english


def titled(text: str) -> str:
    """The words of a name with capital letters."""
    return " ".join(w if w in _SMALL else w[:1].upper() + w[1:] for w in text.split())


def wiki_names() -> Iterator[tuple[str, str]]:
    """Arabic and English names of places and people."""
    for _, arabic, english in _labels(_NAME_FILES):
        yield arabic, titled(english)


def terms(corpus: Path) -> Iterator[tuple[str, str, float]]:
    """Arabic and English terms of up to four words with their costs (ArWikiCats, Wiktionary)."""
    for name, arabic, english in _labels(_TERM_FILES):
        if is_plain(arabic) and 1 < len(arabic.split()) <= _LONGEST_NAME:
            yield arabic, english if name.startswith(("keys", "media")) else titled(english), 1.2
    for source, arabic, english in lines(corpus / "dictionaries.tsv.xz"):
        text = english.removeprefix("to ")
        bare = without_marks(arabic)
        if (
            source == "dict_wiktionary"
            and text[:1].isalpha()
            and len(text.split()) < _LONGEST_NAME
            and is_plain(bare)
        ):
            yield bare, text, 1.6


def corpus_names(corpus: Path) -> Iterator[tuple[str, str, str]]:
    """Source, Arabic and Latin of the names under Apache-2.0 (Google) and the Unicode licence (CLDR)."""
    for source, arabic, english in lines(corpus / "names.tsv.xz"):
        if source in {"names_google_translit", "names_cldr"} and "(" not in arabic and is_plain(arabic):
            yield source, arabic, english
