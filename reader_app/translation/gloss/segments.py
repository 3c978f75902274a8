"""Arabic words cut into clitics and stem, the units that the gloss tables know.

`وللحكومة` is `و+ ل+ ال+ حكومة`, `كتابه` is `كتاب +ه`: prefixes end in `+`, pronouns begin with it.
"""

from collections.abc import Iterable

from reader_app.text.normalise import without_marks
from reader_app.translation.gloss.analysis import Analysis

_KEY = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي"})
_CUT_PREFIXES = {"CONJ", "PREP", "DET", "FUT", "SUBJUNC", "EMPHATIC_PARTICLE", "RESULT_CLAUSE_PARTICLE"}
_PRONOUNS = ("POSS_PRON", "PVSUFF_DO", "IVSUFF_DO", "CVSUFF_DO", "PRON_")
_PRONOUN_LETTERS = {
    "1S": ("ني", "ي"), "1P": ("نا",), "3MS": ("ه",), "3FS": ("ها",), "3MP": ("هم",), "3FP": ("هن",),
    "3D": ("هما",), "2MS": ("ك",), "2FS": ("ك",), "2D": ("كما",), "2MP": ("كم",), "2FP": ("كن",),
}  # fmt: skip
_GUESSED_PREFIXES = (
    "و",
    "ف",
    "ب",
    "ل",
    "ك",
    "ال",
    "وال",
    "بال",
    "لل",
    "وب",
    "ول",
    "فال",
    "كال",
    "وبال",
    "ولل",
)
_SHORTEST_STEM = 2


def key(text: str) -> str:
    """The spelling by which the tables know a word: no marks, one alef, no dotless ya."""
    return without_marks(text).translate(_KEY)


def segmented(word: str, analysis: Analysis) -> tuple[str, ...]:
    """The segments of a bare word under one analysis; their letters are those of its key."""
    rest = key(word)
    prefixes: list[str] = []
    for tag in analysis.prefixes:
        if tag not in _CUT_PREFIXES:
            break
        if tag == "DET" and rest.startswith("ل") and prefixes[-1:] == ["ل+"]:
            rest = rest[1:]
            prefixes.append("ال+")
            continue
        length = 2 if tag == "DET" else 1
        if len(rest) <= length:
            break
        prefixes.append(rest[:length] + "+")
        rest = rest[length:]
    return (*prefixes, *_without_pronoun(rest, analysis))


def _without_pronoun(rest: str, analysis: Analysis) -> tuple[str, ...]:
    """The stem and its pronoun, if it has one."""
    tag = next((tag for tag in analysis.suffixes if tag.startswith(_PRONOUNS)), "")
    if not tag:
        return (rest,)
    person = tag.rpartition(":")[2].rpartition("_")[2]
    for letters in _PRONOUN_LETTERS.get(person, ()):
        if rest.endswith(letters) and len(rest) > len(letters):
            stem = rest[: -len(letters)]
            if "NSUFF_FEM_SG" in analysis.suffixes and stem.endswith("ت"):
                stem = stem[:-1] + "ة"
            return stem, "+" + letters
    return (rest,)


def guessed_segmentations(word: str) -> Iterable[tuple[str, ...]]:
    """Ways to cut a word that has no analysis: whole, or with the prefixes any noun can take."""
    bare = key(word)
    yield (bare,)
    for prefix in _GUESSED_PREFIXES:
        if bare.startswith(prefix) and len(bare) - len(prefix) >= _SHORTEST_STEM:
            yield (*_cut(prefix), bare[len(prefix) :])


def _cut(prefix: str) -> tuple[str, ...]:
    """A run of prefixes as segments."""
    if prefix.endswith("لل"):
        return (*(letter + "+" for letter in prefix[:-2]), "ل+", "ال+")
    if prefix.endswith("ال"):
        return (*(letter + "+" for letter in prefix[:-2]), "ال+")
    return tuple(letter + "+" for letter in prefix)
