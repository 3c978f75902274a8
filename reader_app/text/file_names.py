"""What the names of two files say of whether one is the other's version."""

import re
import unicodedata
from pathlib import PurePath
from typing import NamedTuple

from reader_app.text.normalise import fold

_LANGUAGES = (
    "ar ara arab arabic arabe العربيه عربي عربيه بالعربيه en eng english anglais الانجليزيه انجليزي انجليزيه",
    "بالانجليزيه fa fas per persian فارسي fr fra fre french francais فرنسي الفرنسيه de deu ger german es spa",
    "spanish tr tur turkish ur urd urdu he heb hebrew ru rus russian it ita italian pt por zh zho chinese",
    "ja jpn ko kor nl nld pl pol id ind uk ukr ka kat hy hye az aze kk kaz ku kur ckb ps pus sd sw so som am",
    "amh hi hin bn ben ta te ml ms msa vi th tha my km el ell bg ro cs sk sl hr sr bs mk sq hu fi sv da",
    "nb nn et lv lt",
)
_SIDES = (
    "left right source src target tgt orig original translation translated trans الاصل ترجمه الترجمه مترجم"
)
_REGIONS = frozenset(
    ["us", "gb", "uk", "eg", "sa", "ae", "lb", "sy", "ma", "dz", "tn", "iq", "jo", "qa", "kw"]
)
_LABELS = frozenset(fold(word) for line in (*_LANGUAGES, _SIDES) for word in line.split())
_WORD = re.compile(r"\d+|[^\W\d_]+", re.UNICODE)
_STUTTER = re.compile(r"\.(?:txt|md|html?|docx?|odt|rtf|epub|pdf|srt|vtt|mhtml?)$", re.IGNORECASE)


class NameKey(NamedTuple):
    """What is left of a file's name without its ending and what tells its language or side."""

    stem: tuple[str, ...]
    """Words and numbers in order; empty when the name holds nothing else than a language."""
    numbers: tuple[str, ...]
    """The numbers alone."""

    @property
    def counts(self) -> bool:
        """Whether the name is nothing but numbers, as a counter or a date gives."""
        return bool(self.stem) and self.stem == self.numbers


def name_key(path: str) -> NameKey:
    """The key of a file by its path within its folder: folders that only name a language do not count."""
    pure = PurePath(path)
    name = _STUTTER.sub("", pure.stem)
    parts = [_words(folder) for folder in pure.parts[:-1]]
    words = [word for part in (*parts, _words(name)) for word in part]
    numbers = tuple(word for word in words if word.isdigit())
    return NameKey(tuple(words), numbers)


def _words(name: str) -> list[str]:
    """The words of a name, folded, numbers in plain digits without leading zeros, labels left out."""
    found = []
    plain = unicodedata.normalize("NFKC", name)
    words = _WORD.findall(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", plain))
    after_language = False
    for word in words:
        if word.isdigit():
            found.append(str(int(word)))
            after_language = False
            continue
        folded = fold(word)
        is_label = folded in _LABELS or (after_language and folded in _REGIONS)
        after_language = is_label
        if not is_label:
            found.append(folded)
    return found
