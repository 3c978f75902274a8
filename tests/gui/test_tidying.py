"""What closed dialogs leave behind."""

import gc
import os
import sys
import tempfile
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader_app.gui.letting_go import LettingGo
from reader_app.gui.main_window import MainWindow
from reader_app.gui.preferences_dialog import PreferencesDialog
from reader_app.gui.tidying import Tidier
from reader_app.services.thread_starter import ThreadStarter
from tests.gui.conftest import ARABIC


@pytest.fixture(autouse=True)
def only_what_a_test_makes() -> Iterator[None]:
    """As in the program, what is there from the start is looked at no more."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture
def threads() -> Iterator[ThreadStarter]:
    starter = ThreadStarter()
    yield starter
    starter.stop()


def test_a_closed_dialog_is_given_back(window: MainWindow, qtbot: QtBot, threads: ThreadStarter) -> None:
    """After the preferences are closed and it was tidied up, nothing of them is left."""
    window.actions_by_name["preferences"].trigger()
    (dialog,) = window.findChildren(PreferencesDialog)
    left = weakref.ref(dialog)
    dialog.close()
    del dialog
    qtbot.waitUntil(lambda: not window.findChildren(PreferencesDialog))
    assert Tidier(lambda: [window.session], window, threads.start).tidy()
    assert left() is None


def test_nothing_is_held_up_by_it(
    window: MainWindow, when_idle: Callable[[], None], qtbot: QtBot, threads: ThreadStarter
) -> None:
    """While work is going on or a long text is open, tidying waits."""
    tidier = Tidier(lambda: [window.session], window, threads.start)
    window.session.open_text("One line of a long text.\n\n" * 20_000)
    assert not tidier.tidy()  # it is being read
    when_idle()
    assert not tidier.tidy()
    window.session.close_documents()
    when_closed = [window.session.left, window.session.busy]
    assert when_closed == [None, False]
    qtbot.waitUntil(tidier.tidy)


class _Circle:
    """What only a collection finds."""

    def __init__(self) -> None:
        self.itself = self


def test_what_is_there_to_stay_is_looked_at_once(window: MainWindow, threads: ThreadStarter) -> None:
    """Modules that were loaded since would else be so many one day that nothing is ever collected."""
    tidier = Tidier(lambda: [window.session], window, threads.start, lambda: False)
    kept = []
    for _load in range(3):
        kept.append([[] for _ in range(40_000)])
        circle = _Circle()
        left = weakref.ref(circle)
        del circle
        assert tidier.tidy()
        assert left() is None
    assert len(gc.get_objects()) < 40_000 < sum(map(len, kept))


def test_what_was_set_aside_goes_when_the_program_is_not_used(
    window: MainWindow, threads: ThreadStarter
) -> None:
    """Something that lived on while there was much, and hangs in a circle when it is given up."""
    in_use = [True]
    tidier = Tidier(lambda: [window.session], window, threads.start, lambda: not in_use[0])
    circle = _Circle()
    left, much = weakref.ref(circle), [[] for _ in range(70_000)]
    assert not tidier.tidy()
    del circle
    much.clear()
    assert tidier.tidy()
    assert left() is not None
    in_use[0] = False
    for _minute in range(10):
        tidier.tidy()
    assert left() is None


def test_a_large_translation_is_freed_little_by_little(window: MainWindow, qtbot: QtBot) -> None:
    """Dropping what took long to make holds the window for no longer than a frame."""

    class Part:
        pass

    parts = [Part() for _ in range(20_000)]
    gone = [weakref.ref(parts[0]), weakref.ref(parts[-1])]
    letting_go = LettingGo(window)
    letting_go.take(parts)
    parts.clear()
    assert letting_go.held == 20_000
    qtbot.waitUntil(lambda: letting_go.held == 0, timeout=5_000)
    assert [ref() for ref in gone] == [None, None]


def test_what_is_closed_is_freed(window: MainWindow, when_idle: Callable[[], None], qtbot: QtBot) -> None:
    """Of a document that was closed, and of its translation, nothing is left."""
    window.session.open_files([ARABIC])
    when_idle()
    qtbot.waitUntil(lambda: window.session.translation is not None and window.session.translation.complete)
    document, translation = window.session.left, window.session.translation
    assert document is not None
    assert translation is not None
    made = translation.passages[1]
    assert made is not None
    passages = [document.passages[1], made]
    del document, translation, made
    window.session.close_documents()
    qtbot.waitUntil(lambda: window.session._letting_go.held == 0)
    only_here = sys.getrefcount([object()][0]) + 1
    assert [sys.getrefcount(passages[0]), sys.getrefcount(passages[1])] == [only_here, only_here]


def test_pages_of_a_killed_export_are_gone_after_a_start(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, threads: ThreadStarter
) -> None:
    """They hold the text of a document; what others have there, or are making just now, stays."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    names = ["muqabala-pages-old", "muqabala-pages-new", "muqabala-other", "of others"]
    for name in names:
        (tmp_path / name).mkdir()
        (tmp_path / name / "page").write_text("text", encoding="utf-8")
    for name in names:
        if name != "muqabala-pages-new":
            os.utime(tmp_path / name, (1, 1))
    tidier = Tidier(lambda: [window.session], window, threads.start)
    assert tidier.releasing is not None
    threads.settle()
    tidier.releasing.join(10)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names[1:])
