"""A catalogue of packs that can be downloaded, in the format of Argos' package index."""

from typing import Any

from reader_app.domain.errors import ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.domain.pack import AvailablePack, RemoteFile
from reader_app.translation.packs.listing import address_of, fetch_list, read_list, size_of
from reader_app.translation.packs.store import ENGINE
from reader_app.translation.packs.web import TIMEOUT

INDEX = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/"
"""Argos' own index of packs: nothing is asked of it before the reader wants that."""
VARIABLE = "ARGOS_PACKAGE_INDEX"
"""The environment variable in which Argos Translate, too, looks for another index."""
_MAX_CODE = 16


class ArgosCatalogue:
    """Argos' index of packs, or another in its format."""

    def __init__(self, index: str = INDEX, timeout: float = TIMEOUT) -> None:
        """`index` is the address of the JSON file, or of its folder as Argos Translate has it."""
        self.address = index if index.endswith(".json") else f"{index.rstrip('/')}/index.json"
        self._timeout = timeout

    def fetch(self) -> tuple[AvailablePack, ...]:
        """The packs that it offers. Raises `ReaderError`."""
        return parse_index(fetch_list(self.address, self._timeout), self.address)


def parse_index(data: bytes, address: str = "") -> tuple[AvailablePack, ...]:
    """The packs in an index's JSON; entries that make no sense are left out. Raises `ReaderError`."""
    entries = read_list(data)
    if not isinstance(entries, list):
        raise ReaderError("catalogue_bad", "The catalogue of packs is not a list.")
    packs = (_pack(entry, address) for entry in entries if isinstance(entry, dict))
    return tuple(
        sorted((pack for pack in packs if pack is not None), key=lambda pack: (pack.pair, pack.version))
    )


def _pack(entry: dict[str, Any], address: str) -> AvailablePack | None:
    codes = (entry.get("from_code"), entry.get("to_code"))
    version = entry.get("package_version", "")
    links = entry.get("links")
    found = (address_of(link, address) for link in (links if isinstance(links, list) else ()))
    link = next((link for link in found if link is not None), None)
    if entry.get("type", "translate") != "translate" or link is None or not isinstance(version, str):
        return None
    source, target = (code if isinstance(code, str) and 0 < len(code) <= _MAX_CODE else "" for code in codes)
    if not source or not target:
        return None
    sha256 = entry.get("sha256")
    file = RemoteFile(
        link, size=size_of(entry.get("size")), sha256=sha256.lower() if isinstance(sha256, str) else ""
    )
    return AvailablePack(ENGINE, LanguagePair(source, target), version, (file,))
