"""How alike an Arabic and a Latin spelling of one name are.

The costs are our own reading of how news agencies write Arabic names in Latin letters and foreign names in
Arabic ones; they were tuned on the single-word pairs of Google's Arabic transliteration set (Apache-2.0).
"""

import unicodedata
from functools import lru_cache

_PAIRS = {
    "ا": "a:0 e:.1 i:.15 o:.15 u:.15 ai:.15 ea:.1 ie:.2 ei:.2 ou:.2 au:.2 y:.3 ay:.2 ey:.2 oa:.2 eo:.2 :.25",
    "ب": "b:0 p:.05 v:.4",
    "ت": "t:0 th:.1 d:.4",
    "ث": "th:0 s:.15 t:.15",
    "ج": "j:0 zh:.1 g:.05 dj:0 dg:.1 gi:.05 ge:.05 zh:.15 ch:.25 gu:.1 gh:.1 c:.35 z:.35",
    "ح": "h:0 :.45",
    "خ": "kh:0 h:.15 ch:.1 k:.2 j:.3 x:.3",
    "د": "d:0 t:.4",
    "ذ": "dh:0 z:.1 th:.05 d:.1",
    "ر": "r:0 rh:.1",
    "ز": "z:0 s:.1 ts:.3 c:.3 x:.2 dz:.2 j:.3",
    "س": "s:0 c:.1 z:.2 ts:.2 sc:.1 ps:.3 th:.3 x:.3 ce:.1",
    "ش": "sh:0 x:.1 sj:.1 ch:.05 sch:0 s:.15 sz:.15 sc:.2 tch:.3 c:.3 j:.4 ti:.4",
    "ص": "s:0 c:.2 z:.4",
    "ض": "d:0 dh:.05 z:.2 th:.2",
    "ط": "t:0 th:.2 d:.4",
    "ظ": "z:0 dh:.05 th:.1 d:.2",
    "ع": ":.05 a:.05 e:.1 i:.15 o:.15 u:.15 aa:.05 ae:.15 ou:.15 ai:.2",
    "غ": "gh:0 g:.03 gu:.1 r:.4 k:.4 j:.4 ng:.3",
    "ف": "f:0 v:.05 ph:0 w:.2 b:.5 gh:.4",
    "ق": "q:0 k:.03 g:.1 c:.1 gh:.2 ck:.1 qu:.1 gu:.2",
    "ك": "k:0 c:.03 ck:.03 ch:.1 q:.05 kh:.15 qu:.1 g:.2 cch:.1 x:.3",
    "ل": "l:0",
    "م": "m:0",
    "ن": "n:0 ng:.15 m:.35 gn:.1",
    "ه": "h:0 a:.1 e:.15 ah:0 eh:.05 :.25 t:.35 et:.4 i:.3 at:.25 ie:.2",
    "و": (
        "w:0 u:0 o:0 ou:0 oo:0 v:.1 au:.1 ow:.05 aw:.05 ew:.15 eau:.15 ue:.15 oe:.15 wh:.05 "
        "eu:.15 uo:.15 oh:.1 ough:.2 augh:.1 a:.3 ui:.3 oi:.3 :.35"
    ),
    "ي": (
        "y:0 i:0 e:.05 ee:0 ie:.05 ei:.05 ey:.05 ai:.05 ay:.05 iy:0 j:.15 ea:.1 ae:.15 ij:.1 "
        "ye:.1 hi:.3 ui:.2 igh:.2 a:.25 oi:.2 oe:.25 :.3"
    ),
    "ء": ":.02",
    "تش": "ch:0 zh:.05 q:.05 tch:0 cz:.1 tsch:0 c:.2 ci:.1 cs:.1 tj:.2",
    "كس": "x:0 xe:.1 xc:.1",
    "كو": "qu:.05 cu:.05 co:.02 ko:0 cqu:.1",
    "جو": "geo:.1 giu:.1 gio:.1 jo:0",
    "تس": "ts:0 tz:.05 z:.1 c:.2 zz:.1 s:.3",
    "تز": "tz:0 z:.1",
    "دج": "j:.1 dj:0 dg:0",
    "دز": "z:.2 ds:.1",
    "سي": "cy:.05 cei:.1 si:0 sci:.1",
    "ين": "in:0 een:0 ine:0 ain:.1 ein:.1",
    "وا": "wa:0 oi:.1 oa:.05 ua:.05 ois:.15",
    "او": "o:.05 ow:0 au:0 ou:.05 aw:0 oh:.1 oa:.1 u:.1",
    "اي": "ai:0 ay:0 i:.05 y:.1 igh:.1 ie:.1 ei:.05 ye:.15 ey:.05 ae:.1 a:.2 e:.15 eye:.2",
    "يا": "ia:0 ya:0 ea:.05 ja:.1 iya:0",
    "يو": "u:.1 eu:.1 ew:.1 yu:0 yo:0 io:0 iu:0 you:0 ue:.2 jo:.15 ju:.15 eo:.1",
    "هو": "ho:0 hu:0 who:.1",
    "شت": "st:.15 scht:0",
    "نغ": "ng:0",
    "نج": "ng:.05 ng:.05",
    "غي": "ghi:0 gui:.05 gue:.05 gy:.1",
    "وو": "w:.1 wu:0 woo:0 wo:0",
    "وي": "we:.05 wi:0 way:.05 oy:.1 oi:.1 ui:.05 wh:.2 vi:.1 ue:.15 wy:.05",
}  # fmt: skip
_COSTS: dict[str, tuple[tuple[str, float], ...]] = {
    letters: tuple((part.partition(":")[0], float(part.partition(":")[2])) for part in row.split())
    for letters, row in _PAIRS.items()
}
_Parts = tuple[dict[str, float], int]
_PARTS: dict[str, _Parts] = {
    letters: (dict(options), max(len(latin) for latin, _ in options)) for letters, options in _COSTS.items()
}
_FREE = {"a": 0.1, "e": 0.1, "i": 0.12, "o": 0.14, "u": 0.14, "y": 0.2, "h": 0.35, "w": 0.5, "'": 0.0}
_ARABIC_FOLD = str.maketrans("أإآٱىةؤئیکگپچژڤ", "ااااي\u0647وييكجبجزف")
_LOST = 1.0
_CHEAP = 0.3
_FAR = 9.0
_FIRST: dict[str, frozenset[str]] = {}


def arabic_key(word: str) -> str:
    """The Arabic word in plain letters for comparing as a name: one alef, no marks, doubles made one."""
    letters: list[str] = []
    for char in word.translate(_ARABIC_FOLD):
        if (
            "\u0621" <= char <= "\u064a"
            and char != "\u0640"
            and (not letters or letters[-1] != char or char == "و")
        ):
            letters.append(char)
    return "".join(letters)


@lru_cache(maxsize=16384)
def latin_key(word: str) -> str:
    """The Latin word in lower case without accents, hyphens and double consonants."""
    plain = unicodedata.normalize("NFD", word.translate(_LATIN_FOLD)).casefold()
    letters: list[str] = []
    for char in plain:
        if "a" <= char <= "z" and not (letters and letters[-1] == char and char not in "aeou"):
            letters.append(char)
    return "".join(letters)


_LATIN_FOLD = {
    ord("ø"): "o",
    ord("Ø"): "O",
    ord("ł"): "l",
    ord("ı"): "i",
    ord("ß"): "ss",
    ord("æ"): "ae",
    ord("œ"): "oe",
    ord("đ"): "d",
}


def first_sounds(letter: str) -> frozenset[str]:
    """Arabic letters with which a name may start whose Latin spelling starts with this letter."""
    if not _FIRST:
        table: dict[str, set[str]] = {}
        for letters, options in _COSTS.items():
            for latin, cost in options:
                if latin and (cost <= _CHEAP or len(letters) > 1):
                    table.setdefault(latin[0], set()).add(letters[0])
        for vowel in "aeiouy":
            table.setdefault(vowel, set()).update("اعيوءه")
        table["k"].add("خ")  # knight, Knut: the k falls silent
        for latin, extra in {
            "k": "ن",
            "w": "ر",
            "h": "اوي",
            "p": "سف",
            "g": "ن",
            "x": "زكش",
            "t": "ث",
        }.items():
            table.setdefault(latin, set()).update(extra)
        _FIRST.update({latin: frozenset(letters) for latin, letters in table.items()})
    return _FIRST.get(letter, frozenset())


@lru_cache(maxsize=65536)
def likeness(arabic: str, latin: str, least: float = 0.0) -> float:
    """How likely the two keys spell one name, from 0 to 1; 0 when it would be below `least`.

    Both arguments are keys (`arabic_key`, `latin_key`). From about 0.86 on it is nearly sure. The higher
    `least`, the sooner unlike words are given up.
    """
    rows, columns = len(arabic), len(latin)
    if not rows or not columns or rows > 2 * columns + 1 or columns > 3 * rows + 2:
        return 0.0
    size = 0.5 * rows + 0.25 * columns
    cost = _align(arabic, latin, (1.0 - least) * size)
    return 0.0 if cost is None else max(0.0, 1.0 - cost / size)


def _align(arabic: str, latin: str, budget: float) -> float | None:
    """The cheapest way to spell one with the other (dynamic programming); none over `budget`."""
    free = _insertions(latin)
    columns = len(latin)
    row: dict[int, float] = {0: 0.0}
    following: dict[int, float] = {}
    behind: dict[int, float] = {}
    for index in range(len(arabic) + 1):
        if index:
            row, following, behind = following, behind, {}
        if not row and not following:
            return None
        single = _PARTS.get(arabic[index : index + 1])
        double = _PARTS.get(arabic[index : index + 2]) if index + 1 < len(arabic) else None
        for column in range(columns + 1):
            cost = row.get(column)
            if cost is None:
                continue
            if column < columns:
                _lower(row, column + 1, cost + free[column], budget)
            if index < len(arabic):
                _lower(following, column, cost + _LOST, budget)
            if single is not None:
                _spell(single, latin, column, cost, budget, following)
            if double is not None:
                _spell(double, latin, column, cost, budget, behind)
    return row.get(columns)


def _lower(row: dict[int, float], column: int, cost: float, budget: float) -> None:
    if cost <= budget and cost < row.get(column, _FAR):
        row[column] = cost


def _spell(
    parts: "_Parts", latin: str, column: int, cost: float, budget: float, row: dict[int, float]
) -> None:
    """Enter into the row every way to spell Arabic letters with what stands at a column of the Latin word."""
    prices, longest = parts
    for size in range(longest + 1):
        price = prices.get(latin[column : column + size])
        if price is not None and cost + price <= budget and cost + price < row.get(column + size, _FAR):
            row[column + size] = cost + price


@lru_cache(maxsize=16384)
def _insertions(latin: str) -> tuple[float, ...]:
    """What each Latin letter costs when no Arabic letter stands for it."""
    return tuple(_insertion(latin, column) for column in range(len(latin)))


def _insertion(latin: str, column: int) -> float:
    letter = latin[column]
    if letter in _FREE:
        last = column == len(latin) - 1
        return 0.05 if last and letter == "e" else _FREE[letter]
    if letter in "pb" and latin[column + 1 : column + 2] in {"b", "t", "f"}:
        return 0.25
    if latin.startswith("gh", column) or (
        letter in "td" and latin.startswith(("ch", "tch", "j"), column + 1)
    ):
        return 0.4
    return 0.5 if letter in "rstdk" and column == len(latin) - 1 else _LOST * 0.9
