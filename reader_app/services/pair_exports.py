"""Writing the exports of every pair into folders; what is there already is not written again."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields
from enum import Enum
from pathlib import Path
from typing import Any

from reader_app.domain.exporting import ExportOptions
from reader_app.domain.pairing import DigestStore, PairExport, Pairing, PairingCrew, Problem
from reader_app.domain.progress import CancelToken, Progress
from reader_app.services.export_name import safe_name

_LONGEST_STEM = 40
"""Letters of each file's name in that of an export."""


def export_pairs(
    pairing: Pairing,
    folders: Mapping[str, tuple[Path, str]],
    crew: PairingCrew,
    store: DigestStore,
    progress: Progress,
    cancel: CancelToken,
    options: ExportOptions | None = None,
) -> dict[int, Problem]:
    """Write the exports that are missing; gives what went wrong by the number of the pair.

    `folders` gives for each format the folder and the file ending. Raises `CancelledError`; what is written
    stays and is passed over next time.
    """
    options = options or ExportOptions()
    names = export_names(pairing)
    chosen = json.dumps(option_values(options))
    todo: list[tuple[int, PairExport, dict[str, str]]] = []
    for number, pair in enumerate(pairing.pairs):
        left, right = pairing.left[pair.left], pairing.right[pair.right]
        targets, keys = {}, {}
        for form, (folder, suffix) in folders.items():
            target = (folder / f"{names[number]}{suffix}").absolute()
            key = _key(left.sha256, right.sha256, form, chosen)
            if not (target.is_file() and store.written(str(target)) == key):
                targets[form], keys[form] = target, key
        if targets:
            todo.append((number, PairExport(left.path, right.path, targets), keys))
    done = len(pairing.pairs) - len(todo)
    progress(done, len(pairing.pairs))
    problems: dict[int, Problem] = {}
    for at, problem in crew.export([one for _, one, _ in todo], options, cancel):
        number, export, keys = todo[at]
        if problem is None:
            for form, key in keys.items():
                store.keep_written(str(export.targets[form]), key)
        else:
            problems[number] = problem
        done += 1
        progress(done, len(pairing.pairs))
    return problems


def option_values(options: ExportOptions) -> dict[str, Any]:
    """The choices of an export that can be written down: all but those that are documents or dictionaries."""
    values = {field.name: getattr(options, field.name) for field in fields(options)}
    plain = {name: value.value if isinstance(value, Enum) else value for name, value in values.items()}
    return {name: value for name, value in plain.items() if isinstance(value, str | int | float)}


def export_names(pairing: Pairing) -> list[str]:
    """A file name without ending for each pair, of the names of its files, no two alike."""
    taken: set[str] = set()
    names = []
    for pair in pairing.pairs:
        stems = [
            safe_name(file.path.stem[:_LONGEST_STEM])
            for file in (pairing.left[pair.left], pairing.right[pair.right])
        ]
        name = plain = " - ".join(stem for stem in stems if stem) or "pair"
        count = 1
        while name.casefold() in taken:
            count += 1
            name = f"{plain} ({count})"
        taken.add(name.casefold())
        names.append(name)
    return names


def _key(*parts: object) -> str:
    """By what a written export is known."""
    text = "\0".join(map(str, parts)).encode("utf-8", "surrogateescape")
    return hashlib.sha256(text).hexdigest()
