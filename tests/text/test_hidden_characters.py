import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from reader_app.text.hidden_characters import hidden_characters


def test_names_of_hidden_characters() -> None:
    """Marks have their short names, others their code; visible characters have none."""
    text = "a\u200fb\u00a0c\u202e\x07\U000e0041\ufffd\u0651"
    found = [(hidden.offset, hidden.sign) for hidden in hidden_characters(text)]
    assert found == [(1, "RLM"), (3, "NBSP"), (5, "RLO"), (6, "U+0007"), (7, "U+E0041")]


@given(st.text())
def test_every_control_and_format_character_is_found(text: str) -> None:
    """Whatever Unicode counts as control, format or line separator is found, and no letter is."""
    found = {hidden.offset for hidden in hidden_characters(text)}
    for offset, char in enumerate(text):
        category = unicodedata.category(char)
        if category in {"Cc", "Zl", "Zp"} or (category == "Cf" and char not in "\u0600\u0601\u0602\u0603"):
            visible = category == "Cf" and unicodedata.name(char, "").startswith(_WITH_SHAPE)
            assert visible or offset in found
        if category[0] in "LN" and char not in "\u115f\u1160\u3164\uffa0":
            assert offset not in found
        if char == " ":
            assert offset not in found


_WITH_SHAPE = (
    "ARABIC ",
    "SYRIAC ",
    "KAITHI ",
    "EGYPTIAN ",
    "SHORTHAND ",
    "MUSICAL ",
    "MONGOLIAN ",
    "LANGUAGE ",
)
