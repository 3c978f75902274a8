"""Remembers opened files where the reader wants them remembered, and nowhere else."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from reader_app.domain.library import RecentFiles
from reader_app.gui.session_jobs import SessionJobs
from reader_app.gui.workspace import Workspace

_NOWHERE, _SYSTEM = "none", "system"


class RecentFlow(QObject):
    """Follows the setting; what is listed already goes when it is to be listed no more."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window."""
        super().__init__(workspace.window)
        self._workspace = workspace
        self._jobs = SessionJobs(workspace.bridge, self)
        self._jobs.failed.connect(workspace.session.failed)
        self._kept = workspace.settings.current.recent_files
        workspace.session.remember = self._remember
        workspace.settings.changed.connect(self._on_changed)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to no action."""
        return {}

    def _remember(self, files: RecentFiles) -> None:
        """Called in the job that has read the files. Raises `ReaderError`."""
        where = self._workspace.settings.current.recent_files
        if where == _SYSTEM:
            self._workspace.abilities.system_recent.add([files.left, *([files.right] if files.right else [])])
        if where != _NOWHERE:
            self._workspace.library.add_recent(files)

    def _on_changed(self, names: frozenset[str]) -> None:
        if "recent_files" not in names:
            return
        before, self._kept = self._kept, self._workspace.settings.current.recent_files
        abilities, library, now = self._workspace.abilities, self._workspace.library, self._kept

        def forget(_cancel: object, _progress: object) -> None:
            if before == _SYSTEM:
                abilities.system_recent.forget()
            if now == _NOWHERE:
                library.forget_recent()

        self._jobs.start("recent", forget, lambda _nothing: None)
