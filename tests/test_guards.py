"""The guards of conftest.py do guard."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.guards.sitecustomize import NOTES, NetworkForbiddenError

# a reserved address that no machine answers at (RFC 5737)
NOWHERE = "192.0.2.1"


@pytest.mark.expects_refusal
def test_connection_is_refused() -> None:
    """A connection to another machine fails before a packet is sent."""
    with socket.socket() as connection, pytest.raises(NetworkForbiddenError):
        connection.connect((NOWHERE, 80))


@pytest.mark.expects_refusal
def test_loopback_needs_its_marker() -> None:
    """Even this machine's own ports are closed to a test that does not say that it needs them."""
    with socket.socket() as connection, pytest.raises(NetworkForbiddenError):
        connection.bind(("127.0.0.1", 0))


@pytest.mark.loopback
def test_loopback_with_its_marker() -> None:
    """A marked test may serve and connect on this machine, and only there."""
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        pass


@pytest.mark.expects_refusal
def test_children_are_guarded() -> None:
    """A Python that a test starts cannot reach the network either."""
    code = f"import socket; socket.create_connection(('{NOWHERE}', 80), timeout=5)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "NetworkForbiddenError" in done.stderr
    noted = Path(os.environ[NOTES]).read_text(encoding="utf-8")
    assert noted == f"socket.getaddrinfo {NOWHERE}\n"


def test_home_is_temporary(home: Path) -> None:
    """Home is an empty folder of this test's own."""
    assert Path.home() == home
    assert [entry.name for entry in home.iterdir()] == [".runtime"]
    assert os.environ["XDG_DATA_HOME"].startswith(str(home))


def test_left_thread_fails_the_test(pytester: pytest.Pytester) -> None:
    """A test that leaves a thread running is reported."""
    root = Path(__file__).parent.parent
    conftest = (root / "tests" / "conftest.py").read_text(encoding="utf-8")
    pytester.makeconftest(conftest.replace("THREADS_END_WITHIN = 3.0", "THREADS_END_WITHIN = 0.1"))
    pytester.makepyfile(
        "import threading\n"
        "def test_it():\n"
        "    threading.Thread(target=threading.Event().wait, name='forgotten', daemon=True).start()\n"
    )
    result = pytester.runpytest_subprocess(
        "-p", "no:cacheprovider", f"--rootdir={root}", "-o", f"pythonpath={root}"
    )
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*threads left running: *forgotten*"])
