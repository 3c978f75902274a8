"""The menu in which engine and target language are chosen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from reader_app.domain.document import Document, TranslatedBy
from reader_app.domain.errors import ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.gui.language_titles import language_title
from reader_app.gui.workspace import Workspace
from reader_app.services.ability import Abilities
from reader_app.services.engine_choice import AUTO, pair_for


@dataclass(frozen=True, slots=True)
class Choices:
    """What could be done with the open document."""

    pair: LanguagePair | None = None
    engines: tuple[TranslatedBy, ...] = ()
    """For the pair, best first."""
    targets: tuple[str, ...] = ()


def find_choices(abilities: Abilities, document: Document, target: str | None) -> Choices:
    """The engines and target languages for a document; reads folders, so call it in a job."""
    inventory = abilities.packs.inventory()
    known = {language for pack in inventory.packs for language in pack.pair} | {"ar", "en"}
    targets = abilities.engines.targets(document.language, sorted(known))
    try:
        pair = pair_for(document, target)
    except ReaderError:
        return Choices(targets=targets)
    return Choices(pair, abilities.engines.available(pair), targets)


class TranslateMenu(QObject):
    """Fills the menus of engines and target languages, and translates anew when one is chosen."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window."""
        super().__init__(workspace.window)
        self._abilities = workspace.abilities
        self._bridge = workspace.bridge
        self._session = workspace.session
        self._view = workspace.view
        self._engines = workspace.submenus["engines"]
        self._targets = workspace.submenus["targets"]
        self.choices = Choices()
        self._session.documents_changed.connect(self._forget)
        for menu in (self._engines, self._targets):
            menu.aboutToShow.connect(self._refresh)
        self._fill()

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """No actions of the table: the entries are made anew each time."""
        return {}

    def choose_engine(self, name: str) -> None:
        """Translate the open document with this engine."""
        self._session.engine_name = name
        self._session.translate(self._view.first_visible_passage(0))

    def choose_target(self, target: str) -> None:
        """Translate the open document into this language."""
        self._session.target = target
        self._session.translate(self._view.first_visible_passage(0))

    def _forget(self) -> None:
        self.choices = Choices()
        self._fill()

    def _refresh(self) -> None:
        """Look anew at what is installed; the menu that is open is filled when that is known."""
        document, target = self._session.left, self._session.target
        if document is None:
            return

        def found(choices: Choices) -> None:
            if document is self._session.left:
                self.choices = choices
                self._fill()

        self._bridge.start(
            "engines",
            lambda _cancel, _progress: find_choices(self._abilities, document, target),
            found,
            self._session.failed.emit,
        )

    def _fill(self) -> None:
        self._engines.clear()
        self._targets.clear()
        if not self.choices.targets:
            for menu in (self._engines, self._targets):
                nothing = self.tr("Looking…") if self._session.left else self.tr("No document is open")
                menu.addAction(nothing).setEnabled(False)
            return
        chosen = self._session.engine_name
        group = QActionGroup(self._engines)
        _entry(
            self._engines, group, self.tr("The &best installed"), checked=chosen == AUTO
        ).triggered.connect(lambda _checked=False: self.choose_engine(AUTO))
        for made_by in self.choices.engines:
            what = self.tr("word-for-word gloss, not a translation") if made_by.is_gloss else made_by.pack
            entry = _entry(
                self._engines, group, f"{made_by.engine} · {what}", checked=chosen == made_by.engine
            )
            entry.triggered.connect(lambda _checked=False, name=made_by.engine: self.choose_engine(name))
        now = self.choices.pair.target if self.choices.pair else None
        group = QActionGroup(self._targets)
        for language in self.choices.targets:
            entry = _entry(self._targets, group, language_title(language), checked=language == now)
            entry.triggered.connect(lambda _checked=False, code=language: self.choose_target(code))


def _entry(menu: QMenu, group: QActionGroup, text: str, *, checked: bool) -> QAction:
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setChecked(checked)
    group.addAction(action)
    return action
