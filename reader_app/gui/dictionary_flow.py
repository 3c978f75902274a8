"""The dictionary in the window: words pointed at, double-clicked, chosen by key or typed."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QMouseEvent
from PySide6.QtWidgets import QFileDialog, QToolTip

from reader_app.domain.word_books import WordBook
from reader_app.gui.banner import Tone
from reader_app.gui.dictionary_html import spoken, tip_html
from reader_app.gui.dictionary_panel import DictionaryPanel
from reader_app.gui.dictionary_pointing import FoundWord, first_word, neighbour, word_at
from reader_app.gui.fonts import ARABIC_FAMILY
from reader_app.gui.reading.content import Place
from reader_app.gui.reading.selection import Selection
from reader_app.gui.session_jobs import SessionJobs
from reader_app.gui.workspace import Workspace
from reader_app.services.dictionary import Explanation, Inquiry, arabic_words, explain

PANEL = "dictionary"
_LOOK_UP = "look up"
_REST_MS = 450
"""How long the pointer rests on a word before it is looked up."""
_HISTORY = 200


class DictionaryFlow(QObject):
    """Looks words up in a job, the newest request first, and keeps what was looked up."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window."""
        super().__init__(workspace.window)
        self._workspace = workspace
        self._view = workspace.view
        self._jobs = SessionJobs(workspace.bridge, self)
        self._jobs.failed.connect(workspace.session.failed)
        self._history: list[Inquiry] = []
        self._at = -1
        self._books_known = False
        self._pointed: Place | None = None
        """Where the pointer is."""
        self._here: Place | None = None
        """Where pointer or keyboard went last."""
        self._last: FoundWord | None = None
        """The word of the text that was looked up last."""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._on_rested)
        self.panel = DictionaryPanel()
        workspace.side_panel.add(PANEL, self.tr("Dictionary"), self.panel)
        self._connect()

    def _connect(self) -> None:
        panel, appearance = self.panel, self._workspace.appearance
        panel.word_asked.connect(self.look_up)
        panel.back_asked.connect(lambda: self._step(-1))
        panel.forward_asked.connect(lambda: self._step(1))
        panel.add_asked.connect(self.ask_for_book)
        panel.remove_asked.connect(self.remove_book)
        panel.left.connect(self._view.setFocus)
        self._view.pointed.connect(self._on_pointed)
        self._view.current_moved.connect(self._on_moved)
        self._workspace.session.documents_changed.connect(self._on_documents_changed)
        self._view.viewport().installEventFilter(self)
        self._workspace.side_panel.opened.connect(self._on_side_opened)
        appearance.theme_changed.connect(self._set_looks)
        self._workspace.settings.changed.connect(self._on_settings_changed)
        self._set_looks()

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to the dictionary's actions."""
        return {
            "look_up": self.look_up_chosen,
            "next_word": self.next_word,
            "previous_word": self.previous_word,
            "add_dictionary": self.ask_for_book,
        }

    # What is looked up

    def look_up(self, word: str) -> None:
        """Show what is known of a word that was typed or followed."""
        span = next(iter(arabic_words(word)), None)
        if span is not None:
            self._explain(Inquiry(span.of(word)), opening=True)

    def look_up_chosen(self) -> None:
        """Look up the selected word, or the one where pointer or keyboard went last.

        Without a word to look up the panel opens for typing one.
        """
        found = self._chosen()
        if found is not None:
            self._ask(found, opening=True)
            return
        self._workspace.side_panel.open(PANEL)
        self.panel.field.setFocus()
        self.panel.field.selectAll()

    def _chosen(self) -> FoundWord | None:
        content, selection = self._view.content, self._view.selection
        if content is None:
            return None
        if selection is not None and not selection.empty:
            return first_word(content, selection.first, self._view.selected_text())
        if self._here is None or self._here.column >= len(content.columns):
            return None
        return word_at(content, self._here) or first_word(content, self._here, self._view.selected_text())

    def next_word(self) -> None:
        """Look up the Arabic word after the one looked up last, and select it."""
        self._go_to_word(1)

    def previous_word(self) -> None:
        """Look up the Arabic word before the one looked up last, and select it."""
        self._go_to_word(-1)

    def _go_to_word(self, step: int) -> None:
        content, last = self._view.content, self._last
        if content is None:
            return
        found = neighbour(content, last, step) if last is not None else self._chosen()
        if found is not None:
            start, end = found.start, found.start._replace(offset=found.end)
            self._view.reveal(start)
            self._view.set_selection(Selection(start, end))
            self._ask(found, opening=True)

    def _ask(self, found: FoundWord, *, opening: bool) -> None:
        self._last = found
        self._explain(found.inquiry, opening=opening)

    def _explain(self, inquiry: Inquiry, *, opening: bool) -> None:
        """Look up in a job; an answer that is no longer wanted is passed over."""

        def show(found: Explanation) -> None:
            self._remember(inquiry)
            if opening:
                self._workspace.side_panel.open(PANEL)
            self._show(found)

        self._start(inquiry, show)

    def _show(self, found: Explanation) -> None:
        self.panel.show_explanation(found)
        if self._view.hasFocus() and QAccessible.isActive():
            # The keyboard stays in the text: a screen reader is told there.
            self._view.setAccessibleDescription(spoken(found))
            event = QAccessibleEvent(self._view, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(event)

    def _start(self, inquiry: Inquiry, show: Callable[[Explanation], None]) -> None:
        abilities = self._workspace.abilities
        self._jobs.start(
            _LOOK_UP,
            lambda _cancel, _progress: explain(inquiry, abilities.dictionary, abilities.word_books),
            show,
        )

    # History

    def _remember(self, inquiry: Inquiry) -> None:
        if self._at >= 0 and self._history[self._at] == inquiry:
            return
        self._history = [*self._history[: self._at + 1], inquiry][-_HISTORY:]
        self._at = len(self._history) - 1
        self._tell_history()

    def _step(self, step: int) -> None:
        """Show the word before or after again."""
        if 0 <= self._at + step < len(self._history):
            self._at += step
            self._tell_history()
            self._start(self._history[self._at], self._show)

    def _tell_history(self) -> None:
        self.panel.set_history(back=self._at > 0, forward=self._at + 1 < len(self._history))

    # Pointing

    def _on_documents_changed(self) -> None:
        self._rest.stop()
        self._pointed = self._here = self._last = None

    def _on_pointed(self, place: Place | None) -> None:
        self._pointed = place
        self._rest.stop()
        if place is not None:
            self._here = place
            self._rest.start()

    def _on_moved(self, place: Place | None) -> None:
        self._here = place or self._here

    def _on_rested(self) -> None:
        """Show the word in the open panel; with no panel open in a tool tip, unless there is one already."""
        content, place = self._view.content, self._pointed
        found = word_at(content, place) if content is not None and place is not None else None
        if found is None or place is None:
            return
        if self._workspace.side_panel.current == PANEL:
            self._ask(found, opening=False)
        elif self._tips_wanted and not QToolTip.isVisible():
            self._start(found.inquiry, lambda explained: self._tell(explained, place))

    @property
    def _tips_wanted(self) -> bool:
        """Whether a tool tip may tell the word: the reader wants it and no panel tells other things."""
        return self._workspace.settings.current.word_tips and not self._workspace.side_panel.current

    def _tell(self, found: Explanation, place: Place) -> None:
        text = tip_html(found, self._arabic_family)
        if text and place == self._pointed and not QToolTip.isVisible():
            viewport = self._view.viewport()
            corner = self._view.text_rect(place).bottomLeft()
            QToolTip.showText(viewport.mapToGlobal(corner), text, viewport)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Look up what is double-clicked; the view selects it as well."""
        if event.type() is QEvent.Type.MouseButtonDblClick and isinstance(event, QMouseEvent):
            content, place = self._view.content, self._view.place_at(event.position().toPoint())
            found = word_at(content, place) if content is not None and place is not None else None
            if found is not None:
                self._ask(found, opening=True)
        return super().eventFilter(watched, event)

    # The reader's own dictionaries

    def ask_for_book(self) -> None:
        """Let the reader choose a StarDict dictionary."""
        name, _ = QFileDialog.getOpenFileName(
            self._workspace.window,
            self.tr("Add dictionary"),
            "",
            self.tr("StarDict dictionaries") + " (*.ifo *.idx *.dict *.dz)",
        )
        if name:
            self.add_book(Path(name))

    def add_book(self, path: Path) -> None:
        """Add the dictionary that a file belongs to."""
        books = self._workspace.abilities.word_books

        def added(book: WordBook) -> None:
            sentence = self.tr("“{0}” is looked up from now on.").format(f"\u2068{book.title}\u2069")
            self._workspace.banner.show_message(sentence, Tone.NOTICE)
            self._list_books()

        self._jobs.start("add dictionary", lambda _cancel, _progress: books.add(path), added)

    def remove_book(self, key: str) -> None:
        """Forget one of the reader's dictionaries; its files stay."""
        books = self._workspace.abilities.word_books
        self._jobs.start(
            "remove dictionary",
            lambda _cancel, _progress: books.remove(key),
            lambda _none: self._list_books(),
        )

    def _list_books(self) -> None:
        books = self._workspace.abilities.word_books
        self._jobs.start("dictionaries", lambda _cancel, _progress: books.books(), self._show_books)

    def _show_books(self, books: tuple[WordBook, ...]) -> None:
        self.panel.set_books(books)
        broken = next((book.problem for book in books if book.problem), "")
        if broken:
            self._workspace.banner.show_message(broken, Tone.ERROR)
        if self._at >= 0 and not self._jobs.running(_LOOK_UP):
            self._start(self._history[self._at], self._show)

    # Looks

    @property
    def _arabic_family(self) -> str:
        return self._workspace.settings.current.arabic_family or ARABIC_FAMILY

    def _on_side_opened(self, name: str) -> None:
        if name == PANEL and not self._books_known:
            self._books_known = True
            self._list_books()

    def _on_settings_changed(self, names: frozenset[str]) -> None:
        if "arabic_family" in names:
            self._set_looks()

    def _set_looks(self) -> None:
        self.panel.set_looks(self._workspace.appearance.theme, self._arabic_family)
