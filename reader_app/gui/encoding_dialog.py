"""The dialog in which a file's character encoding is chosen by what the text looks like in each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader_app.domain.opening import EncodingChoice
from reader_app.gui.fonts import text_font
from reader_app.text.direction import dominant_direction

_SIZE = (760, 480)
_LIST_WIDTH = 270
_PIXELS = 19


class EncodingDialog(QDialog):
    """Lists encodings, the likeliest first, and shows the beginning of the text in the one pointed out."""

    chosen = Signal(object)
    """The encoding's name, or none for what detection finds."""

    def __init__(self, name: str, now: str, choices: Sequence[EncodingChoice], parent: QWidget) -> None:
        """`name` is the file's, `now` the encoding it is read in; the first choice is the detected one."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Character encoding"))
        self.resize(*_SIZE)
        self._choices = tuple(choices)
        self._now = now
        self.list = QListWidget()
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Encodings"))
        self.preview = QTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(self.tr("The text in this encoding"))
        self.preview.setFont(text_font("ar", _PIXELS))
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._lay_out(name)
        for choice in self._choices:
            self._add(choice)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(lambda _item: self.accept())
        row = next((n for n, choice in enumerate(self._choices) if choice.encoding == now), 0)
        self.list.setCurrentRow(row)
        self.list.setFocus()

    def _lay_out(self, name: str) -> None:
        question = QLabel(
            self.tr(
                "“{0}” does not say how its letters are written. In which of these can you read it?"
            ).format(f"\u2068{name}\u2069")
        )
        question.setWordWrap(True)
        question.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        for button in buttons.buttons():
            button.setIcon(QIcon())  # the style's own stand in no theme of ours
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("&Read it so"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        right = QVBoxLayout()
        right.addWidget(self.preview, 1)
        right.addWidget(self._note)
        middle = QHBoxLayout()
        middle.addWidget(self.list)
        middle.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(question)
        layout.addLayout(middle, 1)
        layout.addWidget(buttons)

    def _add(self, choice: EncodingChoice) -> None:
        """Add a line: name, how sure detection is, and how the text begins."""
        title = f"\u2066{choice.encoding}\u2069"
        if choice.confidence:
            title = self.tr("{0} — {1} sure").format(title, f"{choice.confidence:.0%}")
        if choice.encoding == self._now:
            title = self.tr("{0} (now)").format(title)
        item = QListWidgetItem(f"{title}\n\u2068{_first_line(choice.preview)}\u2069")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, title)
        self.list.addItem(item)

    def _show(self, row: int) -> None:
        """Show the text in an encoding, in the direction that it then has."""
        choice = self._choices[row]
        self.preview.setPlainText(choice.preview)
        direction = dominant_direction(choice.preview)
        rtl = direction is not None and direction.value == "rtl"
        self.preview.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        now = next((other for other in self._choices if other.encoding == self._now), None)
        same = now is not None and now is not choice and now.preview == choice.preview
        self._note.setText(self.tr("The same text as now, as far as it is shown here.") if same else " ")

    def accept(self) -> None:
        """Hand over what is chosen; what detection finds is left to detection."""
        row = self.list.currentRow()
        self.chosen.emit(self._choices[row].encoding if row > 0 else None)
        super().accept()


def _first_line(text: str) -> str:
    """The first words of a preview, on one line."""
    return " ".join(text[:60].split())
