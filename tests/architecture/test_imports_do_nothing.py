"""Importing a module of the program only defines names: the window is up first, work comes when asked for."""

import json
import subprocess
import sys

import pytest

from tests.architecture.source_tree import ROOT, module_name, python_files

# small, pure and needed at once wherever they are used; everything else is imported when first used
LIGHT = {"platformdirs"}

# The numeric core of matching computes with numpy from its first line to its last; the modules that others
# import of that layer (below) reach it only when something is matched.
NUMERIC = "reader_app.matching."
WITHOUT_NUMPY = {
    f"{NUMERIC}{name}"
    for name in ("matcher", "encoder", "cached_encoder", "multilingual_encoder", "word_links")
}

# Imports the modules named in argv, in order, and prints for each what it did besides defining names. An
# audit hook sees the deeds; they are the module's own if its code is nearer on the stack than importlib.
PROBE = r"""
import json, os, sys
DEEDS = {
    "open", "os.mkdir", "os.listdir", "os.scandir", "os.remove", "os.rename", "os.rmdir", "os.chmod",
    "os.putenv", "os.unsetenv", "os.system", "os.exec", "os.fork", "os.posix_spawn", "subprocess.Popen",
    "sqlite3.connect", "socket.__new__", "socket.connect", "ctypes.dlopen", "_thread.start_new_thread",
    "tempfile.mkstemp", "tempfile.mkdtemp", "shutil.rmtree", "glob.glob", "pathlib.Path.glob",
    "winreg.OpenKey",
}
package = os.path.join(os.getcwd(), "reader_app") + os.sep
report, current, watching = {}, "", True
def watch(event, arguments):
    if event not in DEEDS or not watching:
        return
    frame = sys._getframe(1)
    while frame is not None:
        name = frame.f_code.co_filename
        if "importlib" in name or "shiboken" in name:  # PySide6 reads the source of what imports it
            return
        if name.startswith(package):
            report[current]["deeds"].append(f"{event} {arguments[:1]}")
            return
        frame = frame.f_back
sys.addaudithook(watch)
import importlib
for current in sys.argv[1:]:
    report[current] = {"deeds": [], "loaded": []}
    before = set(sys.modules)
    try:
        importlib.import_module(current)
    except Exception as failure:
        report[current]["deeds"].append(f"cannot be imported: {failure!r}")
    places = {name.partition(".")[0] for name in set(sys.modules) - before
        if "site-packages" in (getattr(sys.modules[name], "__file__", None) or "")}
    report[current]["loaded"] = sorted(places)
watching = False
print(json.dumps(report))
"""


@pytest.fixture(scope="module")
def report() -> dict[str, dict[str, list[str]]]:
    """Import every module, those without Qt first, and tell what each did besides."""
    names = [module_name(path) for path in python_files("reader_app") if path.stem != "__main__"]
    names.sort(key=lambda name: (name.startswith("reader_app.gui"), name))
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *names], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    result: dict[str, dict[str, list[str]]] = json.loads(done.stdout.splitlines()[-1])
    return result


def test_no_deeds(report: dict[str, dict[str, list[str]]]) -> None:
    """No file is read or written, no folder made, no process, thread or connection started."""
    assert not {name: entry["deeds"] for name, entry in report.items() if entry["deeds"]}


def test_nothing_heavy(report: dict[str, dict[str, list[str]]]) -> None:
    """No library is loaded before it is needed, but Qt by the window."""
    qt = {"PySide6", "shiboken6"}
    heavy = {}
    for name, entry in report.items():
        allowed = LIGHT | qt if name.startswith("reader_app.gui") else LIGHT
        if name.startswith(NUMERIC) and name not in WITHOUT_NUMPY:
            allowed = allowed | {"numpy"}
        heavy[name] = sorted(set(entry["loaded"]) - allowed)
    assert not {name: libraries for name, libraries in heavy.items() if libraries}


def test_matching_is_reached_without_numpy() -> None:
    """What the program imports of the matching layer loads no numpy until something is matched."""
    code = f"import sys, {', '.join(sorted(WITHOUT_NUMPY))}; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_every_module_is_imported(report: dict[str, dict[str, list[str]]]) -> None:
    """Every module of the package was imported."""
    assert len(report) >= len([path for path in python_files("reader_app") if path.stem != "__main__"])
