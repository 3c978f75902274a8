"""Mozilla's catalogue of Firefox packs: a collection on its Remote Settings server, or a copy of it."""

import re
import urllib.parse
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from reader_app.domain.errors import ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.domain.pack import AvailablePack, RemoteFile
from reader_app.translation.firefox.store import ENGINE, is_pack_file
from reader_app.translation.packs.listing import address_of, fetch_list, read_list, size_of, unreadable
from reader_app.translation.packs.web import TIMEOUT

RECORDS = (
    "https://firefox.settings.services.mozilla.com/v1/buckets/main/collections/translations-models-v2/records"
)
"""Mozilla's list: nothing is asked of it before the reader wants that."""
VARIABLE = "FXTRANSLATE_RECORDS_URL"
"""The environment variable in which fxtranslate, too, looks for another list."""
_SERVER = re.compile(r"(https?://.+?/v1/)buckets/")
"""A Remote Settings server, whose root tells where the files are."""
_DESKTOP = {"", "env.appinfo.OS != 'Android'", "env.appinfo.OS != 'Android' || env.channel != 'release'"}
"""Filters of records for every release of Firefox on a desktop; others are for trials and telephones."""
_ARCHITECTURES = ("base", "base-memory", "tiny")
"""From the best to the smallest."""
_VERSION = re.compile(r"(\d{1,3})(?:\.\d{1,5}){1,2}")
_MAJOR = "3"
"""Of the models that fxtranslate 0.5 takes from this list."""
_CODE = re.compile(r"[a-z]{2,3}")
_CHINESE = {"zh-Hans": "zh", "zh-Hant": "zt"}
"""Mozilla's codes and those that Argos and this program know Chinese by."""
_CODES = ("sourceLanguage", "targetLanguage")
_SHA256 = re.compile(r"[0-9a-f]{64}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Edition:
    """What belongs together: the files of one network."""

    pair: LanguagePair
    version: str
    architecture: str
    told: tuple[str, ...]
    """Codes and filter as the record has them."""

    @property
    def rank(self) -> tuple[tuple[int, ...], int]:
        """Which is better: the newer, then the larger."""
        known = _ARCHITECTURES.index(self.architecture) if self.architecture in _ARCHITECTURES else 9
        return tuple(int(number) for number in self.version.split(".")), -known


class FirefoxCatalogue:
    """Mozilla's list of packs, or another in its format."""

    def __init__(self, records: str = RECORDS, timeout: float = TIMEOUT) -> None:
        """`records` is the address of the JSON list."""
        self.address = records
        self._timeout = timeout

    def fetch(self) -> tuple[AvailablePack, ...]:
        """The packs that it offers, one for each pair. Raises `ReaderError`."""
        data = fetch_list(self.address, self._timeout)
        return parse_records(data, self._base())

    def _base(self) -> str:
        """What the places of files count from: what the server says, or else the list's own place."""
        server = _SERVER.match(self.address)
        if server is None:
            return self.address
        told: Any = _read(fetch_list(server[1], self._timeout))
        for name in ("capabilities", "attachments", "base_url"):
            told = told.get(name) if isinstance(told, dict) else None
        base = address_of(told, self.address)
        if base is None:
            raise ReaderError("catalogue_bad", "The catalogue of packs does not say where they are.")
        return base if base.endswith("/") else f"{base}/"


def parse_records(data: bytes, base: str) -> tuple[AvailablePack, ...]:
    """The newest complete pack of each pair in a list of records; what makes no sense is left out.

    `base` is the address that the files' places count from. Raises `ReaderError`.
    """
    records = _read(data).get("data")
    if not isinstance(records, list):
        raise ReaderError("catalogue_bad", "The catalogue of packs is not a list.")
    editions: defaultdict[_Edition, dict[str, RemoteFile]] = defaultdict(dict)
    for record in records:
        edition = _edition(record) if isinstance(record, dict) else None
        file = _file(record, base) if edition is not None else None
        if edition is not None and file is not None:
            editions[edition].setdefault(str(record.get("fileType")), file)
    best: dict[LanguagePair, AvailablePack] = {}
    for edition in sorted(editions, key=lambda edition: edition.rank):
        if files := _complete(editions[edition]):
            best[edition.pair] = AvailablePack(ENGINE, edition.pair, edition.version, files)
    return tuple(best[pair] for pair in sorted(best))


def _read(data: bytes) -> dict[str, Any]:
    found = read_list(data)
    if not isinstance(found, dict):
        raise unreadable()
    return found


def _edition(record: Mapping[str, Any]) -> _Edition | None:
    """What a record's file belongs to; none if this program has no use for it."""
    source, target = (
        _CHINESE.get(code, code) if isinstance(code, str) else "" for code in map(record.get, _CODES)
    )
    version, filters = record.get("version"), record.get("filter_expression") or ""
    if not (_CODE.fullmatch(source) and _CODE.fullmatch(target) and isinstance(filters, str)):
        return None
    if (
        not isinstance(version, str)
        or not _VERSION.fullmatch(version)
        or not version.startswith(f"{_MAJOR}.")
    ):
        return None
    filters = " ".join(filters.split())
    told = (*(str(record.get(code)) for code in _CODES), filters)
    architecture = str(record.get("architecture") or "")
    return (
        _Edition(LanguagePair(source, target), version, architecture, told) if filters in _DESKTOP else None
    )


def _file(record: Mapping[str, Any], base: str) -> RemoteFile | None:
    """A record's file; none without a checksum, which Mozilla always gives."""
    attachment = record.get("attachment")
    if not isinstance(attachment, dict):
        return None
    name, place, sha256 = (attachment.get(key) for key in ("filename", "location", "hash"))
    if not (isinstance(name, str) and isinstance(place, str) and isinstance(sha256, str)):
        return None
    try:
        address = address_of(urllib.parse.quote(place), base)
    except UnicodeEncodeError:  # half a character, which JSON may hold
        return None
    if address is None or not is_pack_file(name) or not _SHA256.fullmatch(sha256):
        return None
    return RemoteFile(address, name, size_of(attachment.get("size")), sha256.lower())


def _complete(files: Mapping[str, RemoteFile]) -> tuple[RemoteFile, ...]:
    """The files of a network in their order; none if it lacks one."""
    vocabularies: Iterable[str] = ("vocab",) if "vocab" in files else ("srcvocab", "trgvocab")
    needed = ("model", *vocabularies)
    if any(kind not in files for kind in needed):
        return ()
    return tuple(files[kind] for kind in (*needed, "lex") if kind in files)
