import multiprocessing
import sqlite3
import threading
from pathlib import Path

import numpy as np
import pytest

from reader_app.storage.vector_cache import VectorCache


def vectors(count: int, start: int = 0) -> dict[bytes, np.ndarray]:
    rng = np.random.default_rng(start)
    return {f"{start + at:032d}".encode(): rng.standard_normal(512).astype(np.float32) for at in range(count)}


def test_kept_vectors_come_back_exactly(tmp_path: Path) -> None:
    """What was put is got back bit for bit, by another object too, and only what was asked for."""
    kept = vectors(1500)
    VectorCache(tmp_path / "deep" / "v.sqlite3").put_many("one", kept)
    wanted = [*list(kept)[:1200], b"unknown"]
    found = VectorCache(tmp_path / "deep" / "v.sqlite3").get_many("one", wanted)
    assert set(found) == set(wanted[:-1])
    assert all(np.array_equal(found[key], kept[key]) for key in found)


def test_encoders_do_not_mix(tmp_path: Path) -> None:
    """A vector of one encoder is never given for another."""
    cache = VectorCache(tmp_path / "v.sqlite3")
    cache.put_many("one", vectors(3))
    assert cache.get_many("two", list(vectors(3))) == {}


def test_missing_database_is_not_made_by_asking(tmp_path: Path) -> None:
    """Looking something up writes nothing."""
    assert VectorCache(tmp_path / "v.sqlite3").get_many("one", [b"k"]) == {}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"no database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_damaged_database_is_made_anew(tmp_path: Path, content: bytes) -> None:
    """A damaged file gives nothing, breaks nothing, and is in use again after the next write."""
    path = tmp_path / "v.sqlite3"
    path.write_bytes(content)
    cache = VectorCache(path)
    assert cache.get_many("one", [b"k"]) == {}
    cache.put_many("one", vectors(2))
    assert len(cache.get_many("one", list(vectors(2)))) == 2


def test_locked_database_is_passed_over(tmp_path: Path) -> None:
    """While another process writes, reading still works and a write is quietly given up."""
    path = tmp_path / "v.sqlite3"
    cache = VectorCache(path)
    cache.put_many("one", vectors(2))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    cache.put_many("one", vectors(2, start=50))
    assert len(cache.get_many("one", list(vectors(2)))) == 2
    other.execute("ROLLBACK")
    other.close()
    assert cache.get_many("one", list(vectors(2, start=50))) == {}


def test_unwritable_place_breaks_nothing(tmp_path: Path) -> None:
    """A folder that cannot be made (a file is in the way) means no cache, not an error."""
    (tmp_path / "file").write_text("in the way")
    cache = VectorCache(tmp_path / "file" / "v.sqlite3")
    cache.put_many("one", vectors(2))
    assert cache.get_many("one", list(vectors(2))) == {}


def test_size_is_bounded_and_oldest_go_first(tmp_path: Path) -> None:
    """Past the bound the vectors longest unused go, and newly used ones stay."""
    path = tmp_path / "v.sqlite3"
    cache = VectorCache(path, max_bytes=400_000)
    cache.put_many("one", vectors(100))
    with sqlite3.connect(path) as database:
        database.execute("UPDATE vectors SET used = 1")
    database.close()
    fresh = vectors(60, start=1000)
    assert len(cache.get_many("one", list(vectors(20)))) == 20, "these are used again today"
    cache.put_many("one", fresh)
    cache.put_many("one", vectors(1, start=5000))
    assert len(cache.get_many("one", list(fresh))) == 60
    assert len(cache.get_many("one", list(vectors(20)))) == 20
    assert len(cache.get_many("one", list(vectors(100)))) < 100


def test_threads_share_one_cache(tmp_path: Path) -> None:
    """Threads that read and write at once lose nothing."""
    cache = VectorCache(tmp_path / "v.sqlite3")
    workers = [
        threading.Thread(target=cache.put_many, args=("one", vectors(50, start=100 * at))) for at in range(4)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    keys = [key for at in range(4) for key in vectors(50, start=100 * at)]
    assert len(cache.get_many("one", keys)) == 200


def _put(path: Path, start: int) -> None:
    cache = VectorCache(path)
    for at in range(5):
        cache.put_many("one", vectors(20, start=start + 20 * at))


def test_two_processes_share_one_database(tmp_path: Path) -> None:
    """Two processes that write at once both succeed."""
    path = tmp_path / "v.sqlite3"
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=_put, args=(path, start)) for start in (0, 1000)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    keys = [key for start in (0, 1000) for key in vectors(20, start=start)]
    assert len(VectorCache(path).get_many("one", keys)) == 40
