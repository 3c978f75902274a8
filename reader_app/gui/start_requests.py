"""Takes what later starts of the program leave, as soon as the window is up."""

from collections.abc import Callable

from PySide6.QtCore import QFileSystemWatcher, QObject

from reader_app.domain.starting import StartInbox, StartRequest


class StartRequests(QObject):
    """Watches the inbox; requests that came while the program was starting are taken at once."""

    def __init__(
        self, inbox: StartInbox, take: Callable[[StartRequest], None], parent: QObject | None = None
    ) -> None:
        """`take` is called for each request, in the GUI thread."""
        super().__init__(parent)
        self._inbox = inbox
        self._take = take
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _folder: self._look())
        folder = inbox.folder
        if folder is not None and self._watcher.addPath(str(folder)):
            inbox.ready()
            self._look()

    def _look(self) -> None:
        for request in self._inbox.requests():
            self._take(request)
