from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest

from reader_app.domain.errors import CancelledError
from reader_app.domain.pairing import Digest, FilePair, PairedBy
from reader_app.domain.progress import CancelToken, no_progress
from reader_app.matching.article_pairer import ArticlePairer, chosen_pairs
from reader_app.matching.article_search import near_pairs, search_here
from reader_app.matching.digests import chosen_sentences, make_digests
from reader_app.matching.multilingual_encoder import MultilingualEncoder
from reader_app.matching.name_pairs import NameLevel, name_weights, pairs_by_name
from reader_app.matching.neighbours import nearest
from tests.archives import LONE, STORIES
from tests.matching.conftest import document

Named = tuple[str, Digest]


@pytest.fixture(scope="module")
def digests(encoder: MultilingualEncoder) -> tuple[dict[str, Digest], dict[str, Digest]]:
    """The digests of all reports, by story; "lone" is the report without a counterpart."""
    sides = []
    for side, language in enumerate(("ar", "en")):
        texts = {story: both[side] for story, both in STORIES.items()} | {"lone": LONE[language]}
        documents = [document(text.strip().split("\n\n"), language) for text in texts.values()]
        sides.append(dict(zip(texts, make_digests(documents, encoder, CancelToken()), strict=True)))
    return sides[0], sides[1]


def paired(left: Sequence[Named], right: Sequence[Named]) -> tuple[FilePair, ...]:
    return ArticlePairer(MultilingualEncoder.dimensions).pairs(left, right, no_progress, CancelToken())


def named(digests: Mapping[str, Digest], names: Mapping[str, str]) -> list[Named]:
    return [(name, digests[story]) for name, story in names.items()]


def test_contents_find_their_counterparts(digests: tuple[dict[str, Digest], dict[str, Digest]]) -> None:
    """Reports of one story are paired whatever they are called; those without counterpart stay alone."""
    left = [(f"{story}.txt", one) for story, one in digests[0].items()]
    right = [(f"{number}.txt", one) for number, one in enumerate(reversed(digests[1].values()))]
    places = list(reversed(digests[1]))
    found = {left[pair.left][0].removesuffix(".txt"): places[pair.right] for pair in paired(left, right)}
    assert found == {story: story for story in STORIES}


def test_one_against_one_that_is_unrelated(digests: tuple[dict[str, Digest], dict[str, Digest]]) -> None:
    """A single file on each side is no reason to pair the two."""
    assert paired([("a.txt", digests[0]["lone"])], [("b.txt", digests[1]["lone"])]) == ()
    assert len(paired([("a.txt", digests[0]["wheat"])], [("b.txt", digests[1]["wheat"])])) == 1


def test_counters_that_lie_are_overruled(digests: tuple[dict[str, Digest], dict[str, Digest]]) -> None:
    """Where both folders count their files in different orders, contents decide and names add nothing."""
    stories = list(STORIES)
    left = named(digests[0], {f"{at:03d}.txt": story for at, story in enumerate(stories)})
    right = named(digests[1], {f"{at:03d}.txt": story for at, story in enumerate(sorted(stories))})
    found = paired(left, right)
    assert {stories[pair.left]: sorted(stories)[pair.right] for pair in found} == {
        one: one for one in stories
    }
    assert all(PairedBy.CONTENT in pair.by for pair in found)


def test_name_helps_what_the_encoder_cannot_read(
    digests: tuple[dict[str, Digest], dict[str, Digest]],
) -> None:
    """In a language that the encoder does not know a like name is enough, a number in it is not."""
    strange = Digest("", "text", "ka", "", 300, np.zeros((1, 512), "<f2").tobytes(), (b"",) * 5)
    right = [("speech-en.txt", digests[1]["wheat"])]
    assert [pair.by for pair in paired([("speech-ka.txt", strange)], right)] == [(PairedBy.NAME,)]
    assert paired([("7-word.txt", strange)], [("7-other.txt", digests[1]["wheat"])]) == ()


def test_copies_do_not_stand_in_each_others_way(digests: tuple[dict[str, Digest], dict[str, Digest]]) -> None:
    """Of a report filed twice one copy is paired, and two with two where both sides have copies."""
    one, other = digests[0]["bridge"], digests[1]["bridge"]
    rest = [("w.txt", digests[0]["wheat"])]
    assert [
        (p.left, p.right) for p in paired([("a.txt", one), ("b.txt", one), *rest], [("x.txt", other)])
    ] == [(0, 0)]
    twice = paired([("a-ar.txt", one), ("b-ar.txt", one)], [("b-en.txt", other), ("a-en.txt", other)])
    assert [(pair.left, pair.right) for pair in twice] == [(0, 1), (1, 0)]


def test_empty_sides_and_cancelling(digests: tuple[dict[str, Digest], dict[str, Digest]]) -> None:
    """Nothing against something is nothing; a cancelled search raises."""
    some = [("a.txt", digests[0]["wheat"])]
    assert paired([], some) == paired(some, []) == ()
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(CancelledError):
        ArticlePairer(512).pairs(some, some, no_progress, cancel)


def test_each_file_is_in_one_pair() -> None:
    """The best of several good candidates is taken and its rivals go without."""
    left, right = np.array([0, 0, 1]), np.array([0, 1, 0])
    scores = np.array([0.9, 0.8, 0.95], np.float32)
    found = chosen_pairs(left, right, scores, {}, [True] * 3, 0.5)
    assert {(pair.left, pair.right) for pair in found} == {(1, 0), (0, 1)}


def test_names_propose_only_what_is_unique() -> None:
    """A name that fits two files proposes neither."""
    assert pairs_by_name(["a-ar.txt", "b-ar.txt"], ["b-en.txt", "c-en.txt"]) == {(1, 0): NameLevel.SAME}
    assert pairs_by_name(["1.txt", "01.md"], ["1.txt"]) == {}
    assert pairs_by_name(["12 خبر.txt"], ["12 news.txt"]) == {(0, 0): NameLevel.NUMBERS}


def test_names_are_trusted_by_their_record() -> None:
    """Names borne out by contents weigh much, contradicted ones weigh against."""
    weights = [name_weights({NameLevel.COUNT: yes}, {NameLevel.COUNT: no})[NameLevel.COUNT] for yes, no in
               ((50, 0), (0, 0), (0, 50))]  # fmt: skip
    assert weights[0] > 2 > weights[1] > 0 > weights[2]


def test_few_sentences_stand_for_a_long_document() -> None:
    """The head and a spread of the rest, never more than six; short headings only where nothing else is."""
    sentences = [f"This is sentence number {number} of a long report." for number in range(400)]
    chosen = chosen_sentences(["News", *sentences])
    assert chosen[:4] == sentences[:4]
    assert len(chosen) == 6
    assert chosen_sentences(["News"]) == ["News"]
    assert chosen_sentences([]) == []


def test_furniture_is_left_out(encoder: MultilingualEncoder) -> None:
    """Menus and forms of a saved page do not change what a report is known by."""
    text = STORIES["wheat"][1].strip().split("\n\n")
    menu = "Home | Sports | Subscribe to our newsletter for 9 dollars"
    plain, framed = make_digests(
        [document(text, "en"), document([menu, *text], "en", furniture=[0])], encoder, CancelToken()
    )
    assert np.allclose(np.frombuffer(plain.vectors, "<f2"), np.frombuffer(framed.vectors, "<f2"), atol=2e-3)
    assert plain.tokens == framed.tokens


def test_blocks_find_what_one_search_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Searching in blocks gives the neighbours of the whole search, in whatever order the blocks come."""
    monkeypatch.setattr("reader_app.matching.article_search.BLOCK", 40)
    chance = np.random.default_rng(4)
    left, right = (chance.standard_normal((size, 32)).astype(np.float32) for size in (130, 90))
    backwards = near_pairs(
        left, right, 5, lambda *arguments: reversed(list(search_here(*arguments))), lambda: None
    )
    whole = nearest(left, right, 5, no_progress)
    for found, wanted in zip(backwards, whole, strict=True):
        assert np.array_equal(found.indices, wanted.indices)
        assert np.allclose(found.similarities, wanted.similarities, atol=1e-5)


def test_tables_are_there() -> None:
    """The weights come with the program."""
    assert (Path(__file__).parents[2] / "resources/tables/pairing.json").is_file()
