"""Encodings are told from short cuts; `python -m tests.benchmarks.encodings` measures it on more text."""

import pytest

from tests.benchmarks.encodings.__main__ import ENCODINGS, cuts, is_right, ours
from tests.formats.corpus import ARTICLE
from tests.formats.languages import FRENCH, PERSIAN, as_written_in

_ARABIC = "\n".join(part.text for part in ARTICLE if not part.text.isascii()) + "\n"
_TEXTS = {"ar": _ARABIC, "fa": PERSIAN, "fr": FRENCH}
_CUTS = 25
_WRONG = {"fr": 2}
"""French in MacArabic differs from that in Mac Roman by its quotation marks alone."""


@pytest.mark.parametrize("language", _TEXTS)
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_short_cuts(language: str, encoding: str) -> None:
    """Of random cuts of 200 and 500 bytes hardly one is read in an encoding that gives another text."""
    text = as_written_in(_TEXTS[language], encoding)
    if text is None or (language == "fr" and encoding == "mac_arabic"):
        return  # cannot be written in it
    for size in (200, 500):
        wrong = sum(not is_right(ours(cut), says) for cut, says in cuts(text, encoding, size, _CUTS))
        assert wrong <= (_WRONG.get(language, 1) if encoding.startswith("mac") else 1)
