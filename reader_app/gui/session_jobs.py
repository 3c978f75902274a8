"""The jobs of one window: one for each task, the newest request wins."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from reader_app.domain.progress import CancelToken, Progress
from reader_app.gui.job_bridge import JobBridge
from reader_app.services.jobs import Job

T = TypeVar("T")


class SessionJobs(QObject):
    """Starts, replaces and stops the jobs of a window; all of it in the GUI thread."""

    progress_changed = Signal(str, int, int)
    """Task, done, total (0: unknown)."""
    idle = Signal()
    failed = Signal(object)

    def __init__(self, bridge: JobBridge, parent: QObject | None = None) -> None:
        """Run jobs through this bridge."""
        super().__init__(parent)
        self._bridge = bridge
        self._jobs: dict[str, Job] = {}

    @property
    def busy(self) -> bool:
        """Whether any job is running."""
        return bool(self._jobs)

    def running(self, task: str) -> bool:
        """Whether a job of this task is running."""
        return task in self._jobs

    def start(
        self, task: str, work: Callable[[CancelToken, Progress], T], on_finished: Callable[[T], None]
    ) -> None:
        """Start a job; an earlier one of the same task is cancelled and its result passed over."""
        self.stop(task)
        started: list[Job] = []

        def newest() -> bool:
            return bool(started) and self._jobs.get(task) is started[0]

        def finished(value: T) -> None:
            if newest():
                self._end(task)
                on_finished(value)

        def failed(error: BaseException) -> None:
            if newest():
                self._end(task)
                self.failed.emit(error)

        def cancelled() -> None:
            if newest():
                self._end(task)

        def progressed(done: int, total: int) -> None:
            if newest():
                self.progress_changed.emit(task, done, total)

        job = self._bridge.start(task, work, finished, failed, cancelled, progressed)
        started.append(job)
        self._jobs[task] = job
        self.progress_changed.emit(task, 0, 0)

    def stop(self, *tasks: str) -> None:
        """Cancel jobs; nothing of them is delivered any more."""
        stopped = [self._jobs.pop(task) for task in tasks if task in self._jobs]
        for job in stopped:
            job.cancel()
        if stopped and not self._jobs:
            self.idle.emit()

    def stop_all(self) -> None:
        """Cancel every job."""
        self.stop(*self._jobs)

    def _end(self, task: str) -> None:
        self._jobs.pop(task, None)
        if not self._jobs:
            self.idle.emit()
