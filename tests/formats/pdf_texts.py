"""Texts of invented events to make PDFs of: Arabic, English, and each with much of the other in it."""

from pathlib import Path

from tests.formats.pdf_producers import Piece

_FOLDER = Path(__file__).parent / "texts"
_LEVELS = {"#": 1, "##": 2}


def _pieces(name: str) -> list[Piece]:
    pieces: list[Piece] = []
    for line in (_FOLDER / f"bridge-{name}.txt").read_text(encoding="utf-8").splitlines():
        mark, _space, rest = line.partition(" ")
        if mark in _LEVELS:
            pieces.append(Piece(rest, _LEVELS[mark]))
        elif mark == "*":
            pieces.append(Piece(rest, is_item=True))
        else:
            pieces.append(Piece(line))
    return pieces


ARABIC, ENGLISH, MIXED = (_pieces(name) for name in ("arabic", "english", "mixed"))
"""The mixed text runs from right to left as a whole."""
HEADERS = {"ar": "جريدة السنديان", "en": "The Sindian Gazette"}
