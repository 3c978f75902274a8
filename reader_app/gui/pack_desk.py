"""What happens to packs from the window: listing, asking the catalogue, downloading, installing, removing."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader_app.domain.errors import PackRefusedError
from reader_app.domain.language import LanguagePair
from reader_app.domain.pack import AvailablePack, InstalledPack, Offer, PackInventory
from reader_app.domain.progress import CancelToken, Progress
from reader_app.gui.job_bridge import JobBridge
from reader_app.services.ability import Abilities
from reader_app.services.jobs import Job


class Stage(Enum):
    """How a pack on its way here stands."""

    RUNNING = "running"
    PAUSING = "pausing"
    PAUSED = "paused"
    ENDING = "ending"
    """Cancelled by the reader, not yet at its end."""


@dataclass(frozen=True, slots=True)
class PackWork:
    """A pack that is being brought here: from the catalogue, or from a file."""

    what: AvailablePack | Path
    stage: Stage = Stage.RUNNING
    done: int = 0
    total: int = 0
    """Bytes; 0 when nobody knows."""

    @property
    def running(self) -> bool:
        """Whether it is being fetched or installed right now, and is to be."""
        return self.stage is Stage.RUNNING

    @property
    def downloads(self) -> bool:
        """Whether this is a download, which can be paused."""
        return isinstance(self.what, AvailablePack)


class PackDesk(QObject):
    """One pack at a time; all of it in the GUI thread, the work in jobs."""

    inventory_changed = Signal()
    catalogue_changed = Signal()
    work_changed = Signal()
    network_changed = Signal(bool)
    """Whether a connection may be open now; never without the reader having asked for it."""
    installed = Signal(object)
    """An `InstalledPack`."""
    removed = Signal(object)
    """The `InstalledPack`s that are gone."""
    failed = Signal(object)

    def __init__(self, abilities: Abilities, bridge: JobBridge, parent: QObject | None = None) -> None:
        """Nothing is read before it is asked for."""
        super().__init__(parent)
        self._abilities = abilities
        self._bridge = bridge
        self._job: Job | None = None
        self._asking = False
        self._network = False
        self.inventory = PackInventory()
        self.offer: Offer | None = None
        """What the catalogues offer; none before they were asked."""
        self.work: PackWork | None = None

    @property
    def asking(self) -> bool:
        """Whether the catalogues are being asked."""
        return self._asking

    @property
    def catalogues(self) -> tuple[str, ...]:
        """The web addresses that will be asked."""
        return self._abilities.packs.catalogues

    def refresh(self) -> None:
        """Read anew what is installed."""

        def read(inventory: PackInventory) -> None:
            self.inventory = inventory
            self.inventory_changed.emit()

        self._bridge.start(
            "packs", lambda _cancel, _progress: self._abilities.packs.inventory(), read, self.failed.emit
        )

    def ask_catalogues(self) -> None:
        """Ask the catalogues what they offer. Opens connections."""
        if self._asking:
            return
        self._set_asking(asking=True)

        def answered(offer: Offer) -> None:
            self.offer = offer
            self._set_asking(asking=False)

        def failed(error: BaseException) -> None:
            self._set_asking(asking=False)
            self.failed.emit(error)

        packs = self._abilities.packs
        self._bridge.start("catalogues", lambda _cancel, _progress: packs.available(), answered, failed)

    def download(self, pack: AvailablePack) -> None:
        """Download and install a pack. Opens a connection."""
        self._fetch(PackWork(pack, total=pack.size or 0))

    def install_file(self, file: Path) -> None:
        """Install a pack from a file."""
        self._begin(
            PackWork(file),
            lambda cancel, progress: self._abilities.packs.install_file(file, progress, cancel),
        )

    def pause(self) -> None:
        """Stop a download and keep what has come."""
        if self._job is not None and self.work is not None and self.work.downloads:
            self._set_work(replace(self.work, stage=Stage.PAUSING))
            self._job.cancel()

    def resume(self) -> None:
        """Go on with the paused download."""
        if self.work is not None and self.work.stage is Stage.PAUSED:
            self._fetch(replace(self.work, stage=Stage.RUNNING))

    def cancel(self) -> None:
        """Give up what is being brought here, and throw away what has come."""
        if self.work is None:
            return
        if self._job is not None:
            self._set_work(replace(self.work, stage=Stage.ENDING))
            self._job.cancel()
        else:
            self._give_up(self.work)

    def remove(self, pair: LanguagePair) -> None:
        """Remove the packs of a pair."""

        def gone(packs: tuple[InstalledPack, ...]) -> None:
            self.removed.emit(packs)
            self.refresh()

        self._bridge.start(
            "packs", lambda _cancel, _progress: self._abilities.packs.remove(pair), gone, self.failed.emit
        )

    def _fetch(self, work: PackWork) -> None:
        what = work.what
        if isinstance(what, AvailablePack):
            self._begin(work, lambda cancel, progress: self._abilities.packs.download(what, progress, cancel))

    def _begin(self, work: PackWork, run: Callable[[CancelToken, Progress], InstalledPack]) -> None:
        if self._job is not None:
            return

        def finished(pack: InstalledPack) -> None:
            self._end(None)
            self.installed.emit(pack)
            self.refresh()

        def failed(error: BaseException) -> None:
            # A connection that broke leaves a part: the reader may go on from there. Of a pack that was
            # refused nothing is kept.
            now = self.work if not isinstance(error, PackRefusedError) else None
            paused = now is not None and now.downloads and now.done > 0
            self._end(replace(now, stage=Stage.PAUSED) if paused and now else None)
            self.failed.emit(error)

        def cancelled() -> None:
            now = self.work
            if now is not None and now.stage is Stage.PAUSING:
                self._end(replace(now, stage=Stage.PAUSED))
            else:
                self._end(None)
                if now is not None:
                    self._give_up(now)

        def progressed(done: int, total: int) -> None:
            if self.work is not None and self._job is not None:
                self._set_work(replace(self.work, done=done, total=total or self.work.total))

        self._set_work(work)
        self._job = self._bridge.start("pack", run, finished, failed, cancelled, progressed)
        self._tell_network()

    def _end(self, work: PackWork | None) -> None:
        self._job = None
        self._set_work(work)
        self._tell_network()

    def _give_up(self, work: PackWork) -> None:
        self._set_work(None)
        what = work.what
        if isinstance(what, AvailablePack):
            self._bridge.start(
                "pack",
                lambda _cancel, _progress: self._abilities.packs.discard_download(what),
                lambda _nothing: None,
                self.failed.emit,
            )

    def _set_work(self, work: PackWork | None) -> None:
        self.work = work
        self.work_changed.emit()

    def _set_asking(self, *, asking: bool) -> None:
        self._asking = asking
        self.catalogue_changed.emit()
        self._tell_network()

    def _tell_network(self) -> None:
        downloading = self._job is not None and self.work is not None and self.work.downloads
        network = self._asking or downloading
        if network != self._network:
            self._network = network
            self.network_changed.emit(network)
