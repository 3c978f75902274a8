"""The current passage for screen readers: told by the reading view, and in a text field of its own.

The reading view paints its text, which a screen reader cannot walk through, and Qt for Python cannot give a
view a text interface (overriding `interface_cast` crashes). So a native field holds the current passage,
where letters, words and lines can be read with the keys one knows.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit

from reader_app.domain.document import Passage
from reader_app.domain.language import Direction
from reader_app.gui.fonts import text_font
from reader_app.gui.language_titles import language_title
from reader_app.gui.reading.content import Place, Role
from reader_app.gui.workspace import Workspace

_LINES = 4


class PassageField(QObject):
    """Keeps the field and what the view says of itself in step with the reader's place."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window; the field is shown when the settings say so."""
        super().__init__(workspace.window)
        self._settings = workspace.settings
        self._view = workspace.view
        self._appearance = workspace.appearance
        self.field = QPlainTextEdit()
        self.field.setObjectName("passageField")
        self.field.setReadOnly(True)
        self.field.setTabChangesFocus(True)
        self.field.setAccessibleName(self.tr("Current passage"))
        self.field.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        workspace.pane.add_below(self.field)
        self._view.current_moved.connect(self._on_moved)
        workspace.session.documents_changed.connect(lambda: self._show(None))
        self._settings.changed.connect(self._on_settings_changed)
        self._on_settings_changed(frozenset({"passage_field"}))

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to the action that shows the field and goes there."""
        return {"passage_field": self.toggle}

    def toggle(self) -> None:
        """Show the field and put the keyboard in it, or hide it and go back to the text."""
        shown = not self._settings.current.passage_field
        self._settings.change("passage_field", shown)
        (self.field if shown else self._view).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_settings_changed(self, names: frozenset[str]) -> None:
        self.field.setVisible(self._settings.current.passage_field)
        if names:
            self._show(self._view.current)

    def _on_moved(self, place: Place | None) -> None:
        self._show(place)
        sentence = self._view.selected_text() if place is not None else ""
        # A screen reader says the name of what has the focus when it changes: here, the sentence.
        self._view.setAccessibleName(sentence or self.tr("Text"))
        self._view.setAccessibleDescription(self._where(place) if place is not None else "")
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self._view, QAccessible.Event.NameChanged))

    def _where(self, place: Place) -> str:
        """Column, language and number of a passage, and whether the other side has it."""
        content = self._view.content
        if content is None:
            return ""
        column = content.columns[place.column]
        names = {
            Role.ORIGINAL: self.tr("Original"),
            Role.TRANSLATION: self.tr("Translation"),
            Role.COUNTERPART: self.tr("Other version"),
        }
        parts = [
            names[column.role],
            language_title(column.language),
            self.tr("passage {0} of {1}").format(place.passage + 1, len(column.passages)),
        ]
        if content.counterparts is not None:
            link = content.link_of(place.column, place.passage)
            parts.append(self.tr("unmatched") if link is None else self.tr("link {0}").format(link + 1))
        return self.tr(", ").join(parts)

    def _show(self, place: Place | None) -> None:
        content = self._view.content
        if self.field.isHidden():
            return
        passage = content.columns[place.column].passages[place.passage] if content and place else None
        if passage is None or place is None or content is None:
            self.field.setPlainText("")
            self.field.setPlaceholderText(self.tr("Go to a sentence with the arrow keys to read it here."))
            return
        self._fill(passage, content.columns[place.column].language, place.offset)
        self.field.setAccessibleDescription(self._where(place))

    def _fill(self, passage: Passage, language: str, offset: int) -> None:
        """Put a passage in the field with its font and direction, and the cursor on the sentence."""
        style = self._appearance.reading_style
        pixels = style.pixels(passage.direction)
        self.field.setFont(text_font(language, pixels, style.arabic_family, style.latin_family))
        option = QTextOption()
        rtl = passage.direction is Direction.RTL
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self.field.document().setDefaultTextOption(option)
        self.field.setFixedHeight(self.field.fontMetrics().lineSpacing() * _LINES + 20)
        self.field.setPlainText(passage.text)
        cursor = QTextCursor(self.field.document())
        cursor.setPosition(len(passage.text[:offset].encode("utf-16-le")) // 2)
        self.field.setTextCursor(cursor)
