"""Latin spelling of an Arabic word that nothing else knows: a plain letter-by-letter rendering."""

_ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچڤگژیکٱ"
_SOUNDS = "- a a o i e a b a t th j h kh d dh r z s sh s d t z a g f q k l m n h o a i p ch v g zh i k a"


def romanised(word: str) -> str:
    """The word in Latin letters as a name, first letter upper case; never empty."""
    sounds = dict(zip(_ARABIC, _SOUNDS.split(), strict=True))
    letters = "".join(sounds.get(char, char) for char in word).replace("-", "")
    return letters[:1].upper() + letters[1:] if letters else word
