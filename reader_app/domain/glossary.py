"""Terms that must be translated in a certain way."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from reader_app.domain.language import LanguagePair


@dataclass(frozen=True, slots=True)
class Term:
    """A term with the translations that are right for it."""

    pair: LanguagePair
    source: str
    targets: tuple[str, ...]
    """The one to be preferred first."""


class Glossary(Protocol):
    """Keeps terms. Safe from any thread and process; every call may raise `ReaderError`."""

    def terms(self, pair: LanguagePair) -> tuple[Term, ...]:
        """The terms of a pair, longest first."""
        ...

    def add(self, terms: Sequence[Term]) -> None:
        """Keep terms, each in place of what was kept for the same source term."""
        ...

    def clear(self) -> int:
        """Forget all terms and give their number."""
        ...


class GlossaryReader(Protocol):
    """Reads glossaries of other programs."""

    def read(self, file: Path, pair: LanguagePair) -> tuple[Term, ...]:
        """The terms of a CSV or TBX file; `pair` is that of a file that does not name its languages.

        Raises `UnreadableDocumentError`.
        """
        ...
