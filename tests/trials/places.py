"""Places where something is missing, each as an environment for a process."""

import os
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

_KEPT = (
    "PATH",
    "PYTHONPATH",
    "LD_LIBRARY_PATH",
    "VIRTUAL_ENV",
    "TMPDIR",
    "MUQABALA_TESTS_REFUSED_CONNECTIONS",
)
_FAKETIME = ("x86_64-linux-gnu", "aarch64-linux-gnu", "")
_ROOM = 1 << 20


class NotHereError(Exception):
    """This place cannot be made on this machine."""


@dataclass(frozen=True, slots=True)
class Place:
    """A home, and what is different in it."""

    home: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    keeps: bool = True
    """Whether the program can keep what is done."""
    exports: Path | None = None
    """Where an export is written to, if not to a folder that is as usual."""

    def variables(self) -> dict[str, str]:
        """All of the process's environment."""
        runtime = {"XDG_RUNTIME_DIR": str(self.home / ".runtime")}
        kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
        usual = {"HOME": str(self.home), "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
        return {**kept, **usual, **runtime, "ORT_DISABLE_TELEMETRY": "1", **self.environment}


MakePlace = Callable[[Path], Iterator[Place]]


def _home(folder: Path) -> Path:
    home = folder / "home"
    (home / ".runtime").mkdir(parents=True, mode=0o700)
    return home


def as_usual(folder: Path) -> Iterator[Place]:
    """Nothing is missing."""
    yield Place(_home(folder))


def full_disk(folder: Path) -> Iterator[Place]:
    """No byte more fits on the disk of the home folder."""
    with _file_system(folder / "disk") as disk:
        home = _home(disk)
        _fill(disk / "filling")
        yield Place(home, keeps=False)


def disk_that_fills_up(folder: Path) -> Iterator[Place]:
    """Some kilobytes are free at the start, too few for an export to the same disk."""
    with _file_system(folder / "disk") as disk:
        home = _home(disk)
        _fill(disk / "filling", leave=40_000)
        yield Place(home, keeps=False, exports=disk)


def read_only_home(folder: Path) -> Iterator[Place]:
    """Nothing can be written to the home folder."""
    if os.geteuid() != 0:
        home = _home(folder)
        home.chmod(0o555)
        try:
            yield Place(home, keeps=False)
        finally:
            home.chmod(0o755)
        return
    with _file_system(folder / "disk") as disk:
        home = _home(disk)
        _run("mount", "-o", "remount,ro", str(disk))
        yield Place(home, keeps=False)


def missing_home(folder: Path) -> Iterator[Place]:
    """There is no home folder, and none can be made."""
    (folder / "file").write_text("", encoding="utf-8")
    yield Place(folder / "file" / "home", keeps=False)


def no_fonts(folder: Path) -> Iterator[Place]:
    """The system has no font at all."""
    empty = folder / "fonts.conf"
    cache = folder / "font-cache"
    empty.write_text(f"<fontconfig><cachedir>{cache}</cachedir></fontconfig>", encoding="utf-8")
    yield Place(_home(folder), {"FONTCONFIG_FILE": str(empty)})


def no_dbus(folder: Path) -> Iterator[Place]:
    """No message bus answers."""
    nowhere = f"unix:path={folder}/nowhere"
    yield Place(_home(folder), {"DBUS_SESSION_BUS_ADDRESS": nowhere, "DBUS_SYSTEM_BUS_ADDRESS": nowhere})


def c_locale(folder: Path) -> Iterator[Place]:
    """The old C locale, of ASCII alone."""
    yield Place(_home(folder), {"LC_ALL": "C", "LANG": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"})


def posix_locale(folder: Path) -> Iterator[Place]:
    """The same by its other name."""
    yield Place(_home(folder), {"LC_ALL": "POSIX", "LANG": "POSIX"})


def arabic_locale(folder: Path) -> Iterator[Place]:
    """Egyptian Arabic, with its own digits, made here if the machine has it not."""
    locales = folder / "locales"
    locales.mkdir()
    try:
        _run("localedef", "-i", "ar_EG", "-f", "UTF-8", str(locales / "ar_EG.UTF-8"))
        path = {"LOCPATH": str(locales)}
    except NotHereError:
        path = {}
    yield Place(_home(folder), {"LC_ALL": "ar_EG.UTF-8", "LANG": "ar_EG.UTF-8", "LANGUAGE": "ar", **path})


def clock_of_1971(folder: Path) -> Iterator[Place]:
    """The clock stands in a year before anything was made."""
    yield Place(_home(folder), _clock("1971-01-02 03:04:05"))


def clock_of_2001(folder: Path) -> Iterator[Place]:
    """The clock stands before the program was made."""
    yield Place(_home(folder), _clock("2001-09-09 01:46:40"))


PLACES: tuple[MakePlace, ...] = (
    as_usual, full_disk, disk_that_fills_up, read_only_home, missing_home, no_fonts, no_dbus, c_locale,
    posix_locale, arabic_locale, clock_of_1971, clock_of_2001,
)  # fmt: skip


def _clock(moment: str) -> dict[str, str]:
    for machine in _FAKETIME:
        library = Path("/usr/lib") / machine / "faketime" / "libfaketime.so.1"
        if library.exists():
            # The monotonic clock stays: time outs are no question of the date.
            return {"LD_PRELOAD": str(library), "FAKETIME": f"@{moment}", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
    raise NotHereError("libfaketime is not installed")


@contextmanager
def _file_system(folder: Path) -> Iterator[Path]:
    """A file system of a megabyte in memory."""
    folder.mkdir()
    with ExitStack() as undo:
        _run("mount", "-t", "tmpfs", "-o", f"size={_ROOM},mode=755", "none", str(folder))
        undo.callback(_run, "umount", "-l", str(folder))
        yield folder


def _fill(file: Path, leave: int = 0) -> None:
    with file.open("wb", buffering=0) as stream:
        try:
            while True:
                stream.write(b"x" * 4096)
        except OSError:
            pass
        if leave:
            stream.truncate(max(0, stream.tell() - leave))


def _run(*command: str) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise NotHereError(f"{command[0]} cannot be used here") from error
