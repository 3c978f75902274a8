"""The worker process seen from this side: words in, analyses out."""

import contextlib
import json
import subprocess
import threading
from collections.abc import Sequence
from typing import Any

from reader_app.domain.child_process import child_command, child_environment
from reader_app.domain.errors import ReaderError
from reader_app.translation.gloss.analysis import Analysis, analysis_from_fields

_ATTEMPTS = 3
_MAX_KEPT = 100_000
"""Words whose analyses are kept; a long novel has fewer different ones."""


def worker_command() -> tuple[str, ...]:
    """The command that starts the worker, a program of its own in a bundle: the lexicon is under the GPL."""
    return tuple(child_command("reader_app.translation.gloss.worker", apart="gloss-worker"))


class WordAnalyser:
    """Analyses words in a worker process, which starts when first asked and again when it dies.

    One object serves engine and dictionary; safe from any thread.
    """

    def __init__(self, command: Sequence[str] | None = None) -> None:
        """Start nothing yet; `command` stands in for the usual worker."""
        self._command = tuple(command) if command else worker_command()
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._known: dict[str, tuple[Analysis, ...]] = {}

    @property
    def process_id(self) -> int | None:
        """The running worker's process id, or none when none runs."""
        process = self._process
        return process.pid if process is not None and process.poll() is None else None

    def analyses(self, words: Sequence[str]) -> list[tuple[Analysis, ...]]:
        """All analyses of each bare word (no harakat), unranked; none for an unknown word.

        Raises `ReaderError` with code gloss-worker when the worker cannot be kept alive.
        """
        with self._lock:
            known = self._known
            new = list(dict.fromkeys(word for word in words if word not in known))
            if new:
                if len(known) + len(new) > _MAX_KEPT:
                    known = self._known = {word: known[word] for word in words if word in known}
                for word, found in zip(new, self._ask(new), strict=True):
                    known[word] = tuple(dict.fromkeys(analysis_from_fields(fields) for fields in found))
            return [known[word] for word in words]

    def warm_up(self) -> None:
        """Start the worker and wait until it answers."""
        with self._lock:
            self._ask([])

    def modules(self) -> list[str]:
        """Names of the modules that the worker has imported."""
        with self._lock:
            return list(self._ask("modules"))

    def close(self) -> None:
        """End the worker; the next request starts another. Safe to call twice."""
        with self._lock:
            self._end()

    def _ask(self, request: object) -> list[Any]:
        """The worker's answer; a worker that dies meanwhile is replaced and asked again."""
        line = json.dumps(request).encode() + b"\n"
        for _ in range(_ATTEMPTS):
            process = self._running()
            with contextlib.suppress(OSError, ValueError):
                if process.stdin is not None and process.stdout is not None:
                    process.stdin.write(line)
                    process.stdin.flush()
                    answer = process.stdout.readline()
                    if answer.endswith(b"\n"):
                        return json.loads(answer)  # type: ignore[no-any-return]
            self._end()
        raise ReaderError("gloss-worker", "The word analyser cannot be started.")

    def _running(self) -> subprocess.Popen[bytes]:
        """The worker, started if none runs."""
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # a crash's traceback could hold document text
                env=child_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        return self._process

    def _end(self) -> None:
        """Close the worker's input, which ends it, and wait."""
        process, self._process = self._process, None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        try:
            process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
