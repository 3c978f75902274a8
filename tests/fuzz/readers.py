"""Reads broken files for minutes: `python -m tests.fuzz.readers [--minutes N] [--reader NAME]`.

Each reader works in a process of its own. What kills it, hangs it or raises what no child would contain is
kept in a temporary folder and opened once more as the program opens files; the exit status is 1 if that fails
too. `tests.fuzz.coverage_guided` lets coverage choose the bytes instead.
"""

import argparse
import multiprocessing
import random
import sys
import tempfile
import time
from collections import Counter
from multiprocessing.connection import Connection
from pathlib import Path

from reader_app.text.language import detect_language
from tests.formats.bad_files import WHOLE
from tests.formats.languages import FRENCH
from tests.fuzz.mutation import mutated
from tests.fuzz.reading import ENDINGS, opens_safely, read_broken, reader_named

_TOO_LONG = 10
_MEGABYTES = 700


def main() -> int:
    """Fuzz and print what came of it."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.readers")
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--reader", choices=sorted(ENDINGS), help="one reader; by default all share the time")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    arguments = parser.parse_args()
    names = [arguments.reader] if arguments.reader else list(ENDINGS)
    folder = Path(tempfile.mkdtemp(prefix="muqabala-fuzz-"))
    seconds = arguments.minutes * 60 / len(names)
    bad = sum(_fuzz(name, seconds, arguments.seed, folder) for name in names)
    print(f"{bad} files kept in {folder}" if bad else "nothing found")
    return int(bad > 0)


def _fuzz(name: str, seconds: float, seed: int, folder: Path) -> int:
    """How many files the reader fails on, as a whole."""
    outcomes: Counter[str] = Counter()
    bad, end, number = 0, time.monotonic() + seconds, seed
    connection, process = _start(name)
    while time.monotonic() < end:
        number += 1
        chance = random.Random(number)  # noqa: S311 - the same file for the same seed
        ending = chance.choice(ENDINGS[name])
        data = mutated(ending, chance)
        outcome = _ask(connection, data)
        outcomes[outcome] += 1
        if outcome in {"hang", "death"} or outcome.startswith("!"):
            path = folder / f"{number}.{ending}"
            path.write_bytes(data)
            contained = _opens(path)
            outcomes["contained by the child"] += contained
            bad += not contained
            if not contained:
                print(f"{name}: {outcome} on {path}", flush=True)
            if outcome in {"hang", "death"}:
                process.kill()
                process.join()
                connection, process = _start(name)
    process.kill()
    process.join()
    print(f"{name}: {sum(outcomes.values())} files: {dict(outcomes.most_common())}", flush=True)
    return bad


def _opens(path: Path) -> bool:
    """Whether the file is opened or refused in time by the real way."""
    start = time.monotonic()
    try:
        return opens_safely(str(path)) and time.monotonic() - start < _TOO_LONG + 2
    except Exception as error:  # noqa: BLE001 - whatever gets out is what is looked for
        print(f"{path}: {error!r}")
        return False


def _start(name: str) -> "tuple[Connection, multiprocessing.process.BaseProcess]":
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(name, theirs), daemon=True)
    process.start()
    theirs.close()
    ours.recv_bytes()  # what it has to load is no part of the time for a file
    return ours, process


def _ask(connection: "Connection", data: bytes) -> str:
    """What the process says of a file."""
    try:
        connection.send_bytes(data)
        return connection.recv_bytes().decode() if connection.poll(_TOO_LONG) else "hang"
    except (EOFError, OSError):
        return "death"


def _work(name: str, connection: "Connection") -> None:
    """Read what comes, in little memory."""
    import resource

    reader = reader_named(name)
    read_broken(reader, WHOLE[ENDINGS[name][0]]())
    detect_language(FRENCH)  # loads its statistics
    connection.send_bytes(b"ready")
    resource.setrlimit(resource.RLIMIT_AS, (_MEGABYTES << 20, _MEGABYTES << 20))
    while True:
        data = connection.recv_bytes()
        try:
            outcome = read_broken(reader, data)
        except BaseException as error:  # noqa: BLE001 - told of by its name
            outcome = f"!{type(error).__name__}"
        connection.send_bytes(outcome.encode())


if __name__ == "__main__":
    sys.exit(main())
