"""The article of the corpus comes back whole from every format and encoding."""

from pathlib import Path

import pytest

from reader_app.formats.opener import FileOpener
from reader_app.formats.readers import READER_TYPES
from tests.formats.corpus import CorpusFile, corpus

_OPENER = FileOpener([kind() for kind in READER_TYPES])
"""Without child processes, which other tests look at."""


@pytest.mark.parametrize("file", list(corpus()), ids=lambda file: file.name)
def test_the_article_comes_back(tmp_path: Path, file: CorpusFile) -> None:
    """Opened again, text, order, kinds and levels are those that were written."""
    path = tmp_path / file.name
    path.write_bytes(file.data)
    document = _OPENER.open_file(path)
    assert [passage.text for passage in document.passages] == [part.text for part in file.parts]
    if file.has_structure:
        found = [(passage.kind, passage.level) for passage in document.passages]
        assert found == [(part.kind, part.level) for part in file.parts]
    if file.encoding:
        assert document.source.encoding == file.encoding
