"""The reader's word on facts: how a fact is known again, and what was said of it put back."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b

from reader_app.domain.bitext import Bitext
from reader_app.domain.document import Document
from reader_app.domain.fact import Fact, FactReview, Mention
from reader_app.domain.progress import stand_back

_KEY_BYTES = 16


def fact_keys(bitext: Bitext) -> tuple[str, ...]:
    """A key for each fact, which stays the same when facts are compared anew or the sides change places.

    It is made of the kind, the texts of the passages and the values, so that neither a new link nor an edit
    elsewhere in the files loses what the reader said; where the same is said twice in one passage, of its
    place in the row as well. It tells nothing of the text.
    """
    left, right = _PassageHashes(bitext.left), _PassageHashes(bitext.right)
    seen: Counter[bytes] = Counter()
    keys = []
    for fact in bitext.facts:
        stand_back()
        sides = sorted((left.of(fact.left), right.of(fact.right)))
        stated = b"\0".join((fact.kind.value.encode(), *sides))
        keys.append(_hash(stated + b"\0%d" % seen[stated]).hex())
        seen[stated] += 1
    return tuple(keys)


def reviewed(
    facts: Sequence[Fact], keys: Sequence[str], reviews: Mapping[str, FactReview]
) -> tuple[Fact, ...]:
    """The facts with what the reader said of each, and of no other."""
    return tuple(
        fact if fact.review is reviews.get(key) else replace(fact, review=reviews.get(key))
        for fact, key in zip(facts, keys, strict=True)
    )


def with_review(facts: Sequence[Fact], number: int, review: FactReview | None) -> tuple[Fact, ...]:
    """The facts with another word of the reader on one of them."""
    return (*facts[:number], replace(facts[number], review=review), *facts[number + 1 :])


class _PassageHashes:
    """Hashes of the passages of one document that facts are in, each made once."""

    def __init__(self, document: Document) -> None:
        self._passages = document.passages
        self._known: dict[int, bytes] = {}

    def of(self, mention: Mention | None) -> bytes:
        """Passage and value of a mention; empty for the side that says nothing."""
        if mention is None:
            return b""
        number = mention.passage
        if number not in self._known:
            self._known[number] = _hash(self._passages[number].text.encode("utf-8", "surrogatepass"))
        return self._known[number] + mention.value.encode("utf-8", "surrogatepass")


def _hash(content: bytes) -> bytes:
    return blake2b(content, digest_size=_KEY_BYTES).digest()
