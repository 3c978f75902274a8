"""The features of the window: those it cannot be painted without, and those that follow its first paint."""

from collections.abc import Callable, Iterator

from reader_app.gui.copy_flow import CopyFlow
from reader_app.gui.link_flow import LinkFlow
from reader_app.gui.recent_flow import RecentFlow
from reader_app.gui.settings_flow import SettingsFlow
from reader_app.gui.translate_menu import TranslateMenu
from reader_app.gui.workspace import Feature, Workspace

MakeFeature = Callable[[Workspace], Feature]
_React = Callable[[], None]

FIRST: tuple[MakeFeature, ...] = (LinkFlow, CopyFlow, SettingsFlow, TranslateMenu, RecentFlow)
"""Features with something in the bars, and what must be there before a file is opened."""


def later_features() -> Iterator[MakeFeature]:
    """Features that follow the window's first paint, in the order they are made; each is loaded in its turn.

    To add one: write its class, list it here, and its actions in `action_table.py`.
    """
    from reader_app.gui.search_flow import SearchFlow

    yield SearchFlow
    from reader_app.gui.export_flow import ExportFlow

    yield ExportFlow
    from reader_app.gui.guide_flow import GuideFlow

    yield GuideFlow
    from reader_app.gui.passage_field import PassageField

    yield PassageField
    from reader_app.gui.facts_flow import FactsFlow

    yield FactsFlow
    from reader_app.gui.dictionary_flow import DictionaryFlow

    yield DictionaryFlow
    from reader_app.gui.interlinear_flow import InterlinearFlow

    yield InterlinearFlow
    from reader_app.gui.hidden_flow import HiddenFlow

    yield HiddenFlow
    from reader_app.gui.encoding_flow import EncodingFlow

    yield EncodingFlow
    from reader_app.gui.scroll_flow import ScrollFlow

    yield ScrollFlow
    from reader_app.gui.outline_flow import OutlineFlow

    yield OutlineFlow
    from reader_app.gui.memory_flow import MemoryFlow

    yield MemoryFlow
    from reader_app.gui.post_editing import PostEditing

    yield PostEditing
    from reader_app.gui.notes_flow import NotesFlow

    yield NotesFlow
    from reader_app.gui.position_flow import PositionFlow

    yield PositionFlow


class Completion:
    """Makes the later features of one window, one at a time or all that are still missing."""

    def __init__(self, add: Callable[[MakeFeature], None], on_begin: _React, on_complete: _React) -> None:
        """`add` makes a feature and keeps it; the others are called before the first and after the last."""
        self._add, self._on_begin, self._on_complete = add, on_begin, on_complete
        self._left: Iterator[MakeFeature] | None = None

    @property
    def begun(self) -> bool:
        """Whether any was made yet or is about to be."""
        return self._left is not None

    def finish(self) -> None:
        """Make all that are missing."""
        for _step in self.steps():
            pass

    def steps(self) -> Iterator[None]:
        """The same in steps, a feature each; others may make some of them meanwhile."""
        if self._left is None:
            self._left = later_features()
            self._on_begin()
            yield
        for make in self._left:
            self._add(make)
            yield
        self._end()

    def _end(self) -> None:
        on_complete, self._on_complete = self._on_complete, _nothing
        on_complete()


def _nothing() -> None:
    """Do nothing."""
