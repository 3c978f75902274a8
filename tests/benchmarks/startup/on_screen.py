"""Seconds until a program's window is seen on a screen: for programs that cannot be asked, as a bundle's.

A virtual X screen of its own is watched from outside: the window is there when its middle changes colour.
"""

import ctypes
import os
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SIZE = (1280, 820)
_ALL_PLANES = 0xFFFFFFFF
_Z_PIXMAP = 2
_PATIENCE = 60.0
_POLL = 0.002


class Screen:
    """A virtual screen's pixel in the middle."""

    def __init__(self, name: str) -> None:
        """Connect to the display of that name."""
        self.name = name
        x11 = ctypes.CDLL("libX11.so.6")
        for function in ("XOpenDisplay", "XGetImage"):
            getattr(x11, function).restype = ctypes.c_void_p
        x11.XDefaultRootWindow.restype = x11.XGetPixel.restype = ctypes.c_ulong
        self._x11 = x11
        self._display = ctypes.c_void_p(x11.XOpenDisplay(name.encode()))
        if not self._display:
            raise RuntimeError(f"no display {name}")
        self._root = ctypes.c_ulong(x11.XDefaultRootWindow(self._display))

    def pixel(self) -> int:
        """The colour in the middle."""
        x, y = SIZE[0] // 2, SIZE[1] // 2
        image = ctypes.c_void_p(
            self._x11.XGetImage(self._display, self._root, x, y, 1, 1, ctypes.c_ulong(_ALL_PLANES), _Z_PIXMAP)
        )
        colour = int(self._x11.XGetPixel(image, 0, 0))
        self._x11.XFree(image)
        return colour


@contextmanager
def virtual_screen() -> Iterator[Screen]:
    """A screen of its own, of the window's size; needs Xvfb."""
    reader, writer = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writer),
        "-screen",
        "0",
        f"{SIZE[0]}x{SIZE[1]}x24",
        "-nolisten",
        "tcp",
    ]
    with subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL) as server:
        os.close(writer)
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()
        try:
            yield Screen(f":{number}")
        finally:
            server.terminate()


@dataclass(frozen=True, slots=True)
class Seen:
    """What it took until a window was seen."""

    seconds: float
    processor: float
    """Seconds of computing by the program itself, which a busy machine hardly changes."""


def until_seen(screen: Screen, command: Sequence[str], home: Path) -> Seen:
    """From the start of the process to the first change in the middle of the screen.

    The program keeps what it keeps in `home`, so that it meets no other and leaves the reader's own alone.
    """
    empty = screen.pixel()
    own = {f"XDG_{name}": str(home / name) for name in ("CONFIG_HOME", "DATA_HOME", "RUNTIME_DIR")}
    environment = {**os.environ, **own, "DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb"}
    began = time.perf_counter()
    with subprocess.Popen(list(command), env=environment, stdout=subprocess.DEVNULL) as program:
        while screen.pixel() == empty:
            if time.perf_counter() - began > _PATIENCE or program.poll() is not None:
                raise RuntimeError(f"no window of {command[0]} was seen")
            time.sleep(_POLL)
        seconds = time.perf_counter() - began
        used = _processor_seconds(program.pid)
        program.kill()
    while screen.pixel() != empty:
        time.sleep(_POLL)
    return Seen(seconds, used)


def _processor_seconds(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
