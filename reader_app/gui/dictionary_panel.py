"""The Dictionary panel: a word to look up, what is known of it, and the words looked up before."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from reader_app.domain.word_books import WordBook
from reader_app.gui.dictionary_html import explanation_html, spoken
from reader_app.gui.fonts import ARABIC_FAMILY
from reader_app.gui.theme import LIGHT, Theme
from reader_app.services.dictionary import Explanation


class DictionaryPanel(QWidget):
    """Shows explanations; what the reader asks for comes out as signals."""

    word_asked = Signal(str)
    back_asked = Signal()
    forward_asked = Signal()
    add_asked = Signal()
    remove_asked = Signal(str)
    """The key of one of the reader's own dictionaries."""
    left = Signal()
    """The reader wants to go back to the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing looked up."""
        super().__init__(parent)
        self._theme = LIGHT
        self._family = ARABIC_FAMILY
        self._shown: Explanation | None = None
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Arabic word"))
        self.field.setAccessibleName(self.tr("Arabic word to look up"))
        self.field.returnPressed.connect(lambda: self.word_asked.emit(self.field.text()))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.back = self._button("→" if mirrored else "←", self.tr("The word before (Alt+Left)"))
        self.back.clicked.connect(self.back_asked)
        self.forward = self._button("←" if mirrored else "→", self.tr("The next word (Alt+Right)"))
        self.forward.clicked.connect(self.forward_asked)
        self.books = self._button("⋮", self.tr("Your own dictionaries"))
        self.books.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.books_menu = QMenu(self.books)
        self.books.setMenu(self.books_menu)
        self.page = QTextBrowser()
        self.page.setObjectName("dictionaryPage")
        self.page.setAccessibleName(self.tr("Dictionary entry"))
        # Text of other people's dictionaries is shown here: nothing of it may open or load anything.
        self.page.setOpenLinks(False)
        self.page.setOpenExternalLinks(False)
        self.page.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.page.anchorClicked.connect(self._on_link)
        self._lay_out()
        self.set_history(back=False, forward=False)
        self.set_books(())
        self._show()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(10, 0, 10, 0)
        head.setSpacing(4)
        for widget in (self.back, self.forward):
            head.addWidget(widget)
        head.addWidget(self.field, 1)
        head.addWidget(self.books)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 8)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.page, 1)

    def _button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    # What is shown

    @property
    def shown(self) -> Explanation | None:
        """The explanation on the page."""
        return self._shown

    def show_explanation(self, found: Explanation) -> None:
        """Show what is known of a word."""
        self._shown = found
        if not self.field.hasFocus() or self.field.text() == found.word:
            self.field.setText(found.word)
        self._show()

    def set_history(self, *, back: bool, forward: bool) -> None:
        """Whether there are words before and after the one shown."""
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)

    def set_looks(self, theme: Theme, arabic_family: str) -> None:
        """Change colours and the font of Arabic."""
        self._theme, self._family = theme, arabic_family or ARABIC_FAMILY
        self._show()

    def set_books(self, books: tuple[WordBook, ...]) -> None:
        """List the reader's own dictionaries in the menu."""
        self.books_menu.clear()
        self.books_menu.addAction(self.tr("Add dictionary…")).triggered.connect(self.add_asked)
        if books:
            self.books_menu.addSeparator()
        for book in books:
            text = self.tr("Remove “{0}”").format(f"\u2068{book.title}\u2069")
            action = self.books_menu.addAction(text.replace("&", "&&"))
            action.setToolTip(book.problem)
            action.triggered.connect(lambda _checked=False, key=book.key: self.remove_asked.emit(key))

    def _show(self) -> None:
        if self._shown is None:
            hint = self.tr("Point at an Arabic word, double-click it, or press F4 on it.")
            self.page.setHtml(f'<p style="color:{self._theme.soft}">{hint}</p>')
            return
        self.page.setHtml(explanation_html(self._shown, self._theme, self._family))
        self.page.setAccessibleDescription(spoken(self._shown))
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self.page, QAccessible.Event.DescriptionChanged))

    # What the reader does

    def _on_link(self, address: QUrl) -> None:
        self.word_asked.emit(address.path())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape goes back to the text; Alt with the arrows to the words before and after."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Left if alt:
                self.back_asked.emit()
            case Qt.Key.Key_Right if alt:
                self.forward_asked.emit()
            case _:
                super().keyPressEvent(event)
