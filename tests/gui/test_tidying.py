"""What closed dialogs leave behind."""

import weakref
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from reader_app.gui.main_window import MainWindow
from reader_app.gui.preferences_dialog import PreferencesDialog
from reader_app.gui.tidying import Tidier


def test_a_closed_dialog_is_given_back(window: MainWindow, qtbot: QtBot) -> None:
    """After the preferences are closed and it was tidied up, nothing of them is left."""
    window.actions_by_name["preferences"].trigger()
    (dialog,) = window.findChildren(PreferencesDialog)
    left = weakref.ref(dialog)
    dialog.close()
    del dialog
    qtbot.waitUntil(lambda: not window.findChildren(PreferencesDialog))
    assert Tidier(lambda: [window.session], window).tidy()
    assert left() is None


def test_nothing_is_held_up_by_it(window: MainWindow, when_idle: Callable[[], None]) -> None:
    """While work is going on or a long text is open, tidying waits."""
    tidier = Tidier(lambda: [window.session], window)
    window.session.open_text("One line of a long text.\n\n" * 4000)
    assert not tidier.tidy()  # it is being read
    when_idle()
    assert not tidier.tidy()
    window.session.close_documents()
    when_closed = [window.session.left, window.session.busy]
    assert when_closed == [None, False]
    assert tidier.tidy()
