"""The user guide in a window of its own."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QKeySequence, QShortcut, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader_app.gui.appearance import Appearance
from reader_app.gui.guide_text import guide_page
from reader_app.gui.theme import Theme
from reader_app.gui.translator import spoken_language
from reader_app.text.offsets import Utf16Map
from reader_app.text.search import SearchText, fold_for_search

_SIZE = (900, 680)
_SECTIONS_WIDTH = 220
_ANCHOR = Qt.ItemDataRole.UserRole


class GuideWindow(QDialog):
    """Sections at the side, the text beside them, a search over it that minds no harakat."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        """Show the guide in the language of the window."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Guide to Muqabala"))
        self._appearance = appearance
        self._page = guide_page(spoken_language())
        self.text = QTextBrowser()
        self.text.setObjectName("guideText")
        self.text.setAccessibleName(self.tr("Guide"))
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._follow)
        self.sections = QListWidget()
        self.sections.setObjectName("guideSections")
        self.sections.setAccessibleName(self.tr("Sections"))
        self.sections.setFixedWidth(_SECTIONS_WIDTH)
        for anchor, title in self._page.sections:
            item = QListWidgetItem(title)
            item.setData(_ANCHOR, anchor)
            self.sections.addItem(item)
        self.sections.currentItemChanged.connect(self._on_section)
        self.sections.itemClicked.connect(self._on_section)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Search the guide"))
        self.field.setAccessibleName(self.tr("Search the guide"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(self.next_hit)
        self.count = QLabel()
        self.count.setObjectName("explanation")
        self._hits: list[tuple[int, int]] = []
        self._at = 0
        self._lay_out()
        QShortcut(QKeySequence.StandardKey.Find, self, self._to_search)
        QShortcut(QKeySequence("F3"), self, self.next_hit)
        appearance.theme_changed.connect(self._show_page)
        self._show_page()
        self.text.setFocus()

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.field)
        side.addWidget(self.count)
        side.addWidget(self.sections, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.setSpacing(14)
        layout.addLayout(side)
        layout.addWidget(self.text, 1)
        self.field.setFixedWidth(_SECTIONS_WIDTH)
        self.resize(*_SIZE)

    def show_section(self, anchor: str) -> None:
        """Go to a section."""
        self.text.scrollToAnchor(anchor)

    def next_hit(self) -> None:
        """Go to the next place that was found, after the last to the first."""
        if self._hits:
            self._at = (self._at + 1) % len(self._hits)
            self._show_hits()

    def _show_page(self) -> None:
        """Set the text in the colours of the theme, where it was."""
        place = self.text.verticalScrollBar().value()
        document = self.text.document()
        document.setDefaultStyleSheet(_sheet(self._appearance.theme))
        document.setDocumentMargin(18)
        self.text.setHtml(self._page.html)
        self.text.verticalScrollBar().setValue(place)
        self._show_hits(move=False)

    def _follow(self, address: QUrl) -> None:
        """Go where a link leads: only to places of the guide."""
        if address.isRelative() and address.hasFragment():
            self.show_section(address.fragment())

    def _on_section(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.show_section(item.data(_ANCHOR))

    # Searching

    def _to_search(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    def _search(self, wanted: str) -> None:
        """Find all places that spell what is wanted in any way."""
        query = fold_for_search(wanted).strip()
        self._hits, self._at = [], 0
        if query:
            text = self.text.document().toPlainText()
            folded = SearchText([text])
            place = folded.joined.find(query)
            utf16 = Utf16Map(text)
            while place >= 0:
                span = folded.span(place, place + len(query))
                self._hits.append((utf16.to_utf16(span.start), utf16.to_utf16(span.end)))
                place = folded.joined.find(query, place + len(query))
        self.count.setText(
            self.tr("{0} found").format(len(self._hits))
            if self._hits
            else self.tr("Not found")
            if query
            else ""
        )
        self._show_hits()

    def _show_hits(self, *, move: bool = True) -> None:
        """Mark what was found and go to the one that is chosen."""
        theme = self._appearance.theme
        marks = []
        for number, (start, end) in enumerate(self._hits):
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.text.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor
            form = QTextCharFormat()
            form.setBackground(QColor(theme.found_now if number == self._at else theme.found))
            mark.format = form
            marks.append(mark)
            if number == self._at and move:
                cursor.clearSelection()
                self.text.setTextCursor(cursor)
                self.text.ensureCursorVisible()
        self.text.setExtraSelections(marks)


def _sheet(theme: Theme) -> str:
    """How the page looks."""
    return f"""
body, div {{ color: {theme.ink}; }}
h1 {{ font-size: 20pt; font-weight: 600; margin-top: 4px; margin-bottom: 10px; }}
h2 {{ font-size: 14pt; font-weight: 600; margin-top: 26px; margin-bottom: 6px; color: {theme.accent}; }}
p {{ margin-top: 0px; margin-bottom: 10px; line-height: 140%; }}
li {{ margin-bottom: 6px; line-height: 140%; }}
span.key {{ color: {theme.soft}; }}
a {{ color: {theme.accent}; }}
th {{ text-align: start; color: {theme.soft}; padding-top: 14px; }}
td {{ padding-right: 14px; padding-left: 14px; }}
"""
