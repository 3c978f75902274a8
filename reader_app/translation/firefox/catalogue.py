"""Mozilla's catalogue of Firefox packs: a collection on its Remote Settings server, or a copy of it."""

import json
import re
import urllib.parse
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from reader_app.domain.errors import ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.domain.pack import AvailablePack, RemoteFile
from reader_app.translation.firefox.store import ENGINE
from reader_app.translation.packs.web import TIMEOUT, address_of, fetch_list

RECORDS = (
    "https://firefox.settings.services.mozilla.com/v1/buckets/main/collections/translations-models-v2/records"
)
"""Mozilla's list: nothing is asked of it before the reader wants that."""
VARIABLE = "FXTRANSLATE_RECORDS_URL"
"""The environment variable in which fxtranslate, too, looks for another list."""
_SERVER = re.compile(r"(https?://[^/]+/v1/)buckets/")
"""A Remote Settings server, whose root tells where the files are."""
_DESKTOP = {"", "env.appinfo.OS != 'Android'", "env.appinfo.OS != 'Android' || env.channel != 'release'"}
"""Filters of records for every release of Firefox on a desktop; others are for trials and telephones."""
_ARCHITECTURES = ("base", "base-memory", "tiny")
"""From the best to the smallest."""
_VERSION = re.compile(r"(\d{1,3})(?:\.\d{1,5}){1,2}")
_NEWEST_MAJOR = 3
"""Of the models that fxtranslate 0.5 reads."""
_CODE = re.compile(r"[a-z]{2,3}")
_SHA256 = re.compile(r"[0-9a-f]{64}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Edition:
    """What belongs together: the files of one network."""

    pair: LanguagePair
    version: str
    architecture: str

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
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise ReaderError("catalogue_bad", "The catalogue of packs cannot be read.")
    return found


def _edition(record: Mapping[str, Any]) -> _Edition | None:
    """What a record's file belongs to; none if this program has no use for it."""
    source, target, version = (record.get(name) for name in ("sourceLanguage", "targetLanguage", "version"))
    if not (_fits(_CODE, source) and _fits(_CODE, target) and _fits(_VERSION, version)):
        return None
    if int(str(version).partition(".")[0]) > _NEWEST_MAJOR:
        return None
    filters = record.get("filter_expression") or ""
    if not isinstance(filters, str) or " ".join(filters.split()) not in _DESKTOP:
        return None
    return _Edition(
        LanguagePair(str(source), str(target)), str(version), str(record.get("architecture") or "")
    )


def _file(record: Mapping[str, Any], base: str) -> RemoteFile | None:
    """A record's file; none without a checksum, which Mozilla always gives."""
    attachment = record.get("attachment")
    if not isinstance(attachment, dict):
        return None
    name, size, sha256 = (attachment.get(key) for key in ("filename", "size", "hash"))
    place = attachment.get("location")
    address = address_of(urllib.parse.quote(place), base) if isinstance(place, str) else None
    if address is None or not isinstance(name, str) or not _fits(_SHA256, sha256):
        return None
    return RemoteFile(
        address, name, size if isinstance(size, int) and size > 0 else None, str(sha256).lower()
    )


def _fits(pattern: re.Pattern[str], value: object) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def _complete(files: Mapping[str, RemoteFile]) -> tuple[RemoteFile, ...]:
    """The files of a network in their order; none if it lacks one."""
    vocabularies: Iterable[str] = ("vocab",) if "vocab" in files else ("srcvocab", "trgvocab")
    needed = ("model", *vocabularies)
    if any(kind not in files for kind in needed):
        return ()
    return tuple(files[kind] for kind in (*needed, "lex") if kind in files)
