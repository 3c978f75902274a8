"""Exporting from the window."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from reader_app.domain.bitext import Bitext
from reader_app.domain.exporting import ExportOptions
from reader_app.gui.banner import Tone
from reader_app.gui.session_jobs import SessionJobs
from reader_app.gui.workspace import Workspace


class ExportFlow(QObject):
    """Asks where to, writes in a job, says how it went."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window."""
        super().__init__(workspace.window)
        self._window = workspace.window
        self._session = workspace.session
        self._abilities = workspace.abilities
        self._banner = workspace.banner
        self._jobs = SessionJobs(workspace.bridge, self)
        self._jobs.progress_changed.connect(self._session.progress_changed)
        self._jobs.idle.connect(self._session.idle)
        self._jobs.failed.connect(self._session.failed)
        self._session.translation_ended.connect(self._on_translation_ended)
        self._session.cancelled.connect(self.cancel)
        self._waiting: tuple[str, Path] | None = None

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to the exporting actions."""
        return {"export_pdf": lambda: self.ask("pdf")}

    @property
    def busy(self) -> bool:
        """Whether an export is being written or waits for the translation."""
        return self._jobs.busy or self._waiting is not None

    def ask(self, name: str) -> None:
        """Ask where to write an export and write it."""
        if self._session.left is None:
            return
        exporter = self._abilities.exporters[name]
        title = (
            self._session.left.source.path.stem if self._session.left.source.path else self.tr("comparison")
        )
        folder = self._session.left.source.path.parent if self._session.left.source.path else Path.home()
        chosen, _filter = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export comparison"),
            str(folder / f"{title}{exporter.suffix}"),
            f"{name.upper()} (*{exporter.suffix})",
        )
        if chosen:
            target = Path(chosen)
            self.write(name, target if target.suffix else target.with_suffix(exporter.suffix))

    def write(self, name: str, target: Path) -> None:
        """Write an export, once the translation is complete if it is still being made."""
        translation = self._session.translation
        unfinished = (
            self._session.counterpart is None and translation is not None and not translation.complete
        )
        if unfinished and self._session.busy:
            self._waiting = (name, target)
            self._banner.show_message(
                self.tr("The export is written as soon as the translation is complete."), Tone.NOTICE
            )
            return
        make_bitext = self._session.export_bitext()
        if make_bitext is None:
            self._banner.show_message(
                self.tr("There is nothing beside the document to export yet."), Tone.NOTICE
            )
            return
        self._start(name, target, make_bitext)

    def _on_translation_ended(self) -> None:
        """Write what waited for the translation."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.write(*waiting)

    def cancel(self) -> None:
        """Stop writing; no half-written file stays."""
        self._waiting = None
        self._jobs.stop_all()

    def _start(self, name: str, target: Path, make_bitext: Callable[[], Bitext]) -> None:
        exporter = self._abilities.exporters[name]

        def written(_nothing: None) -> None:
            self._banner.show_message(
                self.tr("Written: {0}").format(f"\u2068{target}\u2069"),
                Tone.NOTICE,
                ((self.tr("&Show in folder"), lambda: _show_folder(target)),),
            )

        self._jobs.start(
            "export",
            lambda cancel, progress: exporter.export(
                make_bitext(), target, ExportOptions(), progress, cancel
            ),
            written,
        )


def _show_folder(target: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(target.parent)))
