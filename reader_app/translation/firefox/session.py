"""A worker process with loaded Firefox packs, which takes batches of sentences."""

import json
import subprocess
from collections.abc import Sequence
from concurrent.futures import CancelledError as FutureCancelled
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

from reader_app.domain.child_process import child_command, child_environment
from reader_app.domain.document import TranslatedBy
from reader_app.domain.errors import ReaderError
from reader_app.domain.span import Span
from reader_app.domain.translation import PendingTranslation, Piece, TranslatedSentence

_WORKER = "reader_app.translation.firefox.worker"


class FirefoxSession:
    """Loaded Firefox packs for one language pair. Used from one thread at a time."""

    def __init__(self, folders: Sequence[Path], translated_by: TranslatedBy) -> None:
        """Start the worker and wait until it has loaded the packs, first leg first."""
        self._translated_by = translated_by
        self._process = subprocess.Popen(
            child_command(_WORKER, *map(str, folders)),
            env=child_environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # a traceback could hold document text
        )  # fmt: skip
        # One thread writes a request and reads its answer: two full pipes can never wait for each other.
        self._relay = ThreadPoolExecutor(1, "firefox")
        self._open = True
        if self._read() != "ready":
            self.close()
            raise ReaderError(
                "pack_damaged", f"The pack {translated_by.pack} cannot be loaded; install it anew."
            )

    @property
    def translated_by(self) -> TranslatedBy:
        """Engine, pack and version, as shown with the translation."""
        return self._translated_by

    @property
    def max_in_flight(self) -> int:
        """One batch that the worker translates and one that waits."""
        return 2

    def submit(self, sentences: Sequence[str]) -> PendingTranslation:
        """Start translating a batch; an empty sentence stays empty."""
        if not self._open:
            raise ReaderError("engine_closed", "The translation engine is closed.")
        return _Pending(self._relay.submit(self._exchange, list(sentences)))

    def close(self) -> None:
        """End the worker, whatever it is doing; safe to call twice."""
        if not self._open:
            return
        self._open = False
        self._relay.shutdown(wait=False, cancel_futures=True)
        self._process.kill()
        self._process.wait()
        self._relay.shutdown(wait=True)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):  # what was still to be written to the worker
                    pipe.close()

    def _exchange(self, sentences: list[str]) -> tuple[TranslatedSentence, ...]:
        try:
            if self._process.stdin is not None:
                self._process.stdin.write(json.dumps(sentences).encode() + b"\n")
                self._process.stdin.flush()
            answer = self._read()
        except OSError:
            answer = None
        if not isinstance(answer, list):
            raise ReaderError(
                "engine_failed", f"The pack {self._translated_by.pack} failed while translating."
            )
        return tuple(_sentence(parts) for parts in answer)

    def _read(self) -> Any:
        """The worker's next line; none when it has ended."""
        line = self._process.stdout.readline() if self._process.stdout is not None else b""
        return json.loads(line) if line.endswith(b"\n") else None


class _Pending:
    """A batch under way."""

    def __init__(self, future: Future[tuple[TranslatedSentence, ...]]) -> None:
        self._future = future

    def result(self) -> tuple[TranslatedSentence, ...]:
        """The batch, in the order it was submitted; blocks."""
        try:
            return self._future.result()
        except FutureCancelled:
            raise ReaderError("engine_closed", "The translation engine is closed.") from None


def _sentence(parts: list[tuple[int, int, str]]) -> TranslatedSentence:
    """The translated parts of a sentence as one; pieces tell which part comes from where."""
    pieces: list[Piece] = []
    begin = 0
    for start, end, text in parts:
        if text:
            pieces.append(Piece(Span(start, end), Span(begin, begin + len(text))))
            begin += len(text) + 1
    whole = " ".join(text for _, _, text in parts if text)
    return TranslatedSentence(whole, None, tuple(pieces) if len(parts) > 1 else ())
