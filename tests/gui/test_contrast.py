"""What is written can be read in every theme."""

import pytest

from reader_app.gui.theme import THEMES, Theme
from tests.gui.contrast import SHAPES, TEXT, contrast

WINDOW = ("paper", "panel", "raised")
MARKED = ("lit", "current", "selection", "found", "found_now", "differs_paper", "notes", "links")
WRITTEN = {
    "ink": (*WINDOW, *MARKED, "line"),
    "soft": WINDOW,
    "faint": WINDOW,
    "accent": WINDOW,
    "on_accent": ("accent",),
    "agrees": (*WINDOW,),
    "differs": (*WINDOW, "differs_paper"),
    "only_here": WINDOW,
    "warning_ink": ("warning_paper",),
    "error_ink": ("error_paper",),
    "link_edges": ("paper", "links"),
}
"""Which colours are written on which grounds; on a mark every text is written in ink."""
DRAWN = {
    "accent": (*WINDOW, "links", "current", "lit", "selection", "warning_paper", "error_paper"),
    "agrees": ("paper", "links"),
    "differs": ("paper", "links", "differs_paper"),
    "only_here": ("paper", "links"),
    "ink": (*WINDOW, "hatch"),
    "soft": ("hatch",),
    "link_edges": ("paper", "links", "panel"),
    "on_accent": ("accent",),
}
"""Which colours are drawn as lines, frames or signs on which grounds: focus, underlines, edges of links."""


def colours(theme: Theme, name: str) -> tuple[str, ...]:
    value = getattr(theme, name)
    return (value,) if isinstance(value, str) else tuple(value)


def failures(theme: Theme, table: dict[str, tuple[str, ...]], needed: float) -> list[str]:
    return [
        f"{name} {front} on {ground} {back}: {contrast(front, back):.2f}"
        for name, grounds in table.items()
        for ground in grounds
        for front in colours(theme, name)
        for back in colours(theme, ground)
        if contrast(front, back) < needed
    ]


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name.value)
def test_text(theme: Theme) -> None:
    """Every colour of text has a contrast of 4.5 to every ground that it is written on."""
    assert not failures(theme, WRITTEN, TEXT)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name.value)
def test_signs_and_focus(theme: Theme) -> None:
    """Lines, frames and the focus have a contrast of 3 to what is around them."""
    assert not failures(theme, DRAWN, SHAPES)


def test_the_measure() -> None:
    """Black on white is 21, equal colours are 1, and the order does not matter (examples of WCAG)."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#FFFFFF", "#777777") == contrast("#777777", "#FFFFFF")
    assert contrast("#123456", "#123456") == 1
