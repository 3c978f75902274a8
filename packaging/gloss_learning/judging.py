"""Marks down phrase pairs that alignment got wrong: English that says less, or is far in meaning."""

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from gloss_learning.phrases import Scored

MISSING = 0.7
FAR = 12.0
NEAR_ENOUGH = 0.55
WORST = -5.0
FREQUENT, COMMON = 110, 500
"""So many of the commonest stems are particles, or may be said with particles."""
_CONTENT = """رئيس عام يوم سنة حكومة بلاد دولة شخص رجل قال الله محمد كرة مدينة عمل بلد حرب كبير"""
_STOP = """
the a an of to in on at by for with from and or but is are was were be been being has have had do does
did not it its he she they we you i his her their our your my this that these those which who whom as if
so than then there into about over after before when while will would can could may might should must
also 's up out no
"""


class Judge:
    """Compares phrases with the help of the encoder's vectors."""

    def __init__(
        self, stems: Sequence[str], vectors: npt.NDArray[np.float32], words: Sequence[str],
        space: npt.NDArray[np.float32],
    ) -> None:  # fmt: skip
        """Keep the vectors; `stems` come most frequent first."""
        self._vectors, self._space = vectors, space
        self._stem = {stem: index for index, stem in enumerate(stems)}
        self._word = {word: index for index, word in enumerate(words)}
        self._particles = frozenset(stems[:FREQUENT]) - set(_CONTENT.split())
        self._common = frozenset(stems[:COMMON])
        self._stop = frozenset(_STOP.split())

    def _content(self, source: str, target: str) -> tuple[list[str], list[str]]:
        """Stems and English words that carry meaning."""
        stems = [s for s in source.split() if "+" not in s and s not in self._particles]
        return stems, [word for word in target.lower().split() if word not in self._stop]

    def penalty(self, source: str, target: str) -> float:
        """How much less likely the pair is than its counts say (infinite: nothing is said of the content)."""
        stems, content = self._content(source, target)
        if not content and stems and not self._common.intersection(stems):
            return math.inf
        penalty = MISSING * max(0, len(stems) - len(content))
        known = [self._word[word] for word in content if word in self._word]
        if len(stems) == 1 and stems[0] in self._stem and known:
            near = float((self._space[known] @ self._vectors[self._stem[stems[0]]]).max())
            penalty += FAR * max(0.0, NEAR_ENOUGH - near)
        elif not stems and content:
            penalty += 1.0
        return penalty

    def judged(self, table: Scored) -> Scored:
        """The phrases with their penalties taken off; hopeless ones left out."""
        kept: Scored = {}
        for source, options in table.items():
            if " " in source and all("+" in segment for segment in source.split()):
                continue
            scored = [(target, score - self.penalty(source, target)) for target, score in options]
            good = [option for option in scored if option[1] > WORST]
            if good:
                kept[source] = sorted(good, key=lambda option: -option[1])
        return kept
