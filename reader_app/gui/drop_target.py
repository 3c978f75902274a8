"""Files dragged onto the window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """The local files that a drag carries."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


class DropTarget(QObject):
    """Watches widgets for files and text being dropped on them."""

    files_dropped = Signal(list)
    text_dropped = Signal(str)
    hovering_changed = Signal(bool)

    def watch(self, widget: QWidget) -> None:
        """Accept drops on this widget."""
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take drag and drop events of the watched widgets."""
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            self.hovering_changed.emit(False)
            return self._drop(event)
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            wanted = bool(dropped_files(event.mimeData())) or event.mimeData().hasText()
            event.setAccepted(wanted)
            if wanted:
                event.acceptProposedAction()
                self.hovering_changed.emit(True)
            return True
        if event.type() is QEvent.Type.DragLeave:
            self.hovering_changed.emit(False)
        return False

    def _drop(self, event: QDropEvent) -> bool:
        files = dropped_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(list(files))
        elif event.mimeData().hasText():
            event.acceptProposedAction()
            self.text_dropped.emit(event.mimeData().text())
        return True
