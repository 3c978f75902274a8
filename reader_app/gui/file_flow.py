"""Opening in the window: dialogs, drops, paste, recent files, and files that change under it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from reader_app.domain.language import LanguagePair
from reader_app.domain.library import RecentFiles
from reader_app.domain.resources import resource_path
from reader_app.gui.banner import Tone
from reader_app.gui.language_titles import pair_title
from reader_app.gui.pack_flow import PackFlow
from reader_app.gui.workspace import Workspace

if TYPE_CHECKING:
    from reader_app.gui.pairing_flow import PairingFlow

SAMPLES = ("samples/harbour-ar.txt", "samples/harbour-en.txt")
_PAIR = 2


class FileFlow(QObject):
    """Asks for files and hands them to the session."""

    def __init__(self, workspace: Workspace, packs: PackFlow) -> None:
        """Serve one window; `packs` takes the packs among the files."""
        super().__init__(workspace.window)
        self._packs = packs
        self._workspace = workspace
        self._pairing: PairingFlow | None = None
        self._window = workspace.window
        self._session = workspace.session
        self._banner = workspace.banner
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._on_file_changed)
        self._session.documents_changed.connect(self._watch_documents)
        self._session.documents_changed.connect(self._offer_pack)
        self._session.columns_changed.connect(self._offer_pack)
        self.folder = ""
        """Where a file was chosen last."""
        self._gloss_explained = False

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to the opening actions."""
        return {
            "open": self.ask_open,
            "compare_with": self.ask_counterpart,
            "paste_text": self.paste_text,
            "pair_folders": self.ask_pairs,
            "sample": self.open_sample,
            "reload": self._session.reload,
            "close": self._session.close_documents,
        }

    @property
    def pairing(self) -> PairingFlow:
        """What pairs several files; made when it is first needed."""
        if self._pairing is None:
            from reader_app.gui.pairing_flow import PairingFlow

            self._pairing = PairingFlow(self._workspace)
        return self._pairing

    def ask_open(self) -> None:
        """Ask for one file, or two to compare, and open them."""
        names, _filter = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Open one document, two to compare, or more to be paired"),
            self.folder,
            self._filter(),
        )
        if names:
            self.folder = str(Path(names[0]).parent)
            self.take_files([Path(name) for name in names], replace=True)

    def ask_counterpart(self) -> None:
        """Ask for the other version of what is open."""
        name, _filter = QFileDialog.getOpenFileName(
            self._window, self.tr("Open the other version"), self.folder, self._filter()
        )
        if name:
            self.folder = str(Path(name).parent)
            self._session.open_counterpart(Path(name))

    def ask_pairs(self) -> None:
        """Ask for two folders whose documents belong together."""
        self.pairing.open(self.folder)

    def paste_text(self) -> None:
        """Open the text of the clipboard."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._session.open_text(text)
        else:
            self._banner.show_message(self.tr("There is no text in the clipboard."), Tone.NOTICE)

    def open_sample(self) -> None:
        """Open the two reports that come with the program."""
        self._session.open_files([resource_path(name) for name in SAMPLES])

    def open_recent(self, files: RecentFiles) -> None:
        """Open what was open before."""
        self._session.open_files([files.left, *([files.right] if files.right else [])])

    def take_files(self, files: Sequence[Path], *, replace: bool = False) -> None:
        """Open dropped or chosen files; one file dropped on an open document may be its other version.

        A translation pack among them is installed instead; of more than two files, and of folders, it is
        found out first which belong together.
        """
        if self._packs.take_packs(files):
            return
        if len(files) > _PAIR or any(file.is_dir() for file in files):
            self.pairing.take(files)
            return
        if len(files) == _PAIR or replace or self._session.left is None:
            self._session.open_files(files)
            return
        file = files[0]
        self._banner.show_message(
            self.tr("“{0}”: what is it?").format(f"\u2068{file.name}\u2069"),
            Tone.NOTICE,
            (
                (self.tr("&Compare with the open document"), lambda: self._session.open_counterpart(file)),
                (self.tr("&Open instead"), lambda: self._session.open_files([file])),
            ),
        )

    def _offer_pack(self) -> None:
        translation = self._session.translation
        if translation is not None and translation.made_by.is_gloss and not self._gloss_explained:
            self._gloss_explained = True
            self._explain_gloss(translation.pair)

    def _explain_gloss(self, pair: LanguagePair) -> None:
        """Say once what a gloss is and what would be better."""
        self._banner.show_message(
            self.tr(
                "No translation pack for {0} is installed, so each word is shown with a dictionary meaning: "
                "a gloss, not a translation."
            ).format(pair_title(pair)),
            Tone.NOTICE,
            ((self.tr("&Translation packs…"), self._packs.open_dialog),),
        )

    # Files that change while they are open

    def _watch_documents(self) -> None:
        """Watch the files that are open now, and no others."""
        if self._watcher.files():
            self._watcher.removePaths(self._watcher.files())
        for document in (self._session.left, self._session.counterpart):
            if document is not None and document.source.path is not None:
                self._watcher.addPath(str(document.source.path))

    def _on_file_changed(self, name: str) -> None:
        path = Path(name)
        shown = f"\u2068{path.name}\u2069"
        if path.exists():
            self._watcher.addPath(name)
            sentence = self.tr("“{0}” has changed on disk. What you see is what was read before.").format(
                shown
            )
            self._banner.show_message(
                sentence, Tone.NOTICE, ((self.tr("&Read it again"), self._session.reload),)
            )
        else:
            sentence = self.tr("“{0}” is no longer there. What was read of it stays open.").format(shown)
            self._banner.show_message(sentence, Tone.NOTICE)

    def _filter(self) -> str:
        endings = " ".join(f"*{suffix}" for suffix in self._session.suffixes)
        return self.tr("Documents ({0});;All files (*)").format(endings)
