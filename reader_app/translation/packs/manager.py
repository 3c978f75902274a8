"""What a window or a command can do with packs."""

from collections.abc import Callable, Sequence
from pathlib import Path

from reader_app.domain.errors import PackRefusedError
from reader_app.domain.language import LanguagePair
from reader_app.domain.pack import AvailablePack, InstalledPack, PackInventory
from reader_app.domain.progress import CancelToken, Progress, no_progress
from reader_app.translation.packs.catalogue import fetch_catalogue
from reader_app.translation.packs.download import PackDownload
from reader_app.translation.packs.install import PackInstaller
from reader_app.translation.packs.store import PackStore


class ArgosPackManager:
    """The packs of one store. Blocks; opens a connection only in `available` and `download`."""

    def __init__(
        self, store: PackStore, downloads: Path, others: Sequence[Callable[[], PackInventory]] = ()
    ) -> None:
        """Keep unfinished downloads in a folder of this program's own.

        `others` tell of packs of other engines, which are listed but not touched.
        """
        self._store = store
        self._others = tuple(others)
        self._installer = PackInstaller(store)
        self._downloads = downloads

    def inventory(self) -> PackInventory:
        """What is installed, read anew."""
        found = [self._store.inventory(), *(other() for other in self._others)]
        return PackInventory(
            tuple(pack for inventory in found for pack in inventory.packs),
            tuple(folder for inventory in found for folder in inventory.broken),
        )

    def available(self, address: str) -> tuple[AvailablePack, ...]:
        """What the catalogue at a web address offers."""
        return fetch_catalogue(address)

    def install_file(
        self, file: Path, progress: Progress = no_progress, cancel: CancelToken | None = None
    ) -> InstalledPack:
        """Install a pack from a file; progress is in bytes unpacked."""
        return self._installer.install(file, progress, cancel)

    def download(
        self, pack: AvailablePack, progress: Progress = no_progress, cancel: CancelToken | None = None
    ) -> InstalledPack:
        """Download and install; progress is in bytes downloaded.

        Cancelled or broken off, the next call goes on where this one stopped.
        """
        download = PackDownload(pack, self._downloads)
        file = download.run(progress, cancel)
        try:
            installed = self._installer.install(file, cancel=cancel)
        except PackRefusedError:
            download.discard()
            raise
        download.discard()
        return installed

    def discard_download(self, pack: AvailablePack) -> None:
        """Throw away what a download that was broken off has left."""
        PackDownload(pack, self._downloads).discard()

    def remove(self, pair: LanguagePair) -> tuple[InstalledPack, ...]:
        """Remove the packs of a pair and give them."""
        return self._installer.remove(pair)
