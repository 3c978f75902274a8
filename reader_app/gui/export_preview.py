"""A live preview of an export: its first page, or how its text begins."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader_app.domain.exporting import Exporter, PageImages
from reader_app.domain.progress import CancelToken, no_progress
from reader_app.domain.settings import Settings
from reader_app.gui.error_text import error_sentence
from reader_app.gui.export_source import ExportSource, export_options
from reader_app.gui.job_bridge import JobBridge
from reader_app.gui.session_jobs import SessionJobs

PAGED = ("pdf", "html", "docx")
"""Formats whose preview is a page; of the others the beginning of the file is shown."""

_SETTLED_MS = 180
"""A size that is being stepped through is waited for."""
_BEGINNING = 1800
_SIZE = QSize(430, 560)
_LINES = Qt.TextFlag.TextWrapAnywhere | Qt.AlignmentFlag.AlignTop


class ExportPreview(QWidget):
    """Shows what would be written with the choices as they are; made in a job, the newest choices win."""

    def __init__(
        self, source: ExportSource, images: Callable[[], PageImages], bridge: JobBridge, parent: QWidget
    ) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._source = source
        self._images = images
        self._wanted: tuple[Settings, Exporter] | None = None
        self.image: QImage | None = None
        self.text = ""
        self._jobs = SessionJobs(bridge, self)
        self._jobs.failed.connect(self._on_failed)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._start)
        self.setMinimumSize(_SIZE)
        self.setAccessibleName(self.tr("Preview"))

    @property
    def busy(self) -> bool:
        """Whether the preview is not of the newest choices yet."""
        return self._settled.isActive() or self._jobs.busy

    def show_choices(self, settings: Settings, exporter: Exporter) -> None:
        """Show what these choices give, soon."""
        self._wanted = (settings, exporter)
        self._settled.start()
        self.update()

    def stop(self) -> None:
        """Make nothing any more."""
        self._settled.stop()
        self._jobs.stop_all()

    def _start(self) -> None:
        if self._wanted is None:
            return
        settings, exporter = self._wanted
        source, images = self._source, self._images
        height = round((self.height() - 2) * self.devicePixelRatioF())

        def work(cancel: CancelToken, _progress: object) -> QImage | str:
            options, bitext = export_options(settings, source), source.make_bitext()
            if exporter.name in PAGED:
                return QImage.fromData(images().first_page(bitext, options, height, cancel))
            data = exporter.render(bitext, options, no_progress, cancel)
            return data[: _BEGINNING * 2].decode("utf-8-sig", "ignore")[:_BEGINNING]

        self._jobs.start("preview", work, self._on_made)
        self.update()

    def _on_made(self, made: QImage | str) -> None:
        self.image, self.text = (made, "") if isinstance(made, QImage) else (None, made)
        self.setAccessibleDescription(self.text or self.tr("Picture of the first page"))
        self.update()

    def _on_failed(self, error: object) -> None:
        self.image, self.text = None, error_sentence(error)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the page in the middle, dimmed while a newer one is being made."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = self.rect().adjusted(0, 0, -1, -1)
        if self.image is not None:
            size = self.image.size().scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)
            frame.setSize(size)
            frame.moveCenter(self.rect().center())
            if self.busy:
                painter.setOpacity(0.45)
            painter.drawImage(frame, self.image)
        elif self.text:
            painter.fillRect(frame, QColor("white"))
            painter.setPen(QColor("#1f2430"))
            painter.drawText(frame.adjusted(12, 10, -12, -10), _LINES, self.text)
        painter.setOpacity(1)
        painter.setPen(self.palette().mid().color())
        painter.drawRect(frame)
        if self.image is None and not self.text:
            painter.setPen(self.palette().text().color())
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Preview…"))
