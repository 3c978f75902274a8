"""Names of exported files, made of a document's title."""

import re
import unicodedata

_MOST_BYTES = 150
"""File systems allow 255 bytes (ext4) or UTF-16 units (NTFS); an Arabic letter has two bytes in UTF-8."""

_REFUSED = re.compile(r'[\\/:*?"<>|]+')
"""What Windows allows in no name; there and on Linux the slash separates folders."""

_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


def safe_name(title: str) -> str:
    """The title as a file name without ending that every file system takes; empty if nothing is left."""
    visible = "".join(
        char if unicodedata.category(char)[0] != "C" or char in "\u200c\u200d" else " " for char in title
    )
    name = " ".join(_REFUSED.sub(" - ", visible).split()).strip(" .-")
    while len(name.encode("utf-8", "replace")) > _MOST_BYTES:
        name = name.rpartition(" ")[0] or name[: _MOST_BYTES // 4]
    name = name.strip(" .-")
    return f"{name} -" if _DEVICES.fullmatch(name) else name


def with_suffix(name: str, suffix: str, others: frozenset[str] = frozenset()) -> str:
    """The name with this ending; an ending among `others` is taken off, any other is part of the name."""
    for old in (suffix, *others):
        if name.lower().endswith(old):
            name = name[: -len(old)]
            break
    return name + suffix
