"""The language of a text, by its script and letters first."""

import re
from functools import cache
from typing import Protocol, cast

from reader_app.domain.language import UNKNOWN_LANGUAGE

_SAMPLE = 20_000
_ARABIC_SCRIPT = re.compile(
    "[\u0620-\u064a\u0671-\u06d3\u06fa-\u06fc\u0750-\u077f\ufb50-\ufdfb\ufe70-\ufefc]"
)
_LATIN_SCRIPT = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_ACCENTED = re.compile("[\u00c0-\u024f\u1e00-\u1eff]")
_SCRIPTS = {
    "he": re.compile("[\u05d0-\u05ea]"),
    "el": re.compile("[\u0370-\u03ff]"),
    "hy": re.compile("[\u0531-\u0587]"),
    "ka": re.compile("[\u10a0-\u10ff]"),
    "hi": re.compile("[\u0904-\u0939]"),
    "th": re.compile("[\u0e01-\u0e2e]"),
    "ko": re.compile("[\uac00-\ud7a3]"),
    "ja": re.compile("[\u3041-\u30fe]"),
    "zh": re.compile("[\u4e00-\u9fff]"),
    "cyrillic": re.compile("[\u0400-\u04ff]"),
}
_OWN_LETTERS = {
    # letters that no other of these languages writes in ordinary words
    "ur": re.compile("[ٹڈڑںےھہۃ]"),
    "ps": re.compile("[ښځټډړږېۍڼ]"),
    "ckb": re.compile("[ڕڵۆێە]"),
    "sd": re.compile("[ٻڀٺٽڃڇڌڏڊڦڄڻڳڱ]"),
    "ug": re.compile("[ۇۈېۋ]"),
    "fa": re.compile("[پچژگکی]"),
    "ar": re.compile("[ةىيكأإؤئ]"),
}
_OWN_LETTERS_SHARE = 0.01
_LATIN_LANGUAGES = ("en", "fr", "de", "es", "it", "pt", "nl", "tr", "pl", "sv", "ro", "id")
_CYRILLIC_LANGUAGES = ("ru", "uk", "bg", "sr")
_ENGLISH = frozenset(
    (
        *("the", "of", "and", "to", "in", "is", "was", "that", "for", "on", "with", "as", "by", "he", "it"),
        *("at", "from", "his", "said", "are", "were", "be", "has"),
    )
)
_ENGLISH_SHARE = 0.2
_ENOUGH_WORDS = 8
_ENOUGH_LETTERS = 40


def detect_language(text: str) -> str:
    """The BCP 47 code of the language most of the text is written in, or `und` without letters.

    Safe from any thread. Loads a statistical model only for Latin and Cyrillic text that is not plainly
    English (about half a second the first time).
    """
    sample = _sample(text)
    counts = {"arabic": len(_ARABIC_SCRIPT.findall(sample)), "latin": len(_LATIN_SCRIPT.findall(sample))}
    counts |= {script: len(pattern.findall(sample)) for script, pattern in _SCRIPTS.items()}
    script = max(counts, key=counts.__getitem__)
    if counts[script] == 0:
        return UNKNOWN_LANGUAGE
    if script == "arabic":
        return _arabic_script_language(sample, counts["arabic"])
    if script == "latin":
        is_short = counts["latin"] < _ENOUGH_LETTERS and not _ACCENTED.search(
            sample
        )  # too little for statistics
        return "en" if is_short or _is_plainly_english(sample) else _classify(sample, _LATIN_LANGUAGES)
    if script == "cyrillic":
        return _classify(sample, _CYRILLIC_LANGUAGES)
    if script == "zh" and counts["ja"] * 10 > counts["zh"]:
        return "ja"
    return script


def _sample(text: str) -> str:
    """The whole of a short text; beginning, middle and end of a long one."""
    if len(text) <= 3 * _SAMPLE:
        return text
    middle = len(text) // 2
    return "\n".join((text[:_SAMPLE], text[middle : middle + _SAMPLE], text[-_SAMPLE:]))


def _arabic_script_language(sample: str, letters: int) -> str:
    """Which language of the Arabic script, by the letters that only one of them writes."""
    found = {language: len(pattern.findall(sample)) for language, pattern in _OWN_LETTERS.items()}
    needed = max(1, letters * _OWN_LETTERS_SHARE)
    for language in ("ur", "ps", "ckb", "sd", "ug"):
        if found[language] >= needed and found[language] * 4 > found["ar"]:
            return language
    return "fa" if found["fa"] > found["ar"] and found["fa"] >= needed else "ar"


def _is_plainly_english(sample: str) -> bool:
    """Whether so many words are English function words that no model need be asked."""
    words = sample.lower().split()
    known = sum(word in _ENGLISH for word in words)
    return len(words) >= _ENOUGH_WORDS and known >= len(words) * _ENGLISH_SHARE


def _classify(sample: str, languages: tuple[str, ...]) -> str:
    """The best of the given languages by py3langid's character statistics."""
    code, _score = _classifier(languages).classify(sample[:_SAMPLE])
    return str(code)


class _Classifier(Protocol):
    """What of py3langid's identifier is used here."""

    def classify(self, text: str) -> tuple[str, float]:
        """The best language and its score."""
        ...


@cache
def _classifier(languages: tuple[str, ...]) -> _Classifier:
    """A classifier of its own, so that no other user of the library's global one is disturbed."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(languages)
    return cast("_Classifier", identifier)
