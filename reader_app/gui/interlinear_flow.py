"""How Arabic text is shown: as written, with harakat, without them, or word by word with English under it."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction

from reader_app.domain.span import Span
from reader_app.gui.interlinear_words import InterlinearWords, Words
from reader_app.gui.reading.look import Look, TextMode
from reader_app.gui.workspace import Workspace

_ARABIC = "ar"
_ACTIONS = {
    "interlinear": TextMode.INTERLINEAR,
    "show_harakat": TextMode.HARAKAT,
    "hide_harakat": TextMode.BARE,
}


class InterlinearFlow(QObject):
    """Changes what is seen of Arabic text; what is copied, searched and marked stays the text itself."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window; the mode is a setting."""
        super().__init__(workspace.window)
        self._workspace = workspace
        self._view, self._settings = workspace.view, workspace.settings
        self._words = InterlinearWords(lambda: workspace.abilities.dictionary, workspace.bridge, self)
        self._words.found.connect(self._on_found)
        self._words.failed.connect(workspace.session.failed)
        self._waiting: dict[tuple[int, int], None] = {}
        self._settings.changed.connect(self._on_settings_changed)
        if self.mode is not TextMode.WRITTEN:
            self._view.set_look(self)
        QTimer.singleShot(0, self, self._tell_actions)  # the actions are made after the features

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to the modes of the View menu; a mode chosen again is left."""
        return {name: partial(self._toggle, mode) for name, mode in _ACTIONS.items()}

    @property
    def mode(self) -> TextMode:
        """How Arabic text is shown."""
        return TextMode(self._settings.current.arabic_text)

    def look(self, column: int, passage: int, span: Span) -> Look | None:
        """How a stretch of a passage is shown; as written until its words are known."""
        content = self._view.content
        shown = content.columns[column].passages[passage] if content else None
        if content is None or shown is None or content.columns[column].language != _ARABIC:
            return None
        if self.mode is TextMode.BARE:
            return Look(self.mode)
        words: list[Words | None] = []
        for sentence in shown.sentences:
            if sentence.overlaps(span):
                found = self._words.words(sentence.of(shown.text))
                words.append(None if found is None else _moved(found, sentence.start))
        if None in words:
            self._waiting[column, passage] = None
            return None
        return Look(self.mode, tuple(word for found in words if found for word in found))

    def grows(self, column: int) -> bool:
        """Whether a column is shown with glosses."""
        content = self._view.content
        arabic = content is not None and content.columns[column].language == _ARABIC
        return arabic and self.mode is TextMode.INTERLINEAR

    def _toggle(self, mode: TextMode) -> None:
        chosen = TextMode.WRITTEN if self.mode is mode else mode
        self._settings.change("arabic_text", chosen.value)
        self._tell_actions()

    def _tell_actions(self) -> None:
        for name, mode in _ACTIONS.items():
            action = self._workspace.window.findChild(QAction, name)
            if action is not None:
                action.setChecked(self.mode is mode)

    def _on_settings_changed(self, names: frozenset[str]) -> None:
        if "arabic_text" not in names:
            return
        self._words.stop()
        self._words.resume()
        self._waiting.clear()
        self._view.set_look(None if self.mode is TextMode.WRITTEN else self)
        self._tell_actions()

    def _on_found(self) -> None:
        """Show what has become known; what is still missing asks again when it is laid out."""
        waiting, self._waiting = list(self._waiting), {}
        columns = self._view.content.columns if self._view.content else ()
        for column, passage in waiting:
            if column < len(columns) and passage < len(columns[column].passages):
                self._view.passage_changed(column, passage)


def _moved(words: Words, by: int) -> Words:
    """Words of a sentence with spans in its passage."""
    return tuple(word._replace(span=Span(word.span.start + by, word.span.end + by)) for word in words)
