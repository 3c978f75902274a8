"""Several files or folders given to the window: which belong together, and opening the pairs."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from reader_app.domain.document import Side
from reader_app.domain.errors import ReaderError
from reader_app.domain.pairing import Pairing
from reader_app.domain.progress import CancelToken, Progress
from reader_app.gui.error_text import error_sentence
from reader_app.gui.pairing_dialog import PairingDialog
from reader_app.gui.session_jobs import SessionJobs
from reader_app.gui.workspace import Workspace
from reader_app.services.given_files import more_than, pair_given
from reader_app.services.pairing import FileSet
from reader_app.services.pairing_file import pairing_csv, pairing_json

_FEW = 24
"""So many files are read in this process; for more, processes on all cores are worth starting."""

Paired = tuple[Pairing, tuple[FileSet, FileSet]]


class PairingFlow(QObject):
    """Pairs what is given, in a job, and shows it in a dialog."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window."""
        super().__init__(workspace.window)
        self._workspace = workspace
        self._jobs = SessionJobs(workspace.bridge, self)
        self._jobs.failed.connect(self._on_failed)
        self._jobs.progress_changed.connect(self._on_progress)
        self._jobs.idle.connect(self._on_idle)
        self._sides = (FileSet(()), FileSet(()))
        self.dialog: PairingDialog | None = None

    @property
    def busy(self) -> bool:
        """Whether files are being read and paired."""
        return self._jobs.busy

    def open(self, folder: str = "") -> PairingDialog:
        """Show the dialog, as it was left."""
        if self.dialog is None:
            self.dialog = PairingDialog(self._workspace.window, folder)
            self.dialog.folders_chosen.connect(self.take)
            self.dialog.open_asked.connect(self._open_pair)
            self.dialog.save_asked.connect(self._save)
            self.dialog.cancel_asked.connect(self._jobs.stop_all)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        return self.dialog

    def take(self, paths: Sequence[Path]) -> None:
        """Pair files or folders, and show the pairs."""
        dialog = self.open(str(paths[0].parent))
        dialog.swapped = False
        dialog.show_pairing(Pairing((), ()))
        dialog.set_busy(busy=True)
        abilities, given = self._workspace.abilities, tuple(paths)

        def work(cancel: CancelToken, progress: Progress) -> Paired:
            few = not more_than(_FEW, given)
            crew = abilities.pairing_crew(workers=0 if few else None)

            def report(task: str) -> Progress:
                return progress if task == "Reading" else lambda _done, _total: progress(0, 0)

            try:
                return pair_given(given, crew, abilities.digest_store, report, cancel)
            finally:
                crew.close()

        self._jobs.start("pairs", work, self._on_paired)

    def _on_paired(self, paired: Paired) -> None:
        pairing, self._sides = paired
        if self.dialog is None:
            return
        self.dialog.show_pairing(pairing)
        self.dialog.pairs.setFocus()
        unread = sum(len(pairing.unreadable(side)) for side in Side)
        said = self.tr("Pairs: {0}. Files that could not be read: {1}.").format(len(pairing.pairs), unread)
        self.dialog.say(said if unread or not pairing.pairs else "")

    def _on_progress(self, _task: str, done: int, total: int) -> None:
        if self.dialog is not None:
            self.dialog.set_progress(done, total)

    def _on_idle(self) -> None:
        if self.dialog is not None:
            self.dialog.set_busy(busy=False)

    def _on_failed(self, error: object) -> None:
        if self.dialog is not None:
            self.dialog.set_busy(busy=False)
            self.dialog.say("⚠ " + error_sentence(error))

    def _open_pair(self, left: Path, right: Path) -> None:
        self._workspace.session.open_files([left, right])

    def _save(self, target: Path) -> None:
        """Write the pairing as it stands in the dialog."""
        if self.dialog is None:
            return
        pairing = self.dialog.pairing
        sides = self._sides[::-1] if self.dialog.swapped else self._sides
        write = pairing_json if target.suffix.lower() == ".json" else pairing_csv
        try:
            self._workspace.abilities.write_file(target, write(pairing, sides[0], sides[1]))
        except ReaderError as error:
            self._on_failed(error)
        else:
            self.dialog.say(self.tr("Saved: {0}").format(f"\u2068{target.name}\u2069"))
