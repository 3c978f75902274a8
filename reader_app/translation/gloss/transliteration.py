"""Buckwalter's transliteration of Arabic in ASCII letters (Buckwalter 2002), both ways."""

_ASCII = "'|>&<}AbptvjHxd*rzsS$DTZEg_fqklmnhwYyFNKaui~o`"
_ARABIC = "ءآأؤإئابةتثجحخدذرزسصشضطظعغـفقكلمنهوىيًٌٍَُِّْٰ"
_TO_ASCII = str.maketrans(_ARABIC, _ASCII)
_TO_ARABIC = str.maketrans(_ASCII, _ARABIC)


def to_ascii(text: str) -> str:
    """The Arabic text in Buckwalter's letters."""
    return text.translate(_TO_ASCII)


def to_arabic(text: str) -> str:
    """The transliterated text in Arabic letters."""
    return text.translate(_TO_ARABIC)
