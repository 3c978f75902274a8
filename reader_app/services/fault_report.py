"""What is told of a fault of the program: where in the code it was, never what was being read.

Messages of exceptions, values and names of documents are left out: an exception can quote the very text that
somebody is working on in confidence.
"""

import os
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from types import TracebackType

from reader_app import __version__
from reader_app.domain.errors import ReaderError

_MOST_FRAMES = 80
_CHAIN = 6
_PACKAGE = "reader_app"
_LIBRARIES = ("site-packages", "dist-packages")
_STANDARD = re.compile(r"python\d[\d.]*$", re.IGNORECASE)
_PRIVATE = re.compile(r"\S*[^\x00-\x7f]|\S*[/\\]|[\"']|\S+\.[A-Za-z]\w{0,5}(?=[\s,;:)]|$)")
_TRACED = re.compile(r'^(\s*)File "([^"]*)", line (\d+) in (\S+)')


@dataclass(frozen=True, slots=True)
class Fault:
    """An error of the program, with nothing of what was read in it."""

    thread: str
    kinds: tuple[str, ...]
    """The types of the exception and of those that led to it, last first."""
    frames: tuple[str, ...]
    """Where it was, outermost first: file, line, function."""

    @property
    def title(self) -> str:
        """The type and the innermost place, in a line."""
        return f"{self.kinds[0]} at {self.frames[-1]}" if self.frames else self.kinds[0]


def fault_of(error: BaseException, thread: str, traceback: TracebackType | None = None) -> Fault:
    """What may be told of an exception."""
    kinds = tuple(_kind(one) for one in _chain(error))
    frames = tuple(_frames(traceback or error.__traceback__))
    return Fault(thread, kinds, frames[-_MOST_FRAMES:])


def report_text(fault: Fault, machine: Mapping[str, str]) -> str:
    """The report of a fault, for a person to read before it is given away."""
    led = [f"  after {kind}" for kind in fault.kinds[1:]]
    lines = [f"Fault: {fault.kinds[0]}", *led, f"Thread: {fault.thread}", "", "Where:"]
    return _whole([*lines, *(f"  {frame}" for frame in fault.frames)], machine)


def trace_text(trace: str, machine: Mapping[str, str]) -> str:
    """The report of a program that died; `trace` is what Python's faulthandler wrote."""
    lines = ["The program was ended by a fault in machine code.", ""]
    for line in trace.splitlines():
        found = _TRACED.match(line)
        lines.append(f"{found[1]}{_shown(found[2])}:{found[3]} in {found[4]}" if found else clean(line))
    return _whole(lines, machine)


def _whole(lines: list[str], machine: Mapping[str, str]) -> str:
    told = [f"{name}: {value}" for name, value in {**_here(), **machine}.items()]
    head = f"Report of Muqabala {__version__}. It holds no text and no names of your documents."
    return "\n".join([head, "", *lines, "", *told, ""])


def clean(message: str) -> str:
    """A message of a library without what may be of a document.

    It ends where a quotation, a path, a file name or another script begins: names can go on over spaces.
    """
    found = _PRIVATE.search(message)
    return message[: found.start()] + "…" if found else message


def _here() -> dict[str, str]:
    import platform

    return {
        "Program": __version__,
        "Python": f"{platform.python_version()} ({platform.python_implementation()})",
        "System": f"{platform.system()} {platform.release()} {platform.machine()}",
        "Processors": str(os.cpu_count()),
        "Bundled": str(bool(getattr(sys, "frozen", False))),
    }


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The exception and those that led to it."""
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen and len(seen) < _CHAIN:
        seen.add(id(one))
        yield one
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)


def _kind(error: BaseException) -> str:
    name = type(error).__qualname__
    if isinstance(error, ReaderError):
        return f"{name} ({error.code})"
    if isinstance(error, OSError) and error.errno is not None:
        return f"{name} (errno {error.errno})"
    return name


def _frames(traceback: TracebackType | None) -> Iterator[str]:
    while traceback is not None:
        code = traceback.tb_frame.f_code
        yield f"{_shown(code.co_filename)}:{traceback.tb_lineno} in {code.co_qualname}"
        traceback = traceback.tb_next


def _shown(name: str) -> str:
    """A file of code from its package on: the folders before it can hold the name of a person."""
    parts = PurePath(name.replace("\\", "/")).parts
    if _PACKAGE in parts:
        return "/".join(parts[len(parts) - 1 - parts[::-1].index(_PACKAGE) :])
    for number, part in enumerate(parts):
        if part in _LIBRARIES or _STANDARD.match(part):
            inner = next((n for n, later in enumerate(parts) if later in _LIBRARIES), number)
            return "/".join(parts[inner + 1 :])
    return name if name.startswith("<frozen ") else "(elsewhere)"
