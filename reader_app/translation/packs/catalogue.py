"""A catalogue of packs that can be downloaded, in the format of Argos' package index."""

import json
import os
import urllib.parse
from collections.abc import Mapping
from typing import Any

from reader_app.domain.errors import ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.domain.pack import AvailablePack
from reader_app.translation.packs.web import BROKEN, TIMEOUT, failure, open_address

CATALOGUE = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/"
"""Argos' own index of packs: nothing is asked of it before the reader wants that."""
_MAX_BYTES = 10_000_000
_MAX_CODE = 16


def catalogue_address(environment: Mapping[str, str] | None = None) -> str:
    """Where the catalogue is: where Argos Translate would look, `ARGOS_PACKAGE_INDEX` as there."""
    env = os.environ if environment is None else environment
    folder = env.get("ARGOS_PACKAGE_INDEX") or CATALOGUE
    return folder if folder.endswith(".json") else f"{folder.rstrip('/')}/index.json"


def fetch_catalogue(address: str, timeout: float = TIMEOUT) -> tuple[AvailablePack, ...]:
    """The packs that the catalogue at this address offers. Raises `ReaderError`."""
    try:
        with open_address(address, timeout=timeout) as answer:
            data = answer.read(_MAX_BYTES + 1)
    except BROKEN as error:
        raise failure(error) from error
    if len(data) > _MAX_BYTES:
        raise ReaderError("catalogue_bad", "The catalogue of packs is far too large.")
    return parse_catalogue(data, address)


def parse_catalogue(data: bytes, address: str = "") -> tuple[AvailablePack, ...]:
    """The packs in a catalogue's JSON; entries that make no sense are left out."""
    try:
        entries = json.loads(data)
    except (ValueError, RecursionError):
        raise ReaderError("catalogue_bad", "The catalogue of packs cannot be read.") from None
    if not isinstance(entries, list):
        raise ReaderError("catalogue_bad", "The catalogue of packs is not a list.")
    packs = (_pack(entry, address) for entry in entries if isinstance(entry, dict))
    return tuple(
        sorted((pack for pack in packs if pack is not None), key=lambda pack: (pack.pair, pack.version))
    )


def _pack(entry: dict[str, Any], address: str) -> AvailablePack | None:
    codes = (entry.get("from_code"), entry.get("to_code"))
    version = entry.get("package_version", "")
    link = _link(entry.get("links"), address)
    if entry.get("type", "translate") != "translate" or link is None or not isinstance(version, str):
        return None
    source, target = (code if isinstance(code, str) and 0 < len(code) <= _MAX_CODE else "" for code in codes)
    if not source or not target:
        return None
    size, sha256 = entry.get("size"), entry.get("sha256")
    return AvailablePack(
        engine="argos",
        pair=LanguagePair(source, target),
        version=version,
        address=link,
        size=size if isinstance(size, int) and size > 0 else None,
        sha256=sha256.lower() if isinstance(sha256, str) else "",
    )


def _link(links: Any, address: str) -> str | None:
    """The first link that this program can follow; a relative one counts from the catalogue's address."""
    for link in links if isinstance(links, list) else []:
        if isinstance(link, str):
            try:
                whole = urllib.parse.urljoin(address, link)
                parts = urllib.parse.urlsplit(whole)
            except ValueError:
                continue
            if parts.scheme in {"http", "https"} and parts.hostname:
                return whole
    return None
