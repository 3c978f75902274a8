"""A coarse test whether two names can be one, many times cheaper than comparing their spellings."""

from functools import lru_cache

_LIP, _TEETH, _HISS, _THROAT, _L, _M, _N, _R = (1 << bit for bit in range(8))
_ARABIC = {
    "ب": _LIP, "ف": _LIP, "ت": _TEETH, "ط": _TEETH, "د": _TEETH, "ض": _TEETH, "ث": _TEETH | _HISS,
    "ذ": _TEETH | _HISS, "ظ": _TEETH | _HISS, "س": _HISS, "ص": _HISS, "ز": _HISS, "ش": _HISS,
    "ج": _HISS | _THROAT,
    "ك": _THROAT, "ق": _THROAT, "غ": _THROAT, "خ": _THROAT, "ل": _L, "م": _M, "ن": _N, "ر": _R,
}  # fmt: skip
_LATIN = {
    "b": _LIP, "p": _LIP, "f": _LIP, "v": _LIP, "t": _TEETH | _HISS, "d": _TEETH | _HISS,
    "s": _HISS, "z": _HISS,
    "c": _HISS | _THROAT, "x": _HISS | _THROAT, "j": _HISS | _THROAT, "g": _HISS | _THROAT, "k": _THROAT,
    "q": _THROAT, "l": _L, "m": _M, "n": _N, "r": _R,
}  # fmt: skip
_MANY = 3
Sounds = tuple[tuple[int, ...], int]


@lru_cache(maxsize=200_000)
def sounds_of(key: str) -> Sounds:
    """The consonant classes of an `arabic_key` or `latin_key`, and all of them together."""
    table = _LATIN if key and key[0] <= "z" else _ARABIC
    masks = tuple(table[char] for char in key if char in table)
    together = 0
    for mask in masks:
        together |= mask
    return masks, together


def may_contain(together: int, sounds: Sounds) -> bool:
    """Whether a word with these classes together has all classes of the other but for one."""
    strange = 0
    for mask in sounds[0]:
        if not mask & together:
            strange += 1
            if strange > 1:
                return False
    return True


def may_meet(one: Sounds, other: Sounds) -> bool:
    """Whether two names have the same classes of consonants but for one, and about as many of them."""
    masks, together = one
    other_masks, other_together = other
    if abs(len(masks) - len(other_masks)) > 1 + (len(masks) > _MANY) + (len(masks) > 2 * _MANY):
        return False
    if (
        len(masks) > 1
        and len(other_masks) > 1
        and not (masks[-1] | masks[-2]) & (other_masks[-1] | other_masks[-2])
    ):
        return False
    strange = 0
    for mask in masks:
        if not mask & other_together:
            strange += 1
    for mask in other_masks:
        if not mask & together:
            strange += 1
    return strange == 0 or (strange == 1 and len(masks) + len(other_masks) > 2 * _MANY)
