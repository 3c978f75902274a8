"""The facts that pass the filter, as a list for Qt's views."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader_app.domain.fact import Fact
from reader_app.gui.facts_wording import SideNames, spoken, tip_html
from reader_app.services.fact_board import FactBoard, FactFilter

_Index = QModelIndex | QPersistentModelIndex


class FactsModel(QAbstractListModel):
    """A row a fact, in the order of the board's choice."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.board = FactBoard()
        self.names = SideNames()
        self.wanted = FactFilter()
        self._rows: tuple[int, ...] = ()
        self._row_of: dict[int, int] = {}

    def set_board(self, board: FactBoard, names: SideNames) -> None:
        """Show the facts of another comparison."""
        self.beginResetModel()
        self.board, self.names = board, names
        self._take_rows(board.chosen(self.wanted))
        self.endResetModel()

    def set_filter(self, wanted: FactFilter) -> None:
        """Show other facts of the same comparison."""
        self.beginResetModel()
        self.wanted = wanted
        self._take_rows(self.board.chosen(wanted))
        self.endResetModel()

    def update_fact(self, board: FactBoard, number: int) -> None:
        """Take a board in which one fact was reviewed: its row changes, comes or goes, the others stay."""
        before = self.row_of(number)
        rows = board.chosen(self.wanted)
        after = rows.index(number) if number in rows else None
        if before is not None and after is None:
            self.beginRemoveRows(QModelIndex(), before, before)
        elif before is None and after is not None:
            self.beginInsertRows(QModelIndex(), after, after)
        self.board = board
        self._take_rows(rows)
        if before is not None and after is None:
            self.endRemoveRows()
        elif before is None and after is not None:
            self.endInsertRows()
        elif after is not None:
            changed = self.index(after)
            self.dataChanged.emit(changed, changed)

    def _take_rows(self, rows: tuple[int, ...]) -> None:
        self._rows = rows
        self._row_of = {number: row for row, number in enumerate(rows)}

    def number_at(self, row: int) -> int | None:
        """The number of the fact in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, number: int | None) -> int | None:
        """The row of a fact, or none when the filter hides it."""
        return None if number is None else self._row_of.get(number)

    def fact_at(self, row: int) -> Fact:
        """The fact in a row."""
        return self.board.facts[self._rows[row]]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802  Qt's signature
        """How many facts pass the filter."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """What a fact says, in one line or as a tool tip; cards are painted from `fact_at`."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(self.fact_at(index.row()), self.names)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_html([self.fact_at(index.row())], self.names)
        return None
