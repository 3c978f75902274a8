"""The settings in use: changed one at a time, checked, kept, and told to whoever listens."""

from collections.abc import Callable
from dataclasses import replace

from reader_app.domain.errors import ReaderError
from reader_app.domain.settings import TABLE, LoadedSettings, Settings, SettingsStore, WindowState
from reader_app.services.write_queue import WriteQueue

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
        self._window: WindowState | None = None
        self.on_failure: Callable[[BaseException], None] | None = None
        """Told, from whatever thread writes, when settings cannot be kept; they are in use all the same."""
        self.queue: WriteQueue | None = None
        """What writes from now on; without it settings are written before a change returns."""

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
        if self._window is None:
            self._window = self._store.load_window() if self._store else WindowState()
        return self._window

    def keep_window_state(self, state: WindowState) -> None:
        """Remember how the window was left; a disk that takes nothing is no reason to keep a window open."""
        store, self._window = self._store, state
        if store is not None:
            self._write(lambda: store.save_window(state), lambda _error: None)

    def _take(self, settings: Settings) -> None:
        before, self._current = self._current, settings
        changed = frozenset(name for name in TABLE if getattr(before, name) != getattr(settings, name))
        if not changed:
            return
        for listener in tuple(self._listeners):
            listener(settings, changed)
        store = self._store
        if store is not None:
            self._write(lambda: store.save(settings), self._tell)

    def _tell(self, error: BaseException) -> None:
        if self.on_failure:
            self.on_failure(error)

    def _write(self, write: Callable[[], None], failed: Callable[[BaseException], None]) -> None:
        if self.queue is not None:
            self.queue.put(write, lambda error: failed(error) if error is not None else None)
            return
        try:
            write()
        except ReaderError as error:
            failed(error)
