"""Brings what jobs and writes report in their threads to the GUI thread."""

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar
from weakref import WeakSet

from PySide6.QtCore import QObject, Qt, Signal, Slot

from reader_app.domain.progress import CancelToken, Progress
from reader_app.services.jobs import Cancelled, Failed, Finished, Job, JobRunner, Outcome

T = TypeVar("T")


class JobBridge(QObject):
    """Starts jobs whose callbacks arrive in the GUI thread, in order, until the bridge is closed."""

    _delivered = Signal(object)

    def __init__(self, runner: JobRunner | None = None, parent: QObject | None = None) -> None:
        """Run jobs on this runner, or with none on one of its own."""
        super().__init__(parent)
        self._runner = runner or JobRunner()
        self._is_own = runner is None
        self._closed = False
        self._closing = threading.Lock()
        self._jobs: WeakSet[Job] = WeakSet()
        self._delivered.connect(self._on_delivered, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        name: str,
        work: Callable[[CancelToken, Progress], T],
        on_finished: Callable[[T], None],
        on_failed: Callable[[BaseException], None],
        on_cancelled: Callable[[], None] = lambda: None,
        on_progress: Progress = lambda _done, _total: None,
    ) -> Job:
        """Run `work` in a thread; exactly one of the three endings is called, in the GUI thread."""

        def ended(outcome: Outcome[T]) -> None:
            match outcome:
                case Finished(value):
                    self.deliver(lambda: on_finished(value))
                case Failed(error):
                    self.deliver(lambda: on_failed(error))
                case Cancelled():
                    self.deliver(on_cancelled)

        def progressed(done: int, total: int) -> None:
            self.deliver(lambda: on_progress(done, total))

        job = self._runner.start(name, work, ended, progressed)
        self._jobs.add(job)
        return job

    @property
    def writing(self) -> bool:
        """Whether something that was asked for, by any window, is still to be written."""
        return self._runner.writes.busy

    def write(
        self,
        write: Callable[[], None],
        on_written: Callable[[], None] = lambda: None,
        on_failed: Callable[[BaseException], None] = lambda _error: None,
    ) -> None:
        """Have something kept, after all that was asked for before, and also if the window goes meanwhile.

        One of the two endings is called in the GUI thread. Jobs started from now on find it written.
        """

        def ended(error: BaseException | None) -> None:
            self.deliver(on_written if error is None else lambda: on_failed(error))

        self._runner.writes.put(write, ended)

    def deliver(self, call: Callable[[], None]) -> None:
        """Have something called in the GUI thread soon; safe from any thread."""
        # Locked, so that the bridge is not deleted under a thread that is about to deliver.
        with self._closing, suppress(RuntimeError):  # deleted without having been closed
            if not self._closed:
                self._delivered.emit(call)

    def close(self) -> None:
        """Cancel the jobs and deliver nothing any more; whoever made the runner waits for the threads."""
        with self._closing:
            self._closed = True
        for job in tuple(self._jobs):
            job.cancel()
        if self._is_own:
            self._runner.stop_all()

    @Slot(object)
    def _on_delivered(self, call: Callable[[], None]) -> None:
        if not self._closed:
            call()
