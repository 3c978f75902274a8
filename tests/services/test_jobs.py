"""Jobs end in exactly one way."""

import threading
import time

import pytest

from reader_app.domain.errors import UnreadableDocumentError
from reader_app.domain.progress import CancelToken, Progress, no_progress
from reader_app.services.jobs import Cancelled, Failed, Finished, JobRunner
from reader_app.services.right_of_way import RightOfWay


@pytest.mark.parametrize("ending", ["finished", "failed", "fault", "cancelled"])
def test_a_job_ends_in_exactly_one_way(ending: str) -> None:
    """Whatever the work does, one outcome arrives and the thread ends."""
    outcomes: list[object] = []
    arrived = threading.Event()
    runner = JobRunner()

    def work(cancel: CancelToken, progress: Progress) -> int:
        progress(1, 2)
        if ending == "failed":
            raise UnreadableDocumentError("missing", "There is no such file.")
        if ending == "fault":
            raise ZeroDivisionError
        if ending == "cancelled":
            cancel.check()
            job.cancel()
            cancel.check()
        return 7

    def on_outcome(outcome: object) -> None:
        outcomes.append(outcome)
        arrived.set()

    started = threading.Event()

    def wait_then_work(cancel: CancelToken, progress: Progress) -> int:
        started.wait(5)
        return work(cancel, progress)

    job = runner.start("test", wait_then_work, on_outcome, no_progress)
    started.set()
    assert arrived.wait(5)
    runner.stop_all()
    assert len(outcomes) == 1
    expected = {"finished": Finished, "failed": Failed, "fault": Failed, "cancelled": Cancelled}
    assert isinstance(outcomes[0], expected[ending])


def test_stopping_all_cancels_and_joins() -> None:
    """At the end of the program no job is left behind."""
    runner = JobRunner()
    outcomes: list[object] = []

    def forever(cancel: CancelToken, _progress: Progress) -> None:
        while True:
            cancel.check()
            threading.Event().wait(0.01)

    jobs = [runner.start("endless", forever, outcomes.append, no_progress) for _ in range(3)]
    runner.stop_all()
    assert all(job.thread is not None and not job.thread.is_alive() for job in jobs)
    assert [type(outcome) for outcome in outcomes] == [Cancelled] * 3


def test_jobs_stand_back_while_the_beat_is_late() -> None:
    """While the window's thread beats jobs compute; while it does not they stand back, but never for good."""
    right = RightOfWay()
    runner = JobRunner(right.stand_back)
    steps: list[int] = []
    begun = threading.Event()

    def count(cancel: CancelToken, _progress: Progress) -> None:
        while True:
            begun.set()
            cancel.check()
            steps.append(1)

    def counted(seconds: float, *, beating: bool) -> int:
        before, end = len(steps), time.monotonic() + seconds
        while time.monotonic() < end:
            if beating:
                right.beat()
            time.sleep(0.005)
        return len(steps) - before

    runner.start("counting", count, lambda _outcome: None, no_progress)
    assert begun.wait(5)
    assert counted(0.1, beating=False) > 1000, "nobody has begun to beat"
    free = counted(0.2, beating=True)
    time.sleep(0.03)
    held = counted(0.2, beating=False)
    right.rest()
    rested = counted(0.2, beating=False)
    runner.stop_all()
    assert 1 <= held <= 10, held  # 0.2 s in waits of 0.05
    assert free > 100 * held
    assert rested > 100 * held


def test_nobody_waits_outside_jobs() -> None:
    """The window's own thread passes through the same code without waiting for itself."""
    right = RightOfWay()
    JobRunner(right.stand_back)
    right.beat()
    time.sleep(0.05)
    began = time.monotonic()
    CancelToken().check()
    assert time.monotonic() - began < 0.03
