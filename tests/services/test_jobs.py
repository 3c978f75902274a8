"""Jobs end in exactly one way."""

import threading

import pytest

from reader_app.domain.errors import UnreadableDocumentError
from reader_app.domain.progress import CancelToken, Progress, no_progress
from reader_app.services.jobs import Cancelled, Failed, Finished, JobRunner


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
