"""Long work of the window's thread, in steps."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from reader_app.gui.turns import in_turns


def steps(name: str, count: int, done: list[tuple[str, int]], turn: list[int]) -> Iterator[None]:
    for _ in range(count):
        done.append((name, turn[0]))
        yield
    done.append((name, turn[0]))


@pytest.fixture
def turn(qapp: QApplication) -> Iterator[list[int]]:
    """Counts the turns of the event loop."""
    counted, timer = [0], QTimer(qapp)

    def count() -> None:
        counted[0] += 1

    timer.timeout.connect(count)
    timer.start(0)
    yield counted
    timer.stop()


def test_two_owners_never_have_a_step_in_one_turn(qtbot: QtBot, turn: list[int]) -> None:
    """Two windows that change their theme take turns, and each has all of its steps."""
    done: list[tuple[str, int]] = []
    owners = [QObject(), QObject()]
    for owner, name in zip(owners, "ab", strict=True):
        in_turns(owner, steps(name, 3, done, turn))
    qtbot.waitUntil(lambda: len(done) == 8)
    assert [name for name, _turn in done] == list("abababab")
    turns = [number for _name, number in done]
    assert len(set(turns)) == len(turns)


@pytest.mark.qt_no_exception_capture
def test_steps_end_with_their_owner_and_others_go_on(
    qtbot: QtBot, turn: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is gone is not worked for; a fault in one piece of work costs the others nothing."""
    done: list[tuple[str, int]] = []
    gone, stays, faulty = QObject(), QObject(), QObject()

    def fault() -> Iterator[None]:
        yield
        raise ValueError("on purpose")

    in_turns(gone, steps("gone", 10_000_000, done, turn))
    in_turns(faulty, fault())
    in_turns(stays, steps("stays", 5, done, turn))
    caught: list[BaseException | None] = []
    monkeypatch.setattr("sys.excepthook", lambda _kind, error, _trace: caught.append(error))
    qtbot.waitUntil(lambda: len(done) >= 4)
    delete(gone)
    worked = sum(name == "gone" for name, _turn in done)
    qtbot.waitUntil(lambda: sum(name == "stays" for name, _turn in done) == 6)
    qtbot.wait(20)
    assert sum(name == "gone" for name, _turn in done) == worked
    assert [str(error) for error in caught] == ["on purpose"]
