"""Consonant skeletons, by which a name meets its transliteration, and the values of numbers."""

import re

from reader_app.text.normalise import fold

WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*|\d+(?:[.,٫٬:]\d+)*", re.UNICODE)
_ARABIC_LETTER = re.compile("[\u0621-\u064a\u066e-\u06d3]")

_ARABIC = {
    "ب": "b", "پ": "b", "ت": "t", "ث": "t", "ج": "g", "چ": "S", "خ": "k", "د": "d", "ذ": "d", "ر": "r",
    "ز": "z", "ژ": "g", "س": "s", "ش": "S", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "g", "ف": "f",
    "ڤ": "f", "ق": "k", "ك": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n",
}  # fmt: skip
_LATIN = {
    "b": "b", "c": "k", "d": "d", "f": "f", "g": "g", "j": "g", "k": "k", "l": "l", "m": "m", "n": "n",
    "p": "b", "q": "k", "r": "r", "s": "s", "t": "t", "v": "f", "z": "z",
}  # fmt: skip
_LATIN_GROUPS = (
    ("sch", "S"), ("tch", "S"), ("sh", "S"), ("ch", "S"), ("th", "t"), ("kh", "k"), ("gh", "g"), ("ph", "f"),
    ("ck", "k"), ("ng", "n"), ("ce", "s"), ("ci", "s"), ("cy", "s"), ("x", "ks"),
)  # fmt: skip
_PREFIXES = ("وال", "بال", "فال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "ك")
"""Arabic particles and the article, written on to the word that follows."""
_SHORTEST_STEM = 3
_NUMBER_WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "million": 10**6,
    "billion": 10**9,
    "اثنان": 2, "اثنين": 2, "اثنتين": 2, "ثلاثه": 3, "ثلاث": 3, "اربعه": 4, "اربع": 4, "خمسه": 5, "خمس": 5,
    "سته": 6, "ست": 6, "سبعه": 7, "سبع": 7, "ثمانيه": 8, "ثماني": 8, "تسعه": 9, "تسع": 9, "عشره": 10,
    "عشر": 10, "عشرين": 20, "عشرون": 20, "ثلاثين": 30, "ثلاثون": 30, "اربعين": 40, "اربعون": 40,
    "خمسين": 50,
    "خمسون": 50, "ستين": 60, "ستون": 60, "سبعين": 70, "سبعون": 70, "ثمانين": 80, "ثمانون": 80, "تسعين": 90,
    "تسعون": 90,
    "مايه": 100, "ميه": 100, "الف": 1000, "الاف": 1000, "مليون": 10**6, "ملايين": 10**6, "مليار": 10**9,
    "مليارات": 10**9,
}  # fmt: skip


def is_arabic(word: str) -> bool:
    """Whether the word is written in Arabic letters."""
    return _ARABIC_LETTER.search(word) is not None


def arabic_forms(folded: str) -> tuple[str, ...]:
    """The folded Arabic word as it stands and without each particle it may carry."""
    forms = [folded]
    for prefix in _PREFIXES:
        if folded.startswith(prefix) and len(folded) - len(prefix) >= _SHORTEST_STEM:
            forms.append(folded[len(prefix) :])
            rest = forms[-1]
            if prefix in {"و", "ف"} and rest[0] in "بلك" and len(rest) > _SHORTEST_STEM:
                forms.append(rest[1:])
    return tuple(dict.fromkeys(forms))


def arabic_skeleton(folded: str) -> str:
    """The consonants of a folded Arabic word in Latin letters, sounds that English merges merged."""
    return _without_doubles([_ARABIC.get(letter, "") for letter in folded.replace("تش", "چ")])


def latin_skeleton(folded: str) -> str:
    """The consonants of a folded Latin word in the same letters."""
    letters: list[str] = []
    at = 0
    while at < len(folded):
        for group, sound in _LATIN_GROUPS:
            if folded.startswith(group, at):
                letters.append(sound)
                # the vowel of "ce" is dropped with the rest of the vowels
                at += len(group)
                break
        else:
            letters.append(_LATIN.get(folded[at], ""))
            at += 1
    return _without_doubles(letters)


def _without_doubles(letters: list[str]) -> str:
    """The letters joined, each run of one letter written once."""
    joined = "".join(letters)
    return "".join(letter for at, letter in enumerate(joined) if at == 0 or joined[at - 1] != letter)


def number_value(folded: str) -> str | None:
    """The value of a folded number in digits or as a word, or none; `4:40` and `4.40` are the same."""
    if folded[0].isdigit():
        plain = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", folded).replace(",", ".").replace(":", ".")
        return plain.lstrip("0") or "0"
    value = _NUMBER_WORDS.get(folded)
    return None if value is None else str(value)


def fold_word(word: str) -> str:
    """The word in the form the tables here are written in."""
    return fold(word).strip("'’-")
