"""Glossaries in the files of other programs: tables (CSV) and TBX."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from reader_app.domain.errors import UnreadableDocumentError
from reader_app.domain.glossary import Term
from reader_app.domain.language import LanguagePair

_MOST_BYTES = 100_000_000
_CODE = re.compile(r"[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*", re.IGNORECASE)
_SOURCE_HEADS = {"source", "term", "source term"}
_TARGET_HEADS = {"target", "translation", "target term"}
_SEVERAL = re.compile(r"\s*[|;؛]\s*")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_COLUMNS = 2


class GlossaryFiles:
    """Reads CSV (source and target column, with or without a head) and TBX, basic and its elders."""

    def read(self, file: Path, pair: LanguagePair) -> tuple[Term, ...]:
        """The terms of a file; `pair` is that of a file that does not name its languages."""
        try:
            if file.stat().st_size > _MOST_BYTES:
                raise UnreadableDocumentError("too-large", f"“{file.name}” is far too large for a glossary.")
            data = file.read_bytes()
        except FileNotFoundError as error:
            raise UnreadableDocumentError("missing", f"There is no file “{file.name}”.") from error
        except OSError as error:
            raise UnreadableDocumentError("unreadable", f"“{file.name}” cannot be read.") from error
        is_xml = data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
        terms = tuple(_merged(_tbx(data, pair) if is_xml else _csv(data, pair)))
        if not terms:
            raise UnreadableDocumentError("empty", f"There are no terms for {pair} in “{file.name}”.")
        return terms


def _merged(pairs: Iterable[tuple[LanguagePair, str, Sequence[str]]]) -> Iterator[Term]:
    """One term for each source, with all its translations in order."""
    found: dict[tuple[LanguagePair, str], list[str]] = {}
    for pair, source, targets in pairs:
        if source.strip():
            found.setdefault((pair, " ".join(source.split())), []).extend(
                " ".join(target.split()) for target in targets if target.strip()
            )
    for (pair, source), targets in found.items():
        if targets:
            yield Term(pair, source, tuple(dict.fromkeys(targets)))


def _csv(data: bytes, pair: LanguagePair) -> Iterator[tuple[LanguagePair, str, Sequence[str]]]:
    """Rows of a table; commas, semicolons or tabs between two columns, several translations by `|`."""
    try:
        text = data.decode("utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("windows-1256", errors="replace")
    first = text.partition("\n")[0]
    delimiter = max("\t;,", key=first.count)
    rows = [row for row in csv.reader(io.StringIO(text), delimiter=delimiter) if len(row) >= _COLUMNS]
    if rows and (head := _head(rows[0], pair)) is not None:
        pair, rows = head, rows[1:]
    for row in rows:
        yield pair, row[0], _SEVERAL.split(row[1])


def _head(row: Sequence[str], pair: LanguagePair) -> LanguagePair | None:
    """The pair that a first row of heads names, the usual one if it names none; none if it is no head."""
    first, second = (cell.strip().lower() for cell in row[:_COLUMNS])
    if first in _SOURCE_HEADS or second in _TARGET_HEADS:
        return pair
    if _CODE.fullmatch(first) and _CODE.fullmatch(second):
        named = LanguagePair(_plain(first), _plain(second))
        return named if set(named) & set(pair) else None
    return None


def _tbx(data: bytes, pair: LanguagePair) -> Iterator[tuple[LanguagePair, str, Sequence[str]]]:
    """Entries of TBX: `conceptEntry` of TBX-Basic, `termEntry` of its elders, with a language a section."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableDocumentError("damaged", "This glossary is not whole XML.") from error
    for entry in root.iter("{*}conceptEntry", "{*}termEntry"):
        terms: dict[str, list[str]] = {}
        for section in entry.iter("{*}langSec", "{*}langSet"):
            language = _plain(str(section.get(_XML_LANG) or section.get("lang") or ""))
            terms.setdefault(language, []).extend(_text(term) for term in section.iter("{*}term"))
        for source in terms.get(pair.source, []):
            yield pair, source, terms.get(pair.target, [])


def _text(element: Any) -> str:
    return "".join(element.itertext())


def _plain(language: str) -> str:
    return language.lower().replace("_", "-").split("-")[0]
