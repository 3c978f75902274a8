"""Loads, in a job after the start, what the window would else wait for at the first document or dialog."""

from importlib import import_module

from reader_app.domain.progress import CancelToken
from reader_app.services.ability import Abilities

_MODULES = (
    "translation_state",
    "reading.interlinear_layout",
    "export_dialog",
    "preferences_dialog",
    "encoding_dialog",
    "pack_dialog",
    "print_flow",
    "guide_window",
    "about",
)
"""Of this package, what a reader is likely to ask for first; loading one takes 10 to 40 ms."""


def load_ahead(abilities: Abilities, cancel: CancelToken) -> None:
    """Load what is not loaded yet. Raises `CancelledError`."""
    _ = abilities.opener
    for name in _MODULES:
        cancel.check()
        import_module(f"{__package__}.{name}")
    _ = abilities.packs
    _ = abilities.exporters
