"""`muqabala compare FOLDER FOLDER`: which file of one folder belongs to which of the other."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from reader_app.cli.arguments import EXPORTS
from reader_app.cli.console import Console
from reader_app.domain.document import Side
from reader_app.domain.errors import ReaderError, UnwritableOutputError
from reader_app.domain.exporting import ExportOptions
from reader_app.domain.pairing import Pairing, PairingCrew, Problem
from reader_app.domain.progress import CancelToken, Progress
from reader_app.services.ability import Abilities
from reader_app.services.pair_exports import export_names, export_pairs
from reader_app.services.pairing import FileSet, folder_files, pair_files
from reader_app.services.pairing_file import pairing_csv, pairing_json

_LISTS = frozenset({"json", "csv"})
"""Options that take the pairing itself; those of the other exports take a folder."""
_MOST_NOTICES = 20
"""Files named on the terminal; the JSON and the CSV name all."""


class PairCommand:
    """Pairs two folders, writes the pairing and, asked to, every pair's exports."""

    def __init__(
        self, abilities: Abilities, console: Console, cancel: CancelToken, write: Callable[[str, bytes], None]
    ) -> None:
        """Take what can be done, where to report, what an interrupt sets, and what writes `OUT`."""
        self._abilities = abilities
        self._console = console
        self._cancel = cancel
        self._write = write

    def run(self, arguments: argparse.Namespace, options: ExportOptions) -> None:
        """Pair, write and report. Raises `ReaderError`."""
        folders = {
            name: Path(target)
            for name in EXPORTS
            if name not in _LISTS and (target := getattr(arguments, name))
        }
        for folder in folders.values():
            _make_folder(folder)
        outputs = tuple(folders.values())
        left, right = (folder_files(Path(name), outputs) for name in (arguments.left, arguments.right))
        crew = self._abilities.pairing_crew(arguments.scheduler, arguments.workers)
        try:
            store = self._abilities.digest_store
            pairing = pair_files(left, right, crew, store, self._progress, self._cancel)
            self._console.clear()
            self._tell_unreadable(pairing, left, right)
            # The pairing is there to be used while the exports are written.
            self._write_lists(arguments, pairing, left, right, {}, {})
            if folders:
                self._export(arguments, pairing, (left, right), folders, crew, options)
        finally:
            crew.close()
        if not folders and not arguments.json and not arguments.csv:
            print(pairing_summary(pairing, left, right))

    def _export(
        self,
        arguments: argparse.Namespace,
        pairing: Pairing,
        sets: tuple[FileSet, FileSet],
        folders: Mapping[str, Path],
        crew: PairingCrew,
        options: ExportOptions,
    ) -> None:
        """Write every pair's exports, then the pairing with their names."""
        suffixes = {name: self._abilities.exporters[name].suffix for name in folders}
        problems = export_pairs(
            pairing,
            {name: (folder, suffixes[name]) for name, folder in folders.items()},
            crew,
            self._abilities.digest_store,
            self._progress("Writing"),
            self._cancel,
            options,
        )
        self._console.clear()
        names = export_names(pairing)
        exports = {
            number: {name: str(folder / (names[number] + suffixes[name])) for name, folder in folders.items()}
            for number in range(len(pairing.pairs))
            if number not in problems
        }
        self._write_lists(arguments, pairing, *sets, exports, problems, again=True)
        for problem in list(problems.values())[:_MOST_NOTICES]:
            self._console.notice(problem.sentence)
        if problems:
            raise UnwritableOutputError(
                "some-exports", f"{len(problems)} of {len(pairing.pairs)} pairs could not be exported."
            )

    def _write_lists(
        self,
        arguments: argparse.Namespace,
        pairing: Pairing,
        left: FileSet,
        right: FileSet,
        exports: Mapping[int, Mapping[str, str]],
        problems: Mapping[int, Problem],
        *,
        again: bool = False,
    ) -> None:
        """Write the pairing; to standard output only once, when everything is done."""
        has_exports = any(getattr(arguments, name) for name in EXPORTS if name not in _LISTS)
        if arguments.json and not (arguments.json == "-" and has_exports and not again):
            self._write(arguments.json, pairing_json(pairing, left, right, exports, problems))
        if arguments.csv and not again:
            self._write(arguments.csv, pairing_csv(pairing, left, right))

    def _tell_unreadable(self, pairing: Pairing, left: FileSet, right: FileSet) -> None:
        """Name the files that could not be read, with the reason."""
        found = [
            (file_set.name(file.path), file.problem.sentence)
            for side, file_set in ((Side.LEFT, left), (Side.RIGHT, right))
            for file in (pairing.files(side)[at] for at in pairing.unreadable(side))
            if file.problem is not None
        ]
        for name, sentence in found[:_MOST_NOTICES]:
            self._console.notice(f"not read: {name}: {sentence}")
        if len(found) > _MOST_NOTICES:
            self._console.notice(f"not read: {len(found) - _MOST_NOTICES} more")

    def _progress(self, task: str) -> Progress:
        return lambda done, total: self._console.progress(task, done, total)


def pairing_summary(pairing: Pairing, left: FileSet, right: FileSet) -> str:
    """The pairs, a line each, then the unpaired files."""
    lines = [
        f"{pair.score:.2f}  {left.name(pairing.left[pair.left].path)} ↔ "
        f"{right.name(pairing.right[pair.right].path)}  ({', '.join(by.value for by in pair.by)})"
        for pair in pairing.pairs
    ]
    for side, file_set in ((Side.LEFT, left), (Side.RIGHT, right)):
        lines += [
            f"   –  {file_set.name(pairing.files(side)[at].path)}  (unpaired, {side.value})"
            for at in pairing.unpaired(side)
        ]
    unpaired, unread = (
        [len(count(side)) for side in (Side.LEFT, Side.RIGHT)]
        for count in (pairing.unpaired, pairing.unreadable)
    )
    lines.append(
        f"{len(pairing.pairs)} pairs; unpaired: {unpaired[0]} left, {unpaired[1]} right; "
        f"not read: {unread[0]} left, {unread[1]} right"
    )
    # a file name may hold what a terminal cannot show
    return "\n".join(lines).encode("utf-8", "replace").decode("utf-8")


def _make_folder(folder: Path) -> None:
    """Make a folder for exports. Raises `UnwritableOutputError`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise UnwritableOutputError(
            "unwritable", f"The folder “{folder}” cannot be made: {reason}."
        ) from error


def check_folders(left: Path, right: Path) -> bool:
    """Whether two folders are to be paired. Raises `ReaderError` for a folder beside a file."""
    folders = [left.is_dir(), right.is_dir()]
    if all(folders):
        return True
    if any(folders):
        raise FolderBesideFileError
    return False


class FolderBesideFileError(ReaderError):
    """A folder and a file were given."""

    exit_status = 2

    def __init__(self) -> None:
        """Say what can be compared."""
        super().__init__("usage", "Two files can be compared, or two folders, but not a folder with a file.")
