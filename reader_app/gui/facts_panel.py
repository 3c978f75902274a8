"""The Facts panel: counts that filter, kinds, cards, and the reader's word on each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from reader_app.domain.fact import FactKind, FactReview, FactStatus
from reader_app.gui.facts_cards import FactList
from reader_app.gui.facts_model import FactsModel
from reader_app.gui.facts_wording import REVIEW_SIGNS, SIGNS, SideNames, kinds_text
from reader_app.gui.theme import Theme
from reader_app.services.fact_board import AGREEING, DIFFERING, EVERY_STATUS, ONE_SIDED, FactBoard, FactFilter


class FactsPanel(QWidget):
    """Shows a board; what the reader asks of it comes out as signals with the numbers of facts."""

    go_asked = Signal(int)
    pointed = Signal(object)
    """The number of the fact that the pointer or the keyboard is on, or none."""
    review_asked = Signal(int, object)
    """A fact and what the reader says of it; none takes it back."""
    undo_asked = Signal()
    filter_changed = Signal()
    left = Signal()
    """The reader wants to go back to the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.model = FactsModel(self)
        self.list = FactList()
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Facts"))
        self._statuses = {
            AGREEING: self._filter_button("agrees"),
            DIFFERING: self._filter_button("differs"),
            ONE_SIDED: self._filter_button("one_sided"),
        }
        self._kinds = QComboBox()
        self._kinds.setAccessibleName(self.tr("Kind of facts"))
        self._kinds.addItem("", None)
        for kind in FactKind:
            self._kinds.addItem("", kind.value)
        self._kinds.currentIndexChanged.connect(lambda _index: self._change_filter())
        self._dismissed = self._filter_button("dismissed")
        self._empty = QLabel()
        self._empty.setObjectName("factsEmpty")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.confirm = self._button(self.tr("Confirm"), FactReview.CONFIRMED, self.tr("This is right (Y)"))
        self.dismiss = self._button(
            self.tr("Dismiss"), FactReview.DISMISSED, self.tr("Hide this from now on (X)")
        )
        self.undo = QPushButton("↶ " + self.tr("Undo"))
        self.undo.setToolTip(self.tr("Take back what you said last (Ctrl+Z)"))
        self.undo.clicked.connect(lambda _checked=False: self.undo_asked.emit())
        self._lay_out()
        self._connect_list()
        self.set_can_undo(possible=False)
        self._tell()

    def _lay_out(self) -> None:
        counts, kinds, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row, widgets in (
            (counts, tuple(self._statuses.values())),
            (kinds, (self._kinds, self._dismissed)),
            (foot, (self.confirm, self.dismiss, self.undo)),
        ):
            row.setContentsMargins(10, 0, 10, 0)
            row.setSpacing(4)
            for widget in widgets:
                row.addWidget(widget)
        counts.addStretch(1)
        kinds.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 8)
        layout.setSpacing(6)
        layout.addLayout(counts)
        layout.addLayout(kinds)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)

    def _connect_list(self) -> None:
        facts = self.list
        facts.go_asked.connect(self._go)
        facts.confirm_asked.connect(lambda: self.review_chosen(FactReview.CONFIRMED))
        facts.dismiss_asked.connect(lambda: self.review_chosen(FactReview.DISMISSED))
        facts.undo_asked.connect(self.undo_asked)
        facts.left.connect(self.left)
        facts.entered.connect(lambda index: self.pointed.emit(self.model.number_at(index.row())))
        facts.unpointed.connect(lambda: self.pointed.emit(self.chosen if facts.hasFocus() else None))
        facts.row_changed.connect(self._on_row_changed)

    def _filter_button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("factFilter")
        button.setProperty("facts", name)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.toggled.connect(lambda _on: self._change_filter())
        return button

    def _button(self, text: str, review: FactReview, tip: str) -> QPushButton:
        button = QPushButton(f"{REVIEW_SIGNS[review]} {text}")
        button.setToolTip(tip)
        button.setAccessibleName(text)
        button.clicked.connect(lambda _checked=False: self.review_chosen(review))
        return button

    # What is shown

    @property
    def board(self) -> FactBoard:
        """The facts that the panel shows."""
        return self.model.board

    @property
    def chosen(self) -> int | None:
        """The number of the fact that the keyboard is on."""
        return self.model.number_at(self.list.currentIndex().row())

    def show_board(self, board: FactBoard, names: SideNames) -> None:
        """Show facts; the one that was chosen stays chosen where it is still there."""
        key = self.board.keys[self.chosen] if self.chosen is not None else None
        self.model.set_board(board, names)
        self.choose(board.number_of(key) if key is not None else None)
        self._tell()

    def show_review(self, board: FactBoard, number: int) -> None:
        """Show a board in which one fact was reviewed."""
        self.model.update_fact(board, number)
        self._tell()

    def set_sides(self, *, right_first: bool) -> None:
        """Show the texts of a card in the order of the columns on the screen."""
        self.list.cards.right_first = right_first
        self.list.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Change colours."""
        self.list.cards.theme = theme
        self.list.viewport().update()

    def set_can_undo(self, *, possible: bool) -> None:
        """Whether there is something to take back."""
        self.undo.setEnabled(possible)

    def choose(self, number: int | None) -> None:
        """Put the list on a fact, if it is shown."""
        row = self.model.row_of(number)
        if row is None:
            self._tell_buttons()
            return
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    # What the reader does

    @property
    def wanted(self) -> FactFilter:
        """Which facts the reader wants to see."""
        return self.model.wanted

    def review_chosen(self, review: FactReview) -> None:
        """Say something of the chosen fact; saying it again takes it back."""
        number = self.chosen
        if number is not None:
            same = self.board.facts[number].review is review
            self.review_asked.emit(number, None if same else review)

    def _change_filter(self) -> None:
        ticked = [statuses for statuses, button in self._statuses.items() if button.isChecked()]
        statuses: frozenset[FactStatus] = frozenset().union(*ticked) if ticked else EVERY_STATUS
        kind = self._kinds.currentData()
        wanted = FactFilter(statuses, FactKind(kind) if kind else None, self._dismissed.isChecked())
        if wanted == self.wanted:
            return
        number = self.chosen
        self.model.set_filter(wanted)
        self.choose(number)
        self._tell()
        self.filter_changed.emit()

    def _go(self, row: int) -> None:
        number = self.model.number_at(row)
        if number is not None:
            self.go_asked.emit(number)

    def _on_row_changed(self, row: int) -> None:
        self._tell_buttons()
        if self.list.hasFocus():
            self.pointed.emit(self.model.number_at(row))

    # What the controls say

    def _tell(self) -> None:
        by_kind = self.board.counts_by_kind()
        counts = by_kind[self.wanted.kind]
        one_sided = SIGNS[FactStatus.LEFT_ONLY]
        for statuses, sign, count, text, tip in (
            (AGREEING, "=", counts.agree, self.tr("agree"), self.tr("Both say the same")),
            (DIFFERING, "≠", counts.differ, self.tr("differ"), self.tr("They say different things")),
            (
                ONE_SIDED,
                one_sided,
                counts.one_sided,
                self.tr("one-sided"),
                self.tr("Only one of them says so"),
            ),
        ):
            button = self._statuses[statuses]
            button.setText(f"{sign} {count} {text}")
            button.setAccessibleName(f"{count} {text}")
            button.setToolTip(tip + ". " + self.tr("Show these only"))
        for index, kind in enumerate((None, *FactKind)):
            whole = by_kind[kind]
            count = whole.agree + whole.differ + whole.one_sided
            self._kinds.setItemText(index, f"{kinds_text(kind)} ({count})")
        self._dismissed.setText(self.tr("✕ {0} dismissed").format(counts.dismissed))
        self._dismissed.setToolTip(self.tr("Show what you dismissed"))
        self._dismissed.setVisible(bool(counts.dismissed) or self._dismissed.isChecked())
        empty = self.model.rowCount() == 0
        self._empty.setText(
            self.tr("No fact passes the filter.")
            if self.board.facts
            else self.tr("No numbers, dates or names to compare.")
        )
        self._empty.setVisible(empty)
        self.list.setVisible(not empty)
        self._tell_buttons()

    def _tell_buttons(self) -> None:
        number = self.chosen
        review = self.board.facts[number].review if number is not None else None
        for button, said, again in (
            (self.confirm, FactReview.CONFIRMED, self.tr("Unconfirm")),
            (self.dismiss, FactReview.DISMISSED, self.tr("Restore")),
        ):
            button.setEnabled(number is not None)
            usual = self.tr("Confirm") if said is FactReview.CONFIRMED else self.tr("Dismiss")
            button.setText(again if review is said else f"{REVIEW_SIGNS[said]} {usual}")
            button.setAccessibleName(again if review is said else usual)
