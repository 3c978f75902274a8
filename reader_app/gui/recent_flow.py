"""Remembers opened files where the reader wants them remembered and lists them where they are offered."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from reader_app.domain.library import RecentFiles
from reader_app.gui.session_jobs import SessionJobs
from reader_app.gui.start_page import recent_text
from reader_app.gui.workspace import Workspace

_NOWHERE, _SYSTEM = "none", "system"


class RecentFlow(QObject):
    """Follows the setting; what is listed already goes when it is to be listed no more.

    The list is read in jobs: a file on a disk that does not answer would hold the window.
    """

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window."""
        super().__init__(workspace.window)
        self._workspace = workspace
        self._menu = workspace.submenus["recent"]
        self._jobs = SessionJobs(workspace.bridge, self)
        self._jobs.failed.connect(workspace.session.failed)
        self._kept = workspace.settings.current.recent_files
        workspace.session.remember = self._remember
        workspace.session.documents_changed.connect(self._look_if_shown)
        workspace.session.idle.connect(self._look_if_shown)
        workspace.settings.changed.connect(self._on_changed)
        self._menu.aboutToShow.connect(self._look)
        self._fill()
        self._look()

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to no action: the entries are made anew each time."""
        return {}

    def _look_if_shown(self) -> None:
        if self._workspace.session.left is None:
            self._look()

    def _look(self) -> None:
        """Look anew at what is remembered; a menu that is open changes when that is known."""
        library = self._workspace.library
        self._jobs.start("recent", lambda _cancel, _progress: library.recent(), self._show)

    def _show(self, recent: tuple[RecentFiles, ...]) -> None:
        if recent != self._workspace.start_page.recent:
            self._workspace.start_page.set_recent(recent)
            self._fill()

    def _fill(self) -> None:
        self._menu.clear()
        page = self._workspace.start_page
        for files in page.recent:
            action = self._menu.addAction(recent_text(files))
            action.triggered.connect(lambda _checked=False, chosen=files: page.recent_asked.emit(chosen))
        if not page.recent:
            self._menu.addAction(self.tr("Nothing yet")).setEnabled(False)

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

        self._jobs.start("forget", forget, lambda _nothing: self._look())
