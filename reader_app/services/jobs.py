"""Work in threads that always ends in exactly one of finished, failed or cancelled."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from reader_app.domain.errors import CancelledError
from reader_app.domain.progress import CancelToken, Progress, stand_back_with
from reader_app.services.thread_starter import ThreadStarter
from reader_app.services.write_queue import WriteQueue

T = TypeVar("T")

_WRITES_SECONDS = 30.0
"""How long a job waits for writes asked for before it, and the end of the program for the last ones."""


@dataclass(frozen=True, slots=True)
class Finished(Generic[T]):
    """The work ended well."""

    value: T


@dataclass(frozen=True, slots=True)
class Failed:
    """The work raised; a `ReaderError` can be shown, anything else is a fault of the program."""

    error: BaseException


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The work was told to stop and did."""


Outcome = Finished[T] | Failed | Cancelled


class Job:
    """One piece of work in a thread of its own."""

    def __init__(self, name: str) -> None:
        """Name the job; `JobRunner.start` runs it."""
        self.name = name
        self.cancel_token = CancelToken()
        self.thread: threading.Thread | None = None

    def cancel(self) -> None:
        """Ask the work to stop; its outcome still arrives."""
        self.cancel_token.cancel()


class JobRunner:
    """Starts jobs and, at the end of the program, stops and joins them all.

    A job reads what was written before it was started: it waits for the writes that were asked for by then.
    """

    def __init__(
        self, wait: Callable[[], None] | None = None, on_start: Callable[[], None] | None = None
    ) -> None:
        """Start out with no job; each calls `wait` when it can stand back for what should come first.

        `on_start` is called in the thread that starts a job.
        """
        self._wait, self._on_start = wait, on_start
        self._jobs: set[Job] = set()
        self._lock = threading.Lock()
        self.threads = ThreadStarter()
        self.writes = WriteQueue(self.threads.start)

    @property
    def busy(self) -> bool:
        """Whether any job is at work."""
        with self._lock:
            return bool(self._jobs)

    def start(
        self,
        name: str,
        work: Callable[[CancelToken, Progress], T],
        on_outcome: Callable[[Outcome[T]], None],
        on_progress: Progress,
    ) -> Job:
        """Run `work` in a new thread. Both callbacks are called from that thread."""
        job = Job(name)

        def run() -> None:
            stand_back_with(self._wait)
            try:
                self.writes.settle(_WRITES_SECONDS)
                on_outcome(_outcome_of(work, job.cancel_token, on_progress))
            finally:
                with self._lock:
                    self._jobs.discard(job)

        with self._lock:
            self._jobs.add(job)
        if self._on_start is not None:
            self._on_start()
        job.thread = self.threads.start(run, f"job-{name}")
        return job

    def stop_all(self, seconds: float = 5.0) -> None:
        """Cancel every job and wait for the threads, each at most `seconds`, and for all writes.

        Nothing is at work after it; what is asked for all the same is done.
        """
        with self._lock:
            jobs = list(self._jobs)
        for job in jobs:
            job.cancel()
        self.threads.settle()
        for job in jobs:
            if job.thread is not None and job.thread is not threading.current_thread() and job.thread.ident:
                job.thread.join(seconds)
        self.writes.settle(_WRITES_SECONDS)
        self.threads.stop()


def _outcome_of(
    work: Callable[[CancelToken, Progress], T], cancel: CancelToken, progress: Progress
) -> Outcome[T]:
    try:
        value = work(cancel, progress)
    except CancelledError:
        return Cancelled()
    except BaseException as error:  # noqa: BLE001  whatever it is, the one who waits must hear of it
        return Cancelled() if cancel.cancelled else Failed(error)
    return Finished(value)
