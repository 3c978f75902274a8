"""What holds for every test: no screen, no network, no file of the user's, no thread left behind."""

import os
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

# before anything imports Qt or a library that reads it at import
os.environ["QT_QPA_PLATFORM"] = os.environ.get("MUQABALA_TEST_PLATFORM", "offscreen")
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import hypothesis
import pytest

from tests.guards import sitecustomize as no_network

THREADS_END_WITHIN = 3.0
"""Seconds given to threads that a test stopped but did not wait for."""

_HOME_VARIABLES = {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "XDG_RUNTIME_DIR": ".runtime",
    "XDG_DOWNLOAD_DIR": "Downloads",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
}
_session_home = Path(tempfile.mkdtemp(prefix="muqabala-tests-"))

hypothesis.settings.register_profile(
    "muqabala",
    deadline=None,  # a busy machine is no failure; pytest-timeout ends what hangs
    database=None,
    derandomize=bool(os.environ.get("CI")),  # what passed once must pass again there
    print_blob=True,
)
hypothesis.settings.load_profile("muqabala")


def pytest_configure() -> None:
    """Move home away from the user's for the whole session: fixtures wider than a test run before its own."""
    os.environ.update(_home_variables(_session_home))
    guards = str(Path(no_network.__file__).parent)
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [guards, os.environ.get("PYTHONPATH")]))
    no_network.install()


def pytest_unconfigure() -> None:
    """Leave nothing in the temporary folder."""
    shutil.rmtree(_session_home, ignore_errors=True)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make an empty home folder, for this test alone."""
    folder = tmp_path_factory.mktemp("home")
    for name, value in _home_variables(folder).items():
        monkeypatch.setenv(name, value)
    return folder


@pytest.fixture(autouse=True)
def _no_network(
    request: pytest.FixtureRequest, home: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Fail a test that reached for the network, even if the program or a child swallowed the refusal."""
    notes = home / ".runtime" / "refused-connections"
    monkeypatch.setenv(no_network.NOTES, str(notes))
    if request.node.get_closest_marker("loopback"):
        monkeypatch.setenv(no_network.LOOPBACK_ALLOWED, "1")
    yield
    refused = notes.read_text(encoding="utf-8").splitlines() if notes.exists() else []
    if refused and not request.node.get_closest_marker("expects_refusal"):
        pytest.fail(f"reached for the network: {refused}", pytrace=False)


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    """Fail a test after which a thread is running that was not there before."""
    before = set(threading.enumerate())
    yield
    _wait_for_qt_pool()
    end = time.monotonic() + THREADS_END_WITHIN
    left = _threads_since(before)
    while left and time.monotonic() < end:
        left[0].join(0.05)
        left = _threads_since(before)
    if left:
        pytest.fail(f"threads left running: {[thread.name for thread in left]}", pytrace=False)


def _threads_since(before: set[threading.Thread]) -> list[threading.Thread]:
    """List new live threads; one of Qt's that once ran Python stays listed as a dummy, which is no leak."""
    dummy = threading._DummyThread  # type: ignore[attr-defined]
    return [
        thread for thread in threading.enumerate() if thread not in before and not isinstance(thread, dummy)
    ]


def _wait_for_qt_pool() -> None:
    core = sys.modules.get("PySide6.QtCore")
    if core is None:
        return
    if not core.QThreadPool.globalInstance().waitForDone(int(THREADS_END_WITHIN * 1000)):
        pytest.fail("Qt's thread pool is still at work", pytrace=False)


def _home_variables(folder: Path) -> dict[str, str]:
    """Variables that lead to `folder`, whose runtime folder exists with the rights that Qt asks for."""
    (folder / ".runtime").mkdir(mode=0o700, exist_ok=True)
    return {name: str(folder / part) for name, part in _HOME_VARIABLES.items()}
