"""Marks that the RTF reader puts into the source take no letters away."""

import pytest

from reader_app.formats.readers import READER_TYPES
from reader_app.formats.registry import RawFile


@pytest.mark.parametrize("stands_for", ["", "\\uc0", "\\uc1", "\\uc2"])
def test_letters_behind_marks_stay(stands_for: str) -> None:
    """However many letters a document has stand for one, headings and joiners cost none and add none."""
    source = f"{{\\rtf1\\ansi{stands_for} {{\\outlinelevel1 Title here\\par}}mi\\zwnj khaham\\par}}"
    reader = next(kind for kind in READER_TYPES if kind.name == "rtf")()
    texts = [block.text for block in reader.read(RawFile("a.rtf", source.encode()), None).blocks]
    assert texts == ["Title here", "mi\u200ckhaham"]
