"""Normal forms of words, by which two spellings of one word meet."""

import re
import unicodedata

_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640]")
_FOLD = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي",
        "ی": "ي", "ک": "ك",
        **{chr(0x660 + digit): str(digit) for digit in range(10)},
        **{chr(0x6F0 + digit): str(digit) for digit in range(10)},
        "٫": ".", "٬": ",", "٪": "%",
    }
)  # fmt: skip


def without_marks(text: str) -> str:
    """The Arabic text without harakat, Quranic marks and tatweel."""
    return _MARKS.sub("", text)


def fold(text: str) -> str:
    """A form for comparing: no marks, one alef, ى=ي, ة=ه, 0–9, case folded, accents off Latin letters."""
    folded = without_marks(unicodedata.normalize("NFKC", text)).translate(_FOLD).casefold()
    if folded.isascii():
        return folded
    decomposed = unicodedata.normalize("NFD", folded)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if unicodedata.category(c) != "Mn"))
