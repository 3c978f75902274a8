"""Office documents and e-books are ZIP archives of XML: opened here with limits, and nothing outside them."""

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from reader_app.domain.errors import UnreadableDocumentError
from reader_app.formats.registry import RawFile

if TYPE_CHECKING:
    from lxml import etree

_MAX_MEMBERS = 20_000
_MAX_MEMBER_BYTES = 64 * 1024 * 1024
_MAX_TOTAL_BYTES = 200 * 1024 * 1024
_MAX_RATIO = 150
_RATIO_FROM = 4 * 1024 * 1024
_ENCRYPTED = 0x1
_ENTITY = ("<!ENTITY", "<!entity")


class Archive:
    """A ZIP archive in memory whose members are read under limits."""

    def __init__(self, raw: RawFile) -> None:
        """Open it. Raises `UnreadableDocumentError` when it is damaged, locked or a zip bomb."""
        self._name = raw.name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw.data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
            raise damaged(raw.name) from None
        members = self._zip.infolist()
        if any(member.flag_bits & _ENCRYPTED for member in members):
            raise locked(raw.name)
        self.names = frozenset(member.filename for member in members)
        for member in members:
            packed = max(1, member.compress_size)
            if member.file_size > _RATIO_FROM and member.file_size / packed > _MAX_RATIO:
                raise _bomb(raw.name)
        total = sum(member.file_size for member in members)
        if len(members) > _MAX_MEMBERS or total > _MAX_TOTAL_BYTES:
            raise _bomb(raw.name)

    def read(self, member: str) -> bytes:
        """The bytes of a member. Raises `UnreadableDocumentError` when missing, damaged or too large."""
        try:
            with self._zip.open(member) as stream:
                data = stream.read(_MAX_MEMBER_BYTES + 1)
        except (KeyError, zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError):
            raise damaged(self._name) from None
        if len(data) > _MAX_MEMBER_BYTES:
            raise _bomb(self._name)
        return data

    def xml(self, member: str) -> "etree._Element":
        """The root of a member's XML."""
        return parse_xml(self.read(member), self._name)


def parse_xml(data: bytes, name: str) -> "etree._Element":
    """The root of an XML text without entities of its own; nothing outside it is looked at.

    Raises `UnreadableDocumentError`.
    """
    from lxml import etree

    if any(
        mark.encode(encoding) in data for mark in _ENTITY for encoding in ("ascii", "utf-16-le", "utf-16-be")
    ):
        raise UnreadableDocumentError(
            "damaged", f"“{name}” is refused: it defines XML entities, which no document needs."
        )
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise damaged(name) from None


def damaged(name: str) -> UnreadableDocumentError:
    """The error for a file that is cut off or broken."""
    return UnreadableDocumentError("damaged", f"“{name}” is damaged and cannot be read.")


def locked(name: str) -> UnreadableDocumentError:
    """The error for a file under a password."""
    return UnreadableDocumentError(
        "unsupported", f"“{name}” is protected by a password; save it without one and open it again."
    )


def _bomb(name: str) -> UnreadableDocumentError:
    """The error for an archive that unpacks to far more than a document holds."""
    return UnreadableDocumentError(
        "too-large", f"“{name}” is refused: it unpacks to far more than a document."
    )
