"""Settings in a file."""

import tomllib
from dataclasses import asdict, fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.errors import ReaderError
from reader_app.domain.settings import TABLE, Kind, Settings, WindowState, settings_from
from reader_app.services.settings import SettingsKeeper
from reader_app.storage.settings_file import SettingsFile, settings_text

_NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
_VALUES = st.recursive(
    st.booleans()
    | st.integers(-(2**60), 2**60)
    | st.floats(allow_nan=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=3),
    max_leaves=5,
)


@pytest.fixture
def store(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "config" / "settings.toml", tmp_path / "data" / "window.toml")


def file_of(tmp_path: Path) -> Path:
    path = tmp_path / "config" / "settings.toml"
    path.parent.mkdir(exist_ok=True)
    return path


def test_every_default_is_valid_and_of_the_declared_type() -> None:
    """The table's own defaults pass its checks, and every setting has a label and an explanation."""
    for entry in fields(Settings):
        setting = TABLE[entry.name]
        assert setting.checked(setting.default) == setting.default
        assert setting.label
        assert setting.help
        assert (setting.kind is Kind.CHOICE) == bool(setting.choices)


def test_nothing_is_written_by_reading(store: SettingsFile, tmp_path: Path) -> None:
    """Reading what is not there gives defaults and makes no file."""
    loaded = store.load()
    assert loaded.settings == Settings()
    assert not loaded.set_aside
    assert store.load_window() == WindowState()
    assert not list(tmp_path.iterdir())


def test_what_is_saved_comes_back(store: SettingsFile, tmp_path: Path) -> None:
    """Settings survive a round, in a file whose text explains each of them."""
    wanted = Settings(theme="sepia", arabic_family='Amiri "Quran"', arabic_line=2.1, threads=3, motion=False)
    store.save(wanted)
    assert store.load().settings == wanted
    text = file_of(tmp_path).read_text(encoding="utf-8")
    assert 'theme = "sepia"' in text
    assert all(setting.help in text for setting in TABLE.values())
    assert "\n# zoom = 100\n" in text
    assert [path.name for path in file_of(tmp_path).parent.iterdir()] == ["settings.toml"]


def test_a_person_can_edit_it(store: SettingsFile, tmp_path: Path) -> None:
    """A line written by hand counts, also in a file with a byte order mark."""
    file_of(tmp_path).write_text('\ufefftheme = "dark"\r\nzoom = 130\r\n', encoding="utf-8", newline="")
    settings = store.load().settings
    assert (settings.theme, settings.zoom) == ("dark", 130)


@pytest.mark.parametrize("content", [b"theme = ", b"theme = 'a'\ntheme = 'b'", b"\xff\xfe\x00", b"zoom == 3"])
def test_a_broken_file_is_set_aside(store: SettingsFile, tmp_path: Path, content: bytes) -> None:
    """A file that is no TOML is kept under another name with all its bytes, and defaults are used."""
    file_of(tmp_path).write_bytes(content)
    loaded = store.load()
    assert loaded.settings == Settings()
    assert loaded.set_aside.startswith("settings.toml.broken-")
    assert (file_of(tmp_path).parent / loaded.set_aside).read_bytes() == content
    assert not file_of(tmp_path).exists()
    file_of(tmp_path).write_bytes(content)
    assert store.load().set_aside != loaded.set_aside


def test_values_that_make_no_sense_are_named(store: SettingsFile, tmp_path: Path) -> None:
    """A wrong value costs only its own setting."""
    file_of(tmp_path).write_text('theme = "pink"\nzoom = 4000\nmotion = 1\nmargin = 40\n', encoding="utf-8")
    loaded = store.load()
    assert loaded.settings == Settings(margin=40)
    assert loaded.refused == ("theme", "zoom", "motion")


@given(others=st.dictionaries(_NAMES.filter(lambda name: name not in TABLE), _VALUES, max_size=4))
def test_unknown_keys_are_kept(others: dict[str, object]) -> None:
    """Whatever a newer version wrote is read back equal after this one has saved."""
    text = settings_text(Settings(zoom=120), others)
    values = tomllib.loads(text)
    assert {name: value for name, value in values.items() if name not in TABLE} == others
    assert values["zoom"] == 120


def test_unknown_keys_survive_saving(store: SettingsFile, tmp_path: Path) -> None:
    """Saving leaves keys of other versions in the file, tables and dates too."""
    file_of(tmp_path).write_text("since = 2026-11-21\n[newer]\ndeep = [1, {a = 'ب'}]\n", encoding="utf-8")
    store.save(Settings(theme="light"))
    values = tomllib.loads(file_of(tmp_path).read_text(encoding="utf-8"))
    assert values["newer"] == {"deep": [1, {"a": "ب"}]}
    assert str(values["since"]) == "2026-11-21"


def test_a_symbolic_link_stays_one(store: SettingsFile, tmp_path: Path) -> None:
    """Settings that are kept elsewhere by a link are written there."""
    real = tmp_path / "dotfiles.toml"
    real.write_text("", encoding="utf-8")
    file_of(tmp_path).symlink_to(real)
    store.save(Settings(zoom=90))
    assert file_of(tmp_path).is_symlink()
    assert "zoom = 90" in real.read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """Saving where nothing can be written raises one sentence; reading there gives defaults."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    store = SettingsFile(tmp_path / "file" / "settings.toml", tmp_path / "file" / "window.toml")
    assert store.load().settings == Settings()
    with pytest.raises(ReaderError, match=r"settings\.toml"):
        store.save(Settings())


def test_the_window_state_comes_back(store: SettingsFile, tmp_path: Path) -> None:
    """How the window was left survives; nonsense in its file counts as nothing."""
    state = WindowState(geometry="AdnQywAD", folder='C:\\texts "old"', panel="facts", panel_width=333)
    store.save_window(state)
    assert store.load_window() == state
    path = tmp_path / "data" / "window.toml"
    path.write_text('geometry = 5\npanel = "notes"\nother = 1\n', encoding="utf-8")
    assert store.load_window() == WindowState(panel="notes")
    path.write_bytes(b"geometry = \x00")
    assert store.load_window() == WindowState()


def test_the_keeper_checks_keeps_and_tells(store: SettingsFile) -> None:
    """A change is validated, kept and told with the names of what changed; the end of listening is heeded."""
    keeper = SettingsKeeper(store)
    heard: list[tuple[Settings, frozenset[str]]] = []
    stop = keeper.subscribe(lambda settings, names: heard.append((settings, names)))
    keeper.change("zoom", 150)
    keeper.change("zoom", 150)
    with pytest.raises(ValueError, match="zoom"):
        keeper.change("zoom", 7)
    keeper.change("language", "ar")
    keeper.restore_defaults()
    stop()
    keeper.change("theme", "dark")
    assert [sorted(names) for _settings, names in heard] == [["zoom"], ["language"], ["zoom"]]
    assert SettingsKeeper(store).current == replace(Settings(), language="ar", theme="dark")


def test_settings_from_what_is_right_is_the_same() -> None:
    """Values taken from settings make the same settings."""
    wanted = Settings(theme="dark", latin_line=1.5)
    assert settings_from(asdict(wanted)) == (wanted, ())
