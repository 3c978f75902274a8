"""The window is not slowed down by jobs that compute."""

import time

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader_app.domain.progress import CancelToken, Progress, no_progress
from reader_app.gui.pulse import Pulse


def test_jobs_stand_back_for_work_in_the_window(qapp: QApplication, qtbot: QtBot) -> None:
    """A slot that computes gets nearly all of the time meanwhile; jobs go on when it has ended."""
    pulse = Pulse(qapp)
    steps: list[float] = []

    def compute(cancel: CancelToken, _progress: Progress) -> None:
        while True:
            cancel.check()
            steps.append(sum(range(1000)))

    for _ in range(2):
        pulse.runner.start("computing", compute, lambda _outcome: None, no_progress)
    qtbot.wait(100)
    before, begun = len(steps), time.perf_counter()
    while time.perf_counter() < begun + 0.3:
        pass  # the window's thread, in a slot
    meanwhile = len(steps) - before
    before = len(steps)
    qtbot.wait(300)
    after = len(steps) - before
    pulse.stop()
    assert after > 4 * meanwhile, (after, meanwhile)


def test_it_beats_only_while_jobs_are_at_work(qapp: QApplication, qtbot: QtBot) -> None:
    """A program that does nothing does not wake the processor a hundred times a second."""
    pulse = Pulse(qapp)
    assert not pulse._timer.isActive()
    job = pulse.runner.start("waiting", lambda cancel, _progress: _wait(cancel), lambda _o: None, no_progress)
    assert pulse._timer.isActive()
    qtbot.wait(50)
    assert pulse._timer.isActive()
    job.cancel()
    qtbot.waitUntil(lambda: not pulse._timer.isActive(), timeout=2_000)
    pulse.stop()


def _wait(cancel: CancelToken) -> None:
    while True:
        cancel.check()
        time.sleep(0.002)
