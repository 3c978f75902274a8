"""The window: start page or reading view, with menu, tool bar, banner and foot around it."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from reader_app.domain.library import Library, RecentFiles
from reader_app.gui.actions import build_actions, colour_icons, keep_room_for_icons
from reader_app.gui.appearance import Appearance
from reader_app.gui.banner import Banner, Tone
from reader_app.gui.content_builder import build_content, column_order
from reader_app.gui.copying import both_sides, shaped
from reader_app.gui.drop_target import DropTarget
from reader_app.gui.error_text import error_sentence
from reader_app.gui.export_flow import ExportFlow
from reader_app.gui.file_flow import FileFlow
from reader_app.gui.heads import ColumnHeads
from reader_app.gui.heads_builder import build_heads
from reader_app.gui.job_bridge import JobBridge
from reader_app.gui.link_flow import LinkFlow
from reader_app.gui.menus import build_menus, build_toolbar
from reader_app.gui.reading.content import Place
from reader_app.gui.reading.overview import OverviewStrip
from reader_app.gui.reading.pane import ReadingPane
from reader_app.gui.reading.view import ReadingView
from reader_app.gui.reading_session import ReadingSession
from reader_app.gui.start_page import StartPage
from reader_app.gui.status_bar import StatusBar
from reader_app.gui.status_text import counts_text, link_text, task_text
from reader_app.gui.word_lights import WordLights
from reader_app.services.ability import Abilities
from reader_app.services.jobs import JobRunner

_SIZE = (1280, 820)
_DOCUMENT_ACTIONS = (
    *("compare_with", "reload", "export_pdf", "close", "translation", "swap"),
    *("copy", "copy_both", "copy_shaped"),
)
"""Actions that need an open document."""
_PAIR_ACTIONS = ("next_link", "previous_link", "next_unmatched", "link", "unlink", "mark_right", "mark_wrong")
"""Actions that need a compared pair."""


class MainWindow(QMainWindow):
    """One window: what it has open is in its `ReadingSession`."""

    def __init__(self, abilities: Abilities, library: Library) -> None:
        """Build the window; nothing is read before it is shown."""
        super().__init__()
        self._library = library
        self._bridge = JobBridge(JobRunner(), self)
        self.session = ReadingSession(abilities, self._bridge, library, self)
        self.view = ReadingView()
        self.overview = OverviewStrip(self.view)
        self.words = WordLights(lambda: abilities.word_linker, self._bridge, self)
        self.heads = ColumnHeads()
        self.banner = Banner()
        self.start_page = StartPage()
        self.status = StatusBar()
        self._swapped = False
        self.appearance = Appearance(self, self.view, self.overview)
        self.links = LinkFlow(self.session, self.view, self.banner)
        self.files = FileFlow(self, self.session, self.banner)
        self.exports = ExportFlow(self, self.session, self._bridge, abilities, self.banner)
        self.actions_by_name = build_actions(self, self._handlers())
        self._build()
        self._connect()
        self.appearance.apply()
        keep_room_for_icons(self.actions_by_name)
        # Drawing icons loads Qt's SVG library: the window is painted first.
        QTimer.singleShot(0, self._on_theme_changed)
        self.appearance.theme_changed.connect(self._on_theme_changed)
        self._show_page()

    def _build(self) -> None:
        self.setWindowTitle("Muqabala")
        self.resize(*_SIZE)
        self.setCentralWidget(self._pages())
        build_menus(self, self.actions_by_name, self.appearance, self.files.open_recent, self._library)
        build_toolbar(self, self.actions_by_name)
        for action in self.actions_by_name.values():
            self.addAction(action)
        self.setStatusBar(self.status)

    def _pages(self) -> QWidget:
        self._pages_stack = QStackedWidget()
        self._pages_stack.addWidget(self.start_page)
        self._pages_stack.addWidget(ReadingPane(self.heads, self.view, self.overview))
        central = QWidget()
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addWidget(self._pages_stack, 1)
        return central

    def _handlers(self) -> dict:  # type: ignore[type-arg]
        return {
            "open": self.files.ask_open,
            "compare_with": self.files.ask_counterpart,
            "paste_text": self.files.paste_text,
            "sample": self.files.open_sample,
            "reload": self.session.reload,
            "export_pdf": lambda: self.exports.ask("pdf"),
            "close": self.session.close_documents,
            "quit": self.close,
            "copy": lambda: self._copy(self.view.selected_text()),
            "copy_both": lambda: self._copy(both_sides(self.view)),
            "copy_shaped": lambda: self._copy(shaped(self.view.selected_text())),
            "translation": self._toggle_translation,
            "swap": self._swap,
            "larger": self.appearance.larger,
            "smaller": self.appearance.smaller,
            "usual_size": self.appearance.usual_size,
            "full_screen": self._toggle_full_screen,
            "next_link": lambda: self.links.go_to_link(1),
            "previous_link": lambda: self.links.go_to_link(-1),
            "next_unmatched": self.links.go_to_unmatched,
            "link": self.links.link,
            "unlink": self.links.unlink,
            "mark_right": self.links.mark_right,
            "mark_wrong": self.links.mark_wrong,
            "cancel": self.session.cancel,
            "about": self._about,
        }

    def _connect(self) -> None:
        session = self.session
        session.documents_changed.connect(self._on_documents_changed)
        session.columns_changed.connect(lambda: self._rebuild(keep_place=True))
        session.passage_translated.connect(self._on_passage_translated)
        session.translation_ended.connect(self._on_translation_ended)
        session.progress_changed.connect(self._on_progress)
        session.idle.connect(self._on_idle)
        session.failed.connect(self.show_error)
        self.status.cancel_asked.connect(session.cancel)
        self.view.scrolled.connect(self._on_scrolled)
        for moved in (self.view.pointed, self.view.current_moved):
            moved.connect(lambda _place: self._on_link_chosen())
        self.words.found.connect(lambda _link: self.view.viewport().update())
        self.start_page.open_asked.connect(self.files.ask_open)
        self.start_page.paste_asked.connect(self.files.paste_text)
        self.start_page.sample_asked.connect(self.files.open_sample)
        self.start_page.recent_asked.connect(self.files.open_recent)
        self._drops = DropTarget(self)
        for widget in (self, self.view.viewport()):
            self._drops.watch(widget)
        self._drops.files_dropped.connect(self.files.take_files)
        self._drops.text_dropped.connect(self.session.open_text)
        self._drops.hovering_changed.connect(self.start_page.set_hovering)

    # What is shown

    def open_at_start(self, files: list[Path]) -> None:
        """Open files of the command line as soon as the window is up."""
        if files:
            QTimer.singleShot(0, lambda: self.session.open_files(files))

    def show_error(self, error: object) -> None:
        """Tell of an error without disturbing what is open."""
        self.banner.show_message(error_sentence(error), Tone.ERROR)

    def _show_page(self) -> None:
        reading = self.session.left is not None
        self._pages_stack.setCurrentIndex(1 if reading else 0)
        if not reading:
            self._show_recent()
        for name in _DOCUMENT_ACTIONS:
            self.actions_by_name[name].setEnabled(reading)
        paired = self.session.bitext is not None
        for name in (
            "next_link",
            "previous_link",
            "next_unmatched",
            "link",
            "unlink",
            "mark_right",
            "mark_wrong",
        ):
            self.actions_by_name[name].setEnabled(paired)
        self.actions_by_name["cancel"].setEnabled(self.session.busy)
        self.actions_by_name["translation"].setChecked(self.session.translation is not None)

    def _show_recent(self) -> None:
        try:
            recent: tuple[RecentFiles, ...] = self._library.recent()
        except Exception as error:  # noqa: BLE001  the start page must come up whatever the database says
            self.show_error(error)
            recent = ()
        self.start_page.set_recent(recent)

    def _on_documents_changed(self) -> None:
        self.banner.hide()
        self._swapped = False
        self._rebuild(keep_place=False)
        self.files.watch_documents()
        if self.session.left is not None:
            self.view.setFocus()
            self.setWindowTitle(f"{self.session.left.title} — Muqabala")
        else:
            self.setWindowTitle("Muqabala")

    def _rebuild(self, *, keep_place: bool) -> None:
        content = build_content(self.session)
        order = column_order(content, swapped=self._swapped) if content else ()
        shade = self.session.bitext is not None
        self.view.set_content(content, order, keep_place=keep_place, shade=shade)
        self.overview.set_content(content if shade else None)
        self.words.set_bitext(self.session.bitext)
        if content is not None:
            content.word_links = self.words.by_link
        build_heads(self.heads, self.session, content, order, self.appearance, self.overview)
        self.status.set_counts(counts_text(self.session))
        self._show_page()
        self._offer_pack()

    def _offer_pack(self) -> None:
        translation = self.session.translation
        if translation is not None and translation.made_by.is_gloss and not self.files.gloss_explained:
            self.files.explain_gloss(translation.pair)

    def _on_passage_translated(self, index: int) -> None:
        self.view.passage_changed(1, index)

    def _on_translation_ended(self) -> None:
        content, order = self.view.content, self.view.column_order
        build_heads(self.heads, self.session, content, order, self.appearance, self.overview)
        self.exports.translation_ended()

    def _on_scrolled(self) -> None:
        if self.session.translation is not None:
            self.session.look_at(self.view.first_visible_passage(0))

    def _on_link_chosen(self) -> None:
        number = self.view.chosen_link()
        self.words.ask(number)
        self.status.set_link(link_text(self.session.bitext, number))

    def _on_progress(self, task: str, done: int, total: int) -> None:
        self.status.set_progress(task_text(task, self.session), done, total)
        self.actions_by_name["cancel"].setEnabled(True)

    def _on_idle(self) -> None:
        self.status.set_idle()
        self._show_page()

    def _on_theme_changed(self) -> None:
        colour_icons(self.actions_by_name, self.appearance.theme.ink)

    # Small actions

    def _copy(self, text: str) -> None:
        if text:
            QApplication.clipboard().setText(text)

    def _swap(self) -> None:
        self._swapped = not self._swapped
        self._rebuild(keep_place=True)

    def _toggle_translation(self) -> None:
        if self.session.translation is None:
            self.session.translate(self.view.first_visible_passage(0))
        else:
            self.session.drop_translation()

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ self.windowState().WindowFullScreen)

    def _about(self) -> None:
        from reader_app.gui.about import show_about

        show_about(self)

    def go_to(self, place: Place) -> None:
        """Show a place of the text."""
        self.view.reveal(place)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Stop all work before the window goes."""
        self._bridge.close()
        super().closeEvent(event)
