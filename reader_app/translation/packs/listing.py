"""What catalogues have in common: reading a list, and believing of it only what can be."""

import json
import urllib.parse
from typing import Any

from reader_app.domain.errors import ReaderError
from reader_app.translation.packs.download import MAX_BYTES
from reader_app.translation.packs.web import BROKEN, TIMEOUT, check_address, failure, open_address

_LIST_BYTES = 10_000_000


def fetch_list(address: str, timeout: float = TIMEOUT) -> bytes:
    """What lies at an address, a few megabytes at most. Raises `ReaderError`."""
    try:
        with open_address(address, timeout=timeout) as answer:
            data = answer.read(_LIST_BYTES + 1)
    except BROKEN as error:
        raise failure(error) from error
    if len(data) > _LIST_BYTES:
        raise ReaderError("catalogue_bad", "The catalogue of packs is far too large.")
    return data


def read_list(data: bytes) -> Any:
    """The JSON of a list. Raises `ReaderError`."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        raise unreadable() from None


def unreadable() -> ReaderError:
    """What is said of a list that is none."""
    return ReaderError("catalogue_bad", "The catalogue of packs cannot be read.")


def address_of(link: object, base: str) -> str | None:
    """A link as an address of the web, counted from `base` if it is relative; none if it is not one.

    Nor if it leads from an encrypted address to a plain one.
    """
    if not isinstance(link, str):
        return None
    try:
        whole = urllib.parse.urljoin(base, link)
        check_address(whole)
    except (ValueError, ReaderError):
        return None
    return None if base.startswith("https:") and not whole.startswith("https:") else whole


def size_of(told: object) -> int | None:
    """The size of a file, if what a list says is one that a pack's file can have."""
    return told if isinstance(told, int) and told is not True and 0 < told <= MAX_BYTES else None
