"""The dictionary in the window: words pointed at, double-clicked, chosen by key or typed."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QFileDialog, QToolTip

from reader_app.domain.word_books import WordBook
from reader_app.gui.banner import Tone
from reader_app.gui.dictionary_html import tip_html
from reader_app.gui.dictionary_panel import DictionaryPanel
from reader_app.gui.dictionary_pointing import first_inquiry, inquiry_at
from reader_app.gui.fonts import ARABIC_FAMILY
from reader_app.gui.reading.content import Place
from reader_app.gui.session_jobs import SessionJobs
from reader_app.gui.workspace import Workspace
from reader_app.services.dictionary import Explanation, Inquiry, arabic_words, explain

PANEL = "dictionary"
_REST_MS = 450
"""How long the pointer rests on a word before it is looked up."""
_STILL = 8
"""Pixels that a resting pointer may move."""
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
        self._view.viewport().installEventFilter(self)
        self._workspace.side_panel.opened.connect(self._on_side_opened)
        appearance.theme_changed.connect(self._set_looks)
        self._workspace.settings.changed.connect(self._on_settings_changed)
        self._set_looks()

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to the dictionary's actions."""
        return {"look_up": self.look_up_chosen, "add_dictionary": self.ask_for_book}

    # What is looked up

    def look_up(self, word: str) -> None:
        """Show what is known of a word that was typed or followed."""
        span = next(iter(arabic_words(word)), None)
        if span is not None:
            self._ask(Inquiry(span.of(word)), opening=True)

    def look_up_chosen(self) -> None:
        """Look up the selected word, or the first of the selection, sentence or pointer's place.

        Without a word to look up the panel opens for typing one.
        """
        inquiry = self._chosen()
        if inquiry is not None:
            self._ask(inquiry, opening=True)
            return
        self._workspace.side_panel.open(PANEL)
        self.panel.field.setFocus()
        self.panel.field.selectAll()

    def _chosen(self) -> Inquiry | None:
        content, selection = self._view.content, self._view.selection
        if content is None:
            return None
        if selection is not None and not selection.empty:
            return first_inquiry(content, selection.first, self._view.selected_text())
        under = self._view.place_at(self._view.viewport().mapFromGlobal(QCursor.pos()))
        pointed = inquiry_at(content, under) if under is not None else None
        if pointed is not None or self._view.current is None:
            return pointed
        return first_inquiry(content, self._view.current, self._view.selected_text())

    def _ask(self, inquiry: Inquiry, *, opening: bool) -> None:
        """Look up in a job; an answer that is no longer wanted is passed over."""

        def show(found: Explanation) -> None:
            self._remember(inquiry)
            if opening:
                self._workspace.side_panel.open(PANEL)
            self.panel.show_explanation(found)

        self._start(inquiry, show)

    def _start(self, inquiry: Inquiry, show: Callable[[Explanation], None]) -> None:
        abilities = self._workspace.abilities
        self._jobs.start(
            "look up",
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
            self._start(self._history[self._at], self.panel.show_explanation)

    def _tell_history(self) -> None:
        self.panel.set_history(back=self._at > 0, forward=self._at + 1 < len(self._history))

    # Pointing

    def _on_pointed(self, place: Place | None) -> None:
        self._rest.stop()
        if place is not None:
            self._rest.start()

    def _on_rested(self) -> None:
        """Show the word in the open panel; with no panel open in a tool tip, unless there is one already."""
        point = self._view.viewport().mapFromGlobal(QCursor.pos())
        content, place = self._view.content, self._view.place_at(point)
        inquiry = inquiry_at(content, place) if content is not None and place is not None else None
        if inquiry is None:
            return
        if self._workspace.side_panel.current == PANEL:
            self._ask(inquiry, opening=False)
        elif not self._workspace.side_panel.current and not QToolTip.isVisible():
            self._start(inquiry, lambda found: self._tell(found, point))

    def _tell(self, found: Explanation, point: QPoint) -> None:
        viewport = self._view.viewport()
        moved = (viewport.mapFromGlobal(QCursor.pos()) - point).manhattanLength()
        if moved < _STILL and not QToolTip.isVisible():
            text = tip_html(found, self._arabic_family)
            if text:
                QToolTip.showText(viewport.mapToGlobal(point), text, viewport)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Look up what is double-clicked; the view selects it as well."""
        if event.type() is QEvent.Type.MouseButtonDblClick and isinstance(event, QMouseEvent):
            content, place = self._view.content, self._view.place_at(event.position().toPoint())
            inquiry = inquiry_at(content, place) if content is not None and place is not None else None
            if inquiry is not None:
                self._ask(inquiry, opening=True)
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
        if self._at >= 0:
            self._start(self._history[self._at], self.panel.show_explanation)

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
