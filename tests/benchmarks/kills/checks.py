"""After a kill: what was kept is there, nothing is half, nothing piles up."""

import hashlib
import json
import os
import sqlite3
import tomllib
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from reader_app.domain.language import LanguagePair
from reader_app.storage.paths import Folders
from reader_app.translation.packs.store import PackStore
from tests.benchmarks.kills.journal import Entry

_PAIR = LanguagePair("ar", "en")
_MOST_LEFT = 2
"""Unfinished things that may lie about: that of the last kill, and one that a child still held."""


class Expectations:
    """What must be there, as the journal grows."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], Any] = {}
        self.possible: dict[tuple[str, str], list[Any]] = {}
        """What was meant to be kept since, and may be there instead."""

    def take(self, entries: list[Entry]) -> None:
        """Take over the lines of one run."""
        for entry in entries:
            place = (entry.kind, entry.key)
            if entry.said == "intent":
                self.possible.setdefault(place, []).append(entry.value)
            elif entry.said == "kept":
                self.kept[place] = entry.value
                self.possible[place] = []

    def of(self, kind: str) -> Iterator[tuple[str, Any, list[Any]]]:
        """Key, what was kept, and what may be there instead."""
        for (kept_kind, key), value in self.kept.items():
            if kept_kind == kind:
                yield key, value, self.possible.get((kind, key), [])


def check_all(folders: Folders, home: Path, pack: dict[str, str], expected: Expectations) -> list[str]:
    """Every loss and every fault, as sentences."""
    return [
        *_databases(folders),
        *_corrections(folders, expected),
        *_notes(folders, expected),
        *_links(folders, expected),
        *_settings(folders, expected),
        *_exports(home / "exports"),
        *_packs(pack),
        *_rubbish(folders),
    ]


def fingerprints(folder: Path) -> dict[str, str]:
    """Each file of a folder with its hash."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def running(mark: str) -> list[int]:
    """Processes that carry a mark in their environment."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            try:
                if mark.encode() in (entry / "environ").read_bytes():
                    found.append(int(entry.name))
            except OSError:
                continue
    return found


def _rows(file: Path, query: str, *values: object) -> list[tuple[Any, ...]]:
    if not file.exists():
        return []
    with closing(sqlite3.connect(file, timeout=5)) as database:
        if not database.execute("SELECT 1 FROM sqlite_master WHERE type = 'table'").fetchone():
            return []
        return database.execute(query, values).fetchall()


def _databases(folders: Folders) -> Iterator[str]:
    for folder in (folders.config, folders.data, folders.cache):
        for file in folder.rglob("*.sqlite3"):
            try:
                with closing(sqlite3.connect(file, timeout=5)) as database:
                    found = database.execute("PRAGMA integrity_check").fetchone()[0]
            except sqlite3.Error as error:
                found = repr(error)
            if found != "ok":
                yield f"{file.name}: {found}"


def _corrections(folders: Folders, expected: Expectations) -> Iterator[str]:
    wanted = list(expected.of("correction"))
    if wanted:
        found = dict(_rows(folders.memory, "SELECT source, target FROM corrections"))
        for source, target, possible in wanted:
            there = found.get(" ".join(source.split()))
            if there != target and there not in possible:
                yield f"correction lost: {target!r}, there is {there!r}"


def _notes(folders: Folders, expected: Expectations) -> Iterator[str]:
    wanted = list(expected.of("note"))
    if wanted:
        rows = _rows(folders.library, "SELECT key, colour, text FROM notes")
        found = {key: [colour, text] for key, colour, text in rows}
        for key, value, possible in wanted:
            if value is not None and key not in found and None not in possible:
                yield f"note lost: {key} {value}"
            elif value is not None and key in found and value[1] and found[key][1] != value[1]:
                yield f"text of a note lost: {value}, there is {found[key]}"


def _links(folders: Folders, expected: Expectations) -> Iterator[str]:
    for key, (linked, rejected), _possible in expected.of("links"):
        rows = _rows(
            folders.library,
            "SELECT content FROM corrections WHERE left_sha256 = ? AND right_sha256 = ?",
            *key.split(),
        )
        found = json.loads(rows[0][0]) if rows else {"linked": [], "rejected": []}
        there = [[entry["left"], entry["right"]] for entry in found["linked"]]
        # What the reader says last of a pair holds: it is among the one or among the other.
        said = [*there, *([[left], [right]] for left, right in found["rejected"])]
        lost = [pair for pair in linked if pair not in said]
        lost += [
            pair for pair in rejected if pair not in found["rejected"] and [[pair[0]], [pair[1]]] not in said
        ]
        if lost:
            yield f"corrections of links lost: {lost}"


def _settings(folders: Folders, expected: Expectations) -> Iterator[str]:
    try:
        values = tomllib.loads(folders.settings.read_text(encoding="utf-8"))
    except FileNotFoundError:
        values = {}
    except (OSError, ValueError) as error:
        yield f"settings unreadable: {error}"
        return
    from reader_app.domain.settings import TABLE

    for name, value, possible in expected.of("setting"):
        there = values.get(name, TABLE[name].default)
        if there != value and there not in possible:
            yield f"setting lost: {name} = {value}, there is {there}"


def _exports(folder: Path) -> Iterator[str]:
    if not folder.exists():
        return
    for file in folder.iterdir():
        if file.name.startswith("."):
            continue
        try:
            whole = _is_whole(file)
        except Exception as error:  # noqa: BLE001  whatever a reader says of half a file
            yield f"export {file.name} is damaged: {error!r}"
            continue
        if not whole:
            yield f"export {file.name} is not whole"


def _is_whole(file: Path) -> bool:
    data = file.read_bytes()
    match file.suffix:
        case ".json":
            return "links" in json.loads(data)
        case ".html":
            return data.rstrip().endswith(b"</html>")
        case ".tmx":
            return data.rstrip().endswith(b"</tmx>")
        case ".docx":
            with zipfile.ZipFile(file) as archive:
                return archive.testzip() is None
        case ".pdf":
            import pikepdf

            with pikepdf.open(file) as pdf:
                return len(pdf.pages) > 0 and data.rstrip().endswith(b"%%EOF")
    return data.endswith(b"\n")


def _packs(wanted: dict[str, str]) -> Iterator[str]:
    inventory = PackStore().inventory()
    if not any(pack.pair == _PAIR for pack in inventory.packs):
        yield "no pack is there any more"
    for pack in inventory.packs:
        if fingerprints(pack.folder) != wanted:
            yield f"pack {pack.folder.name} is not whole"
    for broken in inventory.broken:
        yield f"listed as broken: {broken.folder.name}"
    if len(inventory.packs) > _MOST_LEFT:
        yield f"packs pile up: {len(inventory.packs)}"


def _rubbish(folders: Folders) -> Iterator[str]:
    """Unfinished files: those of the last kill may be there, no more."""
    home = folders.config.parents[1]
    places = {
        "exports": [*(home / "exports").glob(".muqabala-*")],
        "settings": [*folders.config.glob(".*"), *folders.data.glob(".*")],
        "packs": [*PackStore().folder.parent.glob(".muqabala-staging/*")],
        "temporary": [*(home / "tmp").iterdir()],
    }
    for name, files in places.items():
        if len(files) > _MOST_LEFT:
            yield f"rubbish piles up ({name}): {[file.name for file in files]}"
