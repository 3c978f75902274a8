"""Pairing on a cluster of separate processes on this machine, one of which is killed half-way."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.archives import STORIES, write_archives, write_many
from tests.cli.conftest import environment, muqabala

pytest.importorskip("distributed", reason="the extra “cluster” is not installed")

pytestmark = pytest.mark.loopback

_HERE = ("--host", "127.0.0.1", "--dashboard-address", "127.0.0.1:0", "--no-dashboard")
_ROLES = {"scheduler": ("--port", "0"), "worker": ("--no-nanny", "--nthreads", "1")}
_START_SECONDS = 90


class Cluster:
    """A scheduler and its workers."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder = folder
        self._stack = stack
        self._file = folder / "scheduler.json"
        self.start("scheduler")
        self.address = str(self._wait_for_file()["address"])
        self.workers = [self.start("worker") for _ in range(2)]

    def start(self, role: str) -> subprocess.Popen[bytes]:
        """Start one process of the cluster, which ends with the test."""
        module = f"distributed.cli.dask_{role}"
        files = ("--scheduler-file", str(self._file))
        local = () if role == "scheduler" else ("--local-directory", str(self._folder))
        process = subprocess.Popen(
            [sys.executable, "-m", module, *files, *_HERE, *_ROLES[role], *local],
            env=environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._stack.callback(process.wait)
        self._stack.callback(process.kill)
        return process

    def _wait_for_file(self) -> dict[str, object]:
        end = time.monotonic() + _START_SECONDS
        while time.monotonic() < end:
            if self._file.exists() and self._file.stat().st_size:
                found: dict[str, object] = json.loads(self._file.read_text(encoding="utf-8"))
                return found
            time.sleep(0.1)
        raise TimeoutError("the scheduler did not start")


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    with ExitStack() as stack:
        yield Cluster(tmp_path, stack)


@pytest.mark.timeout(400)
def test_one_worker_dies_half_way(cluster: Cluster, tmp_path: Path, home: Path) -> None:
    """With one of two workers killed while it works, the pairing is that of this machine alone."""
    folders = write_many(tmp_path / "archives", 20)
    out, here = tmp_path / "cluster.json", tmp_path / "here.json"
    with subprocess.Popen(
        [
            sys.executable,
            "-m",
            "reader_app",
            "compare",
            *folders,
            "--scheduler",
            cluster.address,
            "--json",
            out,
        ],
        env=environment(),
    ) as process:
        wait_until_busy(cluster.workers[0].pid)
        assert process.poll() is None
        cluster.workers[0].send_signal(signal.SIGKILL)
        assert process.wait(300) == 0
    assert cluster.workers[1].poll() is None
    elsewhere = {"XDG_CACHE_HOME": str(home / "other")}
    assert muqabala("compare", *folders, "--json", here, env=elsewhere).returncode == 0
    value = json.loads(out.read_text(encoding="utf-8"))
    assert len(value["pairs"]) == len(STORIES) * 20
    assert value == json.loads(here.read_text(encoding="utf-8"))


def wait_until_busy(process: int) -> None:
    """Wait until a worker has computed for a while: the encoder is loaded and at work."""
    end = time.monotonic() + _START_SECONDS
    start = spent(process)
    while spent(process) - start < 1.0 and time.monotonic() < end:
        time.sleep(0.02)


def spent(process: int) -> float:
    """CPU seconds of a process."""
    psutil = pytest.importorskip("psutil")  # comes with distributed
    times = psutil.Process(process).cpu_times()
    return float(times.user + times.system)


@pytest.mark.timeout(300)
def test_exports_come_back(cluster: Cluster, tmp_path: Path) -> None:
    """Every pair's exports are made by the workers and written here, under the names of the files here."""
    left, right = write_archives(tmp_path / "archives")
    (left / "void.txt").write_bytes(b"")
    out = tmp_path / "out"
    done = muqabala("compare", left, right, "--scheduler", cluster.address, "--tmx", out, "--csv", "-")
    assert done.returncode == 0, done.stderr
    assert len(list(out.glob("*.tmx"))) == len(STORIES)
    assert b"not read: void.txt" in done.stderr
    assert b"unreadable,void.txt" in done.stdout


def test_nobody_answers(tmp_path: Path) -> None:
    """An address without a scheduler is an error of one line, soon."""
    done = muqabala("compare", *write_archives(tmp_path), "--scheduler", "tcp://127.0.0.1:9")
    assert done.returncode == 1
    assert done.stderr.startswith(b"muqabala: error[no-cluster]: No Dask scheduler answers")


def test_distributed_is_loaded_only_when_asked(tmp_path: Path) -> None:
    """Pairing on this machine does not import the cluster's library."""
    code = (
        "import sys; sys.modules['distributed'] = None\n"
        "from reader_app.app.main import main\n"
        "sys.exit(main())"
    )
    left, right = write_archives(tmp_path)
    here = [sys.executable, "-c", code, "compare", str(left), str(right)]
    assert subprocess.run(here, env=environment(), capture_output=True, check=False).returncode == 0
    there = [*here, "--scheduler", "tcp://127.0.0.1:9"]
    asked = subprocess.run(there, env=environment(), capture_output=True, check=False)
    assert b"needs the extra" in asked.stderr
