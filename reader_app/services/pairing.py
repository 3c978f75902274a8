"""Pairing two sets of files: which document of one is the other's version."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader_app.domain.errors import UnreadableDocumentError
from reader_app.domain.pairing import (
    Digest,
    DigestStore,
    FileStamp,
    ListedFile,
    Pairing,
    PairingCrew,
    Problem,
    Reading,
)
from reader_app.domain.progress import CancelToken, Progress

_KEPT_AT_ONCE = 256
_KEPT_AFTER = 2.0
"""Readings, or seconds, between two writes: a killed run loses no more than that."""
_PASSING = frozenset({"unreadable", "missing", "changed", "scanned", "internal", "too-slow"})
"""Troubles with a file that are not remembered."""
_SAVED_PAGE = ("_files", "-files", ".files")
"""Endings of the folders in which a browser puts what belongs to a saved page."""

ReportTask = Callable[[str], Progress]
"""Names a task and gives its progress."""


@dataclass(frozen=True, slots=True)
class FileSet:
    """The files of one side."""

    files: tuple[Path, ...]
    folder: Path | None = None
    """The folder in which they were found; names are taken from there on."""

    def name(self, file: Path) -> str:
        """The file's path within the folder."""
        if self.folder is None:
            return file.name
        return file.relative_to(self.folder).as_posix()


def folder_files(folder: Path, leave_out: Sequence[Path] = ()) -> FileSet:
    """Every file in a folder and the folders in it, in order of their paths.

    Hidden files, the parts of saved web pages and the folders `leave_out` are passed over. Raises
    `UnreadableDocumentError`.
    """
    left_out = {path.resolve() for path in leave_out}
    failures: list[OSError] = []
    found: list[Path] = []
    for top, folders, names in os.walk(folder, onerror=failures.append):
        if failures and not found and Path(top) == folder:
            break
        pages = {Path(name).stem for name in names}
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and not any(name.endswith(end) and name.removesuffix(end) in pages for end in _SAVED_PAGE)
            and (Path(top) / name).resolve() not in left_out
        )
        found += [
            Path(top) / name for name in names if not name.startswith(".") and _is_file(Path(top) / name)
        ]
    if not found and failures:
        reason = failures[0].strerror or "unknown reason"
        raise UnreadableDocumentError("unreadable", f"The folder “{folder.name}” cannot be read: {reason}.")
    return FileSet(tuple(sorted(found)), folder)


def pair_files(
    left: FileSet,
    right: FileSet,
    crew: PairingCrew,
    store: DigestStore,
    report: ReportTask,
    cancel: CancelToken,
) -> Pairing:
    """Read what is not known yet, then find the pairs. Raises `CancelledError`; what was read is kept."""
    files = (*left.files, *right.files)
    readings = read_files(files, crew, store, report("Reading"), cancel)
    sides = (left.files, right.files)
    named = [
        [
            (place, (file_set.name(file), reading))
            for place, file in enumerate(file_set.files)
            if isinstance(reading := readings[file], Digest)
        ]
        for file_set in (left, right)
    ]
    found = crew.pairer.pairs(
        [one for _, one in named[0]], [other for _, other in named[1]], report("Pairing"), cancel
    )
    listed = [tuple(_listed(file, readings[file]) for file in side) for side in sides]
    places = [[place for place, _ in side] for side in named]
    pairs = [type(pair)(places[0][pair.left], places[1][pair.right], pair.score, pair.by) for pair in found]
    return Pairing(listed[0], listed[1], tuple(pairs))


def read_files(
    files: Sequence[Path], crew: PairingCrew, store: DigestStore, progress: Progress, cancel: CancelToken
) -> dict[Path, Reading]:
    """What came of reading each file, now or earlier. Raises `CancelledError`; what was read is kept."""
    return dict(_readings(files, crew, store, progress, cancel))


def _readings(
    files: Sequence[Path], crew: PairingCrew, store: DigestStore, progress: Progress, cancel: CancelToken
) -> Iterator[tuple[Path, Reading]]:
    """What came of reading each file, now or earlier."""
    stamps = {file: stamp for file in files if (stamp := stamp_of(file)) is not None}
    known = store.known(list(stamps.values()))
    done = 0
    todo: list[Path] = []
    for file in dict.fromkeys(files):
        reading = known.get(stamps[file]) if file in stamps else None
        if reading is None:
            todo.append(file)
        else:
            done += 1
            yield file, reading
    total = done + len(todo)
    progress(done, total)
    fresh: dict[FileStamp, Reading] = {}
    kept = time.monotonic()
    try:
        for at, reading in crew.read(todo, cancel):
            file = todo[at]
            if file in stamps and not _is_passing(reading):
                fresh[stamps[file]] = reading
            if len(fresh) >= _KEPT_AT_ONCE or time.monotonic() - kept > _KEPT_AFTER:
                store.keep(fresh)
                fresh, kept = {}, time.monotonic()
            done += 1
            progress(done, total)
            yield file, reading
    finally:
        store.keep(fresh)


def _is_passing(reading: Reading) -> bool:
    """Whether it is a trouble that may be gone the next time, though the file stays as it is."""
    return isinstance(reading, Problem) and reading.code in _PASSING


def stamp_of(file: Path) -> FileStamp | None:
    """By what the file is known; none when it is gone."""
    try:
        found = file.stat()
    except OSError:
        return None
    path = str(file.absolute()).encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return FileStamp(path, found.st_size, found.st_mtime_ns)


def _listed(file: Path, reading: Reading) -> ListedFile:
    if isinstance(reading, Problem):
        return ListedFile(file, problem=reading)
    return ListedFile(file, reading.title, reading.language, reading.format, reading.sha256)


def _is_file(path: Path) -> bool:
    """Whether it is something a program writes text into, and not a pipe or a device."""
    return path.is_file()
