"""Real packs, built once a run."""

from pathlib import Path

import pytest

from reader_app.translation.packs.store import PackStore
from tests.packs_for_tests import ENGLISH_TO_FRENCH, PackRecipe, build_pack, copy_pack


@pytest.fixture(scope="session")
def ar_en_pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An unpacked Arabic–English pack; tests copy it before they change it."""
    return build_pack(tmp_path_factory.mktemp("ar_en"), PackRecipe())


@pytest.fixture(scope="session")
def en_fr_pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An unpacked English–French pack that must be given a target prefix."""
    recipe = PackRecipe("en", "fr", "1.9", ENGLISH_TO_FRENCH, target_prefix=">>fra<<")
    return build_pack(tmp_path_factory.mktemp("en_fr"), recipe)


@pytest.fixture
def store(tmp_path: Path, ar_en_pack: Path, en_fr_pack: Path) -> PackStore:
    """A store with both packs installed, in a folder that a test may spoil."""
    folder = tmp_path / "packages"
    folder.mkdir()
    copy_pack(ar_en_pack, folder)
    copy_pack(en_fr_pack, folder)
    return PackStore(folder)
