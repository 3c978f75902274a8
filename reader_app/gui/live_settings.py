"""The settings as the parts of a window see them."""

from PySide6.QtCore import QObject, Signal

from reader_app.domain.settings import Settings
from reader_app.services.settings import SettingsKeeper


class LiveSettings(QObject):
    """Turns changes of the settings into signals, for as long as the window is there."""

    changed = Signal(object)
    """The names of the settings that changed, as a frozenset; the new values are in `current`."""

    def __init__(self, keeper: SettingsKeeper, parent: QObject | None = None) -> None:
        """Listen to the keeper."""
        super().__init__(parent)
        self.keeper = keeper
        self._stop = keeper.subscribe(self._on_changed)

    @property
    def current(self) -> Settings:
        """The settings in use."""
        return self.keeper.current

    def change(self, name: str, value: object) -> None:
        """Set one setting. Raises `ValueError` when the value is none of it."""
        self.keeper.change(name, value)

    def close(self) -> None:
        """Listen no more: the window goes."""
        self._stop()

    def _on_changed(self, _settings: Settings, names: frozenset[str]) -> None:
        self.changed.emit(names)
