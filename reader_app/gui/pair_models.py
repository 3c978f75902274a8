"""The lists of the pairing dialog: the pairs, and the files of each side that are in none."""

from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from reader_app.domain.document import Side
from reader_app.domain.pairing import FilePair, PairedBy, Pairing
from reader_app.gui.error_text import translated_sentence

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_UNSURE = 0.8
"""Pairs that are less sure are marked for a look."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Pairs", text)


class PairModel(QAbstractTableModel):
    """A pair a row: both file names, how sure, and why."""

    def __init__(self, parent: QObject) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._pairing = Pairing((), ())

    def show_pairing(self, pairing: Pairing) -> None:
        """Show other pairs."""
        self.beginResetModel()
        self._pairing = pairing
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:  # noqa: N802
        """How many pairs."""
        return 0 if parent.isValid() else len(self._pairing.pairs)

    def columnCount(self, parent: _Index = _ROOT) -> int:  # noqa: N802
        """Document, other version, sureness, reason."""
        return 0 if parent.isValid() else 4

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What the columns are."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (_tr("Document"), _tr("Other version"), _tr("Sure"), _tr("Because"))[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows; the tip is the whole path."""
        pair = self._pairing.pairs[index.row()]
        file = (self._pairing.left[pair.left], self._pairing.right[pair.right])[min(index.column(), 1)]
        if role == Qt.ItemDataRole.DisplayRole:
            return (file.path.name, file.path.name, _sureness(pair), _reasons(pair))[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() <= 1:
            return str(file.path)
        return None


class LoneModel(QAbstractListModel):
    """The files of one side that are in no pair, then those that could not be read, with the reason."""

    def __init__(self, side: Side, parent: QObject) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._side = side
        self._pairing = Pairing((), ())
        self._places: tuple[int, ...] = ()

    def show_pairing(self, pairing: Pairing) -> None:
        """Show the files of other pairs."""
        self.beginResetModel()
        self._pairing = pairing
        self._places = (*pairing.unpaired(self._side), *pairing.unreadable(self._side))
        self.endResetModel()

    def place(self, row: int) -> int:
        """The place of the file among all of its side."""
        return self._places[row]

    def row_of(self, place: int) -> int | None:
        """The row of a file, or none."""
        return self._places.index(place) if place in self._places else None

    def rowCount(self, parent: _Index = _ROOT) -> int:  # noqa: N802
        """How many files."""
        return 0 if parent.isValid() else len(self._places)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """What was not read cannot be paired."""
        file = self._pairing.files(self._side)[self._places[index.row()]]
        flags = super().flags(index)
        return flags if file.problem is None else flags & ~Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The file's name, with the reason if it was not read; the tip is the whole path."""
        file = self._pairing.files(self._side)[self._places[index.row()]]
        if role == Qt.ItemDataRole.DisplayRole:
            if file.problem is None:
                return file.path.name
            return f"⚠ {translated_sentence(file.problem.sentence)}"
        return str(file.path) if role == Qt.ItemDataRole.ToolTipRole else None


def _sureness(pair: FilePair) -> str:
    if PairedBy.READER in pair.by:
        return ""
    percent = f"{min(99, int(pair.score * 100))} %"
    return percent if pair.score >= _UNSURE else f"? {percent}"


def _reasons(pair: FilePair) -> str:
    names = {
        PairedBy.NAME: _tr("name"),
        PairedBy.CONTENT: _tr("content"),
        PairedBy.READER: _tr("chosen by you"),
    }
    return " + ".join(names[by] for by in pair.by)
