"""Files and folders that a reader gives together: which stand on which side, and their pairs."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from reader_app.domain.language import Direction, direction_of
from reader_app.domain.pairing import Digest, DigestStore, Pairing, PairingCrew
from reader_app.domain.progress import CancelToken
from reader_app.services.pairing import FileSet, ReportTask, folder_files, pair_files, read_files

_BOTH = 2


def pair_given(
    paths: Sequence[Path], crew: PairingCrew, store: DigestStore, report: ReportTask, cancel: CancelToken
) -> tuple[Pairing, tuple[FileSet, FileSet]]:
    """Pair what was given together: two folders are the two sides, anything else is parted by language.

    A folder alone with exactly two folders in it stands for those two. Raises `ReaderError`.
    """
    folders = [path for path in paths if path.is_dir()]
    if len(paths) == len(folders) == 1:
        inner = sorted(path for path in folders[0].iterdir() if not path.name.startswith("."))
        if len(inner) == _BOTH and all(path.is_dir() for path in inner):
            paths = folders = inner
    if len(paths) == len(folders) == _BOTH:
        sides = (folder_files(folders[0]), folder_files(folders[1]))
    else:
        inside = [file for folder in folders for file in folder_files(folder).files]
        files = [*(path for path in paths if path not in folders), *inside]
        sides = _parted(list(dict.fromkeys(files)), crew, store, report, cancel)
    return pair_files(*sides, crew, store, report, cancel), sides


def more_than(most: int, paths: Sequence[Path]) -> bool:
    """Whether the files given, and those in the folders given, are more than so many."""
    count = 0
    for path in paths:
        for _ in path.rglob("*") if path.is_dir() else (path,):
            count += 1
            if count > most:
                return True
    return False


def _parted(
    files: Sequence[Path], crew: PairingCrew, store: DigestStore, report: ReportTask, cancel: CancelToken
) -> tuple[FileSet, FileSet]:
    """The files of one language on the left, those of all others on the right.

    On the left stands the right-to-left language that most files are in, else the language of the first.
    Where all are in one language the first half stands on the left.
    """
    readings = read_files(files, crew, store, report("Reading"), cancel)
    languages = {file: found.language for file in files if isinstance(found := readings[file], Digest)}
    if len(set(languages.values())) < _BOTH:
        half = (len(files) + 1) // 2
        return FileSet(tuple(files[:half])), FileSet(tuple(files[half:]))
    turned = [language for language in languages.values() if direction_of(language) is Direction.RTL]
    first = Counter(turned).most_common(1)[0][0] if turned else next(iter(languages.values()))
    left = tuple(file for file in files if languages.get(file, first) == first)
    return FileSet(left), FileSet(tuple(file for file in files if file not in set(left)))
