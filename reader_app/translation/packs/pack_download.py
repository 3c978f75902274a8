"""Downloads what a pack is made of."""

from pathlib import Path

from reader_app.domain.errors import PackRefusedError
from reader_app.domain.pack import AvailablePack
from reader_app.domain.progress import CancelToken, Progress, no_progress
from reader_app.translation.packs.download import FileDownload
from reader_app.translation.packs.web import TIMEOUT


class PackDownload:
    """The files of a pack on their way into a folder, one after the other."""

    def __init__(self, pack: AvailablePack, folder: Path, timeout: float = TIMEOUT) -> None:
        """Nothing is requested yet."""
        self._total = pack.size
        self._files = [FileDownload(file, pack.version, folder, timeout) for file in pack.files]

    def run(self, progress: Progress = no_progress, cancel: CancelToken | None = None) -> tuple[Path, ...]:
        """Give the complete, checked files in the order of the pack's; progress is in bytes.

        Cancelled or broken off, the next call goes on where this one stopped. Raises `CancelledError`,
        `PackRefusedError` (nothing is kept then), `ReaderError`.
        """
        found: list[Path] = []
        before = 0
        try:
            for file in self._files:
                found.append(file.run(self._shifted(progress, before), cancel))
                before += file.received
                progress(before, self._total or before)
        except PackRefusedError:
            self.discard()
            raise
        return tuple(found)

    def discard(self) -> None:
        """Delete what has come so far."""
        for file in self._files:
            file.discard()

    def _shifted(self, progress: Progress, before: int) -> Progress:
        """Progress of one file as the pack's; a server knows the size of its file only."""
        alone = len(self._files) == 1
        return lambda done, total: progress(before + done, self._total or (total if alone else 0))
