"""The dialog of translation packs."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.domain.language import LanguagePair
from reader_app.domain.pack import AvailablePack, InstalledPack, Offer
from reader_app.gui.drop_target import DropTarget
from reader_app.gui.error_text import error_sentence
from reader_app.gui.language_titles import pair_title
from reader_app.gui.pack_desk import PackDesk, Stage
from reader_app.gui.pack_rows import (
    chosen_pack,
    fill_installed,
    fill_offered,
    has_choice,
    pack_list,
    size_text,
)
from reader_app.gui.translator import spoken_language

_SIZE = (680, 640)


class PackDialog(QDialog):
    """Shows a `PackDesk`; not modal, so that reading goes on while a pack comes."""

    def __init__(self, desk: PackDesk, parent: QWidget) -> None:
        """Nothing is asked yet."""
        super().__init__(parent)
        self._desk = desk
        self._wanted: LanguagePair | None = None
        self._to_remove: InstalledPack | None = None
        self.setWindowTitle(self.tr("Translation packs"))
        self.resize(*_SIZE)
        self._build_installed()
        self._build_offered()
        self._build_work()
        self._lay_out()
        desk.inventory_changed.connect(self._on_inventory)
        desk.catalogue_changed.connect(self._on_catalogue)
        desk.work_changed.connect(self._on_work)
        desk.failed.connect(lambda error: self.say(error_sentence(error), wrong=True))
        desk.installed.connect(lambda pack: self.say(self.tr("Installed: {0}").format(pair_title(pack.pair))))
        self._drops = DropTarget(self)
        self._drops.watch(self)
        self._drops.files_dropped.connect(lambda files: desk.install_file(files[0]))
        for changed in (self._on_inventory, self._on_catalogue, self._on_work):
            changed()

    def open_for(self, wanted: LanguagePair | None) -> None:
        """Show the dialog for a reader who needs this pair."""
        self._wanted = wanted
        self._on_catalogue()
        self._desk.refresh()
        self.show()
        self.raise_()
        self.activateWindow()

    def say(self, sentence: str, *, wrong: bool = False) -> None:
        """Show how something went."""
        self.message.setText(("⚠ " if wrong else "") + sentence)
        self.message.setVisible(bool(sentence))

    # How it is built

    def _build_installed(self) -> None:
        self.installed = pack_list(self.tr("Installed packs"))
        self.installed.itemSelectionChanged.connect(self._on_chosen)
        self.install_file = QPushButton(self.tr("Install from a &file…"))
        self.install_file.clicked.connect(lambda _checked=False: self._ask_file())
        self.remove = QPushButton(self.tr("&Remove…"))
        self.remove.clicked.connect(lambda _checked=False: self._ask_removal())
        self._question = QLabel()
        self._question.setWordWrap(True)
        self.really_remove = QPushButton()
        self.really_remove.clicked.connect(lambda _checked=False: self._remove())
        self._keep = QPushButton(self.tr("&Keep it"))
        self._keep.clicked.connect(lambda _checked=False: self._set_question(None))
        self._confirm = QWidget()

    def _build_offered(self) -> None:
        addresses = self._desk.catalogues
        self.ask = QPushButton(self.tr("&Ask the catalogues (uses the network)"))
        self.ask.setToolTip(self.tr("Reads the lists of packs at {0}").format(_listed(addresses)))
        self.ask.clicked.connect(lambda _checked=False: self._desk.ask_catalogues())
        self.catalogue_note = QLabel()
        self.catalogue_note.setWordWrap(True)
        self.offered = pack_list(self.tr("Packs in the catalogues"))
        self.offered.itemSelectionChanged.connect(self._on_chosen)
        self.download = QPushButton(self.tr("&Download and install (uses the network)"))
        self.download.clicked.connect(lambda _checked=False: self._download())

    def _build_work(self) -> None:
        self._work_text = QLabel()
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Progress"))
        self.pause = QPushButton()
        self.pause.clicked.connect(lambda _checked=False: self._pause_or_resume())
        self.cancel = QPushButton(self.tr("&Cancel"))
        self.cancel.clicked.connect(lambda _checked=False: self._desk.cancel())
        self._work = QWidget()
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.hide()
        self._close = QPushButton(self.tr("C&lose"))
        self._close.clicked.connect(lambda _checked=False: self.close())

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.addWidget(_heading(self.tr("Installed"), self.installed))
        layout.addWidget(self.installed, 2)
        layout.addLayout(_row(self.install_file, self.remove, stretch=True))
        _fill_row(self._confirm, self._question, self.really_remove, self._keep)
        layout.addWidget(self._confirm)
        layout.addWidget(_heading(self.tr("In the catalogues"), self.offered))
        layout.addWidget(self.catalogue_note)
        layout.addLayout(_row(self.ask, stretch=True))
        layout.addWidget(self.offered, 3)
        layout.addLayout(_row(self.download, stretch=True))
        _fill_row(self._work, self._work_text, self._bar, self.pause, self.cancel)
        layout.addWidget(self._work)
        layout.addWidget(self.message)
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        bottom.addWidget(self._close)
        layout.addLayout(bottom)
        self._set_question(None)

    # What changes

    def _on_inventory(self) -> None:
        fill_installed(self.installed, self._desk.inventory)
        self._set_question(None)
        self._on_catalogue()

    def _on_catalogue(self) -> None:
        offer = self._desk.offer
        self.ask.setEnabled(not self._desk.asking)
        if self._desk.asking:
            self.catalogue_note.setText(self.tr("Asking the catalogues…"))
        elif offer is not None:
            self.catalogue_note.setText(self._answer(offer))
        else:
            hosts = _listed(QUrl(address).host() for address in self._desk.catalogues)
            self.catalogue_note.setText(
                self.tr("Nothing has been asked yet. Lists of packs are kept at {0}.").format(hosts)
            )
        fill_offered(self.offered, offer.packs if offer else (), self._desk.inventory, self._wanted)
        self._on_chosen()

    def _answer(self, offer: Offer) -> str:
        """What the catalogues have said, in words."""
        said = [self.tr("{0} packs in the catalogues.").format(len(offer.packs))]
        if has_choice(offer.packs):
            said.append(
                self.tr(
                    "Of two packs for the same languages the first, Firefox’s, is preferred: it translated "
                    "Arabic better in tests."
                )
            )
        for address, error in offer.unanswered:
            said.append(f"⚠ {_listed([QUrl(address).host()])}: {error_sentence(error)}")
        return " ".join(said)

    def _on_chosen(self) -> None:
        pack = chosen_pack(self.installed)
        self.remove.setEnabled(isinstance(pack, InstalledPack) and pack.removable)
        free = self._desk.work is None
        self.install_file.setEnabled(free)
        self.download.setEnabled(free and isinstance(chosen_pack(self.offered), AvailablePack))

    def _on_work(self) -> None:
        work = self._desk.work
        self._work.setVisible(work is not None)
        self._on_chosen()
        if work is None:
            return
        name = pair_title(work.what.pair) if isinstance(work.what, AvailablePack) else work.what.name
        share = f"{size_text(work.done)} / {size_text(work.total)}" if work.done and work.downloads else ""
        told = {
            Stage.RUNNING: self.tr("Downloading {0} {1}")
            if work.downloads
            else self.tr("Installing {0} {1}"),
            Stage.PAUSING: self.tr("Pausing {0} {1}"),
            Stage.PAUSED: self.tr("Paused: {0} {1}"),
            Stage.ENDING: self.tr("Cancelling {0} {1}"),
        }
        self._work_text.setText(told[work.stage].format(f"\u2068{name}\u2069", share).rstrip())
        self._bar.setRange(0, max(work.total // 1024, 0))
        self._bar.setValue(work.done // 1024)
        paused = work.stage is Stage.PAUSED
        self.pause.setText(self.tr("Res&ume (uses the network)") if paused else self.tr("&Pause"))
        self.pause.setVisible(work.downloads)
        self.pause.setEnabled(work.stage in {Stage.RUNNING, Stage.PAUSED})
        self.cancel.setEnabled(work.stage in {Stage.RUNNING, Stage.PAUSED})

    # What the reader does

    def _ask_file(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self,
            self.tr("Install a pack"),
            str(Path.home()),
            self.tr("Translation packs (*.argosmodel *.zip)"),
        )
        if name:
            self.say("")
            self._desk.install_file(Path(name))

    def _download(self) -> None:
        pack = chosen_pack(self.offered)
        if isinstance(pack, AvailablePack):
            self.say("")
            self._desk.download(pack)

    def _pause_or_resume(self) -> None:
        if self._desk.work is not None and self._desk.work.stage is Stage.PAUSED:
            self._desk.resume()
        else:
            self._desk.pause()

    def _ask_removal(self) -> None:
        pack = chosen_pack(self.installed)
        if isinstance(pack, InstalledPack):
            self._set_question(pack)
            self.really_remove.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_question(self, pack: InstalledPack | None) -> None:
        self._to_remove = pack
        self._confirm.setVisible(pack is not None)
        if pack is not None:
            self._question.setText(
                self.tr("Remove {0}? Other programs that use it will not find it either.").format(
                    f"\u2068{pair_title(pack.pair)} {pack.version}\u2069"
                )
            )
            self.really_remove.setText(self.tr("Re&move {0}").format(pair_title(pack.pair)))

    def _remove(self) -> None:
        pack = self._to_remove
        self._set_question(None)
        if pack is not None:
            self.say("")
            self._desk.remove(pack.pair)


def _listed(addresses: Iterable[str]) -> str:
    """Addresses in the words of the window's language, each read from left to right."""
    once = [f"\u2068{address}\u2069" for address in dict.fromkeys(addresses)]
    return QLocale(spoken_language()).createSeparatedList(once)


def _heading(text: str, of: QWidget) -> QLabel:
    label = QLabel(text)
    label.setObjectName("headTitle")
    label.setBuddy(of)
    return label


def _row(*widgets: QWidget, stretch: bool = False) -> QHBoxLayout:
    layout = QHBoxLayout()
    for widget in widgets:
        layout.addWidget(widget)
    if stretch:
        layout.addStretch(1)
    return layout


def _fill_row(parent: QWidget, first: QWidget, *rest: QWidget) -> None:
    """Lay widgets in a row, the first as wide as there is room."""
    layout = QHBoxLayout(parent)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(first, 1)
    for widget in rest:
        layout.addWidget(widget)
