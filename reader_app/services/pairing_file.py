"""A pairing as JSON (schema muqabala.pairing/1) and as a table."""

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

from reader_app.domain.document import Side
from reader_app.domain.pairing import ListedFile, Pairing, Problem
from reader_app.services.pairing import FileSet

SCHEMA = "muqabala.pairing/1"
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def pairing_json(
    pairing: Pairing,
    left: FileSet,
    right: FileSet,
    exports: Mapping[int, Mapping[str, str]] | None = None,
    problems: Mapping[int, Problem] | None = None,
) -> bytes:
    """The pairing in UTF-8; paths are those within the two folders, files are numbered from 0."""
    sides = {Side.LEFT: left, Side.RIGHT: right}
    value: dict[str, Any] = {"schema": SCHEMA}
    for side, file_set in sides.items():
        value[side.value] = {
            "folder": None if file_set.folder is None else _text(str(file_set.folder)),
            "files": [_file(file, file_set) for file in pairing.files(side)],
        }
    value["pairs"] = [
        {
            "left": pair.left,
            "right": pair.right,
            "score": pair.score,
            "by": [by.value for by in pair.by],
            **({"exports": dict(exports[number])} if exports and number in exports else {}),
            **({"problem": _problem(problems[number])} if problems and number in problems else {}),
        }
        for number, pair in enumerate(pairing.pairs)
    ]
    value["unpaired"] = {side.value: list(pairing.unpaired(side)) for side in sides}
    value["unreadable"] = {side.value: list(pairing.unreadable(side)) for side in sides}
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")


def pairing_csv(pairing: Pairing, left: FileSet, right: FileSet) -> bytes:
    """A row a pair, then the unpaired files and those not read; UTF-8 with a byte order mark."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(["status", "left", "right", "score", "by", "left title", "right title", "reason"])
    for pair in pairing.pairs:
        one, other = pairing.left[pair.left], pairing.right[pair.right]
        by = " ".join(reason.value for reason in pair.by)
        names = [left.name(one.path), right.name(other.path)]
        writer.writerow(_row("paired", *names, f"{pair.score:.3f}", by, one.title, other.title, ""))
    for side, file_set in ((Side.LEFT, left), (Side.RIGHT, right)):
        for status, places in (
            ("unpaired", pairing.unpaired(side)),
            ("unreadable", pairing.unreadable(side)),
        ):
            for place in places:
                file = pairing.files(side)[place]
                names, titles = [file_set.name(file.path), ""], [file.title, ""]
                if side is Side.RIGHT:
                    names.reverse()
                    titles.reverse()
                reason = file.problem.sentence if file.problem else ""
                writer.writerow(_row(status, *names, "", "", *titles, reason))
    return out.getvalue().encode("utf-8-sig", "replace")


def _row(*cells: str) -> list[str]:
    """Cells that no spreadsheet takes for a formula (OWASP)."""
    return ["'" + cell if cell.startswith(_FORMULA_STARTS) else cell for cell in cells]


def _file(file: ListedFile, file_set: FileSet) -> dict[str, Any]:
    value: dict[str, Any] = {"path": _text(file_set.name(file.path))}
    if file.problem is not None:
        return {**value, "problem": _problem(file.problem)}
    return {
        **value,
        "sha256": file.sha256,
        "format": file.format,
        "language": file.language,
        "title": file.title,
    }


def _problem(problem: Problem) -> dict[str, str]:
    return {"code": problem.code, "message": problem.sentence}


def _text(path: str) -> str:
    """A path whose bytes are no UTF-8 with those bytes visible."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
