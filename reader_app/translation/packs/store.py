"""The packs that are installed, in the folder shared with Argos Translate and LibreTranslate."""

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from reader_app.domain.errors import PackRefusedError
from reader_app.domain.language import LanguagePair
from reader_app.domain.pack import BrokenPack, InstalledPack, PackInventory, version_numbers
from reader_app.translation.packs.metadata import check_parts, read_metadata

ENGINE = "argos"
PIVOT = "en"
"""Argos and Mozilla train nearly every pack from or to English, so two packs meet there."""


def shared_packages_folder(environment: Mapping[str, str] | None = None) -> Path:
    """The folder that `argostranslate.settings` would use, computed alike but without creating anything."""
    env = os.environ if environment is None else environment
    home = Path(env.get("SNAP_USER_DATA", Path.home())) if "SNAP" in env else Path.home()
    if chosen := env.get("ARGOS_PACKAGES_DIR"):
        return Path(chosen)
    config = Path(env.get("XDG_CONFIG_HOME", home / ".config")) / "argos-translate" / "settings.json"
    if chosen := _setting(config, "ARGOS_PACKAGES_DIR"):
        return Path(chosen)
    return Path(env.get("XDG_DATA_HOME", home / ".local" / "share")) / "argos-translate" / "packages"


class PackStore:
    """Finds installed Argos packs. Reads the folders anew each time: other programs write there too."""

    def __init__(self, folder: Path | None = None, extra_folders: Sequence[Path] = ()) -> None:
        """Look in `folder` (the shared one by default) and in further folders that are only read."""
        self.folder = shared_packages_folder() if folder is None else folder
        self._extra_folders = tuple(extra_folders)

    def inventory(self) -> PackInventory:
        """Packs that work, best version of a pair first, and folders that are no pack."""
        packs: list[InstalledPack] = []
        broken: list[BrokenPack] = []
        for parent in (self.folder, *self._extra_folders):
            for folder in _folders(parent):
                try:
                    packs.append(read_pack(folder, removable=parent == self.folder))
                except PackRefusedError as error:
                    broken.append(BrokenPack(folder, error.sentence))
        packs.sort(key=lambda pack: (pack.pair, [-number for number in version_numbers(pack.version)]))
        return PackInventory(tuple(packs), tuple(broken))

    def route(self, pair: LanguagePair) -> tuple[InstalledPack, ...]:
        """One pack for the pair, or two that meet in English, or none at all."""
        return find_route(self.inventory().packs, pair)


def find_route(installed: Sequence[InstalledPack], pair: LanguagePair) -> tuple[InstalledPack, ...]:
    """One of the packs for the pair, or two that meet in English, or none at all."""
    packs: dict[LanguagePair, InstalledPack] = {}
    for pack in installed:
        packs.setdefault(_plain(pack.pair), pack)
        packs.setdefault(pack.pair, pack)
    for wanted in (pair, _plain(pair)):
        if wanted in packs:
            return (packs[wanted],)
    source, target = _plain(pair)
    first, second = packs.get(LanguagePair(source, PIVOT)), packs.get(LanguagePair(PIVOT, target))
    return (first, second) if first and second and source != target else ()


def read_pack(folder: Path, *, removable: bool) -> InstalledPack:
    """The pack in a folder, from its metadata. Raises `PackRefusedError` if it cannot be used."""
    try:
        metadata = read_metadata(folder)
        check_parts(folder)
        size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    except OSError:
        raise PackRefusedError("pack_unreadable", "The pack cannot be read.") from None
    return InstalledPack(ENGINE, metadata.pair, metadata.version, folder, size, removable)


def _folders(parent: Path) -> list[Path]:
    try:
        return sorted(
            entry for entry in parent.iterdir() if entry.is_dir() and not entry.name.startswith(".")
        )
    except OSError:
        return []


def _plain(pair: LanguagePair) -> LanguagePair:
    """The pair without regions: a document in `ar-EG` is translated by an `ar` pack."""
    return LanguagePair(pair.source.split("-")[0], pair.target.split("-")[0])


def _setting(file: Path, name: str) -> str:
    try:
        settings = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    value = settings.get(name) if isinstance(settings, dict) else None
    return value if isinstance(value, str) else ""
