"""The crew of a Dask cluster: files go to its workers as bytes, what they find comes back.

The workers need this program installed in the same version. `distributed` is imported only here, when asked.
"""

from __future__ import annotations

import contextlib
import importlib
import queue
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader_app.app.pairing.wire import SentFile, reading_from_json
from reader_app.domain.errors import ReaderError
from reader_app.domain.exporting import ExportOptions
from reader_app.domain.pairing import ArticlePairer, PairExport, Problem, Reading
from reader_app.domain.progress import CancelToken
from reader_app.services.pair_exports import option_values

if TYPE_CHECKING:
    from reader_app.matching.article_search import Block, BlockTask, Floats, Step

_FILES_AT_ONCE = 16
_ON_THE_WAY = 64
"""Requests given to the cluster at a time: enough for every worker, and few files in memory here."""
_CONNECT_SECONDS = 10
_POLL_SECONDS = 0.2
_ATTEMPTS = 3
"""Workers that may die over one request before it counts as a problem of the files."""
_MOST_BYTES = 64 * 1024 * 1024

WriteFile = Callable[[Path, bytes], None]


class ClusterCrew:
    """A `PairingCrew` over the workers of a scheduler that the user named."""

    def __init__(
        self,
        address: str,
        make_pairer: Callable[[Any], ArticlePairer],
        suffixes: Mapping[str, str],
        write_file: WriteFile,
    ) -> None:
        """Connect. `make_pairer` is given what searches blocks of neighbours on the cluster.

        Raises `ReaderError` when the extra is not installed or nobody answers at the address.
        """
        try:
            from distributed import Client
        except ImportError as error:
            raise ReaderError(
                "no-cluster", "Working on a cluster needs the extra “cluster” (dask and distributed)."
            ) from error
        try:
            make: Any = Client  # typed in part only
            self._client = make(address, timeout=_CONNECT_SECONDS, set_as_default=False)
        except (OSError, ValueError, TypeError) as error:
            raise ReaderError("no-cluster", f"No Dask scheduler answers at “{address}”.") from error
        self._pairer = make_pairer(self._search)
        self._suffixes = dict(suffixes)
        self._write_file = write_file

    @property
    def pairer(self) -> ArticlePairer:
        """What finds the pairs, with blocks of the search done by the cluster."""
        return self._pairer

    def read(self, files: Sequence[Path], cancel: CancelToken) -> Iterator[tuple[int, Reading]]:
        """What came of reading each file."""
        parts: list[list[int]] = []

        def requests() -> Iterator[tuple[Any, ...]]:
            for start in range(0, len(files), _FILES_AT_ONCE):
                parts.append(list(range(start, min(start + _FILES_AT_ONCE, len(files)))))
                yield ([_sent(files[at]) for at in parts[-1]],)

        for number, found in self._done("read_there", requests(), cancel):
            for at, reading in zip(parts[number], found or [None] * len(parts[number]), strict=True):
                lost = Problem("damaged", f"“{files[at].name}” could not be read: the workers died over it.")
                yield at, lost if reading is None else reading_from_json(reading)

    def export(
        self, pairs: Sequence[PairExport], options: ExportOptions, cancel: CancelToken
    ) -> Iterator[tuple[int, Problem | None]]:
        """Write each pair's exports, which come back as bytes."""
        values = option_values(options)

        def requests() -> Iterator[tuple[Any, ...]]:
            for pair in pairs:
                forms = {name: self._suffixes[name] for name in pair.targets}
                shown = (str(pair.left), str(pair.right))
                yield _sent(pair.left), _sent(pair.right), shown, forms, values

        for number, answer in self._done("export_there", requests(), cancel):
            names = f"“{pairs[number].left.name}” and “{pairs[number].right.name}”"
            if answer is None:
                yield number, Problem("damaged", f"{names} could not be compared: the workers died over it.")
            elif isinstance(answer, tuple):
                yield number, Problem(*answer)
            else:
                yield number, self._kept(pairs[number].targets, answer)

    def close(self) -> None:
        """Leave the cluster."""
        self._client.close()

    def _kept(self, targets: Mapping[str, Path], files: Mapping[str, bytes]) -> Problem | None:
        try:
            for name, target in targets.items():
                self._write_file(target, files[name])
        except ReaderError as error:
            return Problem(error.code, error.sentence)
        return None

    def _search(
        self, left: Floats, right: Floats, tasks: Sequence[BlockTask], count: int, step: Step
    ) -> Iterator[tuple[int, Block]]:
        """`matching.article_search.SearchBlocks` on the cluster."""
        held = self._client.scatter(right, broadcast=True)
        requests = ((left[task.start : task.end], held, count) for task in tasks)
        for number, block in self._done("search_there", requests, None, step):
            if block is None:
                raise ReaderError("cluster", "The workers of the cluster died over the search for pairs.")
            yield number, block

    def _done(
        self,
        work: str,
        requests: Iterator[tuple[Any, ...]],
        cancel: CancelToken | None,
        step: Callable[[], None] | None = None,
    ) -> Iterator[tuple[int, Any]]:
        """Each request's place and what `work` made of it; none when workers died over it."""
        check = step or (cancel.check if cancel else lambda: None)
        ended: queue.SimpleQueue[Any] = queue.SimpleQueue()
        waiting: dict[Any, int] = {}
        numbered = enumerate(requests)
        try:
            while True:
                while len(waiting) < _ON_THE_WAY and (request := next(numbered, None)) is not None:
                    check()
                    number, arguments = request
                    future = self._client.submit(call_there, work, *arguments, pure=False, retries=_ATTEMPTS)
                    waiting[future] = number
                    future.add_done_callback(ended.put)
                if not waiting:
                    return
                check()
                with contextlib.suppress(queue.Empty):
                    future = ended.get(timeout=_POLL_SECONDS)
                    yield waiting.pop(future), self._result(future)
                if self._client.status not in {"running", "connecting"}:
                    raise ReaderError("cluster", "The connection to the cluster broke.")
        finally:
            with contextlib.suppress(Exception):
                self._client.cancel(list(waiting))

    @staticmethod
    def _result(future: Any) -> Any:
        """What came of a request; none when it failed on every worker that tried."""
        if future.status != "finished":
            return None
        return future.result()


def call_there(name: str, *arguments: Any) -> Any:
    """On a worker: what a function of `cluster_worker` gives, found there by its name."""
    module = importlib.import_module("reader_app.app.pairing.cluster_worker")
    return getattr(module, name)(*arguments)


def _sent(file: Path) -> SentFile:
    """A file as it travels; one that cannot be read here, or is too large, travels without bytes."""
    with contextlib.suppress(OSError):
        if file.stat().st_size <= _MOST_BYTES:
            return SentFile(file.name, file.read_bytes())
    return SentFile(file.name, b"")
