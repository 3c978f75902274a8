"""The line above the columns: what each one is, its language, its encoding, who made it."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from reader_app.domain.document import Document, TranslatedBy
from reader_app.domain.language import Direction, direction_of
from reader_app.gui.fonts import text_font
from reader_app.gui.language_titles import language_title

_ENCODED = frozenset({"text", "markdown", "html", "subtitles"})
"""Formats whose files leave open how their letters are written."""
_TITLE_PIXELS = {Direction.LTR: 14, Direction.RTL: 17}


def made_by_text(made_by: TranslatedBy) -> str:
    """What a translation made here is called wherever it appears: never more than it is."""
    if made_by.is_gloss:
        return QCoreApplication.translate("Heads", "Word-for-word gloss, not a translation")
    return QCoreApplication.translate("Heads", "Machine translation · {0} {1}").format(
        made_by.engine, made_by.pack
    )


class _Title(QLabel):
    """A title that is cut short where there is no room, and shown whole as a tool tip."""

    def __init__(self, text: str, language: str) -> None:
        super().__init__()
        self.setObjectName("headTitle")
        direction = direction_of(language)
        font = text_font(language, _TITLE_PIXELS[direction])
        font.setBold(True)
        self.setFont(font)
        rtl = direction is Direction.RTL
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        edge = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._whole = text
        self.setToolTip(text)
        self.setText(text)

    def resizeEvent(self, event: object) -> None:  # noqa: N802
        """Cut the text to the room there is."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width()))


class ColumnHead(QWidget):
    """The head of one column."""

    def __init__(self, title: str, language: str, chips: tuple[tuple[str, str, bool], ...]) -> None:
        """`chips` are text, tool tip and whether it tells of a translation made here."""
        super().__init__()
        rtl = direction_of(language) is Direction.RTL
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(28, 7, 28, 7)
        layout.setSpacing(8)
        layout.addWidget(_Title(title, language), 1)
        for text, tip, made_here in chips:
            chip = QLabel(text)
            chip.setObjectName("chip")
            chip.setProperty("madeHere", made_here)
            chip.setToolTip(tip)
            layout.addWidget(chip)


class ColumnHeads(QFrame):
    """The heads of all shown columns, from left to right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with none."""
        super().__init__(parent)
        self.setObjectName("heads")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def set_heads(self, heads: list[ColumnHead], gutter: int, scroll_bar: int) -> None:
        """Show these heads, standing over the columns below them."""
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._layout.setSpacing(gutter)
        self._layout.setContentsMargins(0, 0, scroll_bar, 0)
        for head in heads:
            self._layout.addWidget(head, 1)


def document_head(document: Document) -> ColumnHead:
    """The head of a column that shows a document."""
    source = document.source
    chips = [
        (
            language_title(document.language),
            QCoreApplication.translate("Heads", "Language of the text"),
            False,
        )
    ]
    if document.published or document.publisher:
        said = QCoreApplication.translate("Heads", "Published, as the page itself says")
        by = " · ".join(filter(None, (document.publisher, document.published)))
        chips.append((f"\u2068{by}\u2069", said, False))
    if source.path is not None:
        tip = QCoreApplication.translate("Heads", "Character encoding of the file, {0} sure").format(
            f"{source.encoding_confidence:.0%}"
        )
        if source.format in _ENCODED:
            tip += "\n" + QCoreApplication.translate("Heads", "Press E to read it in another one")
        chips.append((source.encoding.upper(), tip, False))
    return ColumnHead(document.title, document.language, tuple(chips))


def translation_head(language: str, title: str, made_by: TranslatedBy) -> ColumnHead:
    """The head of a column that shows a translation made here."""
    tip = QCoreApplication.translate("Heads", "Made on this computer, without a network")
    return ColumnHead(
        title, language, ((language_title(language), "", False), (made_by_text(made_by), tip, True))
    )
