"""The reader's corrections of links: what they change and what is remembered of them."""

from collections.abc import Callable
from dataclasses import replace
from itertools import product

from reader_app.domain.bitext import Bitext, Link, LinkOrigin, Verdict
from reader_app.domain.matching import Corrections

Correction = Callable[[Bitext, Corrections, int], tuple[Bitext, Corrections]]
"""From a bitext, what was corrected before and the number of a link to both as they are afterwards."""


def reject(bitext: Bitext, corrections: Corrections, number: int) -> tuple[Bitext, Corrections]:
    """Take a link out, and remember that its passages do not belong together."""
    link = bitext.links[number]
    links = bitext.links[:number] + bitext.links[number + 1 :]
    pairs = tuple(product(link.left, link.right))
    rejected = tuple(dict.fromkeys((*corrections.rejected, *pairs)))
    return replace(bitext, links=links), Corrections(_without(corrections.linked, link), rejected)


def confirm(bitext: Bitext, corrections: Corrections, number: int) -> tuple[Bitext, Corrections]:
    """Mark a link as right: it stays whatever matching says later."""
    link = replace(bitext.links[number], verdict=Verdict.RIGHT)
    links = (*bitext.links[:number], link, *bitext.links[number + 1 :])
    linked = (*_without(corrections.linked, link), link)
    return replace(bitext, links=links), replace(corrections, linked=linked)


def link_passages(
    bitext: Bitext, corrections: Corrections, left: int, right: int
) -> tuple[Bitext, Corrections]:
    """Link a left and a right passage.

    If one of them is in a link already the other joins it; links of both become one.
    """
    touched = [link for link in bitext.links if left in link.left or right in link.right]
    lefts = sorted({left, *(n for link in touched for n in link.left)})
    rights = sorted({right, *(n for link in touched for n in link.right)})
    made = Link(tuple(lefts), tuple(rights), 1.0, LinkOrigin.READER, verdict=Verdict.RIGHT)
    links = sorted([*(link for link in bitext.links if link not in touched), made], key=lambda k: k.left)
    kept = tuple(link for link in corrections.linked if not _share(link, made))
    together = set(product(lefts, rights))
    rejected = tuple(pair for pair in corrections.rejected if pair not in together)
    return replace(bitext, links=tuple(links)), Corrections((*kept, made), rejected)


def _without(links: tuple[Link, ...], link: Link) -> tuple[Link, ...]:
    return tuple(other for other in links if not _share(other, link))


def _share(one: Link, other: Link) -> bool:
    return bool(set(one.left) & set(other.left) or set(one.right) & set(other.right))
