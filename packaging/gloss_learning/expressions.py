"""The project's own expressions and names (expressions.tsv), put into the table of phrases."""

from collections.abc import Callable, Iterator
from pathlib import Path

from gloss_learning import segmentation
from gloss_learning.phrases import Scored
from reader_app.translation.gloss.lexicon import Lexicon
from reader_app.translation.gloss.reading import readings
from reader_app.translation.gloss.tables import Tables

FIRST, STEP = 0.1, 0.5
"""Cost of the first wording, and what each further one costs more."""


def expressions() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each expression with its English wordings, the usual one first."""
    for line in Path(__file__).with_name("expressions.tsv").read_text("utf-8").splitlines():
        arabic, _, texts = line.partition("\t")
        yield arabic, tuple(texts.split("|"))


def with_expressions(table: Scored, cuts: Callable[[str], set[str]]) -> Scored:
    """The phrases with the expressions before all others, under every cut that the words may get."""
    for arabic, texts in expressions():
        for cut in {_attached(cut) for cut in cuts(arabic)}:
            known = dict(table.get(cut, ()))
            known.update({text: -FIRST - STEP * index for index, text in enumerate(texts)})
            table[cut] = sorted(known.items(), key=lambda item: -item[1])
    return table


def read_cut(lexicon: Lexicon, text: str, tables: Tables) -> str:
    """The segments of an expression as the program reads it."""
    words = [(word, segmentation.readings(lexicon, word)) for word in text.split()]
    return " ".join(segment for reading in readings(words, tables) for segment in reading.segments)


def _attached(cut: str) -> str:
    """The segments, with a preposition at the end of an expression as it stands before a word."""
    return cut + "+" if cut.endswith((" ل", " ب")) else cut
