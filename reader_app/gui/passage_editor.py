"""The dialog in which a translated passage is put into the reader's own words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut, QTextOption
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader_app.domain.language import Direction, LanguagePair, direction_of
from reader_app.gui.fonts import text_font

_SIZE = (720, 520)
_PIXELS = {Direction.LTR: 16, Direction.RTL: 20}
_LINES = 3


@dataclass(frozen=True, slots=True)
class SentenceEdit:
    """One sentence as the editor shows it."""

    source: str
    target: str
    corrected: bool = False
    doubts: tuple[str, ...] = ()


class PassageEditor(QDialog):
    """Shows each sentence of a passage with its translation, to be written anew."""

    saved = Signal(object)
    """The new texts by number of the sentence; only those that changed."""

    def __init__(
        self, sentences: Sequence[SentenceEdit], pair: LanguagePair, first: int, parent: QWidget
    ) -> None:
        """`first` is the sentence that the keyboard begins in."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Correct the translation"))
        self.resize(*_SIZE)
        self._sentences = tuple(sentences)
        self._pair = pair
        self.fields: list[QTextEdit] = []
        self._hints: list[QVBoxLayout] = []
        page = QWidget()
        rows = QVBoxLayout(page)
        for number, sentence in enumerate(sentences):
            self._add(rows, number, sentence)
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the focus of the fields in it
        area.setWidget(page)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        for button in buttons.buttons():
            button.setIcon(QIcon())  # the style's own stand in no theme of ours
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(area, 1)
        layout.addWidget(QLabel(self.tr("Ctrl+Enter saves. Your words are kept for this sentence.")))
        layout.addWidget(buttons)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.accept)
        if self.fields:
            self.fields[min(first, len(self.fields) - 1)].setFocus()

    def offer(self, number: int, text: str, why: str) -> None:
        """Offer a text for a sentence, to be taken with a click."""
        button = QPushButton(f"{why}: \u2068{text}\u2069")
        button.setStyleSheet("text-align: start;")
        button.clicked.connect(lambda _checked=False: self.fields[number].setPlainText(text))
        self._hints[number].addWidget(button)

    def changes(self) -> Mapping[int, str]:
        """The sentences that were changed, by number."""
        texts = (" ".join(field.toPlainText().split()) for field in self.fields)
        return {
            number: text
            for number, text in enumerate(texts)
            if text and text != " ".join(self._sentences[number].target.split())
        }

    def accept(self) -> None:
        """Save and close."""
        changes = self.changes()
        if changes:
            self.saved.emit(changes)
        super().accept()

    def _add(self, rows: QVBoxLayout, number: int, sentence: SentenceEdit) -> None:
        source = QLabel(sentence.source)
        source.setTextFormat(Qt.TextFormat.PlainText)
        source.setWordWrap(True)
        direction = direction_of(self._pair.source)
        source.setFont(text_font(self._pair.source, _PIXELS[direction]))
        source.setLayoutDirection(_layout_direction(direction))
        source.setAlignment(_edge(direction))
        source.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        rows.addWidget(source)
        for doubt in sentence.doubts:
            label = QLabel("⚠ " + doubt)
            label.setWordWrap(True)
            label.setObjectName("doubt")
            rows.addWidget(label)
        field = self._field(number, sentence.target)
        self.fields.append(field)
        rows.addWidget(field)
        hints = QVBoxLayout()
        self._hints.append(hints)
        rows.addLayout(hints)
        rows.addSpacing(10)

    def _field(self, number: int, text: str) -> QTextEdit:
        direction = direction_of(self._pair.target)
        field = QTextEdit()
        field.setAcceptRichText(False)
        field.setTabChangesFocus(True)
        field.setFont(text_font(self._pair.target, _PIXELS[direction]))
        option = QTextOption(field.document().defaultTextOption())
        option.setTextDirection(_layout_direction(direction))
        option.setAlignment(_edge(direction))
        field.document().setDefaultTextOption(option)
        field.setLayoutDirection(_layout_direction(direction))
        field.setPlainText(text)
        field.setMinimumHeight(_LINES * field.fontMetrics().lineSpacing())
        field.setAccessibleName(self.tr("Translation of sentence {0}").format(number + 1))
        return field


def _layout_direction(direction: Direction) -> Qt.LayoutDirection:
    rtl = direction is Direction.RTL
    return Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight


def _edge(direction: Direction) -> Qt.AlignmentFlag:
    edge = Qt.AlignmentFlag.AlignRight if direction is Direction.RTL else Qt.AlignmentFlag.AlignLeft
    return edge | Qt.AlignmentFlag.AlignAbsolute
