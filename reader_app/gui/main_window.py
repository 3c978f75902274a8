"""The window: start page or reading view, with menu, tool bar, banner and foot around it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from reader_app.domain.library import Library
from reader_app.gui.action_table import NEEDS, Need
from reader_app.gui.actions import build_actions, colour_icons, keep_room_for_icons
from reader_app.gui.appearance import Appearance
from reader_app.gui.banner import Banner, Tone
from reader_app.gui.content_builder import build_content
from reader_app.gui.drop_target import DropTarget
from reader_app.gui.error_text import error_sentence
from reader_app.gui.features import FIRST, Completion, MakeFeature
from reader_app.gui.file_flow import FileFlow
from reader_app.gui.heads import ColumnHeads
from reader_app.gui.heads_builder import build_heads
from reader_app.gui.job_bridge import JobBridge
from reader_app.gui.live_settings import LiveSettings
from reader_app.gui.menus import build_menus, build_submenus, build_toolbar
from reader_app.gui.pack_flow import PackFlow
from reader_app.gui.reading.overview import OverviewStrip
from reader_app.gui.reading.pane import ReadingPane
from reader_app.gui.reading.view import ReadingView
from reader_app.gui.reading_session import ReadingSession
from reader_app.gui.side_panel import SidePanel
from reader_app.gui.start_page import StartPage
from reader_app.gui.status_bar import StatusBar
from reader_app.gui.status_text import counts_text, link_text, task_text
from reader_app.gui.turns import in_turns
from reader_app.gui.view_flow import ViewFlow
from reader_app.gui.window_state import keep_window, restore_geometry, restore_panel
from reader_app.gui.word_lights import WordLights
from reader_app.gui.workspace import Feature, Workspace
from reader_app.services.ability import Abilities
from reader_app.services.jobs import JobRunner
from reader_app.services.settings import SettingsKeeper

_SIZE = (1280, 820)


class MainWindow(QMainWindow):
    """One window: what it has open is in its `ReadingSession`, what it can do in its features."""

    window_asked = Signal()
    """The reader wants another window."""

    def __init__(
        self,
        abilities: Abilities,
        library: Library,
        settings: SettingsKeeper | None = None,
        runner: JobRunner | None = None,
    ) -> None:
        """Build the window; no document is read before it is shown. Its jobs run on `runner`, if given."""
        super().__init__()
        self.settings = LiveSettings(settings or SettingsKeeper(), self)
        self._library = library
        self._bridge = JobBridge(runner, self)
        self.session = ReadingSession(abilities, self._bridge, library, self)
        self.view = ReadingView()
        self.overview = OverviewStrip(self.view)
        self.heads = ColumnHeads()
        self.side_panel = SidePanel()
        self.banner = Banner()
        self.start_page = StartPage()
        self.status = StatusBar()
        self.appearance = Appearance(self, self.view, self.overview, self.settings)
        self.words = WordLights(lambda: abilities.word_linker, self._bridge, self)
        self._submenus = build_submenus(self)
        self._build()
        self._parts = self._workspace(abilities)
        self._arrangement = ViewFlow(self._parts)
        self.packs = PackFlow(self._parts)
        self.files = FileFlow(self._parts, self.packs)
        # The window's own reactions come first: features find the new content in the view.
        self._connect()
        self.features: tuple[Feature, ...] = (
            self._arrangement,
            self.files,
            self.packs,
            *(make(self._parts) for make in FIRST),
        )
        self.completion = Completion(
            self._add_feature,
            self._on_theme_changed,  # drawing icons loads Qt's SVG library: the window is painted first
            lambda: restore_panel(self, self.side_panel, self.settings),
        )
        self.actions_by_name = build_actions(self, self._run)
        self._build_bars()
        self.appearance.apply()
        keep_room_for_icons(self.actions_by_name)
        # Colours first: icons drawn in the same breath would make it a jerk.
        self.appearance.theme_changed.connect(lambda: QTimer.singleShot(0, self, self._on_theme_changed))
        self._show_page()
        restore_geometry(self, self.files, self._pane, self.settings)

    def _workspace(self, abilities: Abilities) -> Workspace:
        return Workspace(
            window=self,
            abilities=abilities,
            library=self._library,
            bridge=self._bridge,
            session=self.session,
            view=self.view,
            banner=self.banner,
            status=self.status,
            start_page=self.start_page,
            side_panel=self.side_panel,
            pane=self._pane,
            appearance=self.appearance,
            submenus=self._submenus,
            settings=self.settings,
        )

    def _build(self) -> None:
        self.setWindowTitle("Muqabala")
        self.resize(*_SIZE)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.start_page)
        self._pane = ReadingPane(self.heads, self.view, self.overview, self.side_panel)
        self._pages.addWidget(self._pane)
        central = QWidget()
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addWidget(self._pages, 1)
        self.setCentralWidget(central)
        self.setStatusBar(self.status)

    def _build_bars(self) -> None:
        build_menus(self, self.actions_by_name, self.appearance, self._submenus)
        build_toolbar(self, self.actions_by_name)
        for action in self.actions_by_name.values():
            self.addAction(action)

    def complete(self) -> None:
        """Make the features that the first paint did not wait for, all that are still missing."""
        self.completion.finish()

    def _add_feature(self, make: MakeFeature) -> None:
        self.features = (*self.features, make(self._parts))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint; after the first time the window is completed, a feature each turn."""
        super().paintEvent(event)
        if not self.completion.begun:
            in_turns(self, self.completion.steps())

    def _run(self, name: str) -> None:
        """Do what an action asks for."""
        self.complete()
        self._handlers()[name]()

    def _handlers(self) -> dict[str, Callable[[], None]]:
        handlers: dict[str, Callable[[], None]] = {
            "new_window": self.window_asked.emit,
            "quit": QApplication.closeAllWindows,
            "cancel": self.session.cancel,
            "about": self._about,
        }
        for feature in self.features:
            handlers.update(feature.handlers())
        return handlers

    def _connect(self) -> None:
        session = self.session
        session.documents_opened.connect(self.banner.hide)
        # Whatever starts to work on documents needs every feature.
        session.progress_changed.connect(lambda _task, _done, _total: self.complete())
        session.documents_changed.connect(self._on_documents_changed)
        session.columns_changed.connect(lambda: self._rebuild(keep_place=True))
        session.passages_translated.connect(self._on_passages_translated)
        session.translation_ended.connect(self._rebuild_heads)
        session.progress_changed.connect(self._on_progress)
        session.idle.connect(self._on_idle)
        session.failed.connect(self.show_error)
        self._arrangement.arrangement_changed.connect(lambda: self._rebuild(keep_place=True))
        self.status.cancel_asked.connect(session.cancel)
        self.view.scrolled.connect(self._on_scrolled)
        for moved in (self.view.pointed, self.view.current_moved):
            moved.connect(lambda _place: self._on_link_chosen())
        self.words.found.connect(lambda _link: self.view.viewport().update())
        self.start_page.open_asked.connect(self.files.ask_open)
        self.start_page.paste_asked.connect(self.files.paste_text)
        self.start_page.sample_asked.connect(self.files.open_sample)
        self.start_page.recent_asked.connect(self.files.open_recent)
        self.side_panel.opened.connect(lambda name: self._pane.give_panel_its_width() if name else None)
        self._drops = DropTarget(self)
        for widget in (self, self.view.viewport()):
            self._drops.watch(widget)
        self._drops.files_dropped.connect(self.files.take_files)
        self._drops.text_dropped.connect(session.open_text)
        self._drops.hovering_changed.connect(self.start_page.set_hovering)

    # What is shown

    def open_at_start(self, files: list[Path]) -> None:
        """Open files of the command line as soon as the window is up."""
        if files:
            QTimer.singleShot(0, lambda: self.files.take_files(files, replace=True))

    def show_error(self, error: object) -> None:
        """Tell of an error without disturbing what is open."""
        self.banner.show_message(error_sentence(error), Tone.ERROR)

    def _show_page(self) -> None:
        self._pages.setCurrentIndex(0 if self.session.left is None else 1)
        for spec_name, action in self.actions_by_name.items():
            action.setEnabled(self._possible(spec_name))
        self.actions_by_name["translation"].setChecked(self.session.translation is not None)

    def _possible(self, name: str) -> bool:
        """Whether an action makes sense with what is open."""
        match NEEDS.get(name):
            case Need.DOCUMENT:
                return self.session.left is not None
            case Need.PAIR:
                return self.session.bitext is not None
            case Need.WORK:
                return self.session.busy
        return True

    def _on_documents_changed(self) -> None:
        self._rebuild(keep_place=False)
        if self.session.left is not None:
            self.view.setFocus()
            self.setWindowTitle(f"{self.session.left.title} — Muqabala")
        else:
            self.setWindowTitle("Muqabala")

    def _rebuild(self, *, keep_place: bool) -> None:
        content = build_content(self.session)
        order = self._arrangement.order(content) if content else ()
        shade = self.session.bitext is not None
        self.view.set_content(content, order, keep_place=keep_place, shade=shade)
        self.overview.set_content(content if shade else None)
        self.words.set_bitext(self.session.bitext)
        if content is not None:
            content.word_links = self.words.by_link
        self._rebuild_heads()
        self.status.set_counts(counts_text(self.session))
        self.status.set_link(link_text(self.session.bitext, self.view.chosen_link()))
        self._show_page()

    def _on_passages_translated(self, passages: Sequence[int]) -> None:
        for passage in passages:
            self.view.passage_changed(1, passage)

    def _rebuild_heads(self) -> None:
        content, order = self.view.content, self.view.column_order
        build_heads(self.heads, self.session, content, order, self.appearance, self.overview)

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

    def _about(self) -> None:
        from reader_app.gui.about import show_about

        show_about(self)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Have all work stop as the window goes, and remember how it was."""
        keep_window(self, self.files, self._pane, self.side_panel, self.settings)
        self._end_work()
        super().closeEvent(event)

    def give_up(self) -> None:
        """Let go of a window that was made and never shown: nothing of it is remembered."""
        self._end_work()
        self.deleteLater()

    def _end_work(self) -> None:
        self.settings.close()
        self._bridge.close()
