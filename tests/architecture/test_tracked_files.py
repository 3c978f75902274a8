"""No file of the project names a package registry or a place on somebody's machine."""

import re

import pytest

from tests.architecture.source_tree import ROOT, project_files

# written in two halves, so that this file does not hold what it looks for
_HOSTS = [
    "py" + "pi.org", "python" + "hosted.org", "registry.npm" + "js", "deb.deb" + "ian.org",
    "security.deb" + "ian.org", "archive.ubu" + "ntu", "ports.ubu" + "ntu", "conda.ana" + "conda",
    "crates" + ".io", "proxy.go" + "lang", "ruby" + "gems.org",
]  # fmt: skip
_PIP_OPTIONS = ["--index" + "-url", "--extra-index" + "-url", "--find" + "-links", "--trusted" + "-host"]
_MACHINE_PATHS = [
    r"(?<![\w.])/wo" + r"rk/(?:main|shared|\.)",
    r"(?<![\w.])/ro" + r"ot/",
    r"(?<![\w.])/tmp/" + r"v/",
    r"(?<![\w.])/opt/(?:wheels|py" + "pi)",
    r"(?<![\w.])/ho" + r"me/\w+/",
    r"(?<![\w.])/Us" + r"ers/\w+/",
    r"\b[A-Za-z]:\\Us" + r"ers\\\w+",
]
FORBIDDEN = re.compile("|".join([*map(re.escape, [*_HOSTS, *_PIP_OPTIONS]), *_MACHINE_PATHS]).encode())


def test_no_registry_and_no_machine_path() -> None:
    """Where packages come from is pip's configuration; where the project lies is nobody's business."""
    found: list[str] = []
    for path in project_files():
        hits = {match[0].decode() for match in FORBIDDEN.finditer(path.read_bytes())}
        found += [f"{path.relative_to(ROOT)}: {hit}" for hit in sorted(hits)]
    assert not found


@pytest.mark.parametrize(
    "text", ["https://py" + "pi.org/simple", "/ro" + "ot/x", "/ho" + "me/ali/texts", "--index" + "-url"]
)
def test_the_check_sees(text: str) -> None:
    """The pattern finds what it is for."""
    assert FORBIDDEN.search(text.encode())
