"""The features of the window: those it cannot be painted without, and those that follow its first paint."""

from collections import deque
from collections.abc import Callable, Iterator

from reader_app.gui.copy_flow import CopyFlow
from reader_app.gui.link_flow import LinkFlow
from reader_app.gui.recent_flow import RecentFlow
from reader_app.gui.search_flow import SearchFlow
from reader_app.gui.settings_flow import SettingsFlow
from reader_app.gui.translate_menu import TranslateMenu
from reader_app.gui.workspace import Feature, Workspace

MakeFeature = Callable[[Workspace], Feature]

FIRST: tuple[MakeFeature, ...] = (LinkFlow, CopyFlow, SettingsFlow, TranslateMenu, SearchFlow, RecentFlow)
"""Features with something in the bars, and what must be there before a file is opened."""


def later_features() -> tuple[MakeFeature, ...]:
    """Features that are loaded after the window's first paint, in the order they are made.

    To add one: write its class, list it here, and its actions in `action_table.py`.
    """
    from reader_app.gui.dictionary_flow import DictionaryFlow
    from reader_app.gui.encoding_flow import EncodingFlow
    from reader_app.gui.export_flow import ExportFlow
    from reader_app.gui.facts_flow import FactsFlow
    from reader_app.gui.guide_flow import GuideFlow
    from reader_app.gui.hidden_flow import HiddenFlow
    from reader_app.gui.interlinear_flow import InterlinearFlow
    from reader_app.gui.memory_flow import MemoryFlow
    from reader_app.gui.notes_flow import NotesFlow
    from reader_app.gui.outline_flow import OutlineFlow
    from reader_app.gui.passage_field import PassageField
    from reader_app.gui.position_flow import PositionFlow
    from reader_app.gui.post_editing import PostEditing
    from reader_app.gui.scroll_flow import ScrollFlow

    return (
        ExportFlow,
        GuideFlow,
        PassageField,
        FactsFlow,
        DictionaryFlow,
        InterlinearFlow,
        HiddenFlow,
        EncodingFlow,
        ScrollFlow,
        OutlineFlow,
        MemoryFlow,
        PostEditing,
        NotesFlow,
        PositionFlow,
    )


class Completion:
    """Makes the later features of one window, one at a time or all that are still missing."""

    def __init__(self, add: Callable[[MakeFeature], None], on_complete: Callable[[], None]) -> None:
        """`add` makes a feature and keeps it; `on_complete` is called once, after the last."""
        self._add, self._on_complete = add, on_complete
        self._left: deque[MakeFeature] | None = None

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
            self._left = deque(later_features())
        while self._left:
            make = self._left.popleft()
            last = not self._left
            self._add(make)
            if last:
                self._on_complete()
            yield
