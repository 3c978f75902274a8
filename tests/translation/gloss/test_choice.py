from collections.abc import Iterator

import pytest

from reader_app.domain.language import LanguagePair
from reader_app.domain.translation import TranslatedSentence
from reader_app.translation.gloss.engine import GlossEngine
from reader_app.translation.gloss.inflection import gerund, participle, past, plural, third_person
from reader_app.translation.gloss.romanise import romanised
from reader_app.translation.gloss.segments import guessed_segmentations, key
from reader_app.translation.gloss.tables import tables


@pytest.fixture(scope="module")
def engine() -> Iterator[GlossEngine]:
    engine = GlossEngine()
    yield engine
    engine.analyser.close()


def gloss(engine: GlossEngine, sentence: str) -> TranslatedSentence:
    return engine.open(LanguagePair("ar", "en")).submit([sentence]).result()[0]


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("افتتح الوزير المدرسة الجديدة.", "new school"),
        ("وصل رئيس الوزراء.", "prime minister"),
        ("بيت المدير", "of the manager"),
        ("هذا كتابه.", "his book"),
        ("الولايات المتحدة", "United States"),
        ("يوم الثلاثاء", "Tuesday"),
        ("وصل المدير إلى الدوحة.", "Doha"),
        ("قال قاسم سليماني", "Soleimani said"),
        ("تحدث عن صلات قطر بالشركات.", "links of Qatar"),
        ("زارت ويلز", "Wales"),
        ("قال مسؤولون إن الجسر مغلق.", "officials said"),
        ("افتتحت المدرسة في عام 1985.", "in 1985"),
        ("عمره 13 عامًا", "13 years"),
        ("قدّم مشاريع كبيرة", "large projects"),
    ],
)
def test_readable_english(engine: GlossEngine, arabic: str, english: str) -> None:
    """Adjectives stand before nouns, constructs get `of`, pronouns and expressions are English."""
    assert english.lower() in gloss(engine, arabic).text.lower()


def test_subject_stands_before_its_verb(engine: GlossEngine) -> None:
    """A clause that opens with a verb and a sure subject is told subject first."""
    text = gloss(engine, "وصل المهندس إلى الجسر.").text
    assert text.lower().index("engineer") < text.index("arriv")


def test_turned_words_keep_their_origin(engine: GlossEngine) -> None:
    """An adjective and its noun that change places still point each at its own word."""
    source = "افتتح الوزير المدرسة الجديدة."
    sentence = gloss(engine, source)
    origin = {piece.target.of(sentence.text): piece.source.of(source) for piece in sentence.pieces}
    assert origin["new"] == "الجديدة"
    assert origin["school"] == "المدرسة"


def test_every_piece_of_a_reordered_verb_is_exact(engine: GlossEngine) -> None:
    """No piece spans words that it does not stand for."""
    source = "وصل المهندس إلى الجسر."
    sentence = gloss(engine, source)
    verb = next(piece for piece in sentence.pieces if "arriv" in piece.target.of(sentence.text))
    assert verb.source.of(source) == "وصل"


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (plural("city"), "cities"),
        (plural("head of state"), "heads of state"),
        (plural("child"), "children"),
        (past("write down"), "wrote down"),
        (past("stop"), "stopped"),
        (participle("take"), "taken"),
        (third_person("carry out"), "carries out"),
        (gerund("run"), "running"),
        (gerund("make"), "making"),
    ],
)
def test_english_forms(form: str, expected: str) -> None:
    """Regular and irregular forms of nouns and verbs."""
    assert form == expected


def test_names_are_spelled_as_names_are() -> None:
    """An unknown name gets vowels and a capital; a word without letters stays."""
    assert romanised("شولمان", tables().spelling) in {"Schulman", "Shulman", "Scholman", "Sholman"}
    assert romanised("ميركل", tables().spelling) == "Merkel"


def test_key_and_guessed_cuts() -> None:
    """The key folds alef and ya; a guessed cut always joins to the same letters."""
    assert key("إلى") == key("الي")
    for cut in guessed_segmentations("وللبرلنت"):
        joined = "".join(cut).replace("+", "")
        assert joined.replace("الب", "لب") in {"وللبرلنت", "ولبرلنت"} or joined == "ولالبرلنت"
