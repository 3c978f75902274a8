"""Tells MacArabic, which chardet does not know, from the encodings it resembles.

Its letters stand where those of iso-8859-6 do; spaces, digits and marks have a second, right-to-left place
above 7F, where windows-1256 has letters and iso-8859-6 nothing.
"""

import re

from reader_app.formats.latin_fit import count

_ARABIC = "\u0621-\u064a\u0671-\u06d3"
_LATIN = "A-Za-z\u00c0-\u024f\u0370-\u052f"
_ARABIC_LETTER = re.compile(f"[{_ARABIC}]")
_MIXED = re.compile(f"[{_ARABIC}][{_LATIN}]|[{_LATIN}][{_ARABIC}]")
_COMMON = re.compile("[اليمنورتهبدعس]")
_OUTLANDISH = re.compile("[\u0080-\u009f\u00a4-\u00aa\u00ac-\u00b9\u00bc-\u00be\u2500-\u25ff\ue000-\uf8ff]")
_MIN_COMMON_SHARE = 0.6
_MAX_MIXED_SHARE = 0.02
_MIN_LETTERS = 8


def is_mac_arabic(sample: bytes, rival: str) -> bool:
    """Whether the bytes read as Arabic or Persian in MacArabic, and not in the rival encoding."""
    text = sample.decode("mac_arabic", "replace")
    letters = count(_ARABIC_LETTER, text)
    if letters < _MIN_LETTERS or not _is_clean(text, letters):
        return False
    if count(_COMMON, text) < letters * _MIN_COMMON_SHARE:
        return False
    other = sample.decode(rival, "replace")
    if rival == "iso-8859-6":
        return (
            other.count("\xa0") > other.count(" ")
            or "\ufffd" in other
            or _OUTLANDISH.search(other) is not None
        )
    other_letters = count(_ARABIC_LETTER, other)
    return other_letters < letters * 0.5 or not _is_clean(other, other_letters)


def _is_clean(text: str, letters: int) -> bool:
    """Whether Arabic letters hardly ever touch Latin ones, and no marks of other uses turn up."""
    mixed = count(_MIXED, text) + count(_OUTLANDISH, text) + text.count("\ufffd")
    return mixed <= letters * _MAX_MIXED_SHARE
