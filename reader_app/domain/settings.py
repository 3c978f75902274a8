"""What the reader can set, declared in one table: the fields of `Settings`."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import Enum
from typing import Any, Protocol

from reader_app.domain.language import language_name

_SPEC = "setting"


class Kind(Enum):
    """What a setting's value is; decides how it is checked and edited."""

    CHOICE = "choice"
    NUMBER = "number"
    FRACTION = "fraction"
    SWITCH = "switch"
    FAMILY = "family"
    """A font family; empty for the one that comes with the program."""


class Group(Enum):
    """Where a setting stands in the preferences."""

    TEXT = "text"
    WINDOW = "window"
    TRANSLATION = "translation"
    EXPORT = "export"


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of the table; `label`, `help` and the names of choices are English sources of translations."""

    name: str
    group: Group
    kind: Kind
    default: Any
    label: str
    help: str
    choices: tuple[tuple[str, str], ...] = ()
    """Values and what they are called."""
    low: float = 0
    high: float = 0
    step: float = 1
    unit: str = ""
    zero: str = ""
    """What the value 0 is called, where it means “leave it to the program”."""
    shown: bool = True
    """Whether it stands in the preferences; others are set where they are seen, as the zoom."""

    def checked(self, value: object) -> Any:
        """The value if it is one of this setting; raises `ValueError` otherwise."""
        match self.kind:
            case Kind.SWITCH if isinstance(value, bool):
                return value
            case Kind.CHOICE if value in {choice for choice, _name in self.choices}:
                return value
            case Kind.FAMILY if isinstance(value, str) and value.isprintable():
                return value.strip()
            case Kind.NUMBER if (
                isinstance(value, int) and not isinstance(value, bool) and self._within(value)
            ):
                return value
            case Kind.FRACTION if isinstance(value, int | float) and not isinstance(value, bool):
                if self._within(value):
                    return round(float(value), 2)
        raise ValueError(self.name)

    def _within(self, value: float) -> bool:
        return self.low <= value <= self.high or (value == 0 and bool(self.zero))


def _T(_context: str, text: str) -> str:  # noqa: N802  Qt's own name for this is all capitals
    """Mark a string of the table for translation."""
    return text


def _set(group: Group, kind: Kind, default: object, label: str, explained: str, **more: Any) -> Any:
    """A field of `Settings` with its line of the table; the field's own annotation is its type."""
    spec = {"group": group, "kind": kind, "label": label, "help": explained, **more}
    return field(default=default, metadata={_SPEC: spec})


_TARGETS = tuple((code, language_name(code)) for code in ("ar", "en", "fr", "de", "es", "fa", "tr", "ur"))


# fmt: off
@dataclass(frozen=True, slots=True)
class Settings:
    """All settings with valid values."""

    theme: str = _set(
        Group.TEXT, Kind.CHOICE, "system", _T("Settings", "Theme"),
        _T("Settings", "Colours of the window and the text"),
        choices=(
            ("system", _T("Settings", "As the system")),
            ("light", _T("Settings", "Light")),
            ("sepia", _T("Settings", "Sepia")),
            ("dark", _T("Settings", "Dark")),
        ),
    )
    arabic_family: str = _set(
        Group.TEXT, Kind.FAMILY, "", _T("Settings", "Arabic font"),
        _T("Settings", "Letters of texts in Arabic script"),
    )
    arabic_size: int = _set(
        Group.TEXT, Kind.NUMBER, 20, _T("Settings", "Arabic size"),
        _T("Settings", "Size of Arabic letters before zooming"), low=10, high=60, unit=_T("Settings", "px"),
    )
    arabic_line: float = _set(
        Group.TEXT, Kind.FRACTION, 1.85, _T("Settings", "Arabic line height"),
        _T("Settings", "Distance between Arabic lines, as a multiple of the size"),
        low=1.2, high=3.0, step=0.05,
    )
    latin_family: str = _set(
        Group.TEXT, Kind.FAMILY, "", _T("Settings", "Latin font"),
        _T("Settings", "Letters of texts in Latin and other scripts"),
    )
    latin_size: int = _set(
        Group.TEXT, Kind.NUMBER, 16, _T("Settings", "Latin size"),
        _T("Settings", "Size of Latin letters before zooming"), low=8, high=60, unit=_T("Settings", "px"),
    )
    latin_line: float = _set(
        Group.TEXT, Kind.FRACTION, 1.62, _T("Settings", "Latin line height"),
        _T("Settings", "Distance between Latin lines, as a multiple of the size"),
        low=1.1, high=3.0, step=0.05,
    )
    margin: int = _set(
        Group.TEXT, Kind.NUMBER, 28, _T("Settings", "Column margins"),
        _T("Settings", "Space on both sides of each column's text"),
        low=8, high=160, step=4, unit=_T("Settings", "px"),
    )
    letters_a_line: int = _set(
        Group.TEXT, Kind.NUMBER, 0, _T("Settings", "Longest line"),
        _T("Settings", "Letters in a line at most, however wide the window is"),
        low=40, high=160, step=5, zero=_T("Settings", "As wide as the window"),
    )
    zoom: int = _set(
        Group.TEXT, Kind.NUMBER, 100, _T("Settings", "Zoom"), _T("Settings", "Size of all text, in percent"),
        low=50, high=300, step=10, unit="%",
    )
    language: str = _set(
        Group.WINDOW, Kind.CHOICE, "system", _T("Settings", "Language of the window"),
        _T("Settings", "Menus and messages; the texts you read stay as they are"),
        choices=(("system", _T("Settings", "As the system")), ("en", "English"), ("ar", "العربية")),
    )
    recent_files: str = _set(
        Group.WINDOW, Kind.CHOICE, "program", _T("Settings", "Recent files"),
        _T("Settings", "Where names of opened files are listed; others here can see the system's list"),
        choices=(
            ("none", _T("Settings", "Nowhere, nor opened again after a crash")),
            ("program", _T("Settings", "In this program alone")),
            ("system", _T("Settings", "In this program and in the system's list")),
        ),
    )
    motion: bool = _set(
        Group.WINDOW, Kind.SWITCH, default=True, label=_T("Settings", "Motion"),
        explained=_T("Settings", "Menus fade and bars move; switch it off to keep everything still"),
    )
    passage_field: bool = _set(
        Group.WINDOW, Kind.SWITCH, default=False, label=_T("Settings", "Passage in a text field"),
        explained=_T("Settings", "Show the current passage in a field that screen readers read by letters"),
    )
    facts_open: bool = _set(
        Group.WINDOW, Kind.SWITCH, default=True, label=_T("Settings", "Facts beside a pair"),
        explained=_T("Settings", "Show the facts as soon as two documents are compared in a wide window"),
    )
    hidden_characters: bool = _set(
        Group.TEXT, Kind.SWITCH, default=False, label=_T("Settings", "Hidden characters"),
        explained=_T("Settings", "Flags show direction marks, joiners, controls and no-break spaces"),
    )
    arabic_text: str = _set(
        Group.TEXT, Kind.CHOICE, "written", _T("Settings", "Arabic text"),
        _T("Settings", "Harakat and glosses come from the dictionary, and may be wrong"),
        choices=(
            ("written", _T("Settings", "As it is written")),
            ("harakat", _T("Settings", "With harakat")),
            ("bare", _T("Settings", "Without harakat")),
            ("interlinear", _T("Settings", "Word by word")),
        ),
    )
    word_tips: bool = _set(
        Group.TEXT, Kind.SWITCH, default=True, label=_T("Settings", "Meaning at the pointer"),
        explained=_T("Settings", "Show what an Arabic word means when the pointer rests on it"),
    )
    target: str = _set(
        Group.TRANSLATION, Kind.CHOICE, "auto", _T("Settings", "Translate into"),
        _T("Settings", "Language of translations made here"),
        choices=(("auto", _T("Settings", "English, or Arabic for English texts")), *_TARGETS),
    )
    engine: str = _set(
        Group.TRANSLATION, Kind.CHOICE, "auto", _T("Settings", "Engine"),
        _T("Settings", "What makes translations; all of them work on this computer alone"),
        choices=(
            ("auto", _T("Settings", "The best one installed")),
            ("argos", _T("Settings", "Argos packs")),
            ("firefox", _T("Settings", "Firefox packs")),
            ("gloss", _T("Settings", "Word-for-word gloss")),
        ),
    )
    beam_size: int = _set(
        Group.TRANSLATION, Kind.NUMBER, 2, _T("Settings", "Beam size"),
        _T("Settings", "Wordings that an Argos pack weighs at a time: more is slower and a little better"),
        low=1, high=8,
    )
    threads: int = _set(
        Group.TRANSLATION, Kind.NUMBER, 0, _T("Settings", "Threads"),
        _T("Settings", "Batches of sentences translated side by side"),
        low=1, high=16, zero=_T("Settings", "As the computer can"),
    )
    page_size: str = _set(
        Group.EXPORT, Kind.CHOICE, "A4", _T("Settings", "Paper"), _T("Settings", "Page size of PDF files"),
        choices=(("A4", "A4"), ("Letter", _T("Settings", "US Letter"))),
    )
    evidence_page: bool = _set(
        Group.EXPORT, Kind.SWITCH, default=True, label=_T("Settings", "Page of evidence"),
        explained=_T("Settings", "End a PDF with the files' names, sizes and checksums"),
    )
    legend: bool = _set(
        Group.EXPORT, Kind.SWITCH, default=True, label=_T("Settings", "Legend"),
        explained=_T("Settings", "Say under the title what colours, numbers and lines mean"),
    )
    lists: bool = _set(
        Group.EXPORT, Kind.SWITCH, default=True, label=_T("Settings", "Lists"),
        explained=_T("Settings", "List the unmatched passages and the facts that differ"),
    )
    arabic_points: float = _set(
        Group.EXPORT, Kind.FRACTION, 12.5, _T("Settings", "Arabic size on paper"),
        _T("Settings", "Size of Arabic letters on paper, in points"), low=8, high=28, step=0.5,
    )
    latin_points: float = _set(
        Group.EXPORT, Kind.FRACTION, 10.0, _T("Settings", "Latin size on paper"),
        _T("Settings", "Size of Latin letters on paper, in points"), low=6, high=24, step=0.5,
    )
    layout: str = _set(
        Group.EXPORT, Kind.CHOICE, "facing", _T("Settings", "Layout"),
        _T("Settings", "How the two sides stand on the page"), shown=False,
        choices=(
            ("facing", _T("Settings", "Side by side")),
            ("interlinear", _T("Settings", "One under the other")),
            ("three_columns", _T("Settings", "With the translation between")),
            ("word_by_word", _T("Settings", "Arabic word by word")),
        ),
    )
    orientation: str = _set(
        Group.EXPORT, Kind.CHOICE, "portrait", _T("Settings", "Orientation"),
        _T("Settings", "How the paper is held"), shown=False,
        choices=(("portrait", _T("Settings", "Portrait")), ("landscape", _T("Settings", "Landscape"))),
    )
    export_format: str = _set(
        Group.EXPORT, Kind.CHOICE, "pdf", _T("Settings", "Format"),
        _T("Settings", "What kind of file is written"), shown=False,
        choices=(
            ("pdf", _T("Settings", "PDF, to print and to file")),
            ("html", _T("Settings", "Web page, with search")),
            ("docx", _T("Settings", "Word document")),
            ("tmx", _T("Settings", "Translation memory (TMX)")),
            ("csv", _T("Settings", "Table (CSV)")),
            ("json", _T("Settings", "Data (JSON)")),
        ),
    )

# fmt: on

TABLE: Mapping[str, Setting] = {
    entry.name: Setting(name=entry.name, default=entry.default, **entry.metadata[_SPEC])
    for entry in fields(Settings)
}
"""Every setting by its name, in the order of the preferences."""


def settings_from(values: Mapping[str, object]) -> tuple[Settings, tuple[str, ...]]:
    """Settings made of values that somebody wrote, and the names of those that make no sense."""
    valid: dict[str, Any] = {}
    refused = []
    for name, value in values.items():
        if name not in TABLE:
            continue
        try:
            valid[name] = TABLE[name].checked(value)
        except ValueError:
            refused.append(name)
    return Settings(**valid), tuple(refused)


@dataclass(frozen=True, slots=True)
class WindowState:
    """How the window was left: restored at the next start."""

    geometry: str = ""
    """Size and place as Qt writes them, in base64."""
    folder: str = ""
    """Where a file was chosen last."""
    panel: str = ""
    """The open side panel."""
    panel_width: int = 0


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """Settings as they were found, and what was wrong with the file."""

    settings: Settings
    file: str = ""
    """Name of the file, to tell of it."""
    set_aside: str = ""
    """The name under which a broken file was kept; empty when it was whole."""
    refused: tuple[str, ...] = ()
    """Settings whose values made no sense; defaults stand in for them."""


class SettingsStore(Protocol):
    """Where settings and the window's state are kept."""

    def load(self) -> LoadedSettings:
        """The settings kept, or defaults; never raises: a file that cannot be read counts as not there."""
        ...

    def save(self, settings: Settings) -> None:
        """Keep settings. Raises `ReaderError`."""
        ...

    def load_window(self) -> WindowState:
        """How the window was left; never raises."""
        ...

    def save_window(self, state: WindowState) -> None:
        """Keep how the window was left. Raises `ReaderError`."""
        ...
