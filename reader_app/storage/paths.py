"""The folders where the program keeps its own files."""

import os
import warnings
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Folders:
    """Where settings, data and what can be made again are kept; none is made by asking."""

    config: Path
    data: Path
    cache: Path

    @property
    def settings(self) -> Path:
        """The file of the reader's settings."""
        return self.config / "settings.toml"

    @property
    def window(self) -> Path:
        """The file that tells how the window was left."""
        return self.data / "window.toml"

    @property
    def library(self) -> Path:
        """The database of corrections, notes, recent files and reading positions."""
        return self.data / "library.sqlite3"

    @property
    def vectors(self) -> Path:
        """The database of sentence vectors, which can be made again."""
        return self.cache / "vectors.sqlite3"

    @property
    def digests(self) -> Path:
        """The database of what came of reading the files of archives, which can be made again."""
        return self.cache / "digests.sqlite3"

    @property
    def downloads(self) -> Path:
        """Packs on their way here, which a broken connection or a pause has left unfinished."""
        return self.cache / "downloads"

    @property
    def firefox_packs(self) -> Path:
        """Firefox packs put there by hand, a folder a pair."""
        return self.data / "firefox-packs"

    @property
    def memory(self) -> Path:
        """The translation memory with the reader's corrections of translations."""
        return self.data / "memory.sqlite3"

    @property
    def word_books(self) -> Path:
        """The list of the dictionaries that the reader has added."""
        return self.data / "dictionaries.json"

    @property
    def glossary(self) -> Path:
        """The reader's terms."""
        return self.data / "glossary.sqlite3"

    @property
    def sessions(self) -> Path:
        """What running programs have open, a folder a process."""
        return self.data / "sessions"

    @property
    def reports(self) -> Path:
        """Reports of faults, and the log."""
        return self.data / "reports"


def user_folders() -> Folders:
    """The folders of this user, as the system's conventions have them."""
    from platformdirs import PlatformDirs

    dirs = PlatformDirs("muqabala", appauthor=False)
    return Folders(Path(dirs.user_config_dir), Path(dirs.user_data_dir), Path(dirs.user_cache_dir))


def runtime_folder() -> Path:
    """Where what lasts as long as this user's session is kept."""
    from platformdirs import PlatformDirs

    name, home = os.environ.get("FLATPAK_ID"), os.environ.get("XDG_RUNTIME_DIR")
    if name and home:  # the one folder there that all starts of a Flatpak share
        return Path(home) / "app" / name / "muqabala"
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore"
        )  # it says that a temporary folder has to do, which is no news to anyone
        return Path(PlatformDirs("muqabala", appauthor=False).user_runtime_dir)
