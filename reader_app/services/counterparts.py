"""What belongs to what: from a passage or sentence of one side to those of the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader_app.domain.bitext import Link, SentenceRef
from reader_app.domain.document import Side


@dataclass(frozen=True, slots=True)
class Lit:
    """What to light when the reader points at a sentence."""

    left: tuple[SentenceRef, ...] = ()
    right: tuple[SentenceRef, ...] = ()
    link: int | None = None
    """Number of the link they belong to."""


class Counterparts:
    """Look-ups over the links of one bitext."""

    def __init__(self, links: Sequence[Link]) -> None:
        """Index the links by passage and by sentence."""
        self.links = tuple(links)
        self._passage: dict[Side, dict[int, int]] = {Side.LEFT: {}, Side.RIGHT: {}}
        self._sentence: dict[Side, dict[SentenceRef, tuple[int, int]]] = {Side.LEFT: {}, Side.RIGHT: {}}
        for number, link in enumerate(self.links):
            self._passage[Side.LEFT].update(dict.fromkeys(link.left, number))
            self._passage[Side.RIGHT].update(dict.fromkeys(link.right, number))
            for part, sentences in enumerate(link.sentences):
                self._sentence[Side.LEFT].update(dict.fromkeys(sentences.left, (number, part)))
                self._sentence[Side.RIGHT].update(dict.fromkeys(sentences.right, (number, part)))

    def link_of(self, side: Side, passage: int) -> int | None:
        """The number of the link that a passage is in, or none when it is unmatched."""
        return self._passage[side].get(passage)

    def of_sentence(self, side: Side, ref: SentenceRef) -> Lit:
        """The sentence with its counterparts; only itself when it has none."""
        found = self._sentence[side].get(ref)
        if found is None:
            alone = (ref,)
            link = self.link_of(side, ref.passage)
            return Lit(alone, (), link) if side is Side.LEFT else Lit((), alone, link)
        number, part = found
        sentences = self.links[number].sentences[part]
        return Lit(sentences.left, sentences.right, number)
