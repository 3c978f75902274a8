"""The system's list of recent files: `recently-used.xbel` of free desktops, and that of Windows.

The list is everybody's: a file that cannot be understood is left as it is, what others wrote is kept as it
stands, and it is replaced whole or not at all. Format: Desktop Bookmark Specification of freedesktop.org.
"""

import contextlib
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from mimetypes import guess_type
from pathlib import Path
from typing import Any

_BOOKMARK = "http://www.freedesktop.org/standards/desktop-bookmarks"
_MIME = "http://www.freedesktop.org/standards/shared-mime-info"
_EMPTY = f'<xbel version="1.0" xmlns:bookmark="{_BOOKMARK}" xmlns:mime="{_MIME}"/>'.encode()
_OWNER = "http://freedesktop.org"
_NAME = "Muqabala"
_COMMAND = "'muqabala %u'"
_MOST_BYTES = 20_000_000
_WINDOWS_PATH = 3
"""SHARD_PATHW of SHAddToRecentDocs: a path in UTF-16 follows."""


class RecentlyUsed:
    """A `SystemRecentFiles` in the file of the desktops of free systems."""

    def __init__(self, path: Path) -> None:
        """Name the file, which desktops keep in the user's data folder."""
        self._path = path

    def add(self, files: Sequence[Path]) -> None:
        """List files as opened just now."""
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        root = self._read()
        if root is not None:
            for file in files:
                _add(root, file.absolute(), now)
            self._write(root)

    def forget(self) -> None:
        """Take out what only this program has put there; where others name a file too, only our name goes."""
        root = self._read() if self._path.exists() else None
        if root is None:
            return
        changed = False
        for bookmark in list(root.iterfind("bookmark")):
            ours = [one for one in bookmark.iter(f"{{{_BOOKMARK}}}application") if one.get("name") == _NAME]
            for application in ours:
                applications = application.getparent()
                applications.remove(application)
                changed = True
                if not len(applications):
                    root.remove(bookmark)
                    break
        if changed:
            self._write(root)

    def _read(self) -> Any:
        """The list, an empty one where there is none yet; none when it makes no sense and must be left."""
        from lxml import etree

        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            if not self._path.exists():
                return etree.fromstring(_EMPTY, parser)
            if self._path.stat().st_size > _MOST_BYTES:
                return None
            root = etree.fromstring(self._path.read_bytes(), parser)
        except (OSError, etree.XMLSyntaxError, ValueError):
            return None
        return root if root.tag == "xbel" else None

    def _write(self, root: Any) -> None:
        from lxml import etree

        target = Path(os.path.realpath(self._path))
        beside = target.with_name(f".{target.name}.{os.urandom(4).hex()}")
        data = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(target)
        except OSError:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)


class WindowsRecentFiles:
    """A `SystemRecentFiles` of Windows, which keeps the list itself; of macOS, where none is kept."""

    def add(self, files: Sequence[Path]) -> None:
        """List files as opened just now."""
        if sys.platform == "win32":
            import ctypes

            for file in files:
                with contextlib.suppress(OSError, AttributeError):
                    ctypes.windll.shell32.SHAddToRecentDocs(_WINDOWS_PATH, ctypes.c_wchar_p(str(file)))

    def forget(self) -> None:
        """Leave the list: Windows lets a program take out nothing but everything."""


def _add(root: Any, file: Path, now: str) -> None:
    """Put a bookmark into the list, or renew the one that is there."""
    from lxml import etree

    address = file.as_uri()
    bookmark = next((one for one in root.iterfind("bookmark") if one.get("href") == address), None)
    if bookmark is None:
        bookmark = etree.SubElement(root, "bookmark", href=address, added=now)
    bookmark.set("modified", now)
    bookmark.set("visited", now)
    metadata = bookmark.find(f"info/metadata[@owner='{_OWNER}']")
    if metadata is None:
        info = bookmark.find("info")
        info = etree.SubElement(bookmark, "info") if info is None else info
        metadata = etree.SubElement(info, "metadata", owner=_OWNER)
        kind = guess_type(file.name)[0] or "text/plain"
        etree.SubElement(metadata, f"{{{_MIME}}}mime-type", type=kind)
    applications = metadata.find(f"{{{_BOOKMARK}}}applications")
    if applications is None:
        applications = etree.SubElement(metadata, f"{{{_BOOKMARK}}}applications")
    ours = next((one for one in applications if one.get("name") == _NAME), None)
    if ours is None:
        ours = etree.SubElement(applications, f"{{{_BOOKMARK}}}application", name=_NAME, exec=_COMMAND)
    ours.set("modified", now)
    count = ours.get("count", "0")
    ours.set("count", str(int(count) + 1 if count.isdigit() else 1))


def system_recent_files(data: Path) -> RecentlyUsed | WindowsRecentFiles:
    """The list of this system; `data` is the folder in which this program's own data folder lies."""
    if sys.platform in {"win32", "darwin"}:
        return WindowsRecentFiles()
    return RecentlyUsed(data / "recently-used.xbel")
