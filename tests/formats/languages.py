"""Persian and French texts of our own, and what a text becomes in encodings that lack some of its marks."""

PERSIAN = """\
وزارت راه روز سه‌شنبه اعلام کرد که بندر رأس‌الزیتون هفت ماه پس از توفان دوباره باز می‌شود.
رئیس اتحادیهٔ ماهیگیران گفت: «یک فصل کامل را از دست دادیم و فصل دیگری را از دست نخواهیم داد.»
پژوهشگران می‌گویند چنین توفانی هر صد سال یک بار رخ می‌دهد، اما در سال‌های گرم‌تر شاید زودتر بازگردد.
در بازار کوچک کنار اسکله، زنان شهر نان تازه، پنیر و سبزی می‌فروشند و بچه‌ها میان قایق‌ها بازی می‌کنند.
شهردار وعده داد که موج‌شکن تازه تا پایان پاییز ساخته شود و چراغ دریایی کهنه به موزه تبدیل گردد.
پیرمردی که پنجاه سال در این آب‌ها ماهی گرفته است می‌گوید دریا را نباید دشمن دانست، بلکه باید آن را شناخت.
شرکت بیمه هنوز دربارهٔ خسارت چهل و هفت قایق تصمیمی نگرفته و از صاحبان آن‌ها عکس و سند خواسته است.
مدرسه از هفتهٔ آینده باز می‌شود؛ آموزگاران کتاب‌ها را خشک کرده‌اند و دیوارها را دوباره رنگ زده‌اند.
گروهی از دانشجویان ژئوفیزیک دستگاه‌های اندازه‌گیری را روی صخره‌ها گذاشته‌اند تا بلندی موج‌ها ثبت شود.
چه کسی هزینهٔ بازسازی را می‌پردازد؟ استانداری می‌گوید دولت، و دولت می‌گوید صندوق توسعهٔ منطقه.
"""
FRENCH = """\
Le ministère a déclaré mardi que le port rouvrirait en mai, sept mois après la tempête.
« Nous avons perdu une saison entière », a affirmé le président du syndicat des pêcheurs.
À l’hôtel de ville, on préfère ne pas s’étendre sur les coûts, qui dépassent déjà les prévisions.
Sur le marché, près du quai, les femmes du village vendent du pain frais, du fromage et des légumes.
Les élèves retrouveront leur école lundi : les murs ont été repeints et les livres séchés au soleil.
Un vieux marin, qui pêche ici depuis cinquante ans, dit qu’il ne faut pas craindre la mer mais la connaître.
La compagnie d’assurances n’a rien décidé au sujet des quarante-sept bateaux ; elle réclame des pièces.
Des étudiants en géophysique ont posé des appareils sur les rochers afin de mesurer la hauteur des vagues.
Qui paiera la reconstruction ? La préfecture désigne l’État, l’État désigne le fonds régional.
Où qu’on aille, on entend la même chose : cela aurait pu être évité si la digue avait été relevée à temps.
"""
_PERSIAN_KEYS = {"ی": "ي", "ۀ": "ه", "ٔ": ""}
"""Letters that windows-1256 has no place for, and what was typed instead."""
_WITHOUT_MARKS = {
    "\u200c": " ",
    "\u200f": "",
    "\u200e": "",
    "«": '"',
    "»": '"',
    "“": '"',
    "”": '"',
    "’": "'",
    "‘": "'",
}
_WITHOUT_MARKS |= {"…": "...", "–": "-", "—": "-", "\u00a0": " "}
_ARABIC_KEYS = {"پ": "ب", "چ": "ج", "ژ": "ز", "گ": "ك", "ک": "ك"}
_LEAST_SHARE = 0.995


def as_written_in(text: str, encoding: str) -> str | None:
    """The text as somebody would have written it in an old encoding; none when it cannot be written in it.

    Marks and letters that the encoding lacks become what stood for them on its keyboards; the few characters
    that are left over are dropped.
    """
    if encoding.startswith("utf"):
        return text
    encoding = encoding.partition("+")[0]
    for keys in (_PERSIAN_KEYS, _ARABIC_KEYS, _WITHOUT_MARKS):
        text = "".join(
            keys[char] if char in keys and not _can_write(char, encoding) else char for char in text
        )
    written = "".join(char for char in text if _can_write(char, encoding))
    return written if _letters(written) >= _LEAST_SHARE * _letters(text) else None


def _letters(text: str) -> int:
    return sum(char.isalpha() for char in text)


def _can_write(char: str, encoding: str) -> bool:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def encode_in(text: str, encoding: str) -> bytes:
    """The bytes of a text; `mac_arabic+ascii` is MacArabic with the spaces and digits of ASCII.

    MacArabic has two places for them. Arabic typed on a Mac has the right-to-left ones, as Python's codec
    writes them; Latin text, and Arabic that other programs converted, the left-to-right ones.
    """
    if encoding != "mac_arabic+ascii":
        return text.encode(encoding)
    return b"".join(char.encode("ascii" if char.isascii() else "mac_arabic") for char in text)
