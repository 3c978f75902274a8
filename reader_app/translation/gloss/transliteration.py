"""Buckwalter's transliteration of Arabic in ASCII letters (Buckwalter 2002), both ways."""

_ASCII = "'|>&<}AbptvjHxd*rzsS$DTZEg_fqklmnhwYyFNKaui~o`"
_ARABIC = "ءآأؤإئابةتثجحخدذرزسصشضطظعغـفقكلمنهوىيًٌٍَُِّْٰ"
_TO_ASCII = str.maketrans(_ARABIC, _ASCII)
_TO_ARABIC = str.maketrans({**dict(zip(_ASCII, _ARABIC, strict=True)), "{": "ا"})
# The lexicon marks the alef of the article and of some verbs with `{`, which no table of ours does.


def to_ascii(text: str) -> str:
    """The Arabic text in Buckwalter's letters."""
    return text.translate(_TO_ASCII)


def to_arabic(text: str) -> str:
    """The transliterated text in Arabic letters."""
    return text.translate(_TO_ARABIC)
