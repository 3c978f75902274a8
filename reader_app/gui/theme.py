"""Colours of the window, in light, sepia and dark."""

from dataclasses import dataclass
from enum import Enum


class ThemeName(Enum):
    """The themes a reader can choose."""

    LIGHT = "light"
    SEPIA = "sepia"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as `#rrggbb`."""

    name: ThemeName
    paper: str
    ink: str
    soft: str
    faint: str
    line: str
    panel: str
    raised: str
    accent: str
    on_accent: str
    lit: str
    """Behind the sentence pointed at and its counterpart."""
    current: str
    """Behind the sentence the keyboard is on."""
    selection: str
    hatch: str
    unmatched: str
    """In the overview strip, what only one side has."""
    agrees: str
    differs: str
    differs_paper: str
    only_here: str
    found: str
    found_now: str
    notes: tuple[str, str, str, str]
    """Behind what the reader has highlighted."""
    warning_paper: str
    warning_ink: str
    error_paper: str
    error_ink: str
    links: tuple[str, ...]
    """Six pale colours behind linked passages."""
    link_edges: tuple[str, ...]
    """The same six, stronger: numbers, ribbons' edges and the overview strip."""


LIGHT = Theme(
    ThemeName.LIGHT,
    paper="#FBFAF7",
    ink="#1F2430",
    soft="#5D6470",
    faint="#6F6A60",
    line="#E7E3DA",
    panel="#F4F1EA",
    raised="#FFFFFF",
    accent="#0F766E",
    on_accent="#FFFFFF",
    lit="#FFD873",
    current="#FFEDBB",
    selection="#BBDDF6",
    hatch="#D9D4C8",
    unmatched="#B9B2A2",
    agrees="#0F766E",
    differs="#B91C1C",
    differs_paper="#FBE3E1",
    only_here="#736C61",
    found="#CFE6FF",
    found_now="#FFB35C",
    notes=("#FFF3A8", "#CDEFC6", "#F9D0E3", "#CFE0FB"),
    warning_paper="#FFF7E8",
    warning_ink="#7A3E0B",
    error_paper="#FDECEA",
    error_ink="#8F1D18",
    links=("#FCF3DC", "#E3F1EF", "#EFEAFA", "#FBEAE7", "#E9F1FB", "#EFF5E1"),
    link_edges=("#8D6200", "#13766C", "#6D4FC0", "#B2473A", "#2F67B0", "#517515"),
)

SEPIA = Theme(
    ThemeName.SEPIA,
    paper="#F5ECD9",
    ink="#33291C",
    soft="#665742",
    faint="#6B5C46",
    line="#DFD1B5",
    panel="#ECE0C8",
    raised="#FBF5E8",
    accent="#7A4B12",
    on_accent="#FFFFFF",
    lit="#F3C969",
    current="#F6DFA6",
    selection="#C9D8C4",
    hatch="#D2C2A2",
    unmatched="#B5A27D",
    agrees="#1C6B60",
    differs="#A31919",
    differs_paper="#F3D3C6",
    only_here="#6F6049",
    found="#C6DBDF",
    found_now="#EFA24E",
    notes=("#F3E48E", "#CFE2AE", "#EFC9CF", "#C8D6E0"),
    warning_paper="#F9E7C2",
    warning_ink="#6E3A0A",
    error_paper="#F6D9CF",
    error_ink="#861E14",
    links=("#F3E2B4", "#DCE5D0", "#E5DBDE", "#F1D8C8", "#DCE1DE", "#E3E4BE"),
    link_edges=("#825900", "#1F6A5C", "#6A4596", "#9E3F2C", "#2F5F93", "#54670F"),
)

DARK = Theme(
    ThemeName.DARK,
    paper="#1B1D21",
    ink="#E7E4DD",
    soft="#A9AEB8",
    faint="#9C988E",
    line="#353940",
    panel="#24272C",
    raised="#2D3137",
    accent="#4CC2B4",
    on_accent="#10201E",
    lit="#6B5512",
    current="#453B1A",
    selection="#2C4F70",
    hatch="#3A3D43",
    unmatched="#6A6E76",
    agrees="#4CC2B4",
    differs="#FF8A80",
    differs_paper="#4A2524",
    only_here="#A79F90",
    found="#27415E",
    found_now="#8A5414",
    notes=("#57501C", "#2A4A2A", "#55293F", "#26405F"),
    warning_paper="#3A2E17",
    warning_ink="#F3CE92",
    error_paper="#432322",
    error_ink="#F6B9B3",
    links=("#33301F", "#1D302F", "#2B2838", "#362725", "#212D3A", "#2A3120"),
    link_edges=("#E3B64B", "#5CC4B6", "#B7A1F0", "#EE9488", "#86B4EE", "#A9CE66"),
)

THEMES = {theme.name: theme for theme in (LIGHT, SEPIA, DARK)}
