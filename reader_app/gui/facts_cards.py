"""Facts as cards in a list: painted, not built of widgets, so that thousands are no more work than ten."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader_app.domain.fact import Fact, FactReview, FactStatus, Mention
from reader_app.domain.language import Direction
from reader_app.gui.facts_model import FactsModel
from reader_app.gui.facts_wording import (
    REVIEW_SIGNS,
    SIGNS,
    SideNames,
    kind_text,
    note_text,
    one_line,
    review_text,
    status_text,
    value_text,
)
from reader_app.gui.fonts import ARABIC_FAMILY, INTERFACE_FAMILY
from reader_app.gui.theme import LIGHT, Theme

_OUTSIDE = (8, 3, 8, 4)
_PADDING = 9
_GAP = 12
_SLACK = 5
"""Letters may reach beyond their advance; a text in exactly its own width is cut short."""
_HEAD_PIXELS, _NOTE_PIXELS = 12, 12
_TEXT_PIXELS = {Direction.LTR: 14, Direction.RTL: 17}
_LETTER_PIXELS = 7.4
"""Mean width of a letter of a card's texts; only to tell whether two fit beside each other."""
_LINES = {"head": 20, "text": 27, "note": 19, "more": 15}


class FactCards(QStyledItemDelegate):
    """Paints one fact: sign and status, kind and value, both texts as they stand on the screen, note."""

    def __init__(self, parent: QWidget) -> None:
        """Paint in light colours at first."""
        super().__init__(parent)
        self.theme: Theme = LIGHT
        self.right_first = False
        """Whether the right document stands on the left of the screen."""
        self.width = 300
        """Of the list, in pixels."""
        self._head = _font(_HEAD_PIXELS)
        self._bold = _font(_HEAD_PIXELS, bold=True)
        self._note = _font(_NOTE_PIXELS)
        self._note_widths: dict[str, int] = {}
        self._texts = {direction: _font(pixels) for direction, pixels in _TEXT_PIXELS.items()}
        self._texts[Direction.RTL].setFamilies([ARABIC_FAMILY, INTERFACE_FAMILY])

    def sizeHint(  # noqa: N802
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The height that the card's lines need; letters are counted, not measured."""
        model = index.model()
        if not isinstance(model, FactsModel):
            return QSize()
        fact = model.fact_at(index.row())
        lines = _LINES["head"] + _LINES["text"] * (2 if self._stacked(fact) else 1)
        lines += self._note_height(fact, model.names)
        return QSize(self.width, lines + 2 * _PADDING + _OUTSIDE[1] + _OUTSIDE[3] - 4)

    def _note_height(self, fact: Fact, names: SideNames) -> int:
        """Height of a note's lines; notes are few sentences said of many facts, each measured once."""
        if not fact.note:
            return 0
        note = note_text(fact.note, names)
        if note not in self._note_widths:
            self._note_widths[note] = QFontMetrics(self._note).horizontalAdvance(note)
        room = self.width - 2 * (_PADDING + _OUTSIDE[0]) - _SLACK
        return _LINES["note"] + (_LINES["more"] if self._note_widths[note] > room else 0)

    def _stacked(self, fact: Fact) -> bool:
        """Whether the two texts have no room beside each other."""
        if fact.left is None or fact.right is None:
            return False
        letters = len(fact.left.text) + len(fact.right.text)
        return letters * _LETTER_PIXELS > self.width - 2 * (_PADDING + _OUTSIDE[0]) - _GAP

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the card."""
        model = index.model()
        if not isinstance(model, FactsModel):
            return
        fact = model.fact_at(index.row())
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        card = rect.adjusted(_OUTSIDE[0], _OUTSIDE[1], -_OUTSIDE[2], -_OUTSIDE[3])
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, card, state)
        inner = card.adjusted(_PADDING, _PADDING - 3, -_PADDING, -_PADDING + 3)
        direction: Qt.LayoutDirection = option.direction
        self._paint_head(painter, inner, fact, model, direction)
        end = self._paint_texts(painter, inner, fact, model)
        if fact.note:
            note = QRect(inner.left(), end, inner.width(), self._note_height(fact, model.names))
            painter.setFont(self._note)
            painter.setPen(QColor(self.theme.soft))
            _draw_wrapped(painter, note, note_text(fact.note, model.names), direction)
        painter.restore()

    def _paint_ground(self, painter: QPainter, card: QRect, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        pointed = bool(state & QStyle.StateFlag.State_MouseOver)
        theme = self.theme
        line = theme.accent if chosen else theme.soft if pointed else theme.line
        focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(QColor(line), 2 if focused else 1))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(card, 8, 8)

    def _paint_head(
        self, painter: QPainter, inner: QRect, fact: Fact, model: FactsModel, direction: Qt.LayoutDirection
    ) -> None:
        """Status at the beginning of the line, kind and value at its end."""
        line = QRect(inner.left(), inner.top(), inner.width(), _LINES["head"])
        status = f"{SIGNS[fact.status]} {status_text(fact.status, model.names)}"
        if fact.review is not None:
            status += f"  {REVIEW_SIGNS[fact.review]} {review_text(fact.review)}"
        painter.setFont(self._bold)
        painter.setPen(QColor(self._colour(fact)))
        used = _draw(painter, line, status, direction)
        rest = line.adjusted(0, 0, -used - _GAP, 0)
        if direction is Qt.LayoutDirection.LeftToRight:
            rest.translate(used + _GAP, 0)
        rtl = direction is Qt.LayoutDirection.RightToLeft
        value = value_text(fact, right_first=self.right_first is not rtl)
        about = kind_text(fact.kind) + (f" · {value}" if value else "")
        painter.setFont(self._head)
        painter.setPen(QColor(self.theme.soft))
        _draw(painter, rest, about, direction, at_end=True)

    def _paint_texts(self, painter: QPainter, inner: QRect, fact: Fact, model: FactsModel) -> int:
        """The two texts on the sides where their documents stand; gives the y below them."""
        sides = list(zip((fact.left, fact.right), model.names.directions, strict=True))
        if self.right_first:
            sides.reverse()
        line = QRect(inner.left(), inner.top() + _LINES["head"], inner.width(), _LINES["text"])
        faint = fact.review is FactReview.DISMISSED
        painter.setPen(QColor(self.theme.faint if faint else self.theme.ink))
        if self._stacked(fact):
            for slot, (mention, direction) in enumerate(sides):
                self._paint_text(painter, line, mention, direction, at_right=slot == 1)
                line.translate(0, _LINES["text"])
            return line.top()
        shares = self._shares(sides, line.width())
        first = QRect(line.left(), line.top(), shares[0], line.height())
        second = QRect(line.right() - shares[1] + 1, line.top(), shares[1], line.height())
        for slot, (place, (mention, direction)) in enumerate(zip((first, second), sides, strict=True)):
            self._paint_text(painter, place, mention, direction, at_right=slot == 1)
        return line.bottom() + 1

    def _shares(self, sides: list[tuple[Mention | None, Direction]], width: int) -> tuple[int, int]:
        """Room for each text: what it needs, the rest for the longer one."""
        needs = [
            _SLACK + QFontMetrics(self._texts[direction]).horizontalAdvance(one_line(mention.text))
            if mention
            else 3 * _SLACK
            for mention, direction in sides
        ]
        room = width - _GAP
        if sum(needs) <= room:
            return room - needs[1], needs[1]
        first = min(needs[0], max(room // 2, room - needs[1]))
        return first, room - first

    def _paint_text(
        self,
        painter: QPainter,
        place: QRect,
        mention: Mention | None,
        direction: Direction,
        *,
        at_right: bool,
    ) -> None:
        """One document's words in their own direction, at the edge of the side they stand on."""
        font = QFont(self._texts[direction])
        metrics = QFontMetrics(font)
        rtl = direction is Direction.RTL
        edge = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
        flags = edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        force = Qt.TextFlag.TextForceRightToLeft if rtl else Qt.TextFlag.TextForceLeftToRight
        text = one_line(mention.text) if mention is not None else "—"
        painter.setFont(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(flags) | int(force) | int(Qt.TextFlag.TextSingleLine), shown)

    def _colour(self, fact: Fact) -> str:
        if fact.review is FactReview.DISMISSED:
            return self.theme.faint
        return {
            FactStatus.AGREES: self.theme.agrees,
            FactStatus.DIFFERS: self.theme.differs,
        }.get(fact.status, self.theme.only_here)


def _draw_wrapped(painter: QPainter, place: QRect, text: str, direction: Qt.LayoutDirection) -> None:
    """Draw a sentence of the interface's language, in as many lines as there is room for."""
    rtl = direction is Qt.LayoutDirection.RightToLeft
    edge = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    flags = edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    force = Qt.TextFlag.TextForceRightToLeft if rtl else Qt.TextFlag.TextForceLeftToRight
    painter.drawText(place, int(flags) | int(force) | int(Qt.TextFlag.TextWordWrap), text)


class FactList(QListView):
    """The list of cards with its keys: Y confirms, X dismisses, Ctrl+Z takes back, Enter goes there."""

    confirm_asked = Signal()
    dismiss_asked = Signal()
    undo_asked = Signal()
    go_asked = Signal(int)
    """A row was clicked or Enter pressed on it."""
    left = Signal()
    """Esc: back to the text."""
    unpointed = Signal()
    """The pointer has left the list."""
    row_changed = Signal(int)
    """The row that the keyboard is on; -1 for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a model."""
        super().__init__(parent)
        self.setObjectName("factCards")
        self.cards = FactCards(self)
        self.setItemDelegate(self.cards)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(400)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)
        self.clicked.connect(lambda index: self.go_asked.emit(index.row()))
        self._keys = {
            Qt.Key.Key_Y: self.confirm_asked,
            Qt.Key.Key_X: self.dismiss_asked,
            Qt.Key.Key_Delete: self.dismiss_asked,
            Qt.Key.Key_Escape: self.left,
        }

    def currentChanged(  # noqa: N802
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell which card the keyboard is on."""
        super().currentChanged(current, previous)
        self.row_changed.emit(current.row() if current.isValid() else -1)

    def event(self, event: QEvent) -> bool:
        """Keep the list's own keys from the window's actions while the list has the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and self._own(event):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Review, go to the place, or go back to the text."""
        own = self._own(event)
        if own is not None:
            own.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.currentIndex().isValid():
                self.go_asked.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _own(self, event: QKeyEvent) -> SignalInstance | None:
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            return self.undo_asked if event.key() == Qt.Key.Key_Z else None
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        return self._keys.get(Qt.Key(event.key())) if plain else None

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Tell that no card is pointed at any more."""
        super().leaveEvent(event)
        self.unpointed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the cards the new width."""
        self.cards.width = self.viewport().width()
        super().resizeEvent(event)


def _font(pixels: int, *, bold: bool = False) -> QFont:
    font = QFont([INTERFACE_FAMILY, ARABIC_FAMILY])
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font


def _draw(
    painter: QPainter, place: QRect, text: str, direction: Qt.LayoutDirection, *, at_end: bool = False
) -> int:
    """Draw one line of the interface's language, cut to its room; gives the width it took."""
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    rtl = direction is Qt.LayoutDirection.RightToLeft
    edge = Qt.AlignmentFlag.AlignRight if rtl is not at_end else Qt.AlignmentFlag.AlignLeft
    flags = edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    force = Qt.TextFlag.TextForceRightToLeft if rtl else Qt.TextFlag.TextForceLeftToRight
    painter.drawText(place, int(flags) | int(force) | int(Qt.TextFlag.TextSingleLine), shown)
    return int(metrics.horizontalAdvance(shown))
