"""Names of two documents compared, inside links first and then around them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader_app.domain.bitext import Link
from reader_app.domain.fact import Fact, FactKind, FactStatus, Mention
from reader_app.domain.progress import CancelToken
from reader_app.domain.span import Span
from reader_app.facts.gazetteer import gazetteer
from reader_app.facts.mention import NameMention
from reader_app.facts.side import Side
from reader_app.facts.value_comparison import ELSEWHERE_LEFT, ELSEWHERE_RIGHT

_PARTLY = "Recognised by a part of the name."
_ADJECTIVE = "One side has only the adjective."
_ELSEWHERE = 0.9
"""Least likeness of every word of a name in a passage that nothing links."""
_ELSEWHERE_ALONE = 0.93
_LONG_ENOUGH = 5
_ALSO = {
    "place:amman": "OM",
    "place:tunis": "TN",
    "place:algiers": "DZ",
    "OM": "place:amman",
    "TN": "place:tunis",
    "DZ": "place:algiers",
}
"""Names that Arabic writes alike, such as Oman and Amman without marks."""


class _Found(NamedTuple):
    passage: int
    first: int
    last: int
    note: str = ""
    start: int | None = None
    """Code point offset of the name where it starts inside its first token."""


class NameComparison:
    """Pairs the names of two documents."""

    def __init__(self, left: Side, right: Side, links: Sequence[Link]) -> None:
        """Take both sides; Latin names are sought on the other side by sound."""
        self._sides = (left, right)
        self._links = links
        self._facts: list[Fact] = []
        self._covered: tuple[dict[int, set[int]], dict[int, set[int]]] = (defaultdict(set), defaultdict(set))
        """By side and passage, the tokens that a told name covers."""
        self._last_keys: dict[int, dict[str, list[NameMention]]] = {}
        self._told: set[tuple[str, int, int]] = set()

    def facts(self, cancel: CancelToken) -> list[Fact]:
        """The facts of all links and of what is around them. Raises `CancelledError`."""
        open_in_link: list[tuple[list[NameMention], list[NameMention]]] = []
        for link in self._links:
            cancel.check()
            for side, here, there in ((1, link.right, link.left), (0, link.left, link.right)):
                self._match(side, here, there)
            open_in_link.append((self._open(0, link.left), self._open(1, link.right)))
        for lefts, rights in open_in_link:
            self._differing(lefts, rights)
        for side in (1, 0):
            for mention in self._open(side, self._sides[side].names):
                cancel.check()
                self._alone(side, mention)
        return self._facts

    def _mentions(self, side: int, passages: Iterable[int]) -> list[NameMention]:
        return [mention for passage in passages for mention in self._sides[side].names.get(passage, ())]

    def _open(self, side: int, passages: Iterable[int]) -> list[NameMention]:
        covered = self._covered[side]
        return [
            mention
            for mention in self._mentions(side, passages)
            if covered[mention.passage].isdisjoint(range(mention.first, mention.last))
        ]

    def _match(self, side: int, here: Sequence[int], there: Sequence[int]) -> None:
        """Tell the names of some passages that also stand in the passages linked to them."""
        for mention in self._open(side, here):
            found = self._find(side, mention, there)
            if found is not None and not (mention.adjective and found.note == _ADJECTIVE):
                self._tell_pair(side, mention, found, found.note)

    def _find(self, side: int, mention: NameMention, passages: Sequence[int] | None) -> _Found | None:
        other = self._sides[1 - side]
        if mention.identity:
            found = self._find_known(other, mention, passages)
            if found is not None or mention.adjective:
                return found
        if mention.arabic and not mention.solid:
            return None
        place = other.index.seek(mention, passages)
        if place is None or (passages is None and not _sure_elsewhere(place.likeness, mention)):
            return None
        note = "" if place.whole or len(mention.keys) == 1 else _PARTLY
        return _Found(place.passage, place.first, place.last, note)

    def _find_known(self, other: Side, mention: NameMention, passages: Sequence[int] | None) -> _Found | None:
        same = [*other.known.get(mention.identity, ()), *other.known.get(_ALSO.get(mention.identity, ""), ())]
        if passages is not None:
            wanted = set(passages)
            same = [one for one in same if one.passage in wanted]
        best = min(same, key=lambda one: one.adjective != mention.adjective, default=None)
        if best is None:
            return None
        note = _ADJECTIVE if best.adjective != mention.adjective else ""
        return _Found(best.passage, best.first, best.last, note, best.start)

    def _tell_pair(self, side: int, mention: NameMention, found: _Found, note: str) -> None:
        self._covered[side][mention.passage].update(range(mention.first, mention.last))
        self._covered[1 - side][found.passage].update(range(found.first, found.last))
        value = self._value(mention)
        key = (
            value.casefold(),
            *((mention.passage, found.passage) if side == 0 else (found.passage, mention.passage)),
        )
        if key in self._told or mention.adjective:
            return
        self._told.add(key)
        tokens, text = self._sides[1 - side].tokens[found.passage], self._sides[1 - side].texts[found.passage]
        start = found.start
        if start is None:
            start = _name_start(text, tokens[found.first].start, mention)
        span = Span(start, tokens[found.last - 1].end)
        pair = (_mention(mention, value), Mention(found.passage, span, span.of(text), value))
        left, right = pair if side == 0 else pair[::-1]
        self._facts.append(Fact(FactKind.NAME, FactStatus.AGREES, left, right, note))

    def _value(self, mention: NameMention) -> str:
        if mention.identity:
            return gazetteer().titles[mention.identity]
        return mention.text if not mention.arabic else " ".join(mention.keys)

    def _differing(self, lefts: list[NameMention], rights: list[NameMention]) -> None:
        """Tell two persons whom the two sides put in the same office as a difference."""
        for left in lefts:
            if not left.role or not left.solid:
                continue
            for right in rights:
                if right.role != left.role or not right.solid or left.identity or right.identity:
                    continue
                if left.place and right.place and left.place != right.place:
                    continue
                if not (left.place and right.place) and left.role not in {
                    "president",
                    "prime minister",
                    "king",
                    "pope",
                }:
                    continue
                if self._overlap(left, right):
                    continue
                notes = [
                    f"{mention.text} stands in another passage of the {name} document."
                    for side, mention, name in ((0, left, "right"), (1, right, "left"))
                    if self._find(side, mention, None) or self._sounds_elsewhere(side, mention)
                ]
                for side, mention in ((0, left), (1, right)):
                    self._covered[side][mention.passage].update(range(mention.first, mention.last))
                fact = Fact(
                    FactKind.NAME, FactStatus.DIFFERS, _mention(left, self._value(left)),
                    _mention(right, self._value(right)),                    " ".join(notes),
                )  # fmt: skip
                self._facts.append(fact)
                break

    def _overlap(self, left: NameMention, right: NameMention) -> bool:
        """Whether any telling word of the two names sounds the same, so that they may be one person."""
        latin, side = (right, 0) if left.arabic else (left, 1)
        other = left if left.arabic else right
        for key in latin.keys:
            for word, _ in self._sides[side].index.hits(key).get(other.passage, ()):
                if other.first <= word.first < other.last:
                    return True
        return bool(set(left.keys) & set(right.keys))

    def _sounds_elsewhere(self, side: int, mention: NameMention) -> _Found | None:
        """Where the other side has a Latin name that sounds like this Arabic one."""
        if not mention.arabic:
            return None
        index = self._sides[side].index
        sounding = index.sounding_at(mention.passage, range(mention.first, mention.last))
        for key in sorted(sounding):
            for other in self._by_last_key(1 - side).get(key, ()):
                place = index.seek(other, (mention.passage,))
                if place is not None and place.first < mention.last and mention.first < place.last:
                    return _Found(other.passage, other.first, other.last)
        return None

    def _by_last_key(self, side: int) -> dict[str, list[NameMention]]:
        """One mention of each Latin name of a side, by the last key of the name."""
        known = self._last_keys.get(side)
        if known is None:
            first: dict[tuple[str, ...], NameMention] = {}
            for mention in self._mentions(side, self._sides[side].names):
                if not mention.arabic and not mention.identity and mention.keys:
                    first.setdefault(mention.keys, mention)
            known = defaultdict(list)
            for mention in first.values():
                known[mention.keys[-1]].append(mention)
            self._last_keys[side] = known
        return known

    def _alone(self, side: int, mention: NameMention) -> None:
        """Tell what one side alone names, or where else the other side names it."""
        if mention.adjective or not self._covered[side][mention.passage].isdisjoint(
            range(mention.first, mention.last)
        ):
            return
        found = self._find(side, mention, None) or self._sounds_elsewhere(side, mention)
        if found is not None:
            elsewhere = ELSEWHERE_RIGHT if side == 0 else ELSEWHERE_LEFT
            covered = set(self._covered[1 - side][found.passage])
            self._tell_pair(side, mention, found, f"{elsewhere} {found.note}".strip())
            self._covered[1 - side][found.passage] = covered
            return
        self._covered[side][mention.passage].update(range(mention.first, mention.last))
        value = self._value(mention)
        key = (value.casefold(), mention.passage, -1 - side)
        if not mention.solid or key in self._told:
            return
        self._told.add(key)
        told = _mention(mention, value)
        status = FactStatus.LEFT_ONLY if side == 0 else FactStatus.RIGHT_ONLY
        self._facts.append(
            Fact(FactKind.NAME, status, told if side == 0 else None, told if side == 1 else None)
        )


def _sure_elsewhere(likeness: float, mention: NameMention) -> bool:
    if len(mention.keys) == 1:
        return likeness >= _ELSEWHERE_ALONE and (len(mention.keys[0]) >= _LONG_ENOUGH or likeness == 1.0)
    return likeness >= _ELSEWHERE * len(mention.keys)


def _mention(mention: NameMention, value: str) -> Mention:
    return Mention(mention.passage, Span(mention.start, mention.end), mention.text, value)


def _name_start(text: str, start: int, mention: NameMention) -> int:
    """Where the name itself starts in its Arabic word: behind a joined و, unless the name sounds with it."""
    if text[start] == "و" and mention.keys and mention.keys[0][:1] not in "wuov":
        return start + 1
    return start
