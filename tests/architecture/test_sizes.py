"""Modules and functions stay small enough to be read at once."""

import statistics
from pathlib import Path

from tests.architecture.source_tree import PACKAGE, ROOT, functions, project_files, python_files

MODULE_LINES = 400
MEDIAN_LINES = 120
FUNCTION_LINES = 50
MAIN_WINDOW_LINES = 300
VAGUE_NAMES = {"utils", "util", "misc", "common", "helpers", "helper", "stuff", "tools"}
TOP_LEVEL = {"reader_app", "resources", "tests", "packaging", ".ci"}


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_modules() -> None:
    """No module has more than 400 lines, nor the main window more than 300."""
    long = {_named(path): _lines(path) for path in python_files("reader_app", "packaging", "tests")}
    over = {name: count for name, count in long.items() if count > MODULE_LINES}
    assert not over
    window = PACKAGE / "gui" / "main_window.py"
    assert not window.exists() or _lines(window) <= MAIN_WINDOW_LINES


def test_median_module() -> None:
    """Half of the package's modules have at most 120 lines."""
    counts = [_lines(path) for path in python_files("reader_app") if path.name != "__init__.py"]
    assert statistics.median(counts) <= MEDIAN_LINES


def test_functions() -> None:
    """No function has more than 50 lines, its docstring included."""
    over = [
        f"{_named(path)}:{node.lineno} {node.name} {node.end_lineno - node.lineno + 1}"
        for path in python_files("reader_app", "packaging", "tests")
        for node in functions(path)
        if node.end_lineno is not None and node.end_lineno - node.lineno >= FUNCTION_LINES
    ]
    assert not over


def test_names_say_something() -> None:
    """No module or folder is a drawer for what has no place."""
    vague = [
        _named(path)
        for path in python_files("reader_app", "packaging", "tests")
        if VAGUE_NAMES & {path.stem, *path.relative_to(ROOT).parts[:-1]}
    ]
    assert not vague


def test_top_level_folders() -> None:
    """The project has its five folders and no other."""
    parts = [path.relative_to(ROOT).parts for path in project_files()]
    assert {part[0] for part in parts if len(part) > 1} <= TOP_LEVEL


def test_packaging_is_no_package() -> None:
    """packaging/ has no __init__.py: with one it would hide the library of that name from pip's own tools."""
    assert not (ROOT / "packaging" / "__init__.py").exists()
