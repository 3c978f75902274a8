"""How well a text in Latin letters fits an encoding: where its letters with accents and its marks stand.

windows-1252, Mac Roman and MacArabic have the same letters and marks in other places; in the wrong one,
capitals turn up inside words, and marks where nobody writes them.
"""

import codecs
import re
from collections.abc import Iterator
from itertools import pairwise

_LOWER = "a-zßàâäáãåæçéèêëíîïìñóôöòõœøúùûüýÿ"
_UPPER = "A-ZÀÂÄÁÃÅÆÇÉÈÊËÍÎÏÌÑÓÔÖÒÕŒØÚÙÛÜÝŸ"
_LETTER = _LOWER + _UPPER
_OFTEN = "àâäáçéèêëíîïñóôöòõãåæøúùûüœßÿ"
"""Small letters with accents of western European languages."""
_GOOD = re.compile(
    r"(?=[^\0-\x7f]|\s[€£])(?:"  # all of them begin so, and most characters do not: this is soon told
    rf"(?<=[{_LETTER}])[{_OFTEN}](?![{_UPPER}])|(?<![{_LETTER}])[àéêèôîœæöüäåøúáíóâç](?=[{_LOWER}])|"
    rf"(?<![{_LOWER}])[ÀÂÄÁÃÅÆÇÉÈÊËÍÎÑÓÔÖÕŒØÚÜ](?=[{_LETTER}'’\s])|(?<=[\s(])à(?=\s)|"
    rf"(?<![{_LETTER}\d])[“‘«„](?=[\s{_LETTER}\d¿¡\[(…])|"
    rf"(?<=[{_LETTER}\d.,!?;:)\]\s…%])[”»](?![{_LETTER}\d])|"
    rf"(?<=[{_LETTER}\d.,!?)])’|(?<=[\s{_LETTER}\d.,)”»’])[–—](?=[\s{_LETTER}\d“«‘])|"
    rf"(?<=[{_LETTER}\d])…|…(?=[{_LETTER}\s])|[£€¥](?=\s?\d)|(?<=\d)\s?[€£]|"
    rf"(?<=\d)[°½¼¾²³]|[©®™](?=\s|$)|§(?=\s?\d)|[¿¡](?=[{_LETTER}])|(?<=\d)\xa0(?=\d)|"
    r"\xa0(?=[:;!?»€%])|(?<=«)\xa0|(?<=\s)[•·](?=\s)|^•|\xad(?=[a-z]))",
    re.MULTILINE,
)
_RIVALS = ("windows-1252", "mac_roman", "mac_arabic")
_WESTERN = frozenset({"cp1252", "iso8859-1", "iso8859-15", "mac-roman"})
_OTHERS = frozenset(
    ("cp1250", "cp1254", "cp1256", "iso8859-2", "iso8859-6", "iso8859-9", "mac-arabic", "cp720", "cp864")
)
"""Encodings that little Latin text is easily mistaken for."""
_QUOTED = re.compile(rb"(?<![\x80-\xffA-Za-z])\x8c[^\x8c\x98\r\n]{0,400}\x98(?![A-Za-z\x80-\xff])")
_MAC = "mac-roman"
_MARGIN = 0.2
_SURELY = 0.9
_HARDLY = 0.5
_HIGH = re.compile("[^\0-\x7f]")
_PIECE = 4096
"""Characters: some 3 ms."""


def latin_fit(text: str) -> float:
    """The share of characters beyond ASCII that stand where such characters do; 1 when there are none."""
    high = count(_HIGH, text)
    return min(1.0, count(_GOOD, text) / high) if high else 1.0


def count(pattern: re.Pattern[str], text: str) -> int:
    """How often a pattern is found; searched piece by piece: other threads wait for each."""
    return sum(len(pattern.findall(text, start, end)) for start, end in pairwise(_cuts(text)))


def _cuts(text: str) -> Iterator[int]:
    """Where a text can be taken apart: at line ends, or where there are none, anywhere."""
    cut = 0
    while cut < len(text):
        yield cut
        line_end = text.find("\n", cut + _PIECE, cut + 2 * _PIECE)
        cut = line_end + 1 if line_end >= 0 else cut + _PIECE
    yield len(text)


def best_latin(data: bytes, chosen: str) -> str | None:
    """The encoding of Latin letters that fits the bytes far better than the one chosen, or none.

    Where that is no western European one, much is asked for: languages of the east look odd here in any case.
    """
    fits = {name: _fit_in(data, name) for name in (*_RIVALS, chosen)}
    best = max(_RIVALS, key=fits.__getitem__)
    codec = codecs.lookup(chosen).name
    if codec in _WESTERN:
        if codec == _MAC and fits["mac_arabic"] >= fits[chosen] - _MARGIN and _is_quoted(data):
            return "mac_arabic"
        return best if fits[best] > fits[chosen] + _MARGIN else None
    is_sure = codec in _OTHERS and fits[best] > _SURELY and fits[chosen] < _HARDLY
    return best if is_sure else None


def _is_quoted(data: bytes) -> bool:
    """Whether 8C and 98 stand as quotation marks do: « and » in MacArabic, å and ò in Mac Roman."""
    pairs = len(_QUOTED.findall(data))
    return pairs > 0 and max(data.count(0x8C), data.count(0x98)) <= pairs + 1 + pairs // 10


def _fit_in(data: bytes, encoding: str) -> float:
    """How well the bytes fit an encoding; 0 when it has no place for one of them."""
    try:
        return latin_fit(data.decode(encoding))
    except UnicodeError:
        return 0.0
