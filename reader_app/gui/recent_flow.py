"""Remembers opened files where the reader wants them remembered and lists them where they are offered."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QWindow

from reader_app.domain.errors import ReaderError
from reader_app.domain.library import RecentFiles
from reader_app.gui.banner import Tone
from reader_app.gui.error_text import error_sentence
from reader_app.gui.session_jobs import SessionJobs
from reader_app.gui.start_page import recent_text
from reader_app.gui.workspace import Workspace

_NOWHERE, _SYSTEM = "none", "system"
_LOOK = "recent"


class RecentFlow(QObject):
    """Follows the setting; what is listed already goes when it is to be listed no more.

    The list is read in jobs: a file on a disk that does not answer would hold the window. It is read whenever
    the window comes to the front, so that it is known what other windows opened, and the menu that is open
    need not change.
    """

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window."""
        super().__init__(workspace.window)
        self._workspace = workspace
        self._menu = workspace.submenus["recent"]
        self.recent: tuple[RecentFiles, ...] = ()
        """What was opened lately, newest first."""
        self._known = False
        """Whether that was ever read."""
        self._again = False
        """Whether the list may have changed since it began to be read."""
        self._told = False
        """Whether the reader knows that the list cannot be read."""
        self._jobs = SessionJobs(workspace.bridge, self)
        self._jobs.failed.connect(workspace.session.failed)
        self._kept = workspace.settings.current.recent_files
        workspace.session.remember = self._remember
        workspace.session.documents_changed.connect(self._on_documents_changed)
        workspace.session.idle.connect(self._on_idle)
        workspace.settings.changed.connect(self._on_changed)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._on_focus_window)
        self._menu.aboutToShow.connect(self._fill)
        self._fill()
        self._look()

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to no action: the entries are made whenever the menu opens."""
        return {}

    def _on_focus_window(self, focused: QWindow | None) -> None:
        if focused is not None and focused == self._workspace.window.windowHandle():
            self._look()

    def _on_documents_changed(self) -> None:
        self._list()
        if self._workspace.window.isVisible():  # a closed window gives up its documents, too
            self._look()

    def _on_idle(self) -> None:
        """Look whether what could not be opened just now is gone."""
        if self._workspace.session.left is None:
            self._look()

    def _look(self) -> None:
        """Read the list anew; once more afterwards if it is being read: waiting for a disk cannot end."""
        self._again = self._jobs.running(_LOOK)
        if self._again:
            return
        library = self._workspace.library

        def read(_cancel: object, _progress: object) -> tuple[RecentFiles, ...] | ReaderError:
            try:
                return library.recent()
            except ReaderError as error:
                return error.with_traceback(None)

        self._jobs.start(_LOOK, read, self._show)

    def _show(self, recent: tuple[RecentFiles, ...] | ReaderError) -> None:
        first, self._known = not self._known, True
        if isinstance(recent, ReaderError):
            if not self._told:
                self._workspace.banner.show_message(error_sentence(recent), Tone.ERROR)
            self._told = True
        else:
            self._told = False
            self.recent = recent
            self._list()
        if first:
            self._fill()
        if self._again:
            self._look()

    def _list(self) -> None:
        """Bring the start page in line, if that is what the window shows."""
        if self._workspace.session.left is None:
            self._workspace.start_page.set_recent(self.recent)

    def _fill(self) -> None:
        self._menu.clear()
        page = self._workspace.start_page
        for files in self.recent:
            action = self._menu.addAction(recent_text(files))
            action.triggered.connect(lambda _checked=False, chosen=files: page.recent_asked.emit(chosen))
        if not self.recent:
            nothing = self.tr("Nothing yet") if self._known else self.tr("Looking…")
            self._menu.addAction(nothing).setEnabled(False)

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
