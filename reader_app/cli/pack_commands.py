"""`muqabala packs`: what is installed, what could be, and putting it there."""

import argparse
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reader_app.cli.console import Console
from reader_app.domain.errors import CancelledError, NoEngineError, PackRefusedError
from reader_app.domain.language import LanguagePair, language_name
from reader_app.domain.pack import AvailablePack, InstalledPack, Offer, PackInventory, version_numbers
from reader_app.domain.progress import CancelToken
from reader_app.services.ability import Abilities

_PAIR = re.compile(
    r"([a-z]{2,3}(?:-[a-z]{2,8})?)\s*(?:→|->|>|_|:|-)\s*([a-z]{2,3}(?:-[a-z]{2,8})?)", re.IGNORECASE
)
_MEGABYTE = 1_000_000

WriteOut = Callable[[str, bytes], None]


class PackCommands:
    """The actions of `packs`; only `available` and installing a pair open a connection."""

    def __init__(self, abilities: Abilities, console: Console, cancel: CancelToken, write: WriteOut) -> None:
        """Take what can be done, where to report, what an interrupt sets and what writes `OUT`."""
        self._abilities = abilities
        self._console = console
        self._cancel = cancel
        self._write = write

    def run(self, arguments: argparse.Namespace) -> None:
        """Do the action that was asked for."""
        match arguments.action:
            case "list":
                self._list(arguments.json)
            case "available":
                self._available(arguments.json)
            case "install":
                self._install(arguments.what, arguments.engine)
            case _:
                self._remove(arguments.what)

    def _list(self, out: str | None) -> None:
        inventory = self._abilities.packs.inventory()
        if out:
            self._write(out, _to_json(_inventory_json(inventory)))
            return
        for pack in inventory.packs:
            print(_line(pack, pack.size))
        for broken in inventory.broken:
            print(f"broken    {broken.folder}: {broken.sentence}")
        if not inventory.packs and not inventory.broken:
            self._console.notice("no translation packs are installed; “muqabala packs available” lists some")

    def _available(self, out: str | None) -> None:
        offered = self._ask_catalogues().packs
        if out:
            self._write(out, _to_json({"packs": [_available_json(pack) for pack in offered]}))
            return
        for pack in offered:
            print(_line(pack, pack.size))

    def _install(self, what: str, engine: str | None) -> None:
        file = Path(what)
        pair = parse_pair(what)
        if pair is not None and not file.exists():
            pack = self._newest(pair, engine)
            try:
                installed = self._abilities.packs.download(
                    pack, self._progress(f"Downloading {pack} for {pack.engine}"), self._cancel
                )
            except CancelledError:
                self._console.notice("what has come is kept; the same command goes on from there")
                raise
        elif file.is_file():
            installed = self._abilities.packs.install_file(file, self._progress("Unpacking"), self._cancel)
        else:
            raise PackRefusedError(
                "missing", f"“{what}” is neither a file nor a language pair such as ar-en."
            )
        self._console.clear()
        print(f"installed {installed.pair} {installed.version}".rstrip())

    def _newest(self, pair: LanguagePair, engine: str | None) -> AvailablePack:
        """The newest pack for the pair: of the engine that was named, or the best that has one."""
        offer = self._ask_catalogues()
        offered = [pack for pack in offer.packs if pack.pair == pair and engine in {None, pack.engine}]
        if not offered and offer.unanswered:
            raise offer.unanswered[0][1]
        if not offered:
            names = f"{language_name(pair.source)} to {language_name(pair.target)}"
            raise NoEngineError("no-pack", f"The catalogue has no pack from {names} ({pair}).")
        best = [pack for pack in offered if pack.engine == offered[0].engine]
        return max(best, key=lambda pack: version_numbers(pack.version))

    def _remove(self, what: str) -> None:
        pair = parse_pair(what)
        if pair is None:
            raise NoEngineError("no-pair", f"“{what}” is not a language pair such as ar-en.")
        for pack in self._abilities.packs.remove(pair):
            print(f"removed {pack}")

    def _ask_catalogues(self) -> Offer:
        offer = self._abilities.packs.available()
        self._cancel.check()
        for address, error in offer.unanswered:
            self._console.notice(f"{address}: {error.sentence}")
        return offer

    def _progress(self, task: str) -> Callable[[int, int], None]:
        return lambda done, total: self._console.progress(task, done, total)


def parse_pair(text: str) -> LanguagePair | None:
    """The language pair that a text such as `ar-en`, `ar_en` or `ar→en` names."""
    match = _PAIR.fullmatch(text.strip())
    return LanguagePair(match[1].lower(), match[2].lower()) if match else None


def _line(pack: InstalledPack | AvailablePack, size: int | None) -> str:
    """One pack as a line: pair, version, engine, size, names of the languages."""
    megabytes = f"{size / _MEGABYTE:.0f} MB" if size else "?"
    names = f"{language_name(pack.pair.source)} → {language_name(pack.pair.target)}"
    return f"{pack.pair!s:9} {pack.version or '-':8} {pack.engine:8} {megabytes:>7}  {names}"


def _to_json(content: dict[str, Any]) -> bytes:
    whole = {"schema": "muqabala.packs/1", **content}
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def _inventory_json(inventory: PackInventory) -> dict[str, Any]:
    return {
        "packs": [
            {
                "engine": pack.engine,
                "source": pack.pair.source,
                "target": pack.pair.target,
                "version": pack.version,
                "size": pack.size,
                "folder": str(pack.folder),
                "removable": pack.removable,
            }
            for pack in inventory.packs
        ],
        "broken": [{"folder": str(pack.folder), "message": pack.sentence} for pack in inventory.broken],
    }


def _available_json(pack: AvailablePack) -> dict[str, Any]:
    files = [
        {"address": file.address, "size": file.size, "sha256": file.sha256 or None} for file in pack.files
    ]
    return {
        "engine": pack.engine,
        "source": pack.pair.source,
        "target": pack.pair.target,
        "version": pack.version,
        "size": pack.size,
        "address": files[0]["address"] if len(files) == 1 else None,
        "sha256": files[0]["sha256"] if len(files) == 1 else None,
        "files": files,
    }
