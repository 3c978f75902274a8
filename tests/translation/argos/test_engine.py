"""The Argos engine on a real pack."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from reader_app.domain.errors import NoEngineError, ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.domain.translation import TranslationEngine
from reader_app.translation.argos.engine import ArgosEngine
from reader_app.translation.argos.session import ArgosSession
from reader_app.translation.packs.store import PackStore
from tests.packs_for_tests import PackRecipe, build_pack, copy_pack

AR_EN = LanguagePair("ar", "en")
AR_FR = LanguagePair("ar", "fr")


@pytest.fixture
def session(store: PackStore) -> ArgosSession:
    return ArgosEngine(store).open(AR_EN)


def test_satisfies_the_protocol(store: PackStore) -> None:
    """The engine is one by type, and says its name."""
    engine: TranslationEngine = ArgosEngine(store)
    assert engine.name == "argos"


def test_translates_in_the_order_given(session: ArgosSession) -> None:
    """A batch comes back sentence for sentence, each with a log probability."""
    short, long = session.submit(
        ["المدرسة مغلق اليوم .", "قال الوزير إن الجسر الجديد مفتوح غدا بعد الظهر ."]
    ).result()
    assert short.text == "school closed today ."
    assert long.text == "said minister that bridge new open tomorrow after noon ."
    assert short.score is not None
    assert -0.1 < short.score < 0
    assert short.pieces == ()


def test_several_batches_may_be_in_flight(session: ArgosSession) -> None:
    """Batches submitted before any result is taken all come back right, in any order of asking."""
    words = {"القطار": "train", "النهر": "river", "السوق": "market", "خطة": "plan"}
    pending = [session.submit([f"{word} متأخر ."] * 4) for word in words]
    for english, batch in reversed(list(zip(words.values(), pending, strict=True))):
        assert [sentence.text for sentence in batch.result()] == [f"{english} late ."] * 4


def test_result_may_be_asked_twice(session: ArgosSession) -> None:
    """Asking a batch again gives the same sentences."""
    pending = session.submit(["النهر مرتفع ."])
    assert pending.result() == pending.result()


@pytest.mark.parametrize("sentence", ["", "   ", "\n", "\u200f"])
def test_nothing_stays_nothing(session: ArgosSession, sentence: str) -> None:
    """Empty and blank sentences between others come back empty, and the others in their place."""
    before, empty, after = session.submit(["النهر مرتفع .", sentence, "المطر شديد ."]).result()
    assert (before.text, empty.text.strip("\u200f"), after.text) == ("river high .", "", "rain heavy .")


def test_empty_batch(session: ArgosSession) -> None:
    """No sentences give no sentences."""
    assert session.submit([]).result() == ()


def test_underscores_and_digits_survive(session: ArgosSession) -> None:
    """What Argos turns into spaces stays as it is."""
    (sentence,) = session.submit(["في my_file_2 اليوم ١٢ ."]).result()
    assert sentence.text == "in my_file_2 today ١٢ ."


def test_unknown_characters_are_carried_over(session: ArgosSession) -> None:
    """A character the pack has no token for comes over as it is, in every row of a batch."""
    batch = ["قال 漢 الوزير إن الجسر 字", "النهر 水 مرتفع", "خطة"] * 5
    texts = [sentence.text for sentence in session.submit(batch).result()]
    assert texts == ["said 漢 minister that bridge 字", "river 水 high", "plan"] * 5


def test_special_tokens_in_the_text_are_text(session: ArgosSession) -> None:
    """A text that spells the pack's control tokens neither ends nor breaks a sentence."""
    (sentence,) = session.submit(["قال </s> الوزير <unk> غدا"]).result()
    assert sentence.text.startswith("said")
    assert sentence.text.endswith("tomorrow")


def test_long_sentence_is_cut_at_clauses_and_joined(session: ArgosSession) -> None:
    """A sentence of 300 tokens loses nothing, and its pieces say which part comes from where."""
    clause = "وصلت السفينة إلى الميناء في المدينة بعد ثلاثة أيام من المطر"
    source = "، ".join([clause] * 24) + " ."
    (sentence,) = session.submit([source]).result()
    english = "arrived ship to harbour in city after three days from rain"
    assert re.sub(r"\s*،\s*", "، ", sentence.text) == "، ".join([english] * 24) + " ."
    assert len(sentence.pieces) >= 3
    assert all(source[piece.source.end - 1] == "،" for piece in sentence.pieces[:-1])
    assert " ".join(piece.source.of(source) for piece in sentence.pieces) == source
    assert " ".join(piece.target.of(sentence.text) for piece in sentence.pieces) == sentence.text


def test_word_without_any_space_is_not_cut_short(session: ArgosSession) -> None:
    """Five thousand letters in a row all come back."""
    (sentence,) = session.submit(["xy" * 2500]).result()
    assert sentence.text.replace(" ", "") == "xy" * 2500


def test_bpe_pack(tmp_path: Path) -> None:
    """An older pack with Moses words and BPE translates too, and puts quotation marks and signs back."""
    build_pack(tmp_path, PackRecipe(bpe=True))
    session = ArgosEngine(PackStore(tmp_path)).open(AR_EN)
    batch = session.submit(["قال الوزير إن الجسر مفتوح.", "", "قال 'xyz' & غدا", "المدينة 漢"]).result()
    assert [sentence.text for sentence in batch] == [
        "said minister that bridge open.", "", "said 'xyz' & tomorrow", "city 漢"
    ]  # fmt: skip


def test_pivots_through_english(store: PackStore) -> None:
    """Without a direct pack two packs are joined, and both are named."""
    session = ArgosEngine(store).open(AR_FR)
    sentences = session.submit(["وصلت السفينة إلى الميناء .", "", "قال الوزير"]).result()
    assert [sentence.text for sentence in sentences] == ["arriva navire vers port .", "", "dit ministre"]
    assert session.translated_by.pack == "ar→en 1.0 + en→fr 1.9"
    assert session.translated_by.engine == "argos"
    assert len(session.translated_by.pack_sha256) == 64
    session.close()


def test_pivot_keeps_the_pieces_of_a_long_sentence(store: PackStore) -> None:
    """Spans lead from the first language to the last."""
    source = "، ".join(["وصلت السفينة إلى الميناء"] * 50)
    session = ArgosEngine(store).open(AR_FR)
    (sentence,) = session.submit([source]).result()
    assert sentence.text.count("arriva navire vers port") == 50
    assert " ".join(piece.target.of(sentence.text) for piece in sentence.pieces) == sentence.text
    session.close()


def test_score_is_the_mean_log_probability(store: PackStore) -> None:
    """The score is what CTranslate2 gives the same tokens when it scores them, whatever the search."""
    import ctranslate2
    import sentencepiece

    folder = store.route(AR_EN)[0].folder
    source, target = "قال الوزير إن النهر مرتفع", "said minister that river high"
    processor = sentencepiece.SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
    scorer = ctranslate2.Translator(str(folder / "model"))
    tokens = [processor.encode(text, out_type=str) for text in (source, target)]
    expected = scorer.score_batch([tokens[0]], [tokens[1]])[0].log_probs
    for beam_size in (1, 2, 4):
        (sentence,) = ArgosEngine(store, beam_size=beam_size).open(AR_EN).submit([source]).result()
        assert sentence.text == target
        assert sentence.score == pytest.approx(sum(expected) / len(expected), abs=1e-4)


def test_describe_loads_nothing(store: PackStore, tmp_path: Path) -> None:
    """Describing a pair reads only metadata, so even a pack with a damaged model is described."""
    (store.folder / "translate-ar_en-1_0" / "model" / "model.bin").write_bytes(b"no model")
    described = ArgosEngine(store).describe(AR_EN)
    assert described is not None
    assert (described.engine, described.pack, described.is_gloss) == ("argos", "ar→en 1.0", False)
    assert ArgosEngine(store).describe(LanguagePair("fr", "ar")) is None
    assert ArgosEngine(PackStore(tmp_path / "nowhere")).describe(AR_EN) is None


def test_hash_is_known_once_opened(store: PackStore) -> None:
    """After opening, describing gives the same hash; another model gives another."""
    engine = ArgosEngine(store)
    session = engine.open(AR_EN)
    assert engine.describe(AR_EN) == session.translated_by
    assert len(session.translated_by.pack_sha256) == 64
    (store.folder / "translate-ar_en-1_0" / "model" / "config.json").write_text("{ }", encoding="utf-8")
    assert engine.describe(AR_EN) != session.translated_by


def test_no_pack_is_said(store: PackStore) -> None:
    """Opening a pair without packs says which languages are missing, with the contract's exit status."""
    with pytest.raises(NoEngineError, match="Russian to Arabic") as caught:
        ArgosEngine(store).open(LanguagePair("ru", "ar"))
    assert (caught.value.code, caught.value.exit_status) == ("no_pack", 4)


@pytest.mark.parametrize("damaged", ["model/model.bin", "model/config.json", "sentencepiece.model"])
def test_damaged_pack_is_an_error_not_a_crash(store: PackStore, damaged: str) -> None:
    """A pack cut in half raises one sentence, and the other packs still work."""
    file = store.folder / "translate-ar_en-1_0" / damaged
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    with pytest.raises(ReaderError) as caught:
        ArgosEngine(store).open(AR_EN)
    assert caught.value.code == "pack_damaged"
    (sentence,) = ArgosEngine(store).open(LanguagePair("en", "fr")).submit(["said minister"]).result()
    assert sentence.text == "dit ministre"


def test_close_is_safe_twice(store: PackStore) -> None:
    """Closing again does nothing; a closed session says so; batches under way still end."""
    session = ArgosEngine(store).open(AR_FR)
    session.submit(["النهر مرتفع ."])
    session.close()
    session.close()
    with pytest.raises(ReaderError) as caught:
        session.submit(["النهر"])
    assert caught.value.code == "engine_closed"


def test_regional_codes_find_the_plain_pack(store: PackStore) -> None:
    """A document in Egyptian Arabic is translated by the Arabic pack."""
    described = ArgosEngine(store).describe(LanguagePair("ar-EG", "en-GB"))
    assert described is not None
    assert described.pack == "ar→en 1.0"


def test_two_packs_of_one_language_do_not_pivot(store: PackStore, ar_en_pack: Path) -> None:
    """Arabic into Arabic through English is no route."""
    copy_pack(ar_en_pack, store.folder, name="en_ar", from_code="en", to_code="ar")
    assert ArgosEngine(store).describe(LanguagePair("ar", "ar")) is None


_CHILD = """
import os, socket, sys
from pathlib import Path
def refuse(*args, **kwargs): raise AssertionError("a socket")
socket.socket.__init__ = refuse
from reader_app.domain.language import LanguagePair
from reader_app.translation.argos.engine import ArgosEngine
from reader_app.translation.packs.store import PackStore
assert "ctranslate2" not in sys.modules and "argostranslate" not in sys.modules
session = ArgosEngine(PackStore(Path(sys.argv[1]))).open(LanguagePair("ar", "en"))
assert session.submit(["النهر مرتفع ."]).result()[0].text == "river high ."
bad = {"argostranslate.translate", "argostranslate.sbd", "argostranslate.settings", "minisbd", "onnxruntime",
       "stanza", "spacy", "torch", "PySide6"}
assert not bad & set(sys.modules), bad & set(sys.modules)
assert os.listdir(os.environ["HOME"]) == []
"""


def test_modules_that_facts_warn_of_are_never_imported(store: PackStore, tmp_path: Path) -> None:
    """After a real translation none is there, no socket was made, no folder created, nothing said."""
    home = tmp_path / "home"
    home.mkdir()
    environment = {"HOME": str(home), "PYTHONPATH": str(Path.cwd()), "ARGOS_DEBUG": "1"}
    child = subprocess.run(
        [sys.executable, "-c", _CHILD, str(store.folder)],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (child.returncode, child.stdout, child.stderr) == (0, "", "")
