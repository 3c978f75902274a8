"""The two commands: set up what they need, then do their work in the environment."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import display
import system_libraries
from environment import Place, child_environment, prepare
from problem import Problem, complain, say

ROOT = Path(__file__).resolve().parent.parent
USAGE = "usage: python3 packaging/bootstrap.py run [FILE [FILE]] | test [pytest arguments]"
COMPARISON = "comparison.pdf"
INTERRUPTED = 130


def main(arguments: Sequence[str]) -> int:
    """Exit status of `run` or `test`; one line on stderr says what is missing."""
    if not arguments or arguments[0] not in {"run", "test"}:
        asked = bool(arguments) and arguments[0] in {"-h", "--help"}
        print(USAGE, file=sys.stdout if asked else sys.stderr)
        return 0 if asked else 2
    place = Place(ROOT, Path(os.environ.get("MUQABALA_VENV") or ROOT / ".venv").absolute())
    try:
        if arguments[0] == "run":
            return _run(place, arguments[1:])
        return _test(place, arguments[1:])
    except Problem as problem:
        complain(str(problem))
        return 1
    except KeyboardInterrupt:
        complain("interrupted; run the same command again to go on")
        return INTERRUPTED


def _run(place: Place, files: Sequence[str]) -> int:
    if len(files) > 2 or any(name.startswith("-") for name in files):  # noqa: PLR2004 - a left and a right file
        print(USAGE, file=sys.stderr)
        return 2
    samples = [str(ROOT / "resources" / "samples" / name) for name in ("harbour-ar.txt", "harbour-en.txt")]
    documents = [os.path.abspath(name) for name in files] or samples  # noqa: PTH100 - resolve() would follow links
    with_window = display.is_promised(os.environ)
    needed = system_libraries.QT | (system_libraries.WINDOW if with_window else system_libraries.PDF)
    _set_up(place, "run", needed, wanted=system_libraries.PDF if with_window else {})
    program = [str(place.python), "-m", "reader_app"]
    if display.is_reachable(os.environ):
        return _become([*program, *documents])
    target = Path(COMPARISON).absolute()
    say(f"there is no display here: writing the comparison to {target} instead of opening the window")
    verb = "compare" if len(documents) > 1 else "translate"
    status = _call([*program, verb, *documents, "--pdf", str(target)])
    say(f"written: {target}" if status == 0 else "the comparison could not be written")
    return status


def _test(place: Place, arguments: Sequence[str]) -> int:
    _set_up(place, "test", system_libraries.QT | system_libraries.PDF, wanted={})
    os.chdir(ROOT)
    python = str(place.python)
    checks = {
        "ruff check": ["-m", "ruff", "check", "."],
        "ruff format": ["-m", "ruff", "format", "--check", "."],
        "mypy": ["-m", "mypy"],
        "mypy packaging": ["-m", "mypy", "packaging"],
        "pytest": ["-m", "pytest", *arguments],
    }
    failed = []
    for name, command in checks.items():
        say(f"== {name}")
        status = _call(
            [python, *command], QT_QPA_PLATFORM=os.environ.get("MUQABALA_TEST_PLATFORM", "offscreen")
        )
        if status == INTERRUPTED:
            return status
        if status:
            failed.append(name)
    if failed:
        print(f"bootstrap: failed: {', '.join(failed)}", file=sys.stderr, flush=True)
    return 1 if failed else 0


def _set_up(place: Place, purpose: str, needed: dict[str, str], wanted: dict[str, str]) -> None:
    system_libraries.ensure(needed, wanted)
    prepare(place, purpose)


def _call(command: Sequence[str], **variables: str) -> int:
    """Exit status of a child; Ctrl-C reaches it too, and it is given the time to end by itself."""
    with subprocess.Popen(command, env={**child_environment(), **variables}) as process:
        while True:
            try:
                return _shell_status(process.wait())
            except KeyboardInterrupt:
                continue


def _become(command: Sequence[str]) -> int:
    """Replace this process by `command` where the system can: signals and exit status are then its own."""
    if sys.platform != "win32":
        sys.stdout.flush()
        os.execve(command[0], list(command), child_environment())  # noqa: S606 - no shell is wanted
    return _call(command)


def _shell_status(status: int) -> int:
    """Exit status as a shell gives it: 128 + N for a child that signal N ended."""
    return 128 - status if status < 0 else status
