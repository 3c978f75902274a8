"""Writes in order, off the thread that asks for them."""

import threading
from collections.abc import Callable

import pytest

from reader_app.services.jobs import JobRunner, Outcome
from reader_app.services.write_queue import WriteQueue


def _start(run: Callable[[], None], name: str) -> None:
    threading.Thread(target=run, name=name, daemon=True).start()


def test_writes_keep_their_order_and_none_is_lost() -> None:
    """Asked for from two threads: all are written, each thread's in its order, one at a time."""
    queue, written = WriteQueue(_start), list[tuple[int, int]]()

    def ask(who: int) -> None:
        for number in range(500):
            queue.put(lambda entry=(who, number): written.append(entry))  # type: ignore[misc]

    askers = [threading.Thread(target=ask, args=(who,)) for who in range(2)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    assert queue.settle(10)
    assert not queue.busy
    assert len(written) == 1000
    for who in range(2):
        assert [number for one, number in written if one == who] == list(range(500))


def test_who_asks_is_not_held_and_who_settles_is() -> None:
    """While the disk takes its time, putting returns; settling waits for what was put before it only."""
    queue, disk, written = WriteQueue(_start), threading.Event(), list[str]()

    def slow() -> None:
        disk.wait(10)
        written.append("slow")

    queue.put(slow)
    assert queue.busy
    assert not queue.settle(0.05)
    assert written == []
    disk.set()
    assert queue.settle(10)
    assert written == ["slow"]


def test_a_write_that_fails_is_told_and_the_next_one_made() -> None:
    queue, told, written = WriteQueue(_start), list[BaseException | None](), list[str]()
    fault = OSError("full")

    def fails() -> None:
        raise fault

    queue.put(fails, told.append)
    queue.put(lambda: written.append("next"), told.append)
    assert queue.settle(10)
    assert told == [fault, None]
    assert written == ["next"]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_listener_that_fails_keeps_nothing_from_being_written() -> None:
    """What was put is written by the next that is put, whatever happened in between."""
    queue, written, go = WriteQueue(_start), list[int](), threading.Event()

    def ended(_error: BaseException | None) -> None:
        go.wait(10)
        raise RuntimeError("gone")

    queue.put(lambda: written.append(1), ended)
    queue.put(lambda: written.append(2))
    go.set()
    while len(written) < 2:
        queue.put(lambda: None)
        queue.settle(0.05)
    assert written == [1, 2]


def test_a_job_finds_what_was_written_before_it() -> None:
    """A job that is started right after a write was asked for reads it, however slow the disk is."""
    runner, disk, kept = JobRunner(), threading.Event(), list[str]()
    found: list[Outcome[list[str]]] = []

    def slow() -> None:
        disk.wait(10)
        kept.append("note")

    runner.writes.put(slow)
    arrived = threading.Event()

    def take(outcome: Outcome[list[str]]) -> None:
        found.append(outcome)
        arrived.set()

    runner.start("read", lambda _cancel, _progress: list(kept), take, lambda _done, _all: None)
    assert not found
    disk.set()
    assert arrived.wait(10)
    runner.stop_all()
    assert [getattr(outcome, "value", None) for outcome in found] == [["note"]]


def test_the_end_of_the_program_waits_for_writes() -> None:
    """Stopping cancels jobs, never writes."""
    runner, written = JobRunner(), list[int]()
    for number in range(20):
        runner.writes.put(lambda number=number: (threading.Event().wait(0.01), written.append(number)))  # type: ignore[misc]
    runner.stop_all()
    assert written == list(range(20))
