"""Layers import downwards only, and no module imports itself by a detour."""

import sys

import grimp
import pytest
from importlinter import cli

from tests.architecture.source_tree import ROOT


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    """Every import of the package, those inside functions and for type checking too."""
    return grimp.build_graph("reader_app", cache_dir=None)


def test_layer_rule(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The contracts in pyproject.toml hold."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(sys, "path", [str(ROOT), *sys.path])
    status = cli.lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert status == 0, capsys.readouterr().out


def test_every_layer_is_ruled(graph: grimp.ImportGraph) -> None:
    """A new top-level part of the package has its place in the layer rule."""
    known = {"domain", "text", "formats", "translation", "matching", "facts", "export", "storage"}
    known |= {"services", "gui", "cli", "app", "__main__"}
    assert {name.removeprefix("reader_app.") for name in graph.find_children("reader_app")} <= known


def test_no_cycles(graph: grimp.ImportGraph) -> None:
    """No module reaches itself through its imports, however late they are made."""
    loops = [sorted(group) for group in _mutually_reachable(graph)]
    assert not loops, "\n".join(" <-> ".join(group) for group in loops)


def _mutually_reachable(graph: grimp.ImportGraph) -> list[set[str]]:
    """List the strongly connected components of more than one module."""
    below = {
        name: graph.find_upstream_modules(name) for name in graph.modules if name.startswith("reader_app")
    }
    seen: set[str] = set()
    loops = []
    for name, reached in below.items():
        if name in seen:
            continue
        group = {other for other in reached if name in below.get(other, set())} | {name}
        seen |= group
        if len(group) > 1:
            loops.append(group)
    return loops
