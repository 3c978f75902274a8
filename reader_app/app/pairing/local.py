"""The crew of this machine: worker processes on all cores, or this process alone for a few files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from reader_app.app.pairing.wire import reading_from_json
from reader_app.app.pairing.workbench import ExportTools, PairingTools
from reader_app.domain.child_process import child_command, child_environment
from reader_app.domain.errors import UnreadableDocumentError
from reader_app.domain.exporting import ExportOptions
from reader_app.domain.pairing import ArticlePairer, PairExport, Problem, Reading
from reader_app.domain.progress import CancelToken
from reader_app.services.pair_exports import option_values
from reader_app.services.worker_pool import WorkerPool

WORKER = "reader_app.app.pairing.worker"
_FILES_AT_ONCE = 16
"""Files a request: some 100 sentences, which are encoded together."""
_SECONDS = 240.0
"""How long a request may take; a reader in a child of its own gives up after 10 s a file."""
_ONE_THREAD = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"), "1"
)
"""A process a core: threads of numpy within each would only wait for each other."""


class ProcessCrew:
    """A `PairingCrew` of worker processes."""

    def __init__(self, pairer: ArticlePairer, workers: int) -> None:
        """Start nothing yet."""
        self._pairer = pairer
        self.pool = WorkerPool(
            child_command(WORKER), {**child_environment(), **_ONE_THREAD}, workers, _SECONDS
        )

    @property
    def pairer(self) -> ArticlePairer:
        """What finds the pairs: in this process, for it takes seconds."""
        return self._pairer

    def read(self, files: Sequence[Path], cancel: CancelToken) -> Iterator[tuple[int, Reading]]:
        """What came of reading each file; one that ends its process is a problem of that file alone."""
        places = [
            range(at, min(at + _FILES_AT_ONCE, len(files))) for at in range(0, len(files), _FILES_AT_ONCE)
        ]
        fatal: list[int] = []
        for number, answer in self.pool.answers([_reading_request(files, part) for part in places], cancel):
            if answer is None:
                fatal += places[number]
            else:
                yield from zip(places[number], map(reading_from_json, answer["readings"]), strict=True)
        singly = [_reading_request(files, [at]) for at in fatal]
        for number, answer in self.pool.answers(singly, cancel):
            at = fatal[number]
            if answer is None:
                error = UnreadableDocumentError(
                    "too-slow", f"“{files[at].name}” takes too long to read, or too much memory."
                )
                yield at, Problem(error.code, error.sentence)
            else:
                yield at, reading_from_json(answer["readings"][0])

    def export(
        self, pairs: Sequence[PairExport], options: ExportOptions, cancel: CancelToken
    ) -> Iterator[tuple[int, Problem | None]]:
        """Write each pair's exports; gives its place as it is done, with what went wrong."""
        requests = [
            {
                "left": str(pair.left),
                "right": str(pair.right),
                "targets": {name: str(target) for name, target in pair.targets.items()},
                "options": option_values(options),
            }
            for pair in pairs
        ]
        for number, answer in self.pool.answers(requests, cancel):
            if answer is None:
                names = f"“{pairs[number].left.name}” and “{pairs[number].right.name}”"
                yield number, Problem("damaged", f"{names} could not be compared: it takes too long.")
            else:
                found = Problem(answer["problem"], answer["sentence"]) if "problem" in answer else None
                yield number, found

    def close(self) -> None:
        """End the processes."""
        self.pool.close()


class OneProcessCrew:
    """A `PairingCrew` that works in this process: for the few files of a window it is the quickest."""

    def __init__(self, pairer: ArticlePairer, tools: PairingTools, exports: ExportTools) -> None:
        """Work with these."""
        self._pairer = pairer
        self._tools = tools
        self._exports = exports

    @property
    def pairer(self) -> ArticlePairer:
        """What finds the pairs."""
        return self._pairer

    def read(self, files: Sequence[Path], cancel: CancelToken) -> Iterator[tuple[int, Reading]]:
        """What came of reading each file."""
        for at, file in enumerate(files):
            yield at, self._tools.read([file], cancel)[0]

    def export(
        self, pairs: Sequence[PairExport], options: ExportOptions, cancel: CancelToken
    ) -> Iterator[tuple[int, Problem | None]]:
        """Write each pair's exports; gives its place as it is done, with what went wrong."""
        for at, pair in enumerate(pairs):
            yield at, self._exports.export(pair.left, pair.right, pair.targets, options, cancel)

    def close(self) -> None:
        """Nothing was started."""


def _reading_request(files: Sequence[Path], places: Sequence[int]) -> dict[str, Any]:
    return {"files": [str(files[at]) for at in places]}
