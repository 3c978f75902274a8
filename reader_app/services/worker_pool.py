"""Processes of this program that take requests as lines of JSON and answer each with one line.

Written on plain pipes: multiprocessing starts its children by a way that a bundled program cannot follow.
"""

import contextlib
import json
import queue
import subprocess
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reader_app.domain.progress import CancelToken

_ATTEMPTS = 2
"""How often a request is tried that ended its process."""
_POLL_SECONDS = 0.1

Request = Mapping[str, Any]
Answer = Mapping[str, Any]


@dataclass(slots=True)
class _Task:
    """One request on its way."""

    number: int
    request: Request
    attempts: int = 0


class WorkerPool:
    """A number of worker processes, started when there is work for them; one that dies is replaced."""

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], workers: int, seconds: float
    ) -> None:
        """Run `command` in so many processes; one that takes longer than `seconds` for a request is ended."""
        self._command = tuple(command)
        self._environment = dict(environment)
        self._workers = [_Worker(self) for _ in range(max(1, workers))]
        self._seconds = seconds

    def answers(
        self, requests: Sequence[Request], cancel: CancelToken
    ) -> Iterator[tuple[int, Answer | None]]:
        """Each request's place and answer as it comes; none for a request that ends every process given it.

        Raises `CancelledError`. Used by one thread at a time.
        """
        waiting = deque(_Task(at, request) for at, request in enumerate(requests))
        answered: queue.Queue[tuple[_Worker, _Task, Answer | None]] = queue.Queue()
        idle = list(self._workers)
        busy: set[_Worker] = set()
        left = len(waiting)
        try:
            while left:
                cancel.check()
                while idle and waiting:
                    worker = idle.pop()
                    busy.add(worker)
                    worker.give(waiting.popleft(), answered.put)
                try:
                    worker, task, answer = answered.get(timeout=_POLL_SECONDS)
                except queue.Empty:
                    self._end_slow(busy)
                    continue
                busy.discard(worker)
                idle.append(worker)
                if answer is None and task.attempts < _ATTEMPTS:
                    waiting.append(task)
                    continue
                left -= 1
                yield task.number, answer
        finally:
            for worker in busy:
                worker.kill()
            for worker in self._workers:
                worker.join()

    def process_ids(self) -> list[int]:
        """The running processes."""
        return [worker.process.pid for worker in self._workers if worker.process is not None]

    def close(self) -> None:
        """End the processes; safe to call twice."""
        for worker in self._workers:
            worker.kill()

    def start(self) -> subprocess.Popen[bytes]:
        """One more process."""
        return subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # a crash's traceback could hold document text
            env=self._environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )

    def _end_slow(self, busy: set["_Worker"]) -> None:
        now = time.monotonic()
        for worker in busy:
            if now - worker.since > self._seconds:
                worker.kill()


class _Worker:
    """One process and the thread that waits for its answers."""

    def __init__(self, pool: WorkerPool) -> None:
        self._pool = pool
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self.process: subprocess.Popen[bytes] | None = None
        self.since = 0.0

    def give(self, task: _Task, on_answer: Callable[[tuple["_Worker", _Task, Answer | None]], None]) -> None:
        """Have a request answered; `on_answer` is called from another thread."""
        task.attempts += 1
        self.since = time.monotonic()
        self.join()
        self._thread = threading.Thread(
            target=lambda: on_answer((self, task, self._ask(task.request))), name="pool-worker", daemon=True
        )
        self._thread.start()

    def join(self) -> None:
        """Wait for the thread."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def kill(self) -> None:
        """End the process at once."""
        with self._lock:
            process, self.process = self.process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        process.wait()

    def _ask(self, request: Request) -> Answer | None:
        """The process's answer; none when it dies over it."""
        with contextlib.suppress(OSError, ValueError):
            with self._lock:
                if self.process is None or self.process.poll() is not None:
                    self.process = self._pool.start()
                process = self.process
            if process.stdin is not None and process.stdout is not None:
                process.stdin.write(json.dumps(request).encode() + b"\n")
                process.stdin.flush()
                line = process.stdout.readline()
                if line.endswith(b"\n"):
                    answer: Answer = json.loads(line)
                    return answer
        self.kill()
        return None
