"""The reader's glossary in SQLite."""

import json
from collections.abc import Sequence
from pathlib import Path

from reader_app.domain.glossary import Term
from reader_app.domain.language import LanguagePair
from reader_app.storage.database import open_database

_SCHEMA = """
CREATE TABLE IF NOT EXISTS terms (
    source_language TEXT NOT NULL, target_language TEXT NOT NULL, source TEXT NOT NULL,
    targets TEXT NOT NULL, PRIMARY KEY (source_language, target_language, source)
) WITHOUT ROWID;
"""


class SqliteGlossary:
    """A `Glossary` in one database file."""

    def __init__(self, path: Path) -> None:
        """Keep it at `path`; opens nothing yet."""
        self._path = path

    def terms(self, pair: LanguagePair) -> tuple[Term, ...]:
        """The terms of a pair, longest first."""
        if not self._path.is_file():
            return ()
        with open_database(self._path, _SCHEMA) as database:
            rows = database.execute(
                "SELECT source, targets FROM terms WHERE source_language = ? AND target_language = ?", pair
            ).fetchall()
        found = (Term(pair, source, tuple(json.loads(targets))) for source, targets in rows)
        return tuple(sorted(found, key=lambda term: (-len(term.source), term.source)))

    def add(self, terms: Sequence[Term]) -> None:
        """Keep terms, each in place of what was kept for the same source term."""
        with open_database(self._path, _SCHEMA) as database:
            database.executemany(
                "INSERT OR REPLACE INTO terms VALUES (?, ?, ?, ?)",
                [(*term.pair, term.source, json.dumps(term.targets, ensure_ascii=False)) for term in terms],
            )

    def clear(self) -> int:
        """Forget all terms and give their number."""
        if not self._path.is_file():
            return 0
        with open_database(self._path, _SCHEMA) as database:
            return int(database.execute("DELETE FROM terms").rowcount)
