from pathlib import Path

from reader_app.domain.fact import Fact, FactKind
from reader_app.facts.compare import FactComparer
from tests.facts.documents import bitext

CASES = Path(__file__).parent / "cases" / "pairs.txt"
LEAST_VALUES, LEAST_NAMES = 0.95, 0.85
Gold = tuple[str, str, str, str]


def pairs() -> list[tuple[str, str, list[Gold]]]:
    found = []
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        arabic, english, facts = line.split(" ||| ")
        gold = []
        for fact in facts.split(" ; "):
            kind, status, rest = fact.split(" ", 2) if fact.count(" ") > 1 else (*fact.split(" "), "")
            left, _, right = f" {rest} ".partition(" ~ ")
            gold.append((kind, status, left.strip(), right.strip()))
        found.append((arabic, english, gold))
    return found


def said(fact: Fact) -> Gold:
    left = fact.left.text if fact.left is not None else ""
    right = fact.right.text if fact.right is not None else ""
    return fact.kind.value, fact.status.value, left, right


def score() -> tuple[dict[str, tuple[float, float]], list[str]]:
    """Precision and recall for values and for names, and what went wrong."""
    counts = {"values": [0, 0, 0], "names": [0, 0, 0]}
    wrong = []
    for arabic, english, gold in pairs():
        facts = [said(fact) for fact in FactComparer().compare(bitext([arabic], [english], [(0, 0)]))]
        for row in gold:
            counts["names" if row[0] == FactKind.NAME.value else "values"][1] += 1
        for row in facts:
            group = counts["names" if row[0] == FactKind.NAME.value else "values"]
            group[2] += 1
            group[0] += row in gold
        if sorted(facts) != sorted(gold):
            wrong.append(f"{arabic} | {english}: {facts} instead of {gold}")
    return {name: (right / found, right / wanted) for name, (right, wanted, found) in counts.items()}, wrong


def test_sixty_linked_pairs_get_the_status_a_person_gave_them() -> None:
    """Precision and recall by status and exact span: 0.95 for values, 0.85 for names."""
    assert len(pairs()) >= 60
    scores, wrong = score()
    assert min(scores["values"]) >= LEAST_VALUES, wrong
    assert min(scores["names"]) >= LEAST_NAMES, wrong
