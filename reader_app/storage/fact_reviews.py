"""What the reader said of facts, in the SQLite file of the library."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from reader_app.domain.fact import FactReview
from reader_app.storage.database import open_database

_SCHEMA = """
CREATE TABLE IF NOT EXISTS fact_reviews (
    fact_key TEXT NOT NULL PRIMARY KEY, review TEXT NOT NULL) WITHOUT ROWID;
"""


class SqliteFactReviews:
    """A `FactReviewStore` in a database in WAL mode; a row a fact: two windows do not undo each other."""

    def __init__(self, path: Path) -> None:
        """Name the file; it is made when something is first kept."""
        self._path = path

    def reviews(self, keys: Sequence[str]) -> Mapping[str, FactReview]:
        """What the reader said of the facts with these keys."""
        if not keys or not self._path.exists():
            return {}
        with open_database(self._path, _SCHEMA) as database:
            # One query whatever their number: SQLite takes the keys as one JSON list.
            rows = database.execute(
                "SELECT fact_key, review FROM fact_reviews"
                " WHERE fact_key IN (SELECT value FROM json_each(?))",
                (json.dumps(list(keys)),),
            ).fetchall()
        known = {review.value: review for review in FactReview}
        return {key: known[review] for key, review in rows if review in known}

    def save_review(self, key: str, review: FactReview | None) -> None:
        """Remember what the reader says of a fact; none takes it back."""
        with open_database(self._path, _SCHEMA) as database:
            if review is None:
                database.execute("DELETE FROM fact_reviews WHERE fact_key = ?", (key,))
            else:
                database.execute("INSERT OR REPLACE INTO fact_reviews VALUES (?, ?)", (key, review.value))
