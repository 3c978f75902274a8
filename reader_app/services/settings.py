"""The settings in use: changed one at a time, checked, kept, and told to whoever listens."""

from collections.abc import Callable
from dataclasses import replace

from reader_app.domain.errors import ReaderError
from reader_app.domain.settings import TABLE, LoadedSettings, Settings, SettingsStore, WindowState

Listener = Callable[[Settings, frozenset[str]], None]
"""Called with the new settings and the names of those that changed."""


class SettingsKeeper:
    """The one place that knows the settings; without a store they last as long as the program."""

    def __init__(self, store: SettingsStore | None = None) -> None:
        """Read what was kept."""
        self._store = store
        self.found: LoadedSettings = store.load() if store else LoadedSettings(Settings())
        self._current = self.found.settings
        self._listeners: list[Listener] = []
        self.on_failure: Callable[[ReaderError], None] | None = None
        """Told when settings cannot be kept; they are in use all the same."""

    @property
    def current(self) -> Settings:
        """The settings in use."""
        return self._current

    def change(self, name: str, value: object) -> None:
        """Set one setting. Raises `ValueError` when the value is none of it."""
        self._take(replace(self._current, **{name: TABLE[name].checked(value)}))

    def restore_defaults(self) -> None:
        """Set everything back to how the program comes, but the language of the window."""
        self._take(Settings(language=self._current.language))

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Tell of changes from now on; the returned call ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def window_state(self) -> WindowState:
        """How the window was left."""
        return self._store.load_window() if self._store else WindowState()

    def keep_window_state(self, state: WindowState) -> None:
        """Remember how the window was left; a disk that takes nothing is no reason to keep a window open."""
        try:
            if self._store:
                self._store.save_window(state)
        except ReaderError:
            return

    def _take(self, settings: Settings) -> None:
        before, self._current = self._current, settings
        changed = frozenset(name for name in TABLE if getattr(before, name) != getattr(settings, name))
        if not changed:
            return
        for listener in tuple(self._listeners):
            listener(settings, changed)
        try:
            if self._store:
                self._store.save(settings)
        except ReaderError as error:
            if self.on_failure:
                self.on_failure(error)
