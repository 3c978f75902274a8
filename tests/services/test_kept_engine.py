"""An engine that stays loaded between documents, on a real pack."""

import time
from pathlib import Path

import pytest

from reader_app.domain.language import LanguagePair
from reader_app.services.kept_engine import KeptEngine
from reader_app.translation.argos.engine import ArgosEngine
from reader_app.translation.packs.store import PackStore
from tests.packs_for_tests import PackRecipe, build_pack, write_metadata

PAIR = LanguagePair("ar", "en")


class Counting(ArgosEngine):
    """Counts how often a pack is loaded."""

    opened = 0

    def open(self, pair: LanguagePair) -> object:  # type: ignore[override]
        """Load the pack and count."""
        self.opened += 1
        return super().open(pair)


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packs")
    build_pack(folder, PackRecipe())
    return folder


def translate(engine: KeptEngine) -> str:
    session = engine.open(PAIR)
    text = session.submit(["النهر مرتفع ."]).result()[0].text
    session.close()
    session.close()
    return text


def test_the_pack_is_loaded_once_for_several_documents(packs: Path) -> None:
    """Closing gives the session back; the next document uses it."""
    counting = Counting(PackStore(packs))
    engine = KeptEngine(counting)
    assert [translate(engine) for _ in range(3)] == ["river high ."] * 3
    assert counting.opened == 1
    engine.close()
    assert translate(engine) == "river high ."
    assert counting.opened == 2


def test_an_idle_pack_is_unloaded(packs: Path) -> None:
    """After the time without work nothing is kept."""
    counting = Counting(PackStore(packs))
    engine = KeptEngine(counting, idle_seconds=0.05)
    translate(engine)
    end = time.monotonic() + 5
    while engine._kept is not None:
        assert time.monotonic() < end
        time.sleep(0.01)
    translate(engine)
    assert counting.opened == 2
    engine.close()


def test_another_pack_is_loaded_anew(packs: Path) -> None:
    """A pack that was replaced meanwhile is not taken for the one that is loaded."""
    counting = Counting(PackStore(packs))
    engine = KeptEngine(counting)
    translate(engine)
    write_metadata(next(packs.iterdir()), PackRecipe(version="1.1"))
    assert translate(engine) == "river high ."
    assert counting.opened == 2
    engine.close()


def test_a_session_still_at_work_is_waited_for(packs: Path) -> None:
    """What was cancelled in the middle of a batch can be used again."""
    counting = Counting(PackStore(packs))
    engine = KeptEngine(counting)
    session = engine.open(PAIR)
    session.submit(["النهر مرتفع ."])
    session.close()
    assert translate(engine) == "river high ."
    assert counting.opened == 1
    engine.close()
