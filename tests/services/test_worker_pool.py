import os
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader_app.domain.errors import CancelledError
from reader_app.domain.progress import CancelToken
from reader_app.services.worker_pool import WorkerPool

WORKER = """
    import json, os, sys, time
    for line in sys.stdin:
        request = json.loads(line)
        if request.get("die"):
            os._exit(3)
        if request.get("die_once") and not os.path.exists(request["die_once"]):
            open(request["die_once"], "w").close()
            os._exit(3)
        if request.get("garbage"):
            print("no json", flush=True)
            continue
        time.sleep(request.get("sleep", 0))
        print(json.dumps({"pid": os.getpid(), "said": request.get("say")}), flush=True)
"""


@pytest.fixture
def pool(tmp_path: Path) -> Iterator[WorkerPool]:
    script = tmp_path / "worker.py"
    script.write_text(textwrap.dedent(WORKER), encoding="utf-8")
    made = WorkerPool([sys.executable, str(script)], os.environ, 2, 5.0)
    yield made
    made.close()
    assert made.process_ids() == []


def test_every_request_is_answered_over_all_processes(pool: WorkerPool) -> None:
    """Each request has its own answer, and both processes have worked."""
    answers = dict(pool.answers([{"say": at, "sleep": 0.02} for at in range(20)], CancelToken()))
    assert [answers[at]["said"] for at in range(20)] == list(range(20))  # type: ignore[index]
    assert len({answer["pid"] for answer in answers.values() if answer}) == 2


def test_nothing_to_do(pool: WorkerPool) -> None:
    """No request starts no process."""
    assert list(pool.answers([], CancelToken())) == []
    assert pool.process_ids() == []


def test_process_that_dies_is_replaced(pool: WorkerPool, tmp_path: Path) -> None:
    """A request whose process died by chance is answered by the next one."""
    requests = [{"say": "a"}, {"say": "b", "die_once": str(tmp_path / "died")}, {"say": "c"}]
    answers = dict(pool.answers(requests, CancelToken()))
    assert [answers[at]["said"] for at in range(3)] == ["a", "b", "c"]  # type: ignore[index]


@pytest.mark.parametrize("fault", ["die", "garbage"])
def test_request_that_kills_is_given_up(pool: WorkerPool, fault: str) -> None:
    """What no process can answer is answered with none; the others are not harmed."""
    answers = dict(pool.answers([{"say": "a"}, {fault: True}, {"say": "c"}], CancelToken()))
    assert answers[1] is None
    assert answers[0] is not None
    assert answers[2] is not None


def test_slow_process_is_ended(tmp_path: Path) -> None:
    """A request that takes longer than allowed is given up."""
    script = tmp_path / "worker.py"
    script.write_text(textwrap.dedent(WORKER), encoding="utf-8")
    slow = WorkerPool([sys.executable, str(script)], os.environ, 1, 0.5)
    start = time.monotonic()
    assert dict(slow.answers([{"sleep": 60}], CancelToken())) == {0: None}
    slow.close()
    assert time.monotonic() - start < 30


def test_cancel_ends_the_work_at_once(pool: WorkerPool) -> None:
    """A cancelled run raises within a second or two and leaves no thread waiting."""
    cancel = CancelToken()
    threading.Timer(0.3, cancel.cancel).start()
    start = time.monotonic()
    with pytest.raises(CancelledError):
        list(pool.answers([{"sleep": 60}, {"sleep": 60}, {"sleep": 60}], cancel))
    assert time.monotonic() - start < 10


def test_left_half_way(pool: WorkerPool) -> None:
    """A caller that stops asking leaves nothing running, and can begin again."""
    answers = pool.answers([{"say": at, "sleep": 0.05} for at in range(10)], CancelToken())
    next(answers)
    answers.close()  # type: ignore[attr-defined]
    assert len(dict(pool.answers([{"say": 1}], CancelToken()))) == 1
