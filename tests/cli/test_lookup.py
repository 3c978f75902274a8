"""`muqabala lookup`, run as a process of its own without Qt."""

import json
from pathlib import Path

from tests.cli.conftest import muqabala


def test_entries_as_json() -> None:
    """Readings come likeliest first, with form, lemma, root, part of speech, clitics and senses."""
    done = muqabala("lookup", "وبكتابه", "--json", "-")
    assert done.returncode == 0, done.stderr
    assert done.stderr == b""
    answer = json.loads(done.stdout)
    assert answer["schema"] == "muqabala.lookup/1"
    first = answer["entries"][0]
    assert first["root"] == "ك ت ب"
    assert first["part_of_speech"] == "noun"
    assert "book" in first["senses"]
    assert first["prefixes"][0]["meaning"] == "and"
    assert first["suffixes"]
    scores = [entry["score"] for entry in answer["entries"]]
    assert scores == sorted(scores, reverse=True)


def test_readable_lines_with_or_without_harakat() -> None:
    """Harakat choose among the readings; the Arabic is left in logical order for the terminal."""
    plain = muqabala("lookup", "كتب").stdout.decode()
    assert plain.startswith("1. ")
    assert "2. " in plain
    vocalised = muqabala("lookup", "كُتُب").stdout.decode()
    assert vocalised.startswith("1. كُتُب")
    assert "book" in vocalised
    assert "2. " not in vocalised


def test_visual_order_for_terminals_without_arabic() -> None:
    """On request letters come joined and in the order they are seen."""
    shown = muqabala("lookup", "كُتُب", "--visual").stdout.decode()
    assert "كتب" not in shown
    assert any("\ufe70" <= char <= "\ufefc" for char in shown)
    assert "book" in shown


def test_an_unknown_word_is_no_error() -> None:
    """The list is empty, the exit status 0, and stderr has a sentence; the same for what is not Arabic."""
    for word in ("زقفلبش", "harbour"):
        done = muqabala("lookup", word, "--json", "-")
        assert done.returncode == 0
        assert json.loads(done.stdout)["entries"] == []
        assert done.stderr.startswith(b"muqabala: ")
    assert muqabala("lookup", "").stdout == b""


def test_output_that_cannot_be_written(tmp_path: Path) -> None:
    """A folder in the way is exit status 6."""
    done = muqabala("lookup", "كتب", "--json", tmp_path)
    assert done.returncode == 6
    assert done.stderr.startswith(b"muqabala: error[")
