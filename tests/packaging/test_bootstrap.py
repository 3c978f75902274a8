"""What the two commands say before they set anything up."""

import ast
import socket
import subprocess
import sys
from pathlib import Path

import display
import pytest
import system_libraries
from problem import Problem

ROOT = Path(__file__).resolve().parent.parent.parent
BOOTSTRAP = ROOT / "packaging" / "bootstrap.py"
LINUX_ONLY = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux names displays this way")


def test_old_python_can_read_it() -> None:
    """The entry file is valid for Python 3.6, so that an old Python gets the sentence about its age."""
    ast.parse(BOOTSTRAP.read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("arguments", [[], ["walk"], ["run", "a", "b", "c"], ["run", "--fast"]])
def test_wrong_usage(arguments: list[str]) -> None:
    """A wrong call ends at once with status 2 and one line."""
    done = subprocess.run(
        [sys.executable, str(BOOTSTRAP), *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.startswith("usage: ")
    assert done.stderr.count("\n") == 1


@LINUX_ONLY
def test_libraries_are_tried() -> None:
    """Only libraries that cannot be loaded are asked for."""
    assert system_libraries.missing_packages({"libc.so.6": "libc6", "libnowhere.so.9": "libnowhere9"}) == [
        "libnowhere9"
    ]


@LINUX_ONLY
def test_the_command_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever may not install system packages gets the one command that would."""
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(Problem, match="libnowhere9"):
        system_libraries.ensure({"libnowhere.so.9": "libnowhere9"}, {})


@LINUX_ONLY
def test_advice_does_not_stop(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A library that only PDFs need is no reason not to open the window."""
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    system_libraries.ensure({}, {"libnowhere.so.9": "libnowhere9"})
    assert "libnowhere9" in capsys.readouterr().out


@LINUX_ONLY
def test_no_display() -> None:
    """No name of a display, an invisible platform and a dead display all mean that no window can be shown."""
    assert not display.is_promised({})
    assert not display.is_promised({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"})
    assert display.is_promised({"DISPLAY": ":987"})
    assert not display.is_reachable({"DISPLAY": ":987"})
    assert not display.is_reachable({"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": "/nowhere"})


@LINUX_ONLY
def test_wayland_that_answers(tmp_path: Path) -> None:
    """A compositor's socket that takes connections is a display."""
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland-0"))
        environment = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
        assert not display.is_reachable(environment)
        compositor.listen()
        assert display.is_reachable(environment)
