"""Exporting from the window."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from reader_app.domain.progress import CancelToken, Progress
from reader_app.gui.banner import Tone
from reader_app.gui.error_text import error_sentence
from reader_app.gui.export_source import ExportSource, export_options, export_source
from reader_app.gui.session_jobs import SessionJobs
from reader_app.gui.workspace import Workspace

if TYPE_CHECKING:
    from reader_app.gui.export_dialog import ExportDialog
    from reader_app.gui.print_flow import PrintFlow


class ExportFlow(QObject):
    """Asks what to write and where to, writes in a job, says how it went."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window."""
        super().__init__(workspace.window)
        self._workspace = workspace
        self._session = workspace.session
        self._banner = workspace.banner
        self._jobs = SessionJobs(workspace.bridge, self)
        self._jobs.progress_changed.connect(self._on_progress)
        self._jobs.idle.connect(self._session.idle)
        self._jobs.failed.connect(self._on_failed)
        self._session.translation_ended.connect(self._on_translation_ended)
        self._session.cancelled.connect(self.cancel)
        self._session.documents_changed.connect(self._close_dialog)
        self._printing: PrintFlow | None = None
        self._waiting: tuple[str, Path] | None = None
        self.dialog: ExportDialog | None = None
        """The open dialog, if it is open."""

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to the exporting actions."""
        return {"export": self.open, "print": self.print}

    @property
    def busy(self) -> bool:
        """Whether an export is being written or waits for the translation."""
        return self._jobs.busy or self._waiting is not None or self._is_printing

    @property
    def _is_printing(self) -> bool:
        return self._printing is not None and self._printing.busy

    def open(self) -> None:
        """Show the dialog; one that is open makes way."""
        from reader_app.gui.export_dialog import ExportDialog

        source = self._source()
        if source is None:
            return
        self._close_dialog()
        abilities = self._workspace.abilities
        dialog = ExportDialog(
            source,
            abilities.exporters,
            lambda: abilities.page_images,
            self._workspace.settings,
            self._workspace.bridge,
            self._workspace.window,
        )
        dialog.export_asked.connect(self.write)
        dialog.print_asked.connect(self.print)
        dialog.stop_asked.connect(self._jobs.stop_all)
        dialog.finished.connect(lambda _result: self._forget_dialog(dialog))
        self.dialog = dialog
        dialog.open()

    def print(self) -> None:
        """Print as a PDF would look."""
        # Qt's printing is loaded when it is first asked for.
        from reader_app.gui.print_flow import PrintFlow

        source = self._source()
        if source is not None:
            self._close_dialog()
            self._printing = self._printing or PrintFlow(self._workspace, self)
            self._printing.ask(source)

    def write(self, name: str, target: Path) -> None:
        """Write an export, once the translation is complete if it is still being made."""
        source = self._source()
        if source is None:
            return
        translation = self._session.translation
        unfinished = (
            self._session.counterpart is None and translation is not None and not translation.complete
        )
        if unfinished and self._session.busy:
            self._waiting = (name, target)
            self._close_dialog()
            self._say(self.tr("The export is written as soon as the translation is complete."))
            return
        self._start(name, target, source)

    def cancel(self) -> None:
        """Stop writing; no half-written file stays."""
        self._waiting = None
        self._jobs.stop_all()
        if self._printing is not None:
            self._printing.cancel()
        if self.dialog is not None:
            self.dialog.tell("")

    def _source(self) -> ExportSource | None:
        """What would be exported; says so when there is nothing."""
        source = export_source(
            self._session, self._workspace.view, lambda: self._workspace.abilities.dictionary
        )
        if source is None and self._session.left is not None:
            self._say(self.tr("There is nothing beside the document to export yet."))
        return source

    def _start(self, name: str, target: Path, source: ExportSource) -> None:
        exporter, settings = self._workspace.abilities.exporters[name], self._workspace.settings.current

        def work(cancel: CancelToken, progress: Progress) -> None:
            options = export_options(settings, source)
            exporter.export(source.make_bitext(), target, options, progress, cancel)

        self._jobs.start("export", work, lambda _nothing: self._on_written(target))

    def _on_written(self, target: Path) -> None:
        self._close_dialog()
        self._banner.show_message(
            self.tr("Written: {0}").format(f"\u2068{target}\u2069"),
            Tone.NOTICE,
            (
                (self.tr("&Show in folder"), lambda: _open(target.parent)),
                (self.tr("Open &file"), lambda: _open(target)),
            ),
        )

    def _on_progress(self, task: str, done: int, total: int) -> None:
        self._session.progress_changed.emit(task, done, total)
        if self.dialog is not None:
            self.dialog.show_progress(done, total)

    def _on_failed(self, error: object) -> None:
        if self.dialog is not None:
            self.dialog.tell(error_sentence(error))
        else:
            self._session.failed.emit(error)

    def _on_translation_ended(self) -> None:
        """Write what waited for the translation."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.write(*waiting)

    def _close_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.done(0)

    def _forget_dialog(self, dialog: "ExportDialog") -> None:
        if self.dialog is dialog:
            self.dialog = None
        dialog.deleteLater()

    def _say(self, sentence: str) -> None:
        self._banner.show_message(sentence, Tone.NOTICE)


def _open(path: Path) -> None:
    """Have the system show a folder or a file."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
