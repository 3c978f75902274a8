"""Settings in a file that a person can read and write."""

import contextlib
import os
import tomllib
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from reader_app.domain.errors import ReaderError
from reader_app.domain.settings import (
    TABLE,
    Kind,
    LoadedSettings,
    Setting,
    Settings,
    WindowState,
    settings_from,
)
from reader_app.domain.unfinished import clear_unfinished, hold

_HEAD = """\
# Settings of Muqabala. Lines that begin with # are explanations and defaults: take the # away from a
# setting to change it. The program writes this file anew when a setting is changed in its window.
"""
_ELSE = "# Not known to this version of the program, and kept as it was."


class SettingsFile:
    """A `SettingsStore` of two TOML files: the reader's settings, and how the window was left."""

    def __init__(self, settings: Path, window: Path) -> None:
        """Name the files; they are made when something is first kept."""
        self._settings = settings
        self._window = window

    def load(self) -> LoadedSettings:
        """The settings kept, or defaults; a broken file is set aside under a name with the date."""
        name = self._settings.name
        try:
            values = _read(self._settings)
        except ValueError:
            return LoadedSettings(Settings(), name, _set_aside(self._settings))
        settings, refused = settings_from(values)
        return LoadedSettings(settings, name, refused=refused)

    def save(self, settings: Settings) -> None:
        """Keep settings; what the file holds besides is kept with them. Raises `ReaderError`."""
        try:
            there = _read(self._settings)
        except ValueError:
            _set_aside(self._settings)
            there = {}
        others = {key: value for key, value in there.items() if key not in TABLE}
        _write(self._settings, settings_text(settings, others))

    def load_window(self) -> WindowState:
        """How the window was left; what makes no sense is passed over."""
        try:
            values = _read(self._window)
        except ValueError:
            return WindowState()
        usual = asdict(WindowState())
        kept: dict[str, Any] = {
            name: values[name] for name in usual if type(values.get(name)) is type(usual[name])
        }
        return WindowState(**kept)

    def save_window(self, state: WindowState) -> None:
        """Keep how the window was left. Raises `ReaderError`."""
        _write(self._window, "".join(f"{key} = {_toml(value)}\n" for key, value in asdict(state).items()))


def settings_text(settings: Settings, others: Mapping[str, object]) -> str:
    """The file of these settings: every setting explained, those at their defaults commented out."""
    parts = [_HEAD]
    for setting in TABLE.values():
        value = getattr(settings, setting.name)
        sign = "# " if value == setting.default else ""
        parts.append(f"# {setting.help}{_range(setting)}\n{sign}{setting.name} = {_toml(value)}\n")
    if others:
        lines = (f"{_key(key)} = {_toml(value)}" for key, value in others.items())
        parts.append("\n".join([_ELSE, *lines, ""]))
    return "\n".join(parts)


def _range(setting: Setting) -> str:
    if setting.kind is Kind.CHOICE:
        return ": " + ", ".join(value for value, _name in setting.choices)
    if setting.kind in (Kind.NUMBER, Kind.FRACTION):
        zero = f"; 0: {setting.zero[:1].lower()}{setting.zero[1:]}" if setting.zero else ""
        return f" ({setting.low:g} to {setting.high:g}{zero})"
    return ""


def _read(path: Path) -> dict[str, object]:
    """What a TOML file holds; nothing when it is not there. Raises `ValueError` for a broken one."""
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError:
        return {}


def _set_aside(path: Path) -> str:
    """Rename a broken file and return its new name, so that what a person wrote in it is not lost."""
    wanted = path.with_name(f"{path.name}.broken-{datetime.now().astimezone():%Y-%m-%d}")
    target, number = wanted, 1
    while target.exists():
        number += 1
        target = wanted.with_name(f"{wanted.name}-{number}")
    with contextlib.suppress(OSError):
        path.rename(target)
    return target.name


def _write(path: Path, text: str) -> None:
    """Write the file whole or not at all; a symbolic link stays one. Raises `ReaderError`."""
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".{target.name}.{os.urandom(4).hex()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        clear_unfinished(target.parent, f".{target.name}.*")
        with beside.open("w", encoding="utf-8") as file:
            hold(file.fileno())
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise ReaderError(
            "settings", f"The settings could not be saved: {path.name} cannot be written."
        ) from error


def _key(name: str) -> str:
    bare = name.isascii() and name.replace("-", "").replace("_", "").isalnum()
    return name if bare else _toml(name)


def _toml(value: object) -> str:
    """A value that came out of a TOML file, as TOML."""
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case datetime() | date() | time():
            return value.isoformat()
        case Mapping():
            return "{ " + ", ".join(f"{_key(str(k))} = {_toml(v)}" for k, v in value.items()) + " }"
        case list():
            return "[" + ", ".join(_toml(item) for item in value) + "]"
    return '"' + "".join(_escaped(letter) for letter in str(value)) + '"'


def _escaped(letter: str) -> str:
    if letter in '"\\':
        return "\\" + letter
    return letter if letter >= " " and letter != "\x7f" else f"\\u{ord(letter):04x}"
