"""Stores of real Firefox packs."""

from pathlib import Path

import pytest

from reader_app.translation.firefox.store import FirefoxPackStore
from tests.firefox_packs import firefox_packs, has_firefox_packs

if not has_firefox_packs():
    collect_ignore_glob = ["test_*.py"]


@pytest.fixture(scope="session")
def real_packs() -> dict[str, Path]:
    """The packs' folders, by pair."""
    return firefox_packs()


@pytest.fixture
def store(real_packs: dict[str, Path], tmp_path: Path) -> FirefoxPackStore:
    """A store with both packs, linked, in a folder that a test may spoil."""
    for pair, real in real_packs.items():
        folder = tmp_path / "models" / pair
        folder.mkdir(parents=True)
        for file in real.iterdir():
            (folder / file.name).symlink_to(file)
    return FirefoxPackStore(tmp_path / "models")
