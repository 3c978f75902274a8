"""Short descriptions for a person at a terminal."""

from reader_app.domain.bitext import Bitext
from reader_app.domain.document import Document
from reader_app.domain.language import language_name


def document_summary(document: Document) -> str:
    """What the reader sees of a document, a line each."""
    source = document.source
    sentences = sum(len(passage.sentences) for passage in document.passages)
    furniture = sum(passage.furniture for passage in document.passages)
    lines = [
        f"file       {source.path or '(pasted text)'}",
        f"title      {document.title}",
        *([f"published  {document.published}"] if document.published else []),
        *([f"publisher  {document.publisher}"] if document.publisher else []),
        f"format     {source.format}",
        f"encoding   {source.encoding} ({source.encoding_confidence:.0%} sure)",
        f"language   {document.language} ({language_name(document.language)})",
        f"direction  {document.direction.value}",
        f"passages   {len(document.passages)}"
        + (f", {furniture} of them page furniture" if furniture else ""),
        f"sentences  {sentences}",
        f"size       {source.size} bytes",
        f"sha256     {source.sha256}",
    ]
    lines += [f"warning    {warning.message}" for warning in document.warnings]
    return "\n".join(lines)


def comparison_summary(bitext: Bitext) -> str:
    """The links of a bitext, a line each, with passage numbers from 1 as in the window."""
    lines = [
        f"{_numbers(link.left):>9} ↔ {_numbers(link.right):<9} {link.score:.2f}"
        for link in sorted(bitext.links, key=lambda link: link.left)
    ]
    left = len(bitext.left.passages) - len({n for link in bitext.links for n in link.left})
    right = len(bitext.right.passages) - len({n for link in bitext.links for n in link.right})
    lines.append(f"{len(bitext.links)} links; unmatched: {left} left, {right} right")
    return "\n".join(lines)


def _numbers(passages: tuple[int, ...]) -> str:
    return "+".join(str(number + 1) for number in passages)
