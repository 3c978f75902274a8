"""English for one analysed Arabic word: clitics, inflection and pronouns put around a sense."""

from reader_app.translation.gloss.analysis import Analysis
from reader_app.translation.gloss.inflection import past, plural, third_person

_OBJECTS = {
    "1S": "me",
    "1P": "us",
    "2": "you",
    "3MS": "him",
    "3FS": "it",
    "3MP": "them",
    "3FP": "them",
    "3D": "them",
}
_POSSESSIVES = {
    "1S": "my",
    "1P": "our",
    "2": "your",
    "3MS": "his",
    "3FS": "its",
    "3MP": "their",
    "3FP": "their",
    "3D": "their",
}
_PREPOSITIONS = {"bi": "with", "li": "to", "la": "to", "ka": "like"}
_CONJUNCTIONS = {"wa": "and", "fa": "so"}
_SINGULAR = ("3MS", "3FS")


def person_of(tag: str) -> str:
    """The person that a pronoun's or a subject's tag ends in: `3MS`, `1P` or `2`."""
    person = tag.rpartition(":")[2].rpartition("_")[2].removeprefix("IV").removeprefix("PRON")
    if person.startswith("2"):
        return "2"
    return "3D" if person in {"3D", "3MD", "3FD"} else person


def subject_person(analysis: Analysis) -> str:
    """The person of a verb's subject, or empty for other words."""
    for tag in (*analysis.prefixes, *analysis.suffixes):
        if (tag.startswith("IV") and tag[2:3].isdigit()) or "SUFF_SUBJ:" in tag:
            person = person_of(tag)
            if person[:1].isdigit():
                return person
    return ""


def wording(analysis: Analysis, sense: str) -> list[str]:
    """English words for the whole Arabic word in the given sense, clitics included."""
    words = [
        _CONJUNCTIONS.get(form, "and")
        for form, tag in zip(analysis.prefix_forms, analysis.prefixes, strict=True)
        if tag == "CONJ"
    ]
    words += [
        _PREPOSITIONS.get(form, "to")
        for form, tag in zip(analysis.prefix_forms, analysis.prefixes, strict=True)
        if tag == "PREP" and analysis.tag != "FUNC_WORD"
    ]
    if analysis.is_verb:
        return words + _verb_words(analysis, sense)
    return words + _noun_words(analysis, sense)


def _verb_words(analysis: Analysis, sense: str) -> list[str]:
    """A verb in its tense, with its object pronoun."""
    person = subject_person(analysis)
    words: list[str] = []
    if "FUT" in analysis.prefixes:
        words = ["will", sense]
    elif "SUBJUNC" in analysis.prefixes:
        words = ["to", sense]
    elif analysis.category.startswith("PV"):
        words = [past(sense)]
    elif analysis.category.startswith("IV") and person in _SINGULAR:
        words = [third_person(sense)]
    else:
        words = [sense]
    words += [_OBJECTS.get(person_of(tag), "it") for tag in analysis.suffixes if "SUFF_DO:" in tag]
    return words


def _noun_words(analysis: Analysis, sense: str) -> list[str]:
    """A noun, adjective or particle with article, number and possessive pronoun."""
    words: list[str] = []
    possessive = next((tag for tag in analysis.suffixes if tag.startswith("POSS_PRON")), "")
    if possessive:
        words.append(_POSSESSIVES.get(person_of(possessive), "its"))
    elif analysis.is_definite and analysis.tag != "NOUN_PROP":
        words.append("the")
    if any("_DU_" in tag for tag in analysis.suffixes) and analysis.tag == "NOUN":
        words.append("two")
        sense = plural(sense)
    elif analysis.tag == "NOUN" and any("_PL" in tag for tag in analysis.suffixes):
        sense = plural(sense)
    words.append(sense)
    words += [_OBJECTS.get(person_of(tag), "it") for tag in analysis.suffixes if tag.startswith("PRON_")]
    return words
