"""Finds the strings of the program that are shown to the reader.

Qt's own lupdate sees `self.tr(…)` and `translate(…)`, but neither the tables nor the sentences of errors,
which lie in rooms that know no Qt. Found are, outside the command line,

- `self.tr("…")` in a class, whose name is the context,
- `QCoreApplication.translate("Context", "…")`,
- calls of a function of the module, or one imported, that only passes its text on to `translate`,
- `_T("Context", "…")`, the mark in tables,
- the second argument of `…Error(code, sentence)` and `…Warning(code, sentence)`: context Errors,
  with {0}, {1}… where an f-string puts something in,
- the texts of the tables named in `TABLES`.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ERRORS = "Errors"
TABLES = {
    ("reader_app/domain/language.py", "_NAMES"): "Languages",
    ("reader_app/formats/signatures.py", "_KINDS"): ERRORS,
}
"""Tables without marks: file and variable with the context of the strings in it."""
_CODE_AND_SENTENCE = 2


class UnseenTextError(Exception):
    """A string is handed to a translating function in a form that cannot be found in advance."""


@dataclass(frozen=True, slots=True)
class Message:
    """One string with the context that Qt looks it up in."""

    context: str
    source: str
    file: str = field(compare=False)


def find_messages(root: Path) -> list[Message]:
    """Every string of `reader_app`, in the order of files and lines, each once. Raises `UnseenTextError`."""
    rooms = (room for room in (root / "reader_app").iterdir() if room.name != "cli")
    files = sorted(path for room in rooms for path in room.rglob("*.py"))
    modules = {
        path.relative_to(root).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in files
    }
    passing = {name: _passing_functions(tree) for name, tree in modules.items()}
    found: dict[Message, None] = {}
    for name, tree in modules.items():
        visitor = _Finder(name, {**passing[name], **_imported(tree, passing)}, _constants(tree))
        visitor.visit(tree)
        found.update(dict.fromkeys(visitor.found))
    return list(found)


def _constants(tree: ast.Module) -> dict[str, str]:
    """Names of the module that stand for a string."""
    return {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name) and isinstance(node.value.value, str)
    }


def _passing_functions(tree: ast.Module) -> dict[str, str]:
    """Functions of the module whose last line hands their argument to `translate`, with the context."""
    constants = _constants(tree)
    found = {}
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef) or not isinstance(node.body[-1], ast.Return):
            continue
        for call in ast.walk(node.body[-1]):
            if isinstance(call, ast.Call) and _called(call) == "translate" and len(call.args) > 1:
                context, text = call.args[:2]
                if isinstance(text, ast.Name) and text.id == node.args.args[0].arg:
                    found[node.name] = _constant(context, constants) or ""
    return found


def _imported(tree: ast.Module, passing: dict[str, dict[str, str]]) -> dict[str, str]:
    """Such functions that the module imports from another."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            others = passing.get(node.module.replace(".", "/") + ".py", {})
            found.update({a.asname or a.name: others[a.name] for a in node.names if a.name in others})
    return found


class _Finder(ast.NodeVisitor):
    def __init__(self, file: str, passing: dict[str, str], constants: dict[str, str]) -> None:
        self._file = file
        self._passing = passing
        self._constants = constants
        self._classes: list[str] = []
        self._functions: list[str] = []
        self.found: list[Message] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._functions.append(node.name)
        self.generic_visit(node)
        self._functions.pop()

    def visit_Assign(self, node: ast.Assign) -> None:
        for target in node.targets:
            context = TABLES.get((self._file, target.id)) if isinstance(target, ast.Name) else None
            if context is not None:
                for text in _texts(node.value):
                    self._add(context, text)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        name = _called(node)
        inside_passing = bool(self._functions) and self._functions[0] in self._passing
        if name == "tr" and isinstance(node.func, ast.Attribute) and self._classes:
            self._add(self._classes[-1], self._text(node, 0))
        elif name in ("translate", "_T") and len(node.args) > 1:
            context = _constant(node.args[0], self._constants)
            if context is not None and not inside_passing:
                self._add(context, self._text(node, 1))
        elif isinstance(node.func, ast.Name) and name in self._passing and not inside_passing:
            self._add(self._passing[name], self._text(node, 0))
        elif self._is_error(node, name):
            sentence = _template(node.args[1])
            if sentence:
                self._add(ERRORS, sentence)
        self.generic_visit(node)

    def _is_error(self, node: ast.Call, name: str) -> bool:
        if len(node.args) < _CODE_AND_SENTENCE or not isinstance(node.args[0], ast.Constant):
            return False
        in_error = bool(self._classes) and self._classes[-1].endswith("Error") and name == "__init__"
        return name.endswith(("Error", "Warning")) or in_error

    def _text(self, node: ast.Call, number: int) -> str | None:
        """The string of an argument; none for what comes out of a table, where it is marked."""
        text = node.args[number]
        if isinstance(text, ast.JoinedStr | ast.BinOp):
            raise UnseenTextError(f"{self._file}:{node.lineno}: put together before it is translated")
        return _constant(text, {})

    def _add(self, context: str, source: str | None) -> None:
        if source:
            self.found.append(Message(context, source, self._file))


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _constant(node: ast.expr, constants: dict[str, str]) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return constants.get(node.id) if isinstance(node, ast.Name) else None


def _template(node: ast.expr) -> str:
    """A sentence with numbered places for what an f-string puts in; empty for anything but a string."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if not isinstance(node, ast.JoinedStr):
        return ""
    parts, number = [], 0
    for value in node.values:
        if isinstance(value, ast.Constant):
            parts.append(str(value.value))
        else:
            parts.append(f"{{{number}}}")
            number += 1
    return "".join(parts)


def _texts(node: ast.expr) -> Iterator[str]:
    """The strings of a table: the values of a mapping, or the last items of tuples."""
    if isinstance(node, ast.Dict):
        for value in node.values:
            yield from _texts(value)
    elif isinstance(node, ast.Tuple):
        if node.elts and all(isinstance(item, ast.Tuple) for item in node.elts):
            for item in node.elts:
                yield from _texts(item)
        else:
            yield from _texts(node.elts[-1])
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
