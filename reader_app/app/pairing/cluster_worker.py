"""What a worker of a Dask cluster does for pairing."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader_app.app.pairing.wire import SentFile, options_from_json, reading_json
from reader_app.app.pairing.workbench import ExportTools, PairingTools
from reader_app.domain.progress import CancelToken

if TYPE_CHECKING:
    from reader_app.matching.article_search import Block, Floats


def read_there(files: Sequence[SentFile]) -> list[dict[str, Any]]:
    """On a worker: what came of reading some files, as JSON."""
    reading, _ = _tools()
    with tempfile.TemporaryDirectory(prefix="muqabala-") as folder:
        return [reading_json(found) for found in reading.read(_laid_down(files, folder), CancelToken())]


def export_there(
    left: SentFile,
    right: SentFile,
    shown: tuple[str, str],
    forms: Mapping[str, str],
    options: Mapping[str, Any],
) -> dict[str, bytes] | tuple[str, str]:
    """On a worker: a pair's exports by format, or the code and sentence of what went wrong."""
    _, exports = _tools()
    with tempfile.TemporaryDirectory(prefix="muqabala-") as folder:
        files = _laid_down((left, right), folder)
        targets = {name: Path(folder) / f"export{suffix}" for name, suffix in forms.items()}
        problem = exports.export(
            files[0],
            files[1],
            targets,
            options_from_json(options),
            CancelToken(),
            (Path(shown[0]), Path(shown[1])),
        )
        if problem is not None:
            return problem.code, problem.sentence
        return {name: target.read_bytes() for name, target in targets.items()}


def search_there(part: Floats, right: Floats, count: int) -> Block:
    """On a worker: one block of the search for neighbours."""
    from reader_app.matching.article_search import search_block

    return search_block(part, right, count, lambda: None)


@cache
def _tools() -> tuple[PairingTools, ExportTools]:
    """What a worker needs; made once a process."""
    from reader_app.app.compose import Composition
    from reader_app.formats.opener import FileOpener
    from reader_app.matching.multilingual_encoder import MultilingualEncoder
    from reader_app.storage.paths import user_folders

    tools = PairingTools(FileOpener(), MultilingualEncoder(threads=1))
    return tools, ExportTools(lambda: Composition(user_folders()))


def _laid_down(files: Sequence[SentFile], folder: str) -> list[Path]:
    """The files as files again, each in a folder of its own so that names stay as they are."""
    paths = []
    for number, file in enumerate(files):
        path = Path(folder) / str(number) / Path(file.name).name
        path.parent.mkdir()
        path.write_bytes(file.data)
        paths.append(path)
    return paths
