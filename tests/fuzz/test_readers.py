"""Every reader on broken files, for seconds; `python -m tests.fuzz.readers` goes on for minutes."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.mutation import mutated
from tests.fuzz.reading import ENDINGS, read_broken, reader_named

_CASES = [(name, ending) for name, endings in ENDINGS.items() for ending in endings]


@pytest.mark.parametrize(("name", "ending"), _CASES)
@settings(max_examples=25)
@given(seed=st.integers(0, 2**32))
def test_broken_files(name: str, ending: str, seed: int) -> None:
    """No broken file hangs a reader or takes it out of memory or stack, and what is read makes a document."""
    data = mutated(ending, random.Random(seed))  # noqa: S311 - the same file again
    start = time.process_time()
    read_broken(reader_named(name), data)
    assert time.process_time() - start < 8


@pytest.mark.parametrize("name", ENDINGS)
@settings(max_examples=25)
@given(data=st.binary(max_size=2000))
def test_any_bytes(name: str, data: bytes) -> None:
    """The same of bytes without any form."""
    read_broken(reader_named(name), data)


@pytest.mark.parametrize(
    "name", [name for name in ENDINGS if name in {"text", "markdown", "html", "subtitles"}]
)
@settings(max_examples=25)
@given(text=st.text(max_size=1500))
def test_any_text(name: str, text: str) -> None:
    """The same of text of any characters."""
    read_broken(reader_named(name), text.encode("utf-8", "surrogatepass"))
