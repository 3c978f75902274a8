"""First bytes of files that are no texts, to say what a file is instead."""

from reader_app.domain.errors import UnreadableDocumentError
from reader_app.formats.registry import RawFile

_KINDS = (
    (b"\x7fELF", "a program"),
    (b"MZ", "a Windows program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\x89PNG\r\n\x1a\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF87a", "a picture"),
    (b"GIF89a", "a picture"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
    (b"BM", "a picture"),
    (b"PK\x03\x04", "a ZIP archive or a document of an unknown kind"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ\0", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file"),
    (b"Rar!\x1a\x07", "a compressed file"),
    (b"\x28\xb5\x2f\xfd", "a compressed file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old or locked Office file; save it as DOCX without password"),
    (b"SQLite format 3\0", "a database"),
    (b"OggS", "a sound or video file"),
    (b"ID3", "a sound file"),
    (b"fLaC", "a sound file"),
    (b"\x1aE\xdf\xa3", "a video file"),
)
_UNSUPPORTED = (b"\xd0\xcf\x11\xe0",)  # documents, only not ours
_ASCII_NEEDS_CONTROL = 512
_CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\r\f\v\x1a\x1b")


def foreign_kind(data: bytes) -> str:
    """What a file is that holds no text, as `a picture`; empty when its first bytes are of no such kind."""
    for signature, kind in _KINDS:
        if not data.startswith(signature):
            continue
        head = data[:_ASCII_NEEDS_CONTROL]
        if signature.isascii() and signature.isalnum() and head.translate(None, _CONTROLS) == head:
            continue  # a text may begin with "BM" or "MZ"
        return kind
    return ""


def refusal(raw: RawFile) -> UnreadableDocumentError | None:
    """The error for a file that its first bytes show to be no document that can be read, or none."""
    kind = foreign_kind(raw.data)
    if not kind:
        return None
    if raw.data.startswith(_UNSUPPORTED):
        return UnreadableDocumentError("unsupported", f"“{raw.name}” cannot be read: it is {kind}.")
    return UnreadableDocumentError("binary", f"“{raw.name}” is not a text: it is {kind}.")
