"""The dialog that lists which file belongs to which, to be corrected and opened."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListView,
    QProgressBar,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reader_app.domain.document import Side
from reader_app.domain.pairing import Pairing
from reader_app.gui.directed_delegate import DirectedDelegate
from reader_app.gui.pair_models import LoneModel, PairModel
from reader_app.services.pair_editing import put_together, swapped, taken_apart

_SIZE = (820, 640)
_WIDTHS = (300, 300, 70)


class PairingDialog(QDialog):
    """Shows a pairing; not modal, so that one pair is read while the others wait."""

    folders_chosen = Signal(list)
    """Both folders are chosen: pair them."""
    open_asked = Signal(object, object)
    """The paths of a pair."""
    save_asked = Signal(object)
    """A file to write the pairing to."""
    cancel_asked = Signal()

    def __init__(self, parent: QWidget, folder: str = "") -> None:
        """Show nothing yet; folders are looked for from `folder` on."""
        super().__init__(parent)
        self.pairing = Pairing((), ())
        self.swapped = False
        """Whether the sides stand the other way about than they were given."""
        self._folder = folder
        self._folders: list[Path | None] = [None, None]
        self.setWindowTitle(self.tr("Pairs of documents"))
        self.resize(*_SIZE)
        self._build_lists()
        self._build_buttons()
        self._build_work()
        self._lay_out()
        self.show_pairing(self.pairing)

    # What is shown

    def show_pairing(self, pairing: Pairing) -> None:
        """Show a pairing; the row that was chosen stays chosen if it is still there."""
        row = self.pairs.currentIndex().row()
        self.pairing = pairing
        self._pair_model.show_pairing(pairing)
        for side, model in self._lone_models.items():
            model.show_pairing(pairing)
            self._lone_headings[side].setText(self._heading(side))
        if pairing.pairs:
            self._choose_pair(min(max(row, 0), len(pairing.pairs) - 1))
        self._update_buttons()

    def set_progress(self, done: int, total: int) -> None:
        """Show how far the reading of the files is; total 0: not known."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def set_busy(self, *, busy: bool) -> None:
        """Show that files are being read and paired, or no longer."""
        self._work.setVisible(busy)
        if busy:
            self.set_progress(0, 0)
            self.say("")

    def say(self, sentence: str) -> None:
        """Show how something went."""
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))

    def _heading(self, side: Side) -> str:
        count = len(self.pairing.unpaired(side))
        if side is Side.LEFT:
            return self.tr("Documents without &another version: {0}").format(count)
        return self.tr("Other versions without a document (&V): {0}").format(count)

    # What the reader does

    def open_pair(self) -> None:
        """Open the chosen pair."""
        number = self.pairs.currentIndex().row()
        if 0 <= number < len(self.pairing.pairs):
            pair = self.pairing.pairs[number]
            self.open_asked.emit(self.pairing.left[pair.left].path, self.pairing.right[pair.right].path)

    def take_apart(self) -> None:
        """Take the chosen pair apart."""
        number = self.pairs.currentIndex().row()
        if 0 <= number < len(self.pairing.pairs):
            pair = self.pairing.pairs[number]
            self.show_pairing(taken_apart(self.pairing, number))
            for side, place in ((Side.LEFT, pair.left), (Side.RIGHT, pair.right)):
                row = self._lone_models[side].row_of(place)
                if row is not None:
                    self.lone[side].setCurrentIndex(self._lone_models[side].index(row))

    def put_together(self) -> None:
        """Make a pair of the files chosen in the two lists below."""
        chosen = self._chosen_lone()
        if chosen is not None:
            self.show_pairing(put_together(self.pairing, *chosen))
            number = next(at for at, pair in enumerate(self.pairing.pairs) if pair.left == chosen[0])
            self._choose_pair(number)
            self.pairs.setFocus()

    def swap(self) -> None:
        """Put the documents where the other versions are, and the other way about."""
        self.swapped = not self.swapped
        self._folders.reverse()
        self.show_pairing(swapped(self.pairing))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Delete takes the chosen pair apart; Enter opens it, by the default button."""
        if event.key() == Qt.Key.Key_Delete and self.pairs.hasFocus():
            self.take_apart()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Close; what is still being read is given up."""
        self.cancel_asked.emit()
        super().done(result)

    def _ask_folder(self, number: int) -> None:
        titles = (self.tr("Folder of the documents"), self.tr("Folder of the other versions"))
        chosen = QFileDialog.getExistingDirectory(self, titles[number], self._folder)
        if chosen:
            self._folder = str(Path(chosen).parent)
            self.take_folder(number, Path(chosen))

    def take_folder(self, number: int, folder: Path) -> None:
        """Have a folder paired as soon as there are two."""
        self._folders[number] = folder
        self.folder_buttons[number].setToolTip(str(folder))
        both = [found for found in self._folders if found is not None]
        if len(both) == len(self._folders):
            self.folders_chosen.emit(both)
        else:
            self.say(self.tr("Now choose the other folder."))

    def _ask_file(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the list of pairs"),
            str(Path(self._folder) / "pairs.csv"),
            self.tr("Table (*.csv);;Data (*.json)"),
        )
        if name:
            self.save_asked.emit(Path(name))

    def _chosen_lone(self) -> tuple[int, int] | None:
        """The places of the unpaired files chosen on both sides."""
        places = []
        for side in (Side.LEFT, Side.RIGHT):
            index = self.lone[side].currentIndex()
            if not index.isValid() or not index.flags() & Qt.ItemFlag.ItemIsSelectable:
                return None
            places.append(self._lone_models[side].place(index.row()))
        return places[0], places[1]

    def _choose_pair(self, number: int) -> None:
        self.pairs.setCurrentIndex(self._pair_model.index(number, 0))

    def _update_buttons(self, *_: object) -> None:
        has_pair = self.pairs.currentIndex().isValid()
        for button in (self.open_button, self.apart_button):
            button.setEnabled(has_pair)
        self.together_button.setEnabled(self._chosen_lone() is not None)
        for button in (self.save_button, self.swap_button):
            button.setEnabled(bool(self.pairing.left or self.pairing.right))

    # How it is built

    def _build_lists(self) -> None:
        self._pair_model = PairModel(self)
        self.pairs = QTreeView()
        self.pairs.setRootIsDecorated(False)
        self.pairs.setUniformRowHeights(True)
        self.pairs.setAllColumnsShowFocus(True)
        self.pairs.setAccessibleName(self.tr("Pairs"))
        self.pairs.doubleClicked.connect(lambda _index: self.open_pair())
        _show(self.pairs, self._pair_model, self._update_buttons)
        for column, width in enumerate(_WIDTHS):
            self.pairs.setColumnWidth(column, width)
        self.pairs.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self._lone_models = {side: LoneModel(side, self) for side in Side}
        self.lone = {side: QListView() for side in Side}
        self._lone_headings = {side: QLabel() for side in Side}
        names = {
            Side.LEFT: self.tr("Documents without another version"),
            Side.RIGHT: self.tr("Other versions without a document"),
        }
        for side, shown in self.lone.items():
            shown.setUniformItemSizes(True)
            shown.setAccessibleName(names[side])
            _show(shown, self._lone_models[side], self._update_buttons)
            self._lone_headings[side].setBuddy(shown)

    def _build_buttons(self) -> None:
        self.folder_buttons = [
            QPushButton(self.tr("&Folder of the documents…")),
            QPushButton(self.tr("Fo&lder of the other versions…")),
        ]
        for number, button in enumerate(self.folder_buttons):
            button.clicked.connect(lambda _checked=False, number=number: self._ask_folder(number))
        self.open_button = QPushButton(self.tr("&Open"))
        self.open_button.setDefault(True)
        self.apart_button = QPushButton(self.tr("&Take apart"))
        self.together_button = QPushButton(self.tr("&Pair the two chosen below"))
        self.swap_button = QPushButton(self.tr("S&wap sides"))
        self.save_button = QPushButton(self.tr("&Save the list…"))
        self.close_button = QPushButton(self.tr("&Close"))
        for button, action in (
            (self.open_button, self.open_pair),
            (self.apart_button, self.take_apart),
            (self.together_button, self.put_together),
            (self.swap_button, self.swap),
            (self.save_button, self._ask_file),
            (self.close_button, self.close),
        ):
            button.clicked.connect(lambda _checked=False, action=action: action())
        for button in (*self.folder_buttons, self.apart_button, self.together_button, self.swap_button):
            button.setAutoDefault(False)
        self.save_button.setAutoDefault(False)
        self.close_button.setAutoDefault(False)

    def _build_work(self) -> None:
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress"))
        self.stop_button = QPushButton(self.tr("Stop rea&ding"))
        self.stop_button.setAutoDefault(False)
        self.stop_button.clicked.connect(lambda _checked=False: self.cancel_asked.emit())
        self._work = QWidget()
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop_button)
        self._work.hide()
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.hide()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.addLayout(_row(self.folder_buttons))
        layout.addWidget(self._work)
        layout.addWidget(self.message)
        layout.addWidget(self.pairs, 3)
        layout.addLayout(_row((self.apart_button, self.together_button, self.swap_button)))
        below = QGridLayout()
        for column, side in enumerate((Side.LEFT, Side.RIGHT)):
            below.addWidget(self._lone_headings[side], 0, column)
            below.addWidget(self.lone[side], 1, column)
        layout.addLayout(below, 2)
        bottom = _row((self.save_button,))
        bottom.addWidget(self.close_button)
        bottom.addWidget(self.open_button)
        layout.addLayout(bottom)


def _row(buttons: Sequence[QWidget]) -> QHBoxLayout:
    """Buttons beside each other, then empty space."""
    row = QHBoxLayout()
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row


def _show(view: QAbstractItemView, model: QAbstractItemModel, on_chosen: object) -> None:
    """Show a model, one row chosen at a time, names in their own direction."""
    view.setModel(model)
    view.setItemDelegate(DirectedDelegate(view))
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setTextElideMode(Qt.TextElideMode.ElideMiddle)

    def chosen(_now: QModelIndex, _before: QModelIndex) -> None:
        if callable(on_chosen):
            on_chosen()

    view.selectionModel().currentChanged.connect(chosen)
