"""Reports of faults and a log, in a folder that never grows over a megabyte."""

import contextlib
from datetime import datetime
from pathlib import Path

_LOG_BYTES = 150_000
"""Of the log; the one before it is kept as well."""
_REPORTS = 10
_REPORT_BYTES = 60_000


class FaultFiles:
    """A `FaultStore` in one folder; a disk that takes nothing is passed over."""

    def __init__(self, folder: Path) -> None:
        """Name the folder, which is made when something is written."""
        self._folder = folder

    @property
    def folder(self) -> Path:
        """Where reports and log are."""
        return self._folder

    def write_report(self, text: str) -> Path | None:
        """Keep a report; the oldest goes when there are too many."""
        wanted = self._folder / f"report-{datetime.now().astimezone():%Y-%m-%d-%H%M%S}.txt"
        try:
            self._folder.mkdir(parents=True, mode=0o700, exist_ok=True)
            path, number = wanted, 1
            while path.exists():
                number += 1
                path = wanted.with_name(f"{wanted.stem}-{number}.txt")
            path.write_bytes(text.encode("utf-8", "replace")[:_REPORT_BYTES])
            reports = sorted(
                self._folder.glob("report-*.txt"), key=lambda one: (one.stat().st_mtime, one.name)
            )
            for old in reports[:-_REPORTS]:
                old.unlink(missing_ok=True)
        except OSError:
            return None
        return path

    def log(self, line: str) -> None:
        """Add a line; a full log is set aside in place of the one before."""
        path = self._folder / "muqabala.log"
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, mode=0o700, exist_ok=True)
            if path.exists() and path.stat().st_size > _LOG_BYTES:
                path.replace(path.with_name("muqabala.1.log"))
            with path.open("a", encoding="utf-8", errors="replace") as file:
                file.write(f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S} {line[:500]}\n")
