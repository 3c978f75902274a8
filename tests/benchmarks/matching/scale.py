"""Time and memory of matching very large documents whose vectors exist already."""

import random
import resource
import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader_app.domain.document import Document, Passage, Source
from reader_app.domain.matching import Corrections
from reader_app.domain.progress import CancelToken, Progress, no_progress
from reader_app.domain.span import Span
from reader_app.matching.matcher import Matcher

Floats = NDArray[np.float32]
_DIMENSIONS = 512
_WORDS = 20_000


@dataclass(frozen=True, slots=True)
class ReadyVectors:
    """An encoder that has its vectors already: those of the document a text says it is of."""

    vectors: dict[str, Floats]
    name: str = "ready"
    dimensions: int = _DIMENSIONS

    def encode(self, texts: Sequence[str], _progress: Progress, _cancel: CancelToken) -> Floats:
        """The vectors of one whole document."""
        return self.vectors[texts[0].split()[0]]


def measure(count: int) -> str:
    """Time, memory and result of matching `count` passages, four fifths of them counterparts in order."""
    chance = np.random.default_rng(0)
    left = chance.standard_normal((count, _DIMENSIONS), np.float32)
    right = left + chance.standard_normal((count, _DIMENSIONS), np.float32)
    lone = chance.random(count) >= 0.8
    right[lone] = chance.standard_normal((int(lone.sum()), _DIMENSIONS), np.float32)
    left /= np.linalg.norm(left, axis=1, keepdims=True)
    right /= np.linalg.norm(right, axis=1, keepdims=True)
    documents = [_document(count, language, seed) for seed, language in enumerate(("ar", "en"))]
    matcher = Matcher(ReadyVectors({"ar": left, "en": right}))
    start, start_cpu = time.perf_counter(), time.process_time()
    links = matcher.match(documents[0], documents[1], Corrections(), no_progress, CancelToken())
    wall, cpu = time.perf_counter() - start, time.process_time() - start_cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    true = sum(link.left == link.right for link in links)
    return (
        f"{count:,} x {count:,}: {wall:.1f} s, {cpu:.1f} CPU s, peak {peak:.0f} MB in all, "
        f"{true:,} of {int((~lone).sum()):,} counterparts among {len(links):,} links"
    )


def _document(count: int, language: str, seed: int) -> Document:
    """Passages of chance words, rare and common."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    passages = []
    for number in range(count):
        words = " ".join(f"w{int(chance.random() ** 3 * _WORDS)}" for _ in range(14))
        text = f"{language} {number} {words}"
        passages.append(Passage(text, (Span(0, len(text)),)))
    return Document(tuple(passages), Source(None, "", 0, "text", "utf-8"), language=language)
