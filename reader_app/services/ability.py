"""Everything the program can do, in one bundle handed to the window and the command line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reader_app.domain.dictionary import Dictionary
    from reader_app.domain.document import Document
    from reader_app.domain.exporting import Exporter, PageImages
    from reader_app.domain.glossary import Glossary, GlossaryReader
    from reader_app.domain.language import LanguagePair
    from reader_app.domain.matching import WordLinker
    from reader_app.domain.memory import MemoryExchange, TranslationMemory
    from reader_app.domain.opening import DocumentOpener
    from reader_app.domain.pack import PackManager
    from reader_app.domain.pairing import DigestStore, PairingCrew
    from reader_app.domain.recent_files import SystemRecentFiles
    from reader_app.domain.word_books import WordBooks
    from reader_app.services.comparing import Comparer
    from reader_app.services.engine_choice import EngineChoice
    from reader_app.services.honesty import HonestyCheck


class Abilities(Protocol):
    """The use cases with their adapters in place, each made when it is first asked for."""

    @property
    def opener(self) -> DocumentOpener:
        """Opens documents."""
        ...

    @property
    def engines(self) -> EngineChoice:
        """Translates."""
        ...

    @property
    def packs(self) -> PackManager:
        """Lists, installs and removes packs."""
        ...

    @property
    def memory(self) -> TranslationMemory:
        """Remembers translations and the reader's corrections of them."""
        ...

    @property
    def memory_exchange(self) -> MemoryExchange:
        """Carries the corrections to and from other programs."""
        ...

    @property
    def glossary(self) -> Glossary:
        """Keeps terms that must be translated in a certain way."""
        ...

    @property
    def glossary_reader(self) -> GlossaryReader:
        """Reads glossaries of other programs."""
        ...

    def honesty_check(self, pair: LanguagePair) -> HonestyCheck:
        """What checks translations of a pair, with the glossary as it is now. Raises `ReaderError`."""
        ...

    @property
    def comparer(self) -> Comparer:
        """Finds links and compares facts."""
        ...

    def pairing_crew(self, scheduler: str | None = None, workers: int | None = None) -> PairingCrew:
        """Who reads files and writes exports of many pairs; with `workers` 0 this process alone.

        `scheduler` is the address of a cluster. Raises `ReaderError`.
        """
        ...

    @property
    def digest_store(self) -> DigestStore:
        """Keeps what came of reading the files of archives."""
        ...

    @property
    def word_linker(self) -> WordLinker:
        """Finds words that stand for each other."""
        ...

    @property
    def dictionary(self) -> Dictionary:
        """Explains Arabic words."""
        ...

    @property
    def word_books(self) -> WordBooks:
        """The dictionaries that the reader has added."""
        ...

    @property
    def exporters(self) -> Mapping[str, Exporter]:
        """Writes files, by the name of their format."""
        ...

    @property
    def system_recent(self) -> SystemRecentFiles:
        """Lists files where other programs find them."""
        ...

    @property
    def page_images(self) -> PageImages:
        """Makes pictures of exported pages."""
        ...

    def document_json(self, document: Document) -> bytes:
        """One document as `inspect --json` writes it."""
        ...

    def write_file(self, target: Path, data: bytes) -> None:
        """Write a file whole or not at all. Raises `UnwritableOutputError`."""
        ...

    def close(self) -> None:
        """End the processes that adapters have started; safe to call twice."""
        ...
