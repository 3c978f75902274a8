"""English word forms: plural, past, third person, participles."""

import re
from functools import cache
from typing import NamedTuple

from reader_app.domain.resources import resource_path

_VOWELS = "aeiou"
_THIRD = {"be": "is", "have": "has", "do": "does", "go": "goes"}
_FIXED = frozenset(
    {"must", "can", "could", "may", "might", "should", "would", "will", "was", "were", "is", "are", "not"}
)
"""Words that open a verb phrase and take no ending."""
_SIBILANT = re.compile(r"(s|x|z|ch|sh)$")
_SHORTEST_GERUND = 5
_SHORTEST_WITH_ES = 3


class _Forms(NamedTuple):
    """Irregular forms."""

    plurals: dict[str, str]
    pasts: dict[str, tuple[str, str]]
    past_forms: frozenset[str]
    doubling: frozenset[str]


@cache
def _forms() -> _Forms:
    """The irregular forms of resources/tables."""
    plurals: dict[str, str] = {}
    pasts: dict[str, tuple[str, str]] = {}
    doubling: set[str] = set()
    for line in resource_path("tables/gloss_english_forms.tsv").read_text("utf-8").splitlines():
        kind, *forms = line.split("\t")
        if kind == "plural":
            plurals[forms[0]] = forms[1]
        elif kind == "past":
            pasts[forms[0]] = (forms[1], forms[-1])
        elif kind == "double":
            doubling.add(forms[0])
    past_forms = {form for base, forms in pasts.items() for form in forms if form != base}
    return _Forms(plurals, pasts, frozenset(past_forms), frozenset(doubling))


def plural(noun: str) -> str:
    """Put a noun, or the head of a noun phrase, in the plural (`head of state` → `heads of state`)."""
    head, of, rest = noun.partition(" of ")
    before, space, last = head.rpartition(" ")
    return before + space + _plural_word(last) + of + rest


def _plural_word(word: str) -> str:
    """Put one word in the plural; a word that looks plural stays."""
    plurals = _forms().plurals
    lower = word.lower()
    if lower in plurals:
        return plurals[lower] if word.islower() else plurals[lower].capitalize()
    if lower in plurals.values() or (lower.endswith("s") and not lower.endswith(("ss", "us", "is"))):
        return word
    return _with_s(word)


def third_person(verb: str) -> str:
    """Put a verb phrase in the third person: `writes`."""
    head, space, rest = verb.partition(" ")
    if _is_inflected(head):
        return verb
    return _THIRD.get(head, _with_s(head)) + space + rest


def past(verb: str) -> str:
    """Put a verb phrase in the past: `wrote`; one that is past already stays."""
    return _inflected(verb, 0)


def participle(verb: str) -> str:
    """Put a verb phrase in the past participle: `written`."""
    return _inflected(verb, 1)


def gerund(verb: str) -> str:
    """Put a verb phrase in its -ing form: `writing`."""
    head, space, rest = verb.partition(" ")
    if head.endswith("ing") and len(head) >= _SHORTEST_GERUND:
        return verb
    if head.endswith("ie"):
        head = head[:-2] + "y"
    elif head.endswith("e") and head != "be" and not head.endswith(("ee", "oe", "ye")):
        head = head[:-1]
    elif head in _forms().doubling:
        head += head[-1]
    return head + "ing" + space + rest


def _is_inflected(head: str) -> bool:
    """Tell whether the first word of a verb phrase takes no ending more."""
    return head in _FIXED or head in _forms().past_forms or (head.endswith("ed") and not head.endswith("eed"))


def _inflected(verb: str, form: int) -> str:
    """Put the first word of a verb phrase in the past (form 0) or the past participle (form 1)."""
    head, space, rest = verb.partition(" ")
    forms = _forms()
    if head in forms.pasts:
        return forms.pasts[head][form] + space + rest
    if _is_inflected(head):
        return verb
    if head.endswith("e"):
        head += "d"
    elif head.endswith("y") and head[-2:-1] not in _VOWELS:
        head = head[:-1] + "ied"
    elif head in forms.doubling:
        head += head[-1] + "ed"
    else:
        head += "ed"
    return head + space + rest


def _with_s(word: str) -> str:
    """Add the ending -s, -es or -ies."""
    if _SIBILANT.search(word):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    if word.endswith("o") and word[-2:-1] not in _VOWELS and len(word) >= _SHORTEST_WITH_ES:
        return word + ("s" if word in {"photo", "piano", "euro", "kilo"} else "es")
    return word + "s"
