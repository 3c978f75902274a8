"""Translation packs in the window: the dialog, dropped packs, and what a new pack changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader_app.domain.errors import ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.gui.banner import Tone
from reader_app.gui.error_text import error_sentence
from reader_app.gui.language_titles import pair_title
from reader_app.gui.workspace import Workspace
from reader_app.services.engine_choice import pair_for

if TYPE_CHECKING:
    from reader_app.domain.pack import InstalledPack
    from reader_app.gui.pack_desk import PackDesk

PACK_SUFFIX = ".argosmodel"


class PackFlow(QObject):
    """Opens the dialog, installs what is dropped, translates anew with what came."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window; the desk and its dialog are made when they are first needed."""
        super().__init__(workspace.window)
        self._window = workspace.window
        self._abilities = workspace.abilities
        self._session = workspace.session
        self._view = workspace.view
        self._banner = workspace.banner
        self._status = workspace.status
        self._bridge = workspace.bridge
        self._dialog: QObject | None = None

    @cached_property
    def desk(self) -> PackDesk:
        """Where packs are brought here and removed."""
        from reader_app.gui.pack_desk import PackDesk

        desk = PackDesk(self._abilities, self._bridge, self)
        desk.installed.connect(self._on_installed)
        desk.removed.connect(self._on_removed)
        desk.failed.connect(self._on_failed)
        desk.work_changed.connect(self._on_work)
        desk.network_changed.connect(self._status.set_network)
        return desk

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to the action that opens the dialog."""
        return {"packs": self.open_dialog}

    def open_dialog(self) -> None:
        """Show the packs, those for the open document first."""
        from reader_app.gui.pack_dialog import PackDialog

        if not isinstance(self._dialog, PackDialog):
            self._dialog = PackDialog(self.desk, self._window)
        self._dialog.open_for(self._wanted())

    def take_packs(self, files: Sequence[Path]) -> bool:
        """Install a pack among dropped or chosen files; tells whether there was one."""
        packs = _packs_among(files)
        if packs:
            self.desk.install_file(packs[0])
        return bool(packs)

    def holds_pack(self, files: Sequence[Path]) -> bool:
        """Whether a pack is among files, so that they are to be installed and not read."""
        return bool(_packs_among(files))

    def _wanted(self) -> LanguagePair | None:
        if self._session.left is None:
            return None
        try:
            return pair_for(self._session.left, self._session.target)
        except ReaderError:
            return None

    def _on_installed(self, pack: InstalledPack) -> None:
        """Say so, and translate the open document anew if the pack makes a difference to it."""
        self._banner.show_message(
            self.tr("The pack {0} is installed.").format(f"\u2068{pair_title(pack.pair)}\u2069"), Tone.NOTICE
        )
        self._translate_anew()

    def _translate_anew(self) -> None:
        translation, wanted = self._session.translation, self._wanted()
        if wanted is None or (translation is None and self._session.counterpart is not None):
            return
        try:
            best = self._abilities.engines.choose(wanted, self._session.engine_name).describe(wanted)
        except ReaderError:
            return
        now = translation.made_by if translation is not None else None
        if best is not None and (now is None or (best.engine, best.pack) != (now.engine, now.pack)):
            self._session.translate(self._view.first_visible_passage(0))

    def _on_removed(self, packs: Sequence[InstalledPack]) -> None:
        names = ", ".join(pair_title(pack.pair) for pack in packs)
        self._banner.show_message(
            self.tr("Removed: {0}. Translations made with it stay as they are.").format(
                f"\u2068{names}\u2069"
            ),
            Tone.NOTICE,
        )

    def _on_failed(self, error: object) -> None:
        self._banner.show_message(error_sentence(error), Tone.ERROR)

    def _on_work(self) -> None:
        """Show in the foot how far the pack is, also when the dialog is closed."""
        work = self.desk.work
        if work is not None and work.running:
            text = self.tr("Downloading a pack") if work.downloads else self.tr("Installing a pack")
            self._status.set_progress(text, work.done // 1024, work.total // 1024)
        elif not self._session.busy:
            self._status.set_idle()


def _packs_among(files: Sequence[Path]) -> list[Path]:
    return [file for file in files if file.suffix.lower() == PACK_SUFFIX]
