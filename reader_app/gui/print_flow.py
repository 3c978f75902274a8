"""Printing through the system's dialog: the pages of the PDF, as pictures in the printer's resolution."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from reader_app.domain.errors import UnwritableOutputError
from reader_app.domain.exporting import Exporter, PageImages
from reader_app.domain.progress import CancelToken, Progress, no_progress
from reader_app.domain.settings import Settings
from reader_app.gui.banner import Tone
from reader_app.gui.export_source import ExportSource, export_options
from reader_app.gui.session_jobs import SessionJobs
from reader_app.gui.workspace import Workspace

_FINEST_DPI = 300
"""Text looks no better beyond, and a page would need over 35 MB."""


class PrintFlow(QObject):
    """Shows the print dialog and prints in a job."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        """Serve one window."""
        super().__init__(parent)
        self._workspace = workspace
        self._jobs = SessionJobs(workspace.bridge, self)
        self._jobs.progress_changed.connect(workspace.session.progress_changed)
        self._jobs.idle.connect(workspace.session.idle)
        self._jobs.failed.connect(workspace.session.failed)

    @property
    def busy(self) -> bool:
        """Whether something is being printed."""
        return self._jobs.busy

    def ask(self, source: ExportSource) -> None:
        """Ask for a printer and print."""
        printer = new_printer(self._workspace.settings.current)
        dialog = QPrintDialog(printer, self._workspace.window)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(lambda *_printer: self.print_on(printer, source))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def print_on(self, printer: QPrinter, source: ExportSource) -> None:
        """Print on the paper that the printer is set to."""
        abilities, settings = self._workspace.abilities, self._workspace.settings.current
        exporter, images = abilities.exporters["pdf"], abilities.page_images
        self._jobs.start("print", print_work(printer, source, settings, exporter, images), self._on_printed)

    def cancel(self) -> None:
        """Print no further page."""
        self._jobs.stop_all()

    def _on_printed(self, pages: int) -> None:
        self._workspace.banner.show_message(
            self.tr("{0} pages were sent to the printer.").format(pages), Tone.NOTICE
        )


def new_printer(settings: Settings) -> QPrinter:
    """A printer set to the paper that the reader has chosen."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    letter = settings.page_size == "Letter"
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4))
    landscape = settings.orientation == "landscape"
    printer.setPageOrientation(
        QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    )
    printer.setFullPage(True)
    printer.setCreator("Muqabala")
    return printer


def print_work(
    printer: QPrinter, source: ExportSource, settings: Settings, exporter: Exporter, images: PageImages
) -> Callable[[CancelToken, Progress], int]:
    """The job that prints; it gives the number of pages. Qt lets any one thread paint on a printer."""

    def work(cancel: CancelToken, progress: Progress) -> int:
        options = export_options(settings, source)
        pdf = exporter.render(source.make_bitext(), options, no_progress, cancel)
        numbers = _numbers(printer, images.page_count(pdf))
        painter = QPainter()
        if not painter.begin(printer):
            raise UnwritableOutputError("unprintable", "The printer cannot be reached.")
        try:
            for done, number in enumerate(numbers):
                progress(done, len(numbers))
                if done:
                    printer.newPage()
                dpi = min(printer.resolution(), _FINEST_DPI)
                _paint(painter, printer, QImage.fromData(images.page(pdf, number, dpi, cancel)))
                cancel.check()
        except BaseException:
            printer.abort()
            raise
        finally:
            painter.end()
        return len(numbers)

    return work


def _numbers(printer: QPrinter, count: int) -> range:
    """The pages asked for, from 0."""
    if printer.printRange() is not QPrinter.PrintRange.PageRange:
        return range(count)
    return range(max(0, printer.fromPage() - 1), min(count, printer.toPage() or count))


def _paint(painter: QPainter, printer: QPrinter, image: QImage) -> None:
    """Paint a page as large as the paper allows."""
    paper = printer.pageLayout().fullRectPixels(printer.resolution())
    size = image.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(paper.topLeft(), size)
    place.moveCenter(paper.center())
    painter.drawImage(place, image)
