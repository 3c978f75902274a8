"""The engine in a window gives way to it."""

import os
import sys
import threading
from pathlib import Path

import pytest

from reader_app.domain.errors import ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.translation.argos.engine import ArgosEngine
from reader_app.translation.packs.store import PackStore


@pytest.mark.skipif(sys.platform != "linux", reason="priorities of single threads are Linux's")
def test_only_the_pack_s_threads_have_low_priority(store: PackStore) -> None:
    """Translation threads are nicer than the window's thread, which stays as it was."""

    def niceness() -> dict[int, int]:
        threads = (int(task.name) for task in Path("/proc/self/task").iterdir())
        return {thread: os.getpriority(os.PRIO_PROCESS, thread) for thread in threads}

    before = niceness()
    session = ArgosEngine(store, background=True).open(LanguagePair("ar", "en"))
    new = {thread: nice for thread, nice in niceness().items() if thread not in before}
    assert session.submit(["النهر مرتفع ."]).result()[0].text == "river high ."
    session.close()
    usual = before[threading.get_native_id()]
    assert sum(nice > usual for nice in new.values()) >= 2
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == usual


def test_errors_come_through(store: PackStore) -> None:
    """A damaged pack is told as without threads."""
    model = next(store.folder.glob("translate-ar_en*")) / "model" / "model.bin"
    model.write_bytes(b"damaged")
    with pytest.raises(ReaderError) as caught:
        ArgosEngine(store, background=True).open(LanguagePair("ar", "en"))
    assert caught.value.code == "pack_damaged"
