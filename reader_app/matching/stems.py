"""Stems, by which the forms of a word meet in the word table."""

_PREFIXES = ("وال", "بال", "كال", "فال", "ال", "لل")
_SUFFIXES = ("ها", "ان", "ات", "ون", "ين", "يه", "هم", "نا", "وا", "ه", "ي", "ا")
"""Arabic endings, after folding (ة is ه, ى is ي)."""
_SHORTEST = 3
_ENGLISH_SUFFIXES = (
    ("ations", "at"), ("ation", "at"), ("ings", ""), ("ing", ""), ("ied", "y"), ("ies", "y"), ("edly", ""),
    ("ed", ""), ("ers", "er"), ("ly", ""), ("'s", ""), ("’s", ""), ("es", ""), ("s", ""), ("e", ""),
)  # fmt: skip


def arabic_stem(folded: str) -> str:
    """The stem of a folded Arabic word by light stemming (Larkey, Ballesteros and Connell 2002)."""
    word = folded
    if word.startswith("و") and len(word) > _SHORTEST + 1:
        word = word[1:]
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST:
            word = word[len(prefix) :]
            break
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST:
            return word[: -len(suffix)]
    return word


def english_stem(folded: str) -> str:
    """A rough stem of a folded English word: plural, past and -ing forms meet."""
    for suffix, instead in _ENGLISH_SUFFIXES:
        if folded.endswith(suffix) and len(folded) - len(suffix) >= _SHORTEST:
            word = folded[: len(folded) - len(suffix)] + instead
            if not instead and len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in "lse":
                word = word[:-1]
            return word[:-1] if word.endswith("e") and len(word) > _SHORTEST else word
    return folded
