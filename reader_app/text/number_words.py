"""Tables of number words in Arabic and English, by folded form."""

from fractions import Fraction
from typing import NamedTuple

from reader_app.text.normalise import fold


class Numeral(NamedTuple):
    """What one word adds to a number."""

    role: str
    """`unit` (below 100), `hundred` (100 … 900), `scale` (1000 and up), `dual` (2000, 2 million), `vague`
    (a plural such as hundreds), `part` (half, third), `ordinal`."""
    value: int | Fraction
    joined: bool = False
    """Written with و (and) before it."""
    article: bool = False
    """Written with the article."""
    preposition: bool = False
    """Written with ب, ل or ك before it."""


_UNITS_AR = {
    1: "واحد واحدة احد احدى",
    2: "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي",
    3: "ثلاث ثلاثة",
    4: "اربع اربعة",
    5: "خمس خمسة",
    6: "ست ستة",
    7: "سبع سبعة",
    8: "ثمان ثماني ثمانية",
    9: "تسع تسعة",
    10: "عشر عشرة",
    20: "عشرون عشرين",
    30: "ثلاثون ثلاثين",
    40: "اربعون اربعين",
    50: "خمسون خمسين",
    60: "ستون ستين",
    70: "سبعون سبعين",
    80: "ثمانون ثمانين",
    90: "تسعون تسعين",
}
_HUNDREDS_AR = {
    100: "مئة مائة",
    200: "مئتان مئتين مائتان مائتين مئتا مئتي مائتا مائتي",
    **{
        100 * n: f"{stem}مئة {stem}مائة"
        for n, stem in zip(range(3, 10), ["ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"], strict=True)
    },
    800: "ثمانمئة ثمانمائة ثمانيمئة ثمانيمائة",
}
_SCALES_AR = {
    1000: "الف الفا الاف",
    10**6: "مليون مليونا ملايين",
    10**9: "مليار مليارا مليارات بليون بليونا بلايين",
    10**12: "تريليون ترليون تريليونا تريليونات ترليونات",
}
_DUALS_AR = {
    2000: "الفان الفين الفي",
    2 * 10**6: "مليونان مليونين مليوني",
    2 * 10**9: "ملياران مليارين ملياري",
    2 * 10**12: "تريليونان تريليونين تريليوني",
}
_VAGUE_AR = {10: "عشرات", 100: "مئات مائات", 1000: "الاف الوف", 10**6: "ملايين", 10**9: "مليارات بلايين"}
_PARTS_AR = {
    Fraction(1, 2): "نصف",
    Fraction(1, 3): "ثلث",
    Fraction(2, 3): "ثلثا ثلثي ثلثان ثلثين",
    Fraction(1, 4): "ربع",
}
_ORDINALS_AR = {
    1: "اول اولى حادي حادية",
    2: "ثاني ثانية ثان",
    3: "ثالث ثالثة",
    4: "رابع رابعة",
    5: "خامس خامسة",
    6: "سادس سادسة",
    7: "سابع سابعة",
    8: "ثامن ثامنة",
    9: "تاسع تاسعة",
    10: "عاشر عاشرة",
}
_EN_UNITS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_EN_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_EN_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_EN_TENTHS = [
    "twentieth",
    "thirtieth",
    "fortieth",
    "fiftieth",
    "sixtieth",
    "seventieth",
    "eightieth",
    "ninetieth",
]


def _arabic_bases() -> dict[str, Numeral]:
    table: dict[str, Numeral] = {}
    groups: tuple[tuple[str, dict[int, str]], ...] = (
        ("ordinal", _ORDINALS_AR),
        ("vague", _VAGUE_AR),
        ("unit", _UNITS_AR),
        ("hundred", _HUNDREDS_AR),
        ("scale", _SCALES_AR),
        ("dual", _DUALS_AR),
    )
    for role, rows in groups:
        for value, words in rows.items():
            for word in words.split():
                table[fold(word)] = Numeral(role, value)
    for part, words in _PARTS_AR.items():
        for word in words.split():
            table[fold(word)] = Numeral("part", part)
    table[fold("دزينة")] = Numeral("unit", 12)
    return table


_CLITICS = tuple(
    (conj + prep + article, bool(conj), bool(prep), bool(article))
    for conj in ("", "و", "ف")
    for prep, article in (
        ("", ""),
        ("", "ال"),
        ("ب", ""),
        ("ب", "ال"),
        ("ل", ""),
        ("ل", "ل"),
        ("ك", ""),
        ("ك", "ال"),
    )
)
_NEVER = {fold(word) for word in ("بست", "لست", "فست", "وست", "كست", "فالف", "لالف", "كمية", "كمائة", "كمئة")}
"""Forms that are mostly other words: لست is "I am not"."""


_BARE_HUNDRED = {fold("مئة"), fold("مائة")}
"""Short enough to be the end of other words with a clitic: لميه."""


def _arabic_table() -> dict[str, Numeral]:
    table: dict[str, Numeral] = {}
    for base, numeral in _arabic_bases().items():
        for prefix, joined, preposition, article in _CLITICS:
            form = prefix + base
            rare = base in _BARE_HUNDRED and prefix not in {"", "و", "ب", "ال", "وال", "بال", "وب"}
            if form not in _NEVER and form not in table and not rare:
                table[form] = numeral._replace(joined=joined, preposition=preposition, article=article)
    return table


def _english_table() -> dict[str, Numeral]:
    table = {word: Numeral("unit", n) for n, word in enumerate(_EN_UNITS, 1)}
    table |= {word: Numeral("unit", 10 * n) for n, word in enumerate(_EN_TENS, 2)}
    table |= {word: Numeral("ordinal", n) for n, word in enumerate(_EN_ORDINALS, 1)}
    table |= {word: Numeral("ordinal", 10 * n) for n, word in enumerate(_EN_TENTHS, 2)}
    table |= {
        "hundred": Numeral("hundred", 100),
        "hundredth": Numeral("ordinal", 100),
        "dozen": Numeral("scale", 12),
        "thousand": Numeral("scale", 1000),
        "million": Numeral("scale", 10**6),
        "mln": Numeral("scale", 10**6),
        "billion": Numeral("scale", 10**9),
        "bln": Numeral("scale", 10**9),
        "trillion": Numeral("scale", 10**12),
        "tens": Numeral("vague", 10),
        "dozens": Numeral("vague", 12),
        "hundreds": Numeral("vague", 100),
        "thousands": Numeral("vague", 1000),
        "millions": Numeral("vague", 10**6),
        "billions": Numeral("vague", 10**9),
        "trillions": Numeral("vague", 10**12),
        "half": Numeral("part", Fraction(1, 2)),
        "quarter": Numeral("part", Fraction(1, 4)),
        "quarters": Numeral("part", Fraction(1, 4)),
        "thirds": Numeral("part", Fraction(1, 3)),
        "fifths": Numeral("part", Fraction(1, 5)),
        "tenths": Numeral("part", Fraction(1, 10)),
        "eighths": Numeral("part", Fraction(1, 8)),
    }
    return table


NUMERALS: dict[str, Numeral] = _arabic_table() | _english_table()
"""Every number word with its clitics; Arabic and English forms cannot meet."""

ATTACHED_SCALES = {
    "k": 1000,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "bn": 10**9,
    "b": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
"""Letters that may stand directly behind a number literal: 50m, 3bn."""

VULGAR_FRACTIONS = {
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
}

FEW = {"few", "several", *(p + w for p in ("", "و", "ب", "ل") for w in ("بضع", "بضعه", "عده"))}
"""Words that make a following hundred or thousand vague: several hundred."""
