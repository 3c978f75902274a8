"""Qt's names are imported one by one, so that a reader sees what a module uses of it."""

import ast
from pathlib import Path

import pytest

from tests.architecture.source_tree import ROOT, python_files, syntax_tree


def wrong_imports(tree: ast.Module) -> list[int]:
    """Lines with an import of PySide6 other than `from PySide6.QtX import Name`."""
    wrong = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            if any(alias.name.partition(".")[0] == "PySide6" for alias in node.names):
                wrong.append(node.lineno)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "PySide6":
            whole = node.module == "PySide6" or any(alias.name == "*" for alias in node.names)
            wrong += [node.lineno] if whole else []
    return wrong


def test_names_are_imported_from_their_module() -> None:
    """Every import of Qt is of the form `from PySide6.QtWidgets import QLabel`."""
    found: list[str] = []
    for path in python_files("reader_app", "tests", "packaging"):
        found += [f"{_named(path)}:{line}" for line in wrong_imports(syntax_tree(path))]
    assert not found


@pytest.mark.parametrize(
    "line",
    ["import PySide6", "import PySide6.QtCore", "from PySide6 import QtCore", "from PySide6.QtCore import *"],
)
def test_other_forms_are_seen(line: str) -> None:
    """The check sees each of the other ways."""
    assert wrong_imports(ast.parse(line)) == [1]


def _named(path: Path) -> str:
    return str(path.relative_to(ROOT))
