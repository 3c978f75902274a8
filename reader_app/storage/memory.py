"""The translation memory in SQLite: written whole or not at all, whatever happens to disk or process."""

import hashlib
import json
import sqlite3
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from reader_app.domain.document import TranslatedBy
from reader_app.domain.errors import ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.domain.memory import Correction, SimilarCorrection
from reader_app.domain.progress import stand_back
from reader_app.domain.span import Span
from reader_app.domain.translation import Piece, SentenceOrigin, TranslatedSentence
from reader_app.storage.similar_sentences import SimilarSentences
from reader_app.storage.write_ahead import use_write_ahead_log

_SCHEMA = """
CREATE TABLE IF NOT EXISTS origins (
    id INTEGER PRIMARY KEY, source_language TEXT NOT NULL, target_language TEXT NOT NULL,
    engine TEXT NOT NULL, pack TEXT NOT NULL,
    UNIQUE (source_language, target_language, engine, pack)
);
CREATE TABLE IF NOT EXISTS translations (
    origin INTEGER NOT NULL, key INTEGER NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL,
    score REAL, pieces TEXT NOT NULL, PRIMARY KEY (origin, key)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS corrections (
    source_language TEXT NOT NULL, target_language TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL,
    made INTEGER NOT NULL, PRIMARY KEY (source_language, target_language, source)
) WITHOUT ROWID;
"""
_VERSION = 1
_BUSY_SECONDS = 10.0
"""How long another window may hold the memory before a write counts as failed."""


class SqliteMemory:
    """A `TranslationMemory` in one database file. A connection a call: safe from any thread and process."""

    def __init__(self, path: Path, *, max_pages: int = 0) -> None:
        """Keep it at `path`, in at most so many pages (0: as many as the disk takes); opens nothing yet."""
        self._path = path
        self._max_pages = max_pages
        self._lock = threading.Lock()
        self._similar: dict[LanguagePair, tuple[int, SimilarSentences]] = {}

    def recall(
        self, made_by: TranslatedBy, pair: LanguagePair, sentences: Sequence[str]
    ) -> dict[str, TranslatedSentence]:
        """Those of the sentences that this engine with this pack translated before."""
        if not sentences or not self._path.is_file():
            return {}
        with self._database() as database:
            origin = _origin(database, made_by, pair)
            if origin is None:
                return {}
            found: dict[str, TranslatedSentence] = {}
            wanted = {_key(sentence): sentence for sentence in sentences}
            rows = database.execute(
                "SELECT key, source, target, score, pieces FROM translations "
                "WHERE origin = ? AND key IN (SELECT value FROM json_each(?))",
                (origin, json.dumps(list(wanted))),
            )
            for key, source, target, score, pieces in rows:
                if wanted[key] == source:
                    found[source] = TranslatedSentence(target, score, _pieces(pieces), SentenceOrigin.MEMORY)
            return found

    def remember(
        self, made_by: TranslatedBy, pair: LanguagePair, translations: Mapping[str, TranslatedSentence]
    ) -> None:
        """Keep translations, in one transaction."""
        with self._database() as database:
            origin = _origin(database, made_by, pair)
            if origin is None:
                database.execute(
                    "INSERT OR IGNORE INTO origins (source_language, target_language, engine, pack) "
                    "VALUES (?, ?, ?, ?)",
                    (*pair, made_by.engine, made_by.pack),
                )
                origin = _origin(database, made_by, pair)
            database.executemany(
                "INSERT OR REPLACE INTO translations VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (origin, _key(source), source, made.text, made.score, _pieces_text(made.pieces))
                    for source, made in translations.items()
                ],
            )

    def corrected(self, pair: LanguagePair, sentences: Sequence[str]) -> dict[str, str]:
        """Those of the sentences that have a correction."""
        if not sentences or not self._path.is_file():
            return {}
        with self._database() as database:
            if database.execute("SELECT 1 FROM corrections LIMIT 1").fetchone() is None:
                return {}
            rows = database.execute(
                "SELECT source, target FROM corrections WHERE source_language = ? AND target_language = ? "
                "AND source IN (SELECT value FROM json_each(?))",
                (*pair, json.dumps(list(sentences))),
            )
            return dict(rows.fetchall())

    def similar(
        self, pair: LanguagePair, sentences: Sequence[str], least: float
    ) -> dict[str, SimilarCorrection]:
        """For each sentence the correction of the sentence most like it, if it is at least so similar."""
        if not sentences or not self._path.is_file():
            return {}
        index = self._index(pair)
        found: dict[str, SimilarCorrection] = {}
        for sentence in sentences if index else ():
            stand_back()
            match = index.find(sentence, least)
            if match is not None:
                correction = Correction(pair, match.source, match.target)
                found[sentence] = SimilarCorrection(correction, match.similarity)
        return found

    def correct(self, corrections: Sequence[Correction]) -> None:
        """Keep corrections, in one transaction that is on the disk when this returns."""
        now = time.time_ns()
        with self._database(durable=True) as database:
            database.executemany(
                "INSERT OR REPLACE INTO corrections VALUES (?, ?, ?, ?, ?)",
                [
                    (*one.pair, " ".join(one.source.split()), one.target, now + number)
                    for number, one in enumerate(corrections)
                ],
            )

    def withdraw(self, pair: LanguagePair, source: str) -> None:
        """Forget the correction of a sentence."""
        with self._database(durable=True) as database:
            database.execute(
                "DELETE FROM corrections WHERE source_language = ? AND target_language = ? AND source = ?",
                (*pair, " ".join(source.split())),
            )

    def corrections(self) -> tuple[Correction, ...]:
        """All corrections, oldest first."""
        if not self._path.is_file():
            return ()
        with self._database() as database:
            rows = database.execute(
                "SELECT source_language, target_language, source, target FROM corrections ORDER BY made"
            ).fetchall()
        return tuple(Correction(LanguagePair(row[0], row[1]), row[2], row[3]) for row in rows)

    def _index(self, pair: LanguagePair) -> SimilarSentences:
        """The corrections of a pair, indexed anew when another window or this one has changed them."""
        with self._database() as database:
            stamp = hash(
                database.execute(
                    "SELECT count(*), max(made), sum(made & 1048575) FROM corrections "
                    "WHERE source_language = ? AND target_language = ?",
                    pair,
                ).fetchone()
            )
            with self._lock:
                known = self._similar.get(pair)
            if known is not None and known[0] == stamp:
                return known[1]
            rows = database.execute(
                "SELECT source, target FROM corrections WHERE source_language = ? AND target_language = ?",
                pair,
            ).fetchall()
        index = SimilarSentences(rows)
        with self._lock:
            self._similar[pair] = (stamp, index)
        return index

    @contextmanager
    def _database(self, *, durable: bool = False) -> Iterator[sqlite3.Connection]:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._path, timeout=_BUSY_SECONDS)) as database:
                use_write_ahead_log(database, _BUSY_SECONDS)
                # What an engine can make again may be lost with the power, a correction may not.
                database.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
                if self._max_pages:
                    database.execute(f"PRAGMA max_page_count = {self._max_pages}")
                if database.execute("PRAGMA user_version").fetchone()[0] != _VERSION:
                    database.executescript(f"{_SCHEMA} PRAGMA user_version = {_VERSION};")
                with database:
                    yield database
        except (sqlite3.Error, OSError) as error:
            raise ReaderError("memory", _sentence(error, self._path.name)) from error


def _sentence(error: Exception, name: str) -> str:
    if "full" in str(error):
        return "The disk is full: translations are not remembered."
    return f"The translation memory {name} cannot be used ({error})."


def _origin(database: sqlite3.Connection, made_by: TranslatedBy, pair: LanguagePair) -> int | None:
    row = database.execute(
        "SELECT id FROM origins WHERE source_language = ? AND target_language = ? "
        "AND engine = ? AND pack = ?",
        (*pair, made_by.engine, made_by.pack),
    ).fetchone()
    return int(row[0]) if row else None


def _key(sentence: str) -> int:
    """A 64-bit hash; the sentence itself is compared as well."""
    return int.from_bytes(hashlib.blake2b(sentence.encode(), digest_size=8).digest(), signed=True)


def _pieces_text(pieces: Sequence[Piece]) -> str:
    return json.dumps([[*piece.source, *piece.target] for piece in pieces]) if pieces else ""


def _pieces(text: str) -> tuple[Piece, ...]:
    if not text:
        return ()
    numbers: list[Any] = json.loads(text)
    return tuple(Piece(Span(*four[:2]), Span(*four[2:])) for four in numbers)
