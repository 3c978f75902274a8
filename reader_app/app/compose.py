"""Builds the adapters and puts them into the services.

Adapters are imported when they are first asked for: the window is painted before any of them is loaded.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader_app.services.settings import SettingsKeeper
from reader_app.storage.paths import Folders

if TYPE_CHECKING:
    from reader_app.domain.dictionary import Dictionary
    from reader_app.domain.document import Document
    from reader_app.domain.exporting import Exporter, PageImages
    from reader_app.domain.glossary import Glossary, GlossaryReader
    from reader_app.domain.language import LanguagePair
    from reader_app.domain.library import Library
    from reader_app.domain.matching import WordLinker
    from reader_app.domain.memory import MemoryExchange, TranslationMemory
    from reader_app.domain.opening import DocumentOpener
    from reader_app.domain.pack import PackManager
    from reader_app.domain.pairing import DigestStore, PairingCrew
    from reader_app.domain.recent_files import SystemRecentFiles
    from reader_app.domain.settings import Settings
    from reader_app.domain.word_books import WordBooks
    from reader_app.matching.encoder import SentenceEncoder
    from reader_app.services.comparing import Comparer
    from reader_app.services.engine_choice import EngineChoice
    from reader_app.services.honesty import HonestyCheck
    from reader_app.services.kept_engine import KeptEngine
    from reader_app.translation.firefox.store import FirefoxPackStore
    from reader_app.translation.gloss.engine import GlossEngine

_MOST_THREADS = 8
"""Batches translated side by side unless the reader asks for more: each takes memory."""


class Composition:
    """The `Abilities` of this installation."""

    def __init__(
        self, folders: Folders, settings: SettingsKeeper | None = None, *, in_window: bool = False
    ) -> None:
        """Keep things in these folders; makes and touches nothing yet. In a window engines give way to it."""
        self._folders = folders
        self._in_window = in_window
        self._kept: tuple[KeptEngine, ...] = ()
        self._settings = settings or SettingsKeeper()
        self._settings.subscribe(self._on_settings_changed)

    @cached_property
    def opener(self) -> DocumentOpener:
        """Opens documents."""
        from reader_app.formats.opener import FileOpener

        return FileOpener()

    @cached_property
    def engines(self) -> EngineChoice:
        """Translates, with the best engine first and the gloss last."""
        from reader_app.services.engine_choice import EngineChoice
        from reader_app.services.kept_engine import KeptEngine
        from reader_app.translation.argos.engine import ArgosEngine
        from reader_app.translation.firefox.engine import FirefoxEngine
        from reader_app.translation.packs.store import PackStore

        settings = self._settings.current
        argos = ArgosEngine(
            PackStore(),
            beam_size=settings.beam_size,
            inter_threads=settings.threads or min(_MOST_THREADS, os.cpu_count() or 1),
            background=self._in_window,
        )
        # FLORES-200 Arabic to English: BLEU 38.6 with Firefox packs, 29.5 with Argos packs, 3 word for word.
        self._kept = (KeptEngine(FirefoxEngine(self._firefox_store())), KeptEngine(argos))
        return EngineChoice((*self._kept, self._gloss))

    @cached_property
    def _gloss(self) -> GlossEngine:
        from reader_app.translation.gloss.engine import GlossEngine

        return GlossEngine()

    def _on_settings_changed(self, _settings: Settings, names: frozenset[str]) -> None:
        if names & {"beam_size", "threads"}:
            self._close_engines()
            self.__dict__.pop("engines", None)  # made anew when next asked for

    def _close_engines(self) -> None:
        for engine in self._kept:
            engine.close()

    @cached_property
    def packs(self) -> PackManager:
        """Lists, installs and removes packs."""
        from reader_app.app.catalogues import pack_catalogues
        from reader_app.translation.packs.manager import LocalPackManager
        from reader_app.translation.packs.store import PackStore

        return LocalPackManager(
            PackStore(), self._firefox_store(), self._folders.downloads, pack_catalogues(os.environ)
        )

    @cached_property
    def memory(self) -> TranslationMemory:
        """Remembers translations and the reader's corrections of them."""
        from reader_app.storage.memory import SqliteMemory

        return SqliteMemory(self._folders.memory)

    @cached_property
    def memory_exchange(self) -> MemoryExchange:
        """Carries the corrections to and from other programs."""
        from reader_app.app.memory_exchange import TmxMemoryExchange

        return TmxMemoryExchange(self.memory)

    @cached_property
    def glossary(self) -> Glossary:
        """Keeps terms that must be translated in a certain way."""
        from reader_app.storage.glossary import SqliteGlossary

        return SqliteGlossary(self._folders.glossary)

    @cached_property
    def glossary_reader(self) -> GlossaryReader:
        """Reads glossaries of other programs."""
        from reader_app.storage.glossary_files import GlossaryFiles

        return GlossaryFiles()

    def honesty_check(self, pair: LanguagePair) -> HonestyCheck:
        """What checks translations of a pair, with the glossary as it is now."""
        from reader_app.facts.lost import lost_facts
        from reader_app.services.honesty import HonestyCheck

        return HonestyCheck(lost_facts, self.glossary.terms(pair))

    def _firefox_store(self) -> FirefoxPackStore:
        from reader_app.translation.firefox.store import FirefoxPackStore, fxtranslate_folder

        return FirefoxPackStore(self._folders.firefox_packs, (fxtranslate_folder(),))

    @cached_property
    def comparer(self) -> Comparer:
        """Finds links and compares facts."""
        from reader_app.facts.compare import FactComparer
        from reader_app.matching.matcher import Matcher
        from reader_app.services.comparing import Comparer

        return Comparer(Matcher(self._encoder), FactComparer())

    @cached_property
    def _encoder(self) -> SentenceEncoder:
        from reader_app.matching.cached_encoder import CachedEncoder
        from reader_app.matching.multilingual_encoder import MultilingualEncoder
        from reader_app.storage.vector_cache import VectorCache

        return CachedEncoder(MultilingualEncoder(), VectorCache(self._folders.vectors))

    def pairing_crew(self, scheduler: str | None = None, workers: int | None = None) -> PairingCrew:
        """Who reads files and writes exports of many pairs: a cluster, processes, or with 0 this process."""
        from reader_app.app.pairing.local import OneProcessCrew, ProcessCrew
        from reader_app.app.pairing.workbench import ExportTools, PairingTools
        from reader_app.matching.article_pairer import ArticlePairer

        dimensions = self._encoder.dimensions
        if scheduler:
            from reader_app.app.pairing.cluster import ClusterCrew

            suffixes = {name: exporter.suffix for name, exporter in self.exporters.items()}
            return ClusterCrew(
                scheduler, lambda search: ArticlePairer(dimensions, search), suffixes, self.write_file
            )
        pairer = ArticlePairer(dimensions)
        if workers == 0:
            return OneProcessCrew(pairer, PairingTools(self.opener, self._encoder), ExportTools(lambda: self))
        count = workers or self._settings.current.threads or os.cpu_count() or 1
        return ProcessCrew(pairer, count)

    @cached_property
    def digest_store(self) -> DigestStore:
        """Keeps what came of reading the files of archives."""
        from reader_app.matching.digests import VERSION
        from reader_app.storage.digest_store import SqliteDigestStore

        return SqliteDigestStore(self._folders.digests, f"{self._encoder.name}/{VERSION}")

    @cached_property
    def dictionary(self) -> Dictionary:
        """Explains Arabic words, with the worker that the gloss uses too."""
        from reader_app.translation.gloss.lookup import GlossDictionary

        return GlossDictionary(self._gloss.analyser)

    @cached_property
    def word_books(self) -> WordBooks:
        """The dictionaries that the reader has added."""
        from reader_app.translation.stardict.shelf import StarDictShelf

        return StarDictShelf(self._folders.word_books)

    @cached_property
    def exporters(self) -> Mapping[str, Exporter]:
        """Writes files, by the name of their format."""
        from reader_app.export.csv_export import CsvExporter
        from reader_app.export.docx_export import DocxExporter
        from reader_app.export.html_export import HtmlExporter
        from reader_app.export.json_export import JsonExporter
        from reader_app.export.pdf import PdfExporter
        from reader_app.export.tmx_export import TmxExporter

        exporters: tuple[Exporter, ...] = (
            PdfExporter(),
            HtmlExporter(),
            DocxExporter(),
            TmxExporter(),
            JsonExporter(),
            CsvExporter(),
        )
        return {exporter.name: exporter for exporter in exporters}

    @cached_property
    def system_recent(self) -> SystemRecentFiles:
        """Lists files where other programs find them."""
        from reader_app.storage.system_recent_files import system_recent_files

        return system_recent_files(self._folders.data.parent)

    @cached_property
    def page_images(self) -> PageImages:
        """Makes pictures of exported pages."""
        from reader_app.export.page_images import PdfPageImages

        return PdfPageImages()

    @cached_property
    def word_linker(self) -> WordLinker:
        """Finds words that stand for each other."""
        from reader_app.matching.word_links import WordLinks

        return WordLinks()

    def document_json(self, document: Document) -> bytes:
        """One document as `inspect --json` writes it."""
        from reader_app.export.json_export import document_bytes

        return document_bytes(document)

    def write_file(self, target: Path, data: bytes) -> None:
        """Write a file whole or not at all."""
        from reader_app.export.atomic import write_atomically

        write_atomically(target, data)

    def close(self) -> None:
        """Unload engines and end the gloss worker if they were started."""
        self._close_engines()
        if "_gloss" in self.__dict__:
            self._gloss.analyser.close()


def build_library(folders: Folders) -> Library:
    """What the program remembers between sessions."""
    from reader_app.storage.library import SqliteLibrary

    return SqliteLibrary(folders.library)


def build_settings(folders: Folders) -> SettingsKeeper:
    """The reader's settings, read from their file."""
    from reader_app.storage.settings_file import SettingsFile

    return SettingsKeeper(SettingsFile(folders.settings, folders.window))
