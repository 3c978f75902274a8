from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader_app.translation.gloss.analyser import WordAnalyser
from reader_app.translation.gloss.lookup import GlossDictionary


@pytest.fixture(scope="module")
def dictionary() -> Iterator[GlossDictionary]:
    analyser = WordAnalyser()
    yield GlossDictionary(analyser)
    analyser.close()


def test_entry_of_a_word_with_clitics(dictionary: GlossDictionary) -> None:
    """A word is explained with its vocalised form, lemma, root, part of speech and clitics."""
    entry = dictionary.lookup("وكتابه")[0]
    assert (entry.lemma, entry.root, entry.part_of_speech) == ("كِتاب", "ك ت ب", "noun")
    assert entry.senses[0] == "book"
    assert [prefix.meaning for prefix in entry.prefixes] == ["and"]
    assert entry.suffixes[0].form == "ه"
    assert "his" in entry.suffixes[0].meaning
    assert entry.vocalised.startswith("وَكِتاب")


def test_readings_come_best_first(dictionary: GlossDictionary) -> None:
    """Scores fall from entry to entry and never exceed one in all."""
    entries = dictionary.lookup("كتب")
    scores = [entry.score for entry in entries]
    assert len(entries) > 1
    assert scores == sorted(scores, reverse=True)
    assert sum(scores) <= 1.0 + 1e-9


@pytest.mark.parametrize(
    ("word", "sense"),
    [("حكومة", "government"), ("المدينة", "city"), ("الوزراء", "ministers"), ("يوم", "day")],
)
def test_common_sense_stands_first(dictionary: GlossDictionary, word: str, sense: str) -> None:
    """The usual meaning of a common word is the first sense of its first entry."""
    assert dictionary.lookup(word)[0].senses[0] in {sense, sense.removesuffix("s")}


def test_written_marks_are_heeded(dictionary: GlossDictionary) -> None:
    """Harakat that stand in the word rule out the readings that contradict them."""
    assert {entry.vocalised[:5] for entry in dictionary.lookup("كُتّاب")} == {"كُتّا"}


def test_unknown_word_and_no_word(dictionary: GlossDictionary) -> None:
    """A word outside the dictionary, a number and nothing at all have no entry."""
    assert dictionary.lookup("غرنبلوكس") == ()
    assert dictionary.lookup("2026") == ()
    assert dictionary.lookup("") == ()


def test_vocalised_sentence(dictionary: GlossDictionary) -> None:
    """Each Arabic word comes with its span and the harakat of the reading chosen in context."""
    sentence = "قرأ الطالب رسالة في 2019."
    words = dictionary.vocalise(sentence)
    assert [word.span.of(sentence) for word in words] == ["قرأ", "الطالب", "رسالة", "في"]
    assert words[0].text == "قَرَأَ"
    assert words[1].gloss.split()[-1] == "student"


def test_words_are_glossed_as_the_sentence_means_them(dictionary: GlossDictionary) -> None:
    """Names stay names, a word that nothing knows is told by its sound and marked, none has no gloss."""
    words = dictionary.vocalise("زار قاسم سليماني وغرنبلوكس الدوحة قبل رئيس الوزراء")
    glosses = [word.gloss for word in words]
    assert glosses[2] == "Soleimani"
    assert glosses[4] == "Doha"
    assert all(glosses)
    assert [word.is_sound for word in words] == [False, False, False, True, False, False, False, False]
    assert words[3].shown_gloss.startswith("~")
    assert {"minister", "ministers"} & set(glosses[7].split())


def test_a_name_is_an_entry_beside_the_words_it_is_spelled_like(dictionary: GlossDictionary) -> None:
    """The usual Latin spelling of a known name is found, also where the letters are those of a word."""
    assert "Soleimani" in {sense for entry in dictionary.lookup("سليماني") for sense in entry.senses}
    entries = dictionary.lookup("سليماني")
    assert [entry.part_of_speech for entry in entries] == ["adjective", "name"]
    assert sum(entry.score for entry in entries) == pytest.approx(1.0)


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet='وزارة الحكومة ٣٤5.،"abِّـ', max_size=40))
def test_every_word_has_a_gloss(text: str) -> None:
    """Whatever the letters, no word is left without English or its sound."""
    words = _SHARED.vocalise(text)
    assert all(word.gloss for word in words)


_ANALYSER = WordAnalyser()
_SHARED = GlossDictionary(_ANALYSER)


@pytest.fixture(scope="module", autouse=True)
def _end_shared_worker() -> Iterator[None]:
    yield
    _ANALYSER.close()
