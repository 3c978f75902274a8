"""Two archives of articles with a known pairing, made of consecutive sentence pairs of a corpus."""

import lzma
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_SHORTEST = 25
"""Letters; shorter lines of the corpus are labels and headings, the same in many documents."""
SHORT = (5, 8)
"""Fewest and most sentences of an article."""
_SHARED = 0.6
"""The share of an article's sentences that each side of a `partial` pair keeps."""


@dataclass(frozen=True, slots=True)
class Article:
    """Sentences on both sides; a side without any has no such article."""

    left: tuple[str, ...]
    right: tuple[str, ...]


def read_rows(corpus: Path) -> list[tuple[str, str]]:
    """The sentence pairs of a corpus file (`*.tsv.xz`: source, Arabic, English), in order, each once."""
    rows: dict[tuple[str, str], None] = {}
    with lzma.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if min(map(len, cells[1:3])) >= _SHORTEST:
                rows[cells[1], cells[2]] = None
    return list(rows)


def make_articles(
    rows: Sequence[tuple[str, str]],
    count: int,
    *,
    lone: float,
    partial: bool,
    seed: int,
    lengths: tuple[int, int] = SHORT,
) -> list[Article]:
    """`count` articles of each side, of which the share `lone` has no counterpart.

    The sides of a `partial` pair keep different sentences, the right one in another order, as two independent
    reports do; else one side is the whole translation of the other.
    """
    chance = random.Random(seed)  # noqa: S311 - no secret
    stories = _stories(rows, chance, lengths)
    paired = round(count * (1 - lone))
    made = []
    for number in range(count + (count - paired)):
        story = next(stories)
        left, right = [one for one, _ in story], [other for _, other in story]
        if partial:
            left, right = _part(left, chance), _part(right, chance)
            chance.shuffle(right)
        if number < paired:
            made.append(Article(tuple(left), tuple(right)))
        elif number < count:
            made.append(Article(tuple(left), ()))
        else:
            made.append(Article((), tuple(right)))
    return made


def write_archives(articles: Sequence[Article], folder: Path, seed: int) -> dict[str, str]:
    """Write the articles as files into `folder`/ar and `folder`/en; gives the true pairs by file name.

    The names say nothing: both archives count their articles in an order of their own.
    """
    chance = random.Random(seed)  # noqa: S311 - no secret
    names: list[dict[int, str]] = []
    for side, language in enumerate(("ar", "en")):
        here = [number for number, one in enumerate(articles) if (one.left, one.right)[side]]
        chance.shuffle(here)
        names.append({number: f"{place:06d}.txt" for place, number in enumerate(here)})
        (folder / language).mkdir(parents=True, exist_ok=True)
        for number, name in names[-1].items():
            sentences = (articles[number].left, articles[number].right)[side]
            text = "\n\n".join(sentences) + "\n"
            (folder / language / name).write_text(text, encoding="utf-8")
    return {name: names[1][number] for number, name in names[0].items() if number in names[1]}


def _stories(
    rows: Sequence[tuple[str, str]], chance: random.Random, lengths: tuple[int, int]
) -> Iterator[Sequence[tuple[str, str]]]:
    """Runs of consecutive rows, spread over the corpus, without overlap."""
    starts, at = [], 0
    while at + lengths[1] <= len(rows):
        length = chance.randint(*lengths)
        starts.append((at, length))
        at += length
    chance.shuffle(starts)
    for start, length in starts:
        yield rows[start : start + length]


def _part(sentences: Sequence[str], chance: random.Random) -> list[str]:
    """Some of the sentences in their order, two at least."""
    kept = max(2, round(len(sentences) * _SHARED))
    return [sentences[at] for at in sorted(chance.sample(range(len(sentences)), kept))]
