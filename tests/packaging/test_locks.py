"""The locks are complete, belong to pyproject.toml and name no place to download from."""

import re
import tomllib
from pathlib import Path

import lock
import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
ENTRY = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([^\s;\\]+)(.*(?:\n {4}.*)*)", re.MULTILINE)


def entries(purpose: str) -> list[tuple[str, str, str]]:
    """Name, version, and the rest with the hashes, of every entry of a lock."""
    text = (ROOT / "packaging" / f"lock-{purpose}.txt").read_text(encoding="utf-8")
    return [(match[1], match[2], match[3]) for match in ENTRY.finditer(text)]


@pytest.mark.parametrize("purpose", lock.LOCKS)
def test_made_from_the_present_requirements(purpose: str) -> None:
    """A changed dependency has reached the lock; if not: python3 packaging/lock.py."""
    text = (ROOT / "packaging" / f"lock-{purpose}.txt").read_text(encoding="utf-8")
    assert f"# requirements: {lock.requirements_digest(ROOT)}\n" in text


@pytest.mark.parametrize("purpose", lock.LOCKS)
def test_every_entry_has_hashes(purpose: str) -> None:
    """Every line belongs to an entry of an exact version with a SHA-256, and none is an address."""
    text = (ROOT / "packaging" / f"lock-{purpose}.txt").read_text(encoding="utf-8")
    assert re.sub(r"^#.*\n", "", ENTRY.sub("", text), flags=re.MULTILINE).strip() == ""
    assert "://" not in text
    for name, _, rest in entries(purpose):
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", rest), name


def test_tests_use_what_runs() -> None:
    """What is tested is what a user gets: the tests' lock holds the same versions and hashes."""
    assert set(entries("run")) <= set(entries("test"))


def test_every_dependency_is_locked() -> None:
    """Each dependency that pyproject.toml names is in its lock."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for purpose, wanted in (
        ("run", project["dependencies"]),
        ("test", project["optional-dependencies"]["test"]),
    ):
        names = {re.sub(r"[-_.]+", "-", re.split(r"[^A-Za-z0-9._-]", line)[0].lower()) for line in wanted}
        assert names <= {name for name, _, _ in entries(purpose)}
