"""What is kept of a document to find its counterpart among thousands: a few vectors, and hashed tokens."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from reader_app.domain.document import Document
from reader_app.domain.pairing import Digest

if TYPE_CHECKING:
    from reader_app.domain.progress import CancelToken
    from reader_app.matching.encoder import SentenceEncoder

VERSION = "1"
"""Digests of two versions are never compared."""
SORTS = ("numbers", "dates", "names", "words", "meanings")
"""Kinds of tokens, in the order a digest has them."""

_SENTENCES = 6
"""Vectors a document: the first sentences tell what a report is about, more would cost time in proportion."""
_HEAD = 4
"""Of these the first so many; the others are spread over the rest."""
_LONGEST = 240
"""Letters of a sentence that are encoded: what follows moves its vector little and costs as much again."""
_SHORTEST = 20
"""Shorter sentences are headings and labels: taken only where there is nothing else."""
_MOST_LETTERS = 12_000
"""Of the text that is read for tokens; a report says early whom and what it is about."""
_DATED_LETTERS = 4_000
"""Of the text that is searched for dates, which takes longer."""


def make_digests(
    documents: Sequence[Document], encoder: SentenceEncoder, cancel: CancelToken
) -> list[Digest]:
    """The digests of some documents, encoded together because that is faster. Raises `CancelledError`."""
    import numpy as np

    from reader_app.domain.progress import no_progress

    chosen = [chosen_sentences(sentences_of(document)) for document in documents]
    texts = [text for one in chosen for text in one]
    order = sorted(range(len(texts)), key=lambda at: len(texts[at]))  # a batch costs as its longest text
    vectors = np.zeros((len(texts), encoder.dimensions), np.float32)
    vectors[order] = encoder.encode([texts[at] for at in order], no_progress, cancel)
    digests = []
    start = 0
    for document, one in zip(documents, chosen, strict=True):
        own = vectors[start : start + len(one)]
        start += len(one)
        digests.append(_digest(document, own.astype("<f2").tobytes()))
        cancel.check()
    return digests


def sentences_of(document: Document) -> list[str]:
    """The sentences of a document without its page furniture."""
    found = []
    for passage in document.passages:
        if not passage.furniture:
            spans = [span.of(passage.text).strip() for span in passage.sentences]
            found += [text for text in spans or [passage.text.strip()] if text]
    return found


def chosen_sentences(sentences: Sequence[str]) -> list[str]:
    """The sentences whose vectors stand for the document: the first ones, and some spread over the rest."""
    full = [text for text in dict.fromkeys(sentences) if len(text) >= _SHORTEST] or list(sentences)
    head, rest = full[:_HEAD], full[_HEAD:]
    wanted = min(_SENTENCES - _HEAD, len(rest))
    spread = [rest[(2 * at + 1) * len(rest) // (2 * wanted)] for at in range(wanted)]
    return [text[:_LONGEST] for text in (*head, *spread)]


def _digest(document: Document, vectors: bytes) -> Digest:
    """The digest of a document whose vectors are there."""
    sentences = sentences_of(document)
    text = "\n".join(sentences)[:_MOST_LETTERS]
    return Digest(
        sha256=document.source.sha256,
        format=document.source.format,
        language=document.language,
        title=document.title,
        letters=sum(map(len, sentences)),
        vectors=vectors,
        tokens=_tokens(text),
    )


def _tokens(text: str) -> tuple[bytes, ...]:
    """The hashed tokens of a text, in the order of `SORTS`."""
    from reader_app.matching import skeletons

    found: dict[str, set[str]] = {sort: set() for sort in SORTS}
    for word in set(skeletons.WORD.findall(text)):
        read = _read(word)
        for sort, tokens in zip(("numbers", "names", "words", "meanings"), read[1:], strict=True):
            found[sort].update(tokens)
    found["dates"].update(_dates(text[:_DATED_LETTERS]))
    return tuple(_packed(found[sort]) for sort in SORTS)


@lru_cache(maxsize=100_000)
def _read(word: str) -> tuple[Sequence[str], ...]:
    """The tokens of one word."""
    from reader_app.matching.tokens import read_word
    from reader_app.matching.word_table import default_word_table

    return read_word(word, default_word_table())


def _dates(text: str) -> Iterable[str]:
    """The days and months that a text names."""
    from reader_app.text.dates import find_dates

    for line in text.split("\n"):
        if any(letter.isdigit() for letter in line):
            for date in find_dates(line):
                if date.month and (date.day or date.year):
                    yield f"!{date.year if not date.day else ''}-{date.month}-{date.day}"


def _packed(tokens: Iterable[str]) -> bytes:
    """Hashes of tokens, sorted, as bytes."""
    import numpy as np

    return np.sort(np.array([_hashed(token) for token in tokens], "<u4")).tobytes()


@lru_cache(maxsize=200_000)
def _hashed(token: str) -> int:
    """A number that stands for a token, the same in every process."""
    return int.from_bytes(
        hashlib.blake2b(token.encode("utf-8", "surrogatepass"), digest_size=4).digest(), "little"
    )
