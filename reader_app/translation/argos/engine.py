"""Installed Argos packs as a translation engine."""

from concurrent.futures import ThreadPoolExecutor

from reader_app.domain.document import TranslatedBy
from reader_app.domain.errors import NoEngineError
from reader_app.domain.language import LanguagePair, language_name
from reader_app.domain.pack import InstalledPack
from reader_app.translation.argos.background import made_in_background
from reader_app.translation.argos.pack_translator import DecodingSettings, PackTranslator
from reader_app.translation.argos.session import ArgosSession
from reader_app.translation.packs.fingerprint import known_fingerprint, pack_fingerprint, route_name
from reader_app.translation.packs.store import ENGINE, PackStore


class ArgosEngine:
    """Translates with the packs of a store, directly or through English."""

    def __init__(
        self,
        store: PackStore,
        *,
        beam_size: int = 2,
        inter_threads: int = 2,
        intra_threads: int = 1,
        background: bool = False,
    ) -> None:
        """Use packs of the store; loads nothing yet.

        `inter_threads` batches are translated side by side, each on `intra_threads`: on two cores 2×1 gives
        1.6 times the words of 1×2. In the `background` they give way to whatever else wants to run.
        """
        self._store = store
        self._background = background
        self._settings = DecodingSettings(beam_size, inter_threads, intra_threads)

    @property
    def name(self) -> str:
        """`argos`."""
        return ENGINE

    def describe(self, pair: LanguagePair) -> TranslatedBy | None:
        """The pack or packs that would translate the pair; their hash only if it is known already."""
        route = self._store.route(pair)
        return (
            route_name(ENGINE, route, [known_fingerprint(pack.folder) for pack in route]) if route else None
        )

    def open(self, pair: LanguagePair) -> ArgosSession:
        """Load the packs for the pair. Raises `NoEngineError`, or `ReaderError` over a damaged one."""
        route = self._store.route(pair)
        if not route:
            source, target = (language_name(code) for code in pair)
            raise NoEngineError("no_pack", f"No Argos pack translates {source} to {target}.")
        legs: list[PackTranslator] = []
        with ThreadPoolExecutor(1, "pack-hash") as hasher:
            fingerprints = hasher.map(pack_fingerprint, [pack.folder for pack in route])
            try:
                legs.extend(self._load(pack) for pack in route)
            except BaseException:
                for leg in legs:
                    leg.close()
                raise
            translated_by = route_name(ENGINE, route, list(fingerprints))
        # One batch more than workers, so that none waits for the caller to bring the next.
        return ArgosSession(legs, translated_by, self._settings.inter_threads + 1)

    def _load(self, pack: InstalledPack) -> PackTranslator:
        if self._background:
            return made_in_background(lambda: PackTranslator(pack, self._settings))
        return PackTranslator(pack, self._settings)
