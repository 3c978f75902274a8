import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.resources import resource_path
from reader_app.text.paragraphs import paragraphs

_SAMPLES = [resource_path(f"samples/harbour-{code}.txt").read_text(encoding="utf-8") for code in ("ar", "en")]


def _texts(text: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(text)]


@pytest.mark.parametrize("text", _SAMPLES)
@pytest.mark.parametrize("width", [40, 60, 72, 80, 120])
def test_hard_wrapped_lines_are_joined(text: str, width: int) -> None:
    """A text that was cut at a width gives the paragraphs it had before."""
    lines = [line for line in text.split("\n") if line]
    wrapped = "\n\n".join("\n".join(textwrap.wrap(line, width)) for line in lines)
    assert _texts(wrapped) == lines


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
@pytest.mark.parametrize("text", _SAMPLES)
def test_a_line_is_a_passage(text: str, end: str) -> None:
    """Lines of their own length are passages, whatever ends them; blank lines are counted."""
    found = paragraphs(text.replace("\n", end))
    assert [paragraph.text for paragraph in found] == [line for line in text.split("\n") if line]
    assert [paragraph.blank_lines_before for paragraph in found] == [0] + [1] * (len(found) - 1)


def test_lines_without_blank_ones_between() -> None:
    """Adjacent paragraphs, verse and lists are not taken for hard-wrapped text."""
    assert len(_texts(_SAMPLES[1].replace("\n\n", "\n"))) == 11
    verse = "A short line\nand then a rather longer one\nand one\nbut never the same width\nas this\n"
    assert len(_texts(verse)) == 5
    assert (
        len(_texts("First sentence here.\nSecond sentence is.\nThird sentence too.\nFourth one is it.\n"))
        == 4
    )


def test_evened_lines_and_hyphens() -> None:
    """Lines that a program evened out are joined too; a word cut at its hyphen is whole again."""
    wrapped = (
        "The harbour wall that gave way\nin the storm is to be long-\nlasting stone from now on, and\n"
        "the quay will be raised by a\nmetre at the same time, as was\nsaid on Tuesday by the port.\n"
    )
    (text,) = _texts(wrapped)
    assert "long-lasting stone" in text
    assert "\n" not in text


def test_invisible_lines_are_blank() -> None:
    """A line of marks that cannot be seen is no passage."""
    found = paragraphs("one\n\u200f\u200b\n\u00a0\ntwo")
    assert [(paragraph.text, paragraph.blank_lines_before) for paragraph in found] == [("one", 0), ("two", 2)]


@given(st.text(alphabet=st.sampled_from([*"ab .\n\r\u200fبت"]), max_size=200))
def test_nothing_is_lost(text: str) -> None:
    """Every visible character is in a paragraph, in order; none is empty or has space at its ends."""
    found = _texts(text)
    assert all(paragraph == paragraph.strip() != "" for paragraph in found)
    visible = [char for char in text if char.isprintable() and not char.isspace()]
    assert [
        char for paragraph in found for char in paragraph if char.isprintable() and not char.isspace()
    ] == visible
