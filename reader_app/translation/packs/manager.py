"""What a window or a command can do with packs."""

from collections.abc import Sequence
from pathlib import Path

from reader_app.domain.errors import NoEngineError, PackRefusedError, ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.domain.pack import AvailablePack, InstalledPack, Offer, PackCatalogue, PackInventory
from reader_app.domain.progress import CancelToken, Progress, no_progress
from reader_app.translation.firefox.install import FirefoxPackInstaller, holds_firefox_pack
from reader_app.translation.firefox.store import ENGINE as FIREFOX
from reader_app.translation.firefox.store import FirefoxPackStore
from reader_app.translation.packs.install import PackInstaller
from reader_app.translation.packs.pack_download import PackDownload
from reader_app.translation.packs.store import PackStore


class LocalPackManager:
    """The packs of all engines here. Blocks; opens a connection only in `available` and `download`."""

    def __init__(
        self,
        store: PackStore,
        firefox: FirefoxPackStore,
        downloads: Path,
        catalogues: Sequence[PackCatalogue] = (),
    ) -> None:
        """Keep unfinished downloads in a folder of this program's own.

        `catalogues` are asked for packs, that of the better engine first.
        """
        self._catalogues = tuple(catalogues)
        self._stores = (store, firefox)
        self._argos, self._firefox = PackInstaller(store), FirefoxPackInstaller(firefox)
        self._downloads = downloads

    def inventory(self) -> PackInventory:
        """What is installed, read anew."""
        found = [store.inventory() for store in self._stores]
        return PackInventory(
            tuple(pack for inventory in found for pack in inventory.packs),
            tuple(folder for inventory in found for folder in inventory.broken),
        )

    @property
    def catalogues(self) -> tuple[str, ...]:
        """The web addresses that `available` asks."""
        return tuple(catalogue.address for catalogue in self._catalogues)

    def available(self) -> Offer:
        """What the catalogues offer, by pair; of one pair the first catalogue's first."""
        packs: list[AvailablePack] = []
        unanswered: list[tuple[str, ReaderError]] = []
        for catalogue in self._catalogues:
            try:
                packs += catalogue.fetch()
            except ReaderError as error:
                unanswered.append((catalogue.address, error.with_traceback(None)))
        if unanswered and len(unanswered) == len(self._catalogues):
            raise unanswered[0][1]
        return Offer(tuple(sorted(packs, key=lambda pack: pack.pair)), tuple(unanswered))

    def install_file(
        self, file: Path, progress: Progress = no_progress, cancel: CancelToken | None = None
    ) -> InstalledPack:
        """Install a pack from a file; progress is in bytes unpacked."""
        installer = self._firefox if holds_firefox_pack(file) else self._argos
        return installer.install(file, progress, cancel)

    def download(
        self, pack: AvailablePack, progress: Progress = no_progress, cancel: CancelToken | None = None
    ) -> InstalledPack:
        """Download and install; progress is in bytes downloaded.

        Cancelled or broken off, the next call goes on where this one stopped.
        """
        download = PackDownload(pack, self._downloads)
        files = download.run(progress, cancel)
        try:
            if pack.engine == FIREFOX:
                installed = self._firefox.install_files(pack, files, cancel)
            else:
                installed = self._argos.install(files[0], cancel=cancel)
        except PackRefusedError:
            download.discard()
            raise
        download.discard()
        return installed

    def discard_download(self, pack: AvailablePack) -> None:
        """Throw away what a download that was broken off has left."""
        PackDownload(pack, self._downloads).discard()

    def remove(self, pair: LanguagePair) -> tuple[InstalledPack, ...]:
        """Remove the packs of a pair, of whatever engine, and give them."""
        removed: list[InstalledPack] = []
        failure: ReaderError | None = None
        for installer in (self._argos, self._firefox):
            try:
                removed += installer.remove(pair)
            except ReaderError as error:
                # That there is none here says less than that one may not be touched.
                failure = error if failure is None or not isinstance(error, NoEngineError) else failure
        if not removed and failure is not None:
            raise failure
        return tuple(removed)
