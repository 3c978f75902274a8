"""Threads are started, and nobody waits for it."""

import threading
import time

import pytest

from reader_app.services.thread_starter import ThreadStarter


def test_threads_run_under_their_names_and_can_be_joined() -> None:
    """After `settle` each has begun; after `stop` the starter's own is gone."""
    starter, names = ThreadStarter(), list[str]()
    threads = [
        starter.start(lambda: names.append(threading.current_thread().name), f"t{n}") for n in range(9)
    ]
    starter.settle()
    for thread in threads:
        thread.join()
    assert sorted(names) == [f"t{n}" for n in range(9)]
    starter.stop()
    assert "starter" not in {thread.name for thread in threading.enumerate()}


def test_whoever_asks_does_not_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system on which a thread takes long to come up holds nobody but the starter."""
    starter = ThreadStarter()
    starter.start(lambda: None, "first")
    starter.settle()
    start = threading.Thread.start

    def slow(thread: threading.Thread) -> None:
        time.sleep(0.3)
        start(thread)

    monkeypatch.setattr(threading.Thread, "start", slow)
    begun, ran = time.monotonic(), threading.Event()
    starter.start(ran.set, "late")
    assert time.monotonic() - begun < 0.2
    assert ran.wait(5)
    starter.stop()


def test_after_the_end_what_is_asked_for_is_done() -> None:
    """Nothing that is put off until the very end is lost."""
    starter, ran = ThreadStarter(), threading.Event()
    starter.stop()
    starter.start(ran.set, "last").join(5)
    assert ran.is_set()
    starter.settle()
    starter.stop()


def test_where_the_system_gives_no_thread_it_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was asked for begins as soon as there is one, and in its order."""
    starter, names, start = ThreadStarter(), list[str](), threading.Thread.start
    starter.start(lambda: None, "first")
    starter.settle()
    refusals = iter(range(3))

    def refuse(thread: threading.Thread) -> None:
        if next(refusals, None) is not None:
            raise RuntimeError("can't start new thread")
        start(thread)

    monkeypatch.setattr(threading.Thread, "start", refuse)
    threads = [starter.start(lambda: names.append(threading.current_thread().name), name) for name in "ab"]
    starter.settle()
    for thread in threads:
        thread.join()
    assert names == ["a", "b"]
    starter.stop()


def test_without_any_thread_it_is_said_and_nothing_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    """If not even the starter's own comes up, whoever asks hears of it, and the next one is served."""
    starter, ran = ThreadStarter(), threading.Event()

    def refuse(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    with monkeypatch.context() as patched:
        patched.setattr(threading.Thread, "start", refuse)
        with pytest.raises(RuntimeError):
            starter.start(ran.set, "one")
        starter.settle()
    starter.start(ran.set, "two")
    assert ran.wait(5)
    starter.stop()
