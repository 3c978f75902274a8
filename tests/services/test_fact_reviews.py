"""A fact is known again when facts are compared anew, and the reader's word with it."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.bitext import Bitext
from reader_app.domain.document import Document, Passage, Source
from reader_app.domain.fact import Fact, FactKind, FactReview, FactStatus, Mention
from reader_app.domain.span import Span
from reader_app.services.fact_reviews import fact_keys, reviewed, with_review

LEFT = ("أبحرت 47 سفينة.", "عاد ٤٧ بحاراً.")
RIGHT = ("Forty-one ships sailed, then 41 more.", "The sailors came home.")


def document(texts: tuple[str, ...]) -> Document:
    return Document(
        tuple(Passage(text, (Span(0, len(text)),)) for text in texts), Source(None, "", 0, "text", "")
    )


def mention(passage: int, value: str, start: int = 0) -> Mention:
    return Mention(passage, Span(start, start + 2), value, value)


def fact(left: Mention | None, right: Mention | None, kind: FactKind = FactKind.NUMBER) -> Fact:
    return Fact(kind, FactStatus.DIFFERS, left, right)


FACTS = (
    fact(mention(0, "47"), mention(0, "41")),
    fact(mention(0, "47"), mention(0, "41", 9)),
    fact(mention(1, "47"), None),
    fact(None, mention(0, "41")),
    fact(mention(0, "47"), mention(0, "41"), FactKind.NAME),
)
BITEXT = Bitext(document(LEFT), document(RIGHT), facts=FACTS)


def test_every_fact_has_a_key_of_its_own() -> None:
    """Kind, passages, values and, for what is said twice, the turn tell facts apart."""
    assert len(set(fact_keys(BITEXT))) == len(FACTS)


def test_keys_outlast_a_passage_put_in_front_and_a_change_of_sides() -> None:
    """A file that grew at its top, and the two files opened the other way round: the same keys."""
    grown = document(("مقدمة جديدة.", *LEFT))
    moved = tuple(
        replace(one, left=replace(one.left, passage=one.left.passage + 1)) if one.left else one
        for one in FACTS
    )
    keys = fact_keys(BITEXT)
    assert fact_keys(Bitext(grown, BITEXT.right, facts=moved)) == keys
    turned = tuple(replace(one, left=one.right, right=one.left) for one in FACTS)
    assert fact_keys(Bitext(BITEXT.right, BITEXT.left, facts=turned)) == keys


def test_another_text_or_value_is_another_fact() -> None:
    """What the reader said of a passage does not hold for the passage rewritten, nor for another number."""
    rewritten = replace(BITEXT, left=document((LEFT[0].replace("سفينة", "قارباً"), LEFT[1])))
    keys, others = fact_keys(BITEXT), fact_keys(rewritten)
    assert [one == other for one, other in zip(keys, others, strict=True)] == [
        False,
        False,
        True,
        True,
        False,
    ]
    changed = replace(BITEXT, facts=(fact(mention(0, "48"), mention(0, "41")), *FACTS[1:]))
    assert fact_keys(changed)[0] not in keys


def test_no_word_of_the_text_is_in_a_key() -> None:
    """Keys go into a database: they are hashes and nothing else."""
    assert all(len(key) == 32 and int(key, 16) >= 0 for key in fact_keys(BITEXT))


@given(st.lists(st.sampled_from([None, *FactReview]), min_size=5, max_size=5))
def test_reviews_are_put_back_on_their_facts(said: list[FactReview | None]) -> None:
    """Whatever was said of each fact is on it again, whatever stood there before."""
    keys = fact_keys(BITEXT)
    known = {key: review for key, review in zip(keys, said, strict=True) if review}
    before = tuple(replace(one, review=FactReview.CONFIRMED) for one in FACTS)
    for facts in (FACTS, before):
        assert [one.review for one in reviewed(facts, keys, known)] == said
    changed = with_review(FACTS, 2, said[2])
    assert [one.review for one in changed] == [None, None, said[2], None, None]
    assert replace(changed[2], review=None) == FACTS[2]
