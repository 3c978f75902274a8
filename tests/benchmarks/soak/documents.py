"""Files of every format, in Arabic and in English, short and long, from one seed."""

import html
import io
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.formats.article import archive
from tests.packs_for_tests import ARABIC_TO_ENGLISH

_WORDS = tuple(word for word in ARABIC_TO_ENGLISH if len(word) > 1)
_ENCODINGS = {"ar": ("utf-8", "utf-8-sig", "windows-1256", "utf-16"), "en": ("utf-8", "windows-1252")}
_SIZES = {"short": 12, "middling": 150, "long": 1500}
_HEADING_EVERY = 8
MANY_HEADINGS = 4000


@dataclass(frozen=True, slots=True)
class Block:
    """A heading or a paragraph."""

    text: str
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Shelf:
    """The files that a reader has, and where exports go."""

    folder: Path
    pairs: Mapping[str, tuple[tuple[Path, ...], tuple[Path, ...]]]
    """By size: the Arabic files and the English ones, all of one content."""
    outline: Path
    """A book of thousands of headings."""

    @property
    def files(self) -> tuple[Path, ...]:
        """Everything that can be opened."""
        return (*(file for pair in self.pairs.values() for side in pair for file in side), self.outline)


def write_shelf(folder: Path, suffixes: tuple[str, ...], seed: int, *, small: bool = False) -> Shelf:
    """Write the files into a new folder; only of formats that the program opens. `small`: all are short."""
    folder.mkdir(parents=True)
    chance = random.Random(seed)  # noqa: S311 - any text will do
    pairs = {}
    for size, count in _SIZES.items():
        arabic, english = _both(chance, _SIZES["short"] if small else count)
        pairs[size] = (
            _write_all(folder, f"{size}-تقرير", arabic, "ar", suffixes),
            _write_all(folder, f"{size} report", english, "en", suffixes),
        )
    outline = folder / "many headings.md"
    book, _ = _both(chance, 2 * (MANY_HEADINGS // 20 if small else MANY_HEADINGS), heading_every=2)
    outline.write_bytes(_markdown(book, "ar"))
    return Shelf(folder, pairs, outline)


def _both(
    chance: random.Random, count: int, heading_every: int = _HEADING_EVERY
) -> tuple[list[Block], list[Block]]:
    """The same content in both languages, sentence by sentence, with figures and dates."""
    arabic, english = [], []
    for number in range(count):
        if number % heading_every == 0:
            words = chance.choices(_WORDS, k=3)
            arabic.append(Block(" ".join([*words, str(number)]), heading=True))
            english.append(
                Block(" ".join([*(ARABIC_TO_ENGLISH[w] for w in words), str(number)]), heading=True)
            )
            continue
        ours, theirs = [], []
        for _ in range(chance.randint(1, 3)):
            words = chance.choices(_WORDS, k=chance.randint(6, 14))
            figure, day = chance.randint(10, 9999), chance.randint(1, 28)
            ours.append(f"{' '.join(words)} {figure} يوم {day} أيار 2024.")
            other = figure if chance.random() < 0.9 else figure + 1
            theirs.append(f"{' '.join(ARABIC_TO_ENGLISH[w] for w in words)} {other} on {day} May 2024.")
        arabic.append(Block(" ".join(ours)))
        english.append(Block(" ".join(theirs)))
    return arabic, english


def _write_all(
    folder: Path, stem: str, blocks: list[Block], language: str, suffixes: tuple[str, ...]
) -> tuple[Path, ...]:
    files = []
    for suffix, build in _BUILDERS.items():
        if suffix in suffixes:
            file = folder / (stem + suffix)
            file.write_bytes(build(blocks, language))
            files.append(file)
    text = _text(blocks)
    for encoding in _ENCODINGS[language]:
        file = folder / f"{stem} {encoding}.txt"
        file.write_bytes(text.encode(encoding))
        files.append(file)
    return tuple(files)


def _text(blocks: list[Block]) -> str:
    return "\n\n".join(block.text for block in blocks) + "\n"


def _markdown(blocks: list[Block], _language: str) -> bytes:
    return "\n\n".join(("## " if block.heading else "") + block.text for block in blocks).encode()


def _html(blocks: list[Block], language: str) -> bytes:
    parts = [_element(block, "h2", "p") for block in blocks]
    head = f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>report</title></head>'
    return f"{head}<body>{''.join(parts)}</body></html>".encode()


def _element(block: Block, heading: str, paragraph: str) -> str:
    name = heading if block.heading else paragraph
    return f"<{name}>{html.escape(block.text)}</{name.split()[0]}>"


def _docx(blocks: list[Block], _language: str) -> bytes:
    from docx import Document

    document = Document()
    for block in blocks:
        if block.heading:
            document.add_heading(block.text, 2)
        else:
            document.add_paragraph(block.text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _odt(blocks: list[Block], _language: str) -> bytes:
    spaces = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    )
    body = "".join(_element(block, 'text:h text:outline-level="2"', "text:p") for block in blocks)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}><office:body><office:text>'
        f"{body}</office:text></office:body></office:document-content>"
    )
    return archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def _epub(blocks: list[Block], language: str) -> bytes:
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>report</dc:title></metadata><manifest>"
        '<item id="c" href="text.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="c"/></spine></package>'
    )
    return archive(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OPS/book.opf": package,
            "OPS/text.xhtml": _html(blocks, language).decode(),
        }
    )


def _rtf(blocks: list[Block], _language: str) -> bytes:
    lines = (
        "".join(f"\\u{ord(char)}?" if ord(char) > 127 else char for char in block.text) for block in blocks
    )
    return (
        r"{\rtf1\ansi\ansicpg1256\deff0{\fonttbl{\f0\fcharset178 Arial;}}"
        + "".join(rf"\pard {line}\par " for line in lines)
        + "}"
    ).encode("ascii")


def _subtitles(blocks: list[Block], _language: str) -> bytes:
    cues = []
    for number, block in enumerate(blocks):
        start, end = (
            f"{s // 3600:02}:{s // 60 % 60:02}:{s % 60:02},000" for s in (3 * number, 3 * number + 2)
        )
        cues.append(f"{number + 1}\n{start} --> {end}\n{block.text}\n")
    return "\n".join(cues).encode()


def _pdf(blocks: list[Block], language: str) -> bytes:
    from weasyprint import HTML

    # What a long PDF costs to write is no part of the soak.
    return bytes(HTML(string=_html(blocks[:200], language).decode()).write_pdf())


_BUILDERS: Mapping[str, Callable[[list[Block], str], bytes]] = {
    ".md": _markdown,
    ".html": _html,
    ".docx": _docx,
    ".odt": _odt,
    ".epub": _epub,
    ".rtf": _rtf,
    ".srt": _subtitles,
    ".pdf": _pdf,
}
