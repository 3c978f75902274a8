"""The Notes panel: highlights, notes and bookmarks in reading order, and a field to write in."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QIcon, QKeyEvent, QPainter, QPen, QPixmap, QTextOption
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.domain.notes import COLOURS, Note, NoteKind
from reader_app.gui.directed_delegate import DirectedDelegate
from reader_app.gui.icons import icon
from reader_app.gui.theme import LIGHT, Theme

_QUOTE_SHOWN = 110
_TEXT_SHOWN = 240
_SAVE_AFTER_MS = 500
_SWATCH = 18
_KEY = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One line of the list."""

    note: Note
    detached: bool = False
    """Its text is no longer in the document."""
    unsaved: bool = False
    """It could not be written to the disk yet."""


class _Lines(DirectedDelegate):
    """Gives the lines of other scripts the room that their letters need."""

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """A little more than Qt thinks: letters of another script's font make lines higher."""
        size = super().sizeHint(option, index)
        lines = max(1, size.height() // max(1, option.fontMetrics.lineSpacing()))
        return QSize(size.width(), size.height() + 3 * lines)


class _NoteList(QListWidget):
    """The list; Enter goes there, Delete deletes, Escape leaves."""

    chosen = Signal()
    delete_asked = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Do what the keys of the list do."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _NoteField(QPlainTextEdit):
    """Where a note is written; Escape and Tab leave it."""

    left = Signal()
    focus_lost = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave at Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell, so that what was written is saved."""
        super().focusOutEvent(event)
        self.focus_lost.emit()


class NotesPanel(QWidget):
    """Shows notes; what the reader asks comes out as signals with the key of a note."""

    go_asked = Signal(str, bool)
    """A note, and whether the keyboard is to go to the text with it."""
    text_edited = Signal(str, str)
    colour_asked = Signal(str, int)
    delete_asked = Signal(str)
    undo_asked = Signal()
    left = Signal()
    """The reader wants to go back to the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._theme = LIGHT
        self._lines: dict[str, NoteLine] = {}
        self._edited = ""
        """The key of the note whose text is in the field."""
        self._loaded = ""
        """The text in the field as it was last saved or read."""
        self.empty = QLabel(
            self.tr(
                "Select text, or go to a sentence, and press 1, 2, 3 or 4 to highlight it, M to write a note "
                "on it. Ctrl+B sets a bookmark."
            )
        )
        self.empty.setObjectName("panelEmpty")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.list = _NoteList()
        self.list.setAccessibleName(self.tr("Notes and bookmarks"))
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setIconSize(QSize(_SWATCH, _SWATCH))
        self.list.setItemDelegate(_Lines(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.field = _NoteField()
        self.field.setPlaceholderText(self.tr("Write a note…"))
        self.field.setAccessibleName(self.tr("Text of the note"))
        self.field.setTabChangesFocus(True)
        self.field.setMaximumHeight(130)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.field.document().setDefaultTextOption(option)
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.setInterval(_SAVE_AFTER_MS)
        self.colours = {colour: self._colour_button(colour) for colour in COLOURS}
        self.delete = QToolButton()
        self.delete.setText(self.tr("Delete"))
        self.delete.setToolTip(self.tr("Delete this note or bookmark (Delete)"))
        self.undo = QToolButton()
        self.undo.setText("↶ " + self.tr("Undo"))
        self.undo.setToolTip(self.tr("Take back the last change of notes (Ctrl+Z)"))
        self._lay_out()
        self._connect()
        self.set_lines(())

    def _colour_button(self, colour: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName("noteColour")
        button.setIconSize(QSize(_SWATCH, _SWATCH))
        name = self.tr("Colour {0}").format(colour)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(lambda _checked: self._ask_colour(colour))
        return button

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        for button in self.colours.values():
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.delete)
        buttons.addWidget(self.undo)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(6)
        layout.addWidget(self.empty)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.field)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self._saving.timeout.connect(self.flush)
        self.field.textChanged.connect(self._saving.start)
        self.field.focus_lost.connect(self.flush)
        self.field.left.connect(self.left)
        self.list.left.connect(self.left)
        self.list.currentItemChanged.connect(lambda _now, _before: self._on_current_changed())
        self.list.itemClicked.connect(lambda _item: self._go(with_keyboard=False))
        self.list.itemDoubleClicked.connect(lambda _item: self._go(with_keyboard=True))
        self.list.chosen.connect(lambda: self._go(with_keyboard=True))
        self.list.delete_asked.connect(self._ask_delete)
        self.delete.clicked.connect(lambda _checked: self._ask_delete())
        self.undo.clicked.connect(lambda _checked: self.undo_asked.emit())

    # What is shown

    def set_theme(self, theme: Theme) -> None:
        """Draw the signs in the colours of a theme."""
        self._theme = theme
        for colour, button in self.colours.items():
            button.setIcon(_swatch(theme, colour))
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setIcon(self._sign(self._lines[item.data(_KEY)].note))

    def set_lines(self, lines: Sequence[NoteLine]) -> None:
        """Show these notes, in this order; the one that is being written stays chosen."""
        self._lines = {line.note.key: line for line in lines}
        self.list.blockSignals(True)
        self.list.clear()
        for line in lines:
            item = QListWidgetItem(self._sign(line.note), self._line_text(line))
            item.setData(_KEY, line.note.key)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._spoken_text(line))
            self.list.addItem(item)
            if line.note.key == self._edited:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self.empty.setVisible(not lines)
        self._on_current_changed()

    def choose(self, key: str, *, write: bool = False) -> None:
        """Choose a note of the list and, if asked, put the keyboard into the field."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_KEY) == key:
                self.list.setCurrentRow(row)
        if write:
            self.field.setFocus()

    def flush(self) -> None:
        """Save what was written in the field."""
        self._saving.stop()
        text = self.field.toPlainText()
        if self._edited and text != self._loaded:
            self._loaded = text
            self.text_edited.emit(self._edited, text)

    def _on_current_changed(self) -> None:
        """Put the text of the chosen note into the field, and save what was written before."""
        item = self.list.currentItem()
        line = self._lines.get(item.data(_KEY)) if item is not None else None
        before, written = self._edited, self.field.toPlainText()
        unsaved = bool(before) and written != self._loaded
        self._edited, text = (line.note.key, line.note.text) if line else ("", "")
        if before != self._edited or (not unsaved and text != written):
            self.field.setPlainText(text)
            self._loaded = text
            self._saving.stop()
            if unsaved:
                self.text_edited.emit(before, written)
        is_highlight = line is not None and line.note.kind is NoteKind.HIGHLIGHT
        self.field.setEnabled(line is not None)
        self.delete.setEnabled(line is not None)
        for button in self.colours.values():
            button.setEnabled(is_highlight)

    def _go(self, *, with_keyboard: bool) -> None:
        if self._edited:
            self.go_asked.emit(self._edited, with_keyboard)

    def _ask_colour(self, colour: int) -> None:
        if self._edited:
            self.colour_asked.emit(self._edited, colour)

    def _ask_delete(self) -> None:
        if self._edited:
            self.delete_asked.emit(self._edited)

    # How a note looks

    def _line_text(self, line: NoteLine) -> str:
        note = line.note
        parts = [_cut(note.anchor.quote, _QUOTE_SHOWN)]
        if note.text:
            parts.append("✎ " + _cut(note.text, _TEXT_SHOWN))
        if line.detached:
            parts.append("⚠ " + self.tr("Its text is no longer in the document"))
        if line.unsaved:
            parts.append("⚠ " + self.tr("Not saved yet; it is tried again and again"))
        return "\n".join(parts)

    def _spoken_text(self, line: NoteLine) -> str:
        note = line.note
        kind = (
            self.tr("Bookmark")
            if note.kind is NoteKind.BOOKMARK
            else self.tr("Highlight, colour {0}").format(note.colour)
        )
        return f"{kind}: {self._line_text(line)}"

    def _sign(self, note: Note) -> QIcon:
        if note.kind is NoteKind.BOOKMARK:
            return icon("bookmark", self._theme.accent)
        return _swatch(self._theme, note.colour)


def _cut(text: str, length: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= length else line[:length].rstrip() + "…"


def _swatch(theme: Theme, colour: int) -> QIcon:
    """The colour with its number, so that it is not told by colour alone."""
    scale = 2
    pixmap = QPixmap(_SWATCH * scale, _SWATCH * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(scale)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.soft), 1))
    painter.setBrush(QColor(theme.notes[colour - 1]))
    box = QRectF(0.5, 0.5, _SWATCH - 1, _SWATCH - 1)
    painter.drawRoundedRect(box, 4, 4)
    font = painter.font()
    font.setPixelSize(11)
    painter.setFont(font)
    painter.setPen(QColor(theme.ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(colour))
    painter.end()
    swatch = QIcon(pixmap)
    swatch.addPixmap(pixmap, QIcon.Mode.Selected)  # else Qt tints it in the chosen line
    return swatch
