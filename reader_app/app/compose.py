"""Builds the adapters and puts them into the services."""

from reader_app.domain.document import Document
from reader_app.export.atomic import write_atomically
from reader_app.export.json_export import JsonExporter, document_json, to_bytes
from reader_app.export.pdf import PdfExporter
from reader_app.formats.opener import FileOpener
from reader_app.matching.matcher import Matcher
from reader_app.matching.multilingual_encoder import MultilingualEncoder
from reader_app.services.ability import Abilities
from reader_app.services.comparing import Comparer
from reader_app.services.engine_choice import EngineChoice
from reader_app.storage.library import SqliteLibrary
from reader_app.storage.paths import Folders
from reader_app.translation.argos.engine import ArgosEngine
from reader_app.translation.gloss.engine import GlossEngine
from reader_app.translation.packs.store import PackStore


def build_abilities(_folders: Folders) -> Abilities:
    """Everything the program can do. Loads no heavy library and touches no file."""
    encoder = MultilingualEncoder()
    exporters = (JsonExporter(), PdfExporter())
    gloss = GlossEngine()
    return Abilities(
        opener=FileOpener(),
        engines=EngineChoice((ArgosEngine(PackStore()), gloss)),
        comparer=Comparer(Matcher(encoder)),
        exporters={exporter.name: exporter for exporter in exporters},
        document_json=_document_json,
        write_file=write_atomically,
        close=gloss.analyser.close,
    )


def build_library(folders: Folders) -> SqliteLibrary:
    """What the program remembers between sessions."""
    return SqliteLibrary(folders.library)


def _document_json(document: Document) -> bytes:
    return to_bytes(document_json(document))
