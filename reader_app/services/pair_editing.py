"""Changes of a pairing by the reader."""

from dataclasses import replace

from reader_app.domain.pairing import FilePair, PairedBy, Pairing


def taken_apart(pairing: Pairing, number: int) -> Pairing:
    """The pairing without a pair; its files are unpaired."""
    return replace(pairing, pairs=pairing.pairs[:number] + pairing.pairs[number + 1 :])


def put_together(pairing: Pairing, left: int, right: int) -> Pairing:
    """The pairing with a pair of the reader's; what either was paired with before is unpaired."""
    kept = [pair for pair in pairing.pairs if pair.left != left and pair.right != right]
    made = FilePair(left, right, 1.0, (PairedBy.READER,))
    return replace(pairing, pairs=tuple(sorted([*kept, made], key=lambda pair: pair.left)))


def swapped(pairing: Pairing) -> Pairing:
    """The pairing with left and right the other way about."""
    turned = (replace(pair, left=pair.right, right=pair.left) for pair in pairing.pairs)
    return Pairing(pairing.right, pairing.left, tuple(sorted(turned, key=lambda pair: pair.left)))
