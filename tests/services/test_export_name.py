"""File names made of titles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.services.export_name import safe_name, with_suffix


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("تقرير عن الميناء", "تقرير عن الميناء"),
        ("ربح / خسارة: ٢٠٢٦؟", "ربح - خسارة - ٢٠٢٦؟"),
        ("\u2067title\u2069\n two", "title two"),
        ("..hidden. ", "hidden"),
        ("CON", "CON -"),
        ("???", ""),
    ],
)
def test_names(title: str, name: str) -> None:
    """Letters of every script stay; what a file system refuses, or nobody sees, goes."""
    assert safe_name(title) == name


@given(st.text())
def test_every_name_can_be_written(title: str) -> None:
    """No title gives a name with a slash, a control, or more than 150 bytes."""
    name = safe_name(title)
    assert not set('/\\:*?"<>|\0\n') & set(name)
    assert len(name.encode("utf-8", "replace")) <= 152
    assert name == name.strip()


def test_endings() -> None:
    """A format's ending takes the place of another's; a dot in a name is no ending."""
    others = frozenset({".pdf", ".html"})
    assert with_suffix("a.PDF", ".html", others) == "a.html"
    assert with_suffix("version 1.2", ".pdf", others) == "version 1.2.pdf"
    assert with_suffix("a.pdf", ".pdf", others) == "a.pdf"
