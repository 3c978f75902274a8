"""A look in passing at what the long runs of `tests.benchmarks.soak` and `tests.benchmarks.kills` look at."""

import subprocess
import sys

import pytest

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="reads /proc"),
    pytest.mark.timeout(300),  # half a minute each, but on a machine that has much else to do
]


def test_a_short_soak() -> None:
    """Twenty seconds of random use: no error, no handle or thread left; stalls are measured apart."""
    command = ("soak", "--minutes", "0.34", "--every", "10", "--small", "--stall-ms", "2000")
    done = _run(*command)
    assert "all bounds kept" in done.stdout, done.stdout + done.stderr
    assert done.returncode == 0


def test_a_few_kills() -> None:
    """Killed five times at random moments, the program loses nothing."""
    done = _run("kills", "--times", "5", "--seed", "4")
    assert "0 losses in 5 kills" in done.stdout, done.stdout + done.stderr
    assert done.returncode == 0


def _run(name: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", f"tests.benchmarks.{name}", *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=280,
    )
