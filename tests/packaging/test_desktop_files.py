"""What desktops are told about the program agrees with the program."""

import argparse
import configparser
import plistlib
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from build_flatpak.manifest import manifest_of
from build_macos.image import property_list
from build_windows.installer import registry_lines
from desktop.formats import MIME_TYPES, mime_types
from workshop import Workshop

from reader_app import __version__
from reader_app.cli.arguments import build_parser, build_window_parser
from reader_app.cli.command_names import COMMANDS
from reader_app.formats.opener import FileOpener
from tests.architecture.source_tree import ROOT

DESKTOP = ROOT / "packaging" / "desktop"
METAINFO = DESKTOP / "org.muqabala.Muqabala.metainfo.xml"


@pytest.fixture
def shop(tmp_path: Path) -> Workshop:
    """A workshop that only writes recipes."""
    return Workshop(ROOT, Path("python3"), tmp_path, dry_run=True)


@pytest.fixture
def entry() -> configparser.SectionProxy:
    """The menu entry."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(DESKTOP / "muqabala.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_every_format_is_known_to_desktops() -> None:
    """A format that is added to the program is added to the table of kinds of files."""
    assert set(MIME_TYPES) == set(FileOpener().suffixes)


def test_menu_entry(entry: configparser.SectionProxy) -> None:
    """The entry takes several files, names every kind, and speaks Arabic too."""
    assert entry["Exec"].split() == ["muqabala", "%F"]
    assert entry["MimeType"].rstrip(";").split(";") == mime_types()
    assert {"Name[ar]", "Comment[ar]", "GenericName[ar]", "Keywords[ar]"} <= set(entry)


def test_store_description() -> None:
    """Version and menu entry of the AppStream description are the program's."""
    root = ET.parse(METAINFO).getroot()  # noqa: S314 - our own file
    newest = root.find("releases/release")
    assert newest is not None
    assert newest.get("version") == __version__
    assert root.findtext("launchable") == "muqabala.desktop"


def _tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed here")
    return found


def test_files_are_valid_for_the_systems_own_tools() -> None:
    """The tools that judge such files for software stores find nothing wrong."""
    subprocess.run([_tool("desktop-file-validate"), DESKTOP / "muqabala.desktop"], check=True)
    subprocess.run([_tool("appstreamcli"), "validate", "--no-net", METAINFO], check=True, capture_output=True)


def _options(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        yield from (name for name in action.option_strings if name.startswith("--"))
        if isinstance(action, argparse._SubParsersAction):
            for inner in action.choices.values():
                yield from _options(inner)


def test_manual_tells_every_command_and_option() -> None:
    """The man page knows what the command line knows."""
    page = (DESKTOP / "muqabala.1").read_text(encoding="utf-8").replace("\\-", "-")
    for option in {*_options(build_parser()), *_options(build_window_parser())}:
        assert option in page
    for command in COMMANDS:
        assert re.search(rf'^\.B[IR] "?{command}\b', page, re.MULTILINE), command
    assert f'"Muqabala {__version__}"' in page


def test_windows_offers_the_program_for_every_format() -> None:
    """Each kind of file is registered once for “Open with”, without taking it from another program."""
    lines = registry_lines().splitlines()
    for suffix in MIME_TYPES:
        assert sum(f"\\{suffix}\\OpenWithProgids" in line for line in lines) == 1
    assert all(line.startswith("Root: HKA; Subkey: ") and line.count('"') % 2 == 0 for line in lines)


def test_windows_script_is_whole() -> None:
    """Sections are known to Inno Setup, constants given by the build, and tasks that are used declared."""
    script = (ROOT / "packaging" / "build_windows" / "muqabala.iss").read_text(encoding="utf-8")
    known = {"Setup", "Languages", "CustomMessages", "Tasks", "Files", "InstallDelete", "Icons", "Registry"}
    assert set(re.findall(r"^\[(\w+)\]$", script, re.MULTILINE)) <= known | {"Run", "Code"}
    assert set(re.findall(r"\{#(\w+)\}", script)) == {"Version", "Bundle", "Icon"}
    declared = set(re.findall(r'^Name: "(\w+)"; Description', script, re.MULTILINE))
    assert set(re.findall(r"Tasks: (\w+)", script)) <= declared
    messages = set(re.findall(r"^en\.(\w+)=", script, re.MULTILINE))
    assert messages == set(re.findall(r"^ar\.(\w+)=", script, re.MULTILINE))


def test_macos_property_list(shop: Workshop) -> None:
    """The Finder is told every format, and the list survives its own file format."""
    listed = plistlib.loads(plistlib.dumps(property_list(shop)))
    (kinds,) = listed["CFBundleDocumentTypes"]
    assert {f".{name}" for name in kinds["CFBundleTypeExtensions"]} == set(MIME_TYPES)
    assert listed["CFBundleShortVersionString"] == __version__


def test_flatpak_manifest(shop: Workshop) -> None:
    """The manifest's own tool reads it; the program has no right to the whole home folder."""
    manifest = manifest_of(shop)
    assert not [
        right for right in manifest["finish-args"] if right in {"--filesystem=home", "--filesystem=host"}
    ]
    assert METAINFO.name.startswith(manifest["id"])
