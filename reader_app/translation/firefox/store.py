"""Firefox packs on disk: a folder a pair, named `en-pt` as fxtranslate keeps them, or `en-pt-3.0`."""

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader_app.domain.errors import PackRefusedError
from reader_app.domain.language import LanguagePair
from reader_app.domain.pack import BrokenPack, InstalledPack, PackInventory, version_numbers
from reader_app.translation.packs.store import find_route

ENGINE = "firefox"
_PAIR = re.compile(r"([a-z]{2,3})-([a-z]{2,3})(?:-(\d[\w.]*))?")
_FILE = re.compile(
    r"(?:model|lex)\.[\w.+-]+\.bin(?:\.gz|\.zst)?|(?:src|trg)?vocab\.[\w.+-]+\.spm(?:\.gz|\.zst)?"
    r"|(?:README|LICENSE)(?:\.md|\.txt)?"
)
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class FirefoxFiles:
    """The files of a pack that the engine loads."""

    model: Path
    source_vocabulary: Path
    target_vocabulary: Path
    """The same file as the source vocabulary for most pairs."""
    shortlist: Path | None


def fxtranslate_folder(environment: Mapping[str, str] | None = None) -> Path:
    """The folder in which fxtranslate's own command keeps the packs it downloads."""
    env = os.environ if environment is None else environment
    return Path(env.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "fxtranslate" / "models"


def pack_files(folder: Path) -> FirefoxFiles:
    """The files of the pack in a folder. Raises `PackRefusedError` if one is missing."""
    model = _one(folder, "model.*.bin")
    vocabulary = _one(folder, "vocab.*.spm")
    source, target = (
        vocabulary or _one(folder, "srcvocab.*.spm"),
        vocabulary or _one(folder, "trgvocab.*.spm"),
    )
    if model is None or source is None or target is None:
        raise PackRefusedError("pack_incomplete", "The pack has no model or no vocabulary in it.")
    return FirefoxFiles(model, source, target, _one(folder, "lex.*.bin"))


def is_pack_file(name: str) -> bool:
    """Whether a file of this name belongs into a pack, unpacked or as Mozilla serves it."""
    return len(name) <= _LONGEST_NAME and _FILE.fullmatch(name) is not None


def folder_name(pair: LanguagePair, version: str) -> str:
    """What the folder of a pack is called. Raises `PackRefusedError` for what no folder is called."""
    name = f"{pair.source}-{pair.target}-{version}".rstrip("-")
    if not _PAIR.fullmatch(name):
        raise PackRefusedError("pack_metadata", "The pack does not say which languages it is for.")
    return name


class FirefoxPackStore:
    """Finds Firefox packs in a folder of this program's own and in others that are only read."""

    def __init__(self, own_folder: Path, others: Sequence[Path] = ()) -> None:
        """Look in these folders."""
        self.own_folder = own_folder
        self._folders = (own_folder, *others)

    def inventory(self) -> PackInventory:
        """Packs that are complete, of a pair the newest first, and folders named like a pack that are not."""
        packs: list[InstalledPack] = []
        broken: list[BrokenPack] = []
        for folder in (entry for parent in self._folders for entry in _subfolders(parent)):
            match = _PAIR.fullmatch(folder.name)
            if match is None:
                continue
            try:
                pair, version = LanguagePair(match[1], match[2]), match[3] or ""
                packs.append(read_pack(folder, pair, version, removable=folder.parent == self.own_folder))
            except PackRefusedError as error:
                broken.append(BrokenPack(folder, error.sentence))
            except OSError:
                broken.append(BrokenPack(folder, "The pack cannot be read."))
        packs.sort(key=lambda pack: version_numbers(pack.version), reverse=True)
        return PackInventory(tuple(sorted(packs, key=lambda pack: pack.pair)), tuple(broken))

    def own_folders(self, pair: LanguagePair) -> list[Path]:
        """The pair's folders in the folder of this program's own, whatever is in them."""
        found = [(folder, _PAIR.fullmatch(folder.name)) for folder in _subfolders(self.own_folder)]
        return [folder for folder, match in found if match and (match[1], match[2]) == tuple(pair)]

    def route(self, pair: LanguagePair) -> tuple[InstalledPack, ...]:
        """One pack for the pair, or two that meet in English, or none at all."""
        return find_route(self.inventory().packs, pair)


def read_pack(folder: Path, pair: LanguagePair, version: str, *, removable: bool) -> InstalledPack:
    """The pack in a folder. Raises `PackRefusedError` if a file is missing, `OSError`."""
    pack_files(folder)
    size = sum(file.stat().st_size for file in folder.iterdir() if file.is_file())
    return InstalledPack(ENGINE, pair, version, folder, size, removable)


def _one(folder: Path, pattern: str) -> Path | None:
    return next((file for file in sorted(folder.glob(pattern)) if file.stat().st_size), None)


def _subfolders(parent: Path) -> list[Path]:
    try:
        return sorted(entry for entry in parent.iterdir() if entry.is_dir())
    except OSError:
        return []
