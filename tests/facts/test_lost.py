from reader_app.domain.fact import FactKind
from reader_app.domain.language import LanguagePair
from reader_app.facts.lost import lost_facts

PAIR = LanguagePair("ar", "en")


def test_a_faithful_translation_lost_nothing() -> None:
    """Digits, words and names that came over are not marked."""
    assert lost_facts("باع خالد المنصوري 13 جملا", "Khalid al-Mansouri sold thirteen camels", PAIR) == ()


def test_a_changed_number_says_what_stands_instead() -> None:
    """A wrong figure is a lost one with the place of the wrong one."""
    target = "The well is 24,490 metres deep"
    (lost,) = lost_facts("عمق البئر 244890 مترا", target, PAIR)
    assert (lost.kind, lost.text) == (FactKind.NUMBER, "244890 مترا")
    assert lost.instead is not None
    assert lost.instead.of(target) == "24,490 metres"


def test_a_dropped_clause_loses_its_number_and_its_names() -> None:
    """What has no counterpart at all is lost; what only the translation says is invented."""
    lost = lost_facts("وصل 40 لاجئا من السودان إلى بيروت", "People came to Beirut on Tuesday", PAIR)
    assert [(one.text, one.invented) for one in lost] == [
        ("40", False),
        ("السودان", False),
        ("Tuesday", True),
    ]
