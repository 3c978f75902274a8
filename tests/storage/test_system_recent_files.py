"""The system's list of recent files is everybody's: added to with care, never damaged."""

import os
import stat
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import etree

from reader_app.storage.system_recent_files import RecentlyUsed, WindowsRecentFiles, system_recent_files

OTHERS = """<?xml version="1.0" encoding="UTF-8"?>
<xbel version="1.0"
      xmlns:bookmark="http://www.freedesktop.org/standards/desktop-bookmarks"
      xmlns:mime="http://www.freedesktop.org/standards/shared-mime-info" xmlns:own="urn:own">
  <!-- of another program -->
  <bookmark href="file:///texts/one.txt" added="2020-01-01T00:00:00Z" modified="x" visited="x">
    <info><metadata owner="http://freedesktop.org"><mime:mime-type type="text/plain"/>
      <bookmark:applications>
        <bookmark:application name="gedit" exec="&apos;gedit %u&apos;" modified="x" count="3"/>
      </bookmark:applications><own:thing kept="yes"/></metadata></info>
  </bookmark>
</xbel>
"""
BOOKMARKS = "{http://www.freedesktop.org/standards/desktop-bookmarks}"


def addresses(path: Path) -> list[str]:
    return [unquote(one.get("href", "")) for one in etree.parse(path).getroot().iter("bookmark")]


def applications(path: Path) -> list[tuple[str, str]]:
    found = etree.parse(path).getroot().iter(f"{BOOKMARKS}application")
    return [(one.get("name", ""), one.get("count", "")) for one in found]


def test_a_new_list(tmp_path: Path) -> None:
    """Files are listed by address, escaped, with type and program; only the user can read the list."""
    path = tmp_path / "share" / "recently-used.xbel"
    texts = RecentlyUsed(path)
    texts.add([Path("/texts/تقرير أول.txt"), Path("/texts/b.docx")])
    texts.add([Path("/texts/b.docx")])
    assert addresses(path) == ["file:///texts/تقرير أول.txt", "file:///texts/b.docx"]
    assert "%D8" in path.read_text(encoding="utf-8")
    assert applications(path) == [("Muqabala", "1"), ("Muqabala", "2")]
    assert "wordprocessingml" in path.read_text(encoding="utf-8")
    assert os.name != "posix" or stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_others_wrote_is_kept(tmp_path: Path) -> None:
    """Other programs, comments and elements nobody knows stay; taking ours back leaves the list as it was."""
    path = tmp_path / "recently-used.xbel"
    path.write_text(OTHERS, encoding="utf-8")
    texts = RecentlyUsed(path)
    texts.add([Path("/texts/one.txt"), Path("/texts/two.txt")])
    assert applications(path) == [("gedit", "3"), ("Muqabala", "1"), ("Muqabala", "1")]
    written = path.read_text(encoding="utf-8")
    assert "<!-- of another program -->" in written
    assert '<own:thing kept="yes"/>' in written
    texts.forget()
    assert addresses(path) == ["file:///texts/one.txt"]
    assert applications(path) == [("gedit", "3")]


@pytest.mark.parametrize("text", ["", "<xbel>", "<html/>", "no list"])
def test_a_list_that_makes_no_sense_is_left(tmp_path: Path, text: str) -> None:
    """Nobody's list is thrown away because this program cannot read it."""
    path = tmp_path / "recently-used.xbel"
    path.write_text(text, encoding="utf-8")
    texts = RecentlyUsed(path)
    texts.add([Path("/texts/a.txt")])
    texts.forget()
    assert path.read_text(encoding="utf-8") == text
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_a_link_stays_one(tmp_path: Path) -> None:
    """A list that lies elsewhere is written there."""
    real, link = tmp_path / "real.xbel", tmp_path / "recently-used.xbel"
    real.write_text(OTHERS, encoding="utf-8")
    link.symlink_to(real)
    RecentlyUsed(link).add([Path("/texts/a.txt")])
    assert link.is_symlink()
    assert "file:///texts/a.txt" in addresses(real)


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    """No list is no error; nor is a system without one."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    texts = system_recent_files(tmp_path / "file")
    texts.add([Path("/texts/a.txt")])
    texts.forget()
    WindowsRecentFiles().forget()
