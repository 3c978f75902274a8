"""What one process needs to read files for pairing and to write a pair's exports."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader_app.domain.errors import CancelledError, ReaderError
from reader_app.domain.exporting import Layout
from reader_app.domain.matching import Corrections
from reader_app.domain.pairing import Problem, Reading
from reader_app.domain.progress import CancelToken, no_progress

if TYPE_CHECKING:
    from reader_app.domain.document import Document
    from reader_app.domain.exporting import ExportOptions
    from reader_app.domain.opening import DocumentOpener
    from reader_app.matching.encoder import SentenceEncoder
    from reader_app.services.ability import Abilities


class PairingTools:
    """Reads, encodes, compares and exports in this process."""

    def __init__(self, opener: DocumentOpener, encoder: SentenceEncoder) -> None:
        """Work with these."""
        self._opener = opener
        self._encoder = encoder

    def read(self, files: Sequence[Path], cancel: CancelToken) -> list[Reading]:
        """What comes of reading some files. Raises `CancelledError` and nothing else."""
        from reader_app.matching.digests import make_digests

        found: list[Reading | None] = []
        documents: list[Document] = []
        for file in files:
            cancel.check()
            try:
                documents.append(self._opener.open_file(file))
                found.append(None)
            except CancelledError:
                raise
            except ReaderError as error:
                found.append(Problem(error.code, error.sentence))
            except Exception as error:  # noqa: BLE001 - one file at fault must not stop thousands
                found.append(Problem("internal", f"“{file.name}” cannot be read ({type(error).__name__})."))
        digests = iter(make_digests(documents, self._encoder, cancel))
        return [next(digests) if one is None else one for one in found]


class ExportTools:
    """Compares pairs and writes their exports in this process."""

    def __init__(self, make_abilities: Callable[[], Abilities]) -> None:
        """Make what is needed when it is first asked for."""
        self._make = make_abilities

    @cached_property
    def _abilities(self) -> Abilities:
        return self._make()

    def export(
        self,
        left: Path,
        right: Path,
        targets: Mapping[str, Path],
        options: ExportOptions,
        cancel: CancelToken,
        shown: tuple[Path, Path] | None = None,
    ) -> Problem | None:
        """Write the exports of a pair; gives what went wrong. Raises `CancelledError`.

        `shown` are the paths to name in the exports, when the files were copied here from elsewhere.
        """
        try:
            one, other = (self._abilities.opener.open_file(file) for file in (left, right))
            if shown is not None:
                one = replace(one, source=replace(one.source, path=shown[0]))
                other = replace(other, source=replace(other.source, path=shown[1]))
            bitext = self._abilities.comparer.compare(one, other, Corrections(), no_progress, cancel)
            if options.layout is Layout.WORD_BY_WORD:
                options = replace(options, dictionary=self._abilities.dictionary)
            for name, target in targets.items():
                self._abilities.exporters[name].export(bitext, target, options, no_progress, cancel)
        except CancelledError:
            raise
        except ReaderError as error:
            return Problem(error.code, error.sentence)
        except Exception as error:  # noqa: BLE001 - one pair at fault must not stop thousands
            names = f"“{left.name}” and “{right.name}”"
            return Problem("internal", f"{names} cannot be compared ({type(error).__name__}).")
        return None

    def close(self) -> None:
        """End what was started."""
        if "_abilities" in self.__dict__:
            self._abilities.close()
