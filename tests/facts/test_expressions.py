from pathlib import Path

import pytest

from reader_app.facts.finding import Stated, find_stated
from reader_app.text.tokens import tokenise

CASES = Path(__file__).parent / "cases"
CARRIERS = {
    "ar": ("جاء في التقرير {} بحسب الشهود", "تحدث البيان عن {}، ولم يزد.", "{} وفق ما قيل"),
    "en": (
        "The report spoke of {} according to witnesses",
        "The paper had {}, and no more.",
        "It was {} they said",
    ),
}
LEAST = 0.95
Case = tuple[str, str, str]


def cases(language: str) -> list[Case]:
    found = []
    for line in (CASES / f"expressions.{language}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, _, rest = line.partition(" | ")
            for part in rest.split(" ; "):
                expression, _, value = part.rpartition(" = ")
                found.append((kind, expression, value))
    return found


def stated_in(text: str) -> list[Stated]:
    return find_stated(0, text, tokenise(text))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_three_hundred_expressions_each_are_found_with_their_value(language: str) -> None:
    """At least 95 of 100 expressions of each kind are found, and of 100 found ones 95 are right."""
    wanted = cases(language)
    assert len(wanted) >= 300
    right: dict[str, int] = {}
    found: dict[str, int] = {}
    gold: dict[str, int] = {}
    wrong = []
    for kind, expression, value in wanted:
        for carrier in CARRIERS[language]:
            stated = [one for one in stated_in(carrier.format(expression)) if one.text != "no"]
            gold[kind] = gold.get(kind, 0) + 1
            for one in stated:
                found[one.kind.value] = found.get(one.kind.value, 0) + 1
            if any((one.kind.value, one.value) == (kind, value) for one in stated):
                right[kind] = right.get(kind, 0) + 1
            else:
                wrong.append((expression, value, [(one.kind.value, one.value) for one in stated]))
    for kind, count in gold.items():
        assert right.get(kind, 0) / count >= LEAST, (kind, wrong)
        assert right.get(kind, 0) / found[kind] >= LEAST, (kind, found[kind], wrong)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_offsets_of_an_expression_are_code_points_of_its_text(language: str) -> None:
    """The span of what is found is the expression itself, also behind an emoji."""
    for kind, expression, _ in cases(language)[::7]:
        text = "😀 " + CARRIERS[language][1].format(expression)
        for one in stated_in(text):
            assert text[one.start : one.end] == one.text
            assert one.text in expression or expression in one.text, (kind, expression, one.text)
