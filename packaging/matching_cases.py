"""Makes cases with known links out of the parallel development texts, to learn the matcher's weights on.

Beside the kinds of the development cases: texts that share only a part and tell it differently, and pairs in
one language (an edited copy; an unrelated text).
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reader_app.domain.document import Document, Passage, Source
from reader_app.text.sentences import sentence_spans

Lines = dict[int, str]
FOREIGN = 100_000
"""Line numbers from here on have no counterpart on the other side."""


@dataclass(frozen=True, slots=True)
class Side:
    """One document and which lines of the source text stand in each of its passages."""

    document: Document
    lines: Lines
    passages: tuple[tuple[int, ...], ...]

    def lines_of(self, passage: int, start: int, end: int) -> set[int]:
        """The lines that lie in a part of a passage."""
        found, at = set(), 0
        for number in self.passages[passage]:
            length = len(self.lines[number])
            if start < at + length and at < end:
                found.add(number)
            at += length + 1
        return found


@dataclass(frozen=True, slots=True)
class Case:
    """Two documents; equal line numbers are counterparts."""

    left: Side
    right: Side


@dataclass(frozen=True, slots=True)
class Text:
    """A development text in both languages, line beside line."""

    arabic: tuple[str, ...]
    english: tuple[str, ...]

    def lines(self, language: str) -> tuple[str, ...]:
        """Its lines in one language."""
        return self.arabic if language == "ar" else self.english


def read_texts(folder: Path) -> list[Text]:
    """The parallel texts among the development cases."""
    names = sorted(path.name[: -len(".ar.txt")] for path in folder.glob("*-parallel.ar.txt"))
    return [Text(_lines(folder / f"{name}.ar.txt"), _lines(folder / f"{name}.en.txt")) for name in names]


def _lines(path: Path) -> tuple[str, ...]:
    """The lines of a file that are not blank."""
    return tuple(line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip())


def side(lines: Lines, passages: Sequence[Sequence[int]], language: str) -> Side:
    """A document whose passages join the given lines."""
    texts = [" ".join(lines[number] for number in passage) for passage in passages]
    document = Document(
        tuple(Passage(text, tuple(sentence_spans(text, language))) for text in texts),
        Source(None, "", 0, "text", "utf-8"),
        language=language,
    )
    return Side(document, lines, tuple(tuple(passage) for passage in passages))


class CaseMaker:
    """Makes cases out of some texts by chance, always the same for one seed."""

    def __init__(self, texts: Sequence[Text], seed: int) -> None:
        """Draw on `texts` only, so that the cases of two halves share nothing."""
        self._texts = texts
        self._chance = random.Random(seed)  # noqa: S311 - no secret

    def across(self) -> list[Case]:
        """Arabic against English, every text in many shapes."""
        cases = []
        for text in self._texts:
            whole = [[number] for number in range(len(text.arabic))]
            cases.append(self._pair(text, whole, whole))
            cases += [self._pair(text, self._runs(whole), self._runs(whole)) for _ in range(3)]
            cases += [self._pair(text, self._gaps(whole, 0.8), self._gaps(whole, 0.8)) for _ in range(2)]
            cases += [self._pair(text, whole, self._moved(whole)) for _ in range(2)]
            cases += [self._pair(text, self._retold(whole), self._retold(whole)) for _ in range(3)]
            cases += [self._independent(text) for _ in range(4)]
            cases += [self._foreign(text, "ar", "en", self._chance.random() < 0.3) for _ in range(7)]  # noqa: PLR2004
        return cases

    def within(self) -> list[Case]:
        """Pairs in one language: edited copies and unrelated texts."""
        cases = []
        for text in self._texts:
            for language in ("en", "ar"):
                cases += [self._edited(text, language) for _ in range(4)]
                cases += [self._foreign(text, language, language, False) for _ in range(4)]
        return cases

    def _pair(self, text: Text, lefts: list[list[int]], rights: list[list[int]]) -> Case:
        """A case of two arrangements of one text."""
        return Case(
            side(dict(enumerate(text.arabic)), lefts, "ar"), side(dict(enumerate(text.english)), rights, "en")
        )

    def _runs(self, passages: list[list[int]], longest: int = 3) -> list[list[int]]:
        """The passages joined in runs of up to `longest`."""
        joined: list[list[int]] = []
        at = 0
        while at < len(passages):
            size = self._chance.randint(1, longest)
            joined.append([number for passage in passages[at : at + size] for number in passage])
            at += size
        return joined

    def _gaps(self, passages: list[list[int]], share: float) -> list[list[int]]:
        """A share of the passages, in order."""
        kept = self._chance.sample(range(len(passages)), max(1, round(len(passages) * share)))
        return [passages[at] for at in sorted(kept)]

    def _moved(self, passages: list[list[int]]) -> list[list[int]]:
        """The passages in blocks of up to four, the blocks in another order."""
        blocks: list[list[list[int]]] = []
        at = 0
        while at < len(passages):
            size = self._chance.randint(1, 4)
            blocks.append(passages[at : at + size])
            at += size
        self._chance.shuffle(blocks)
        return [passage for block in blocks for passage in block]

    def _retold(self, passages: list[list[int]]) -> list[list[int]]:
        """A part of the passages, some joined, some moved a little."""
        kept = self._runs(self._gaps(passages, self._chance.uniform(0.35, 0.75)), 2)
        if self._chance.random() < 0.55:  # noqa: PLR2004
            for _ in range(max(1, len(kept) // 3)):
                one = self._chance.randrange(len(kept))
                other = min(len(kept) - 1, one + self._chance.randint(1, 3))
                kept[one], kept[other] = kept[other], kept[one]
        return kept

    def _other(self, text: Text) -> Text:
        """Another text than this one."""
        return self._chance.choice([other for other in self._texts if other is not text])

    def _independent(self, text: Text) -> Case:
        """Two reports that share a part: lines cut short or mixed with other matter, others between."""
        sides = []
        for offset, language in enumerate(("ar", "en")):
            other = self._other(text).lines(language)
            lines = dict(enumerate(text.lines(language)))
            for number, line in enumerate(text.lines(language)):
                draw = self._chance.random()
                if draw < 0.35:  # noqa: PLR2004
                    lines[number] = self._cut(line, 0.5, 0.75)
                elif draw < 0.55:  # noqa: PLR2004
                    lines[number] = (
                        f"{lines[number].rstrip('.')} {self._cut(self._chance.choice(other), 0.3, 0.5)}"
                    )
            passages = self._retold([[number] for number in lines])
            self._insert_foreign(lines, passages, other, 4, FOREIGN * (1 + offset))
            sides.append(side(lines, passages, language))
        return Case(*sides)

    def _edited(self, text: Text, language: str) -> Case:
        """A text against an edited copy of itself."""
        original = text.lines(language)
        lines = dict(enumerate(original))
        for number, line in enumerate(original):
            draw = self._chance.random()
            if draw > 0.7:  # noqa: PLR2004
                lines[number] = self._cut(line, 0.6, 0.85)
            if draw > 0.85 or 0.45 < draw < 0.7:  # noqa: PLR2004
                words = lines[number].split()
                lines[number] = " ".join([word for word in words if self._chance.random() > 0.12] or words)  # noqa: PLR2004
        passages = self._gaps([[number] for number in lines], self._chance.uniform(0.5, 1))
        if self._chance.random() < 0.4:  # noqa: PLR2004
            passages = self._runs(passages)
        if self._chance.random() < 0.4:  # noqa: PLR2004
            self._chance.shuffle(passages)
        self._insert_foreign(lines, passages, self._other(text).lines(language), 5, FOREIGN)
        whole = side(dict(enumerate(original)), [[number] for number in range(len(original))], language)
        return Case(whole, side(lines, passages, language))

    def _foreign(self, text: Text, left: str, right: str, joined: bool) -> Case:
        """Two unrelated texts."""
        ours = dict(enumerate(text.lines(left)))
        theirs = {FOREIGN + at: line for at, line in enumerate(self._other(text).lines(right))}
        arrangements = [[[number] for number in lines] for lines in (ours, theirs)]
        if joined:
            arrangements = [self._runs(passages) for passages in arrangements]
        return Case(side(ours, arrangements[0], left), side(theirs, arrangements[1], right))

    def _insert_foreign(
        self, lines: Lines, passages: list[list[int]], other: Sequence[str], most: int, first: int
    ) -> None:
        """Put lines of another text between the passages."""
        for number in range(first, first + self._chance.randint(0, most)):
            lines[number] = self._chance.choice(other)
            passages.insert(self._chance.randint(0, len(passages)), [number])

    def _cut(self, line: str, least: float, most: float) -> str:
        """A part of the words of a line: its beginning, its end, or out of the middle."""
        words = line.split()
        size = min(len(words), max(3, round(len(words) * self._chance.uniform(least, most))))
        spare = len(words) - size
        start = self._chance.choice([0, spare, self._chance.randint(0, spare)])
        return " ".join(words[start : start + size])
