"""The child process of `isolated`: the file on standard input, what was found on standard output.

`python -m reader_app.formats.child READER FILE_NAME ENCODING`
"""

import json
import os
import sys

from reader_app.domain.errors import UnreadableDocumentError
from reader_app.formats import watch
from reader_app.formats.isolated import contents_to_json, seconds_for
from reader_app.formats.readers import READER_TYPES
from reader_app.formats.registry import RawFile

_MEMORY = 540 * 1024 * 1024
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_STEP_SECONDS = 8
_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.fork",
    "os.remove",
    "os.rename",
)


def main() -> None:
    """Read the document on standard input and write what was found, or the error, as lines of JSON."""
    name, file_name, encoding = sys.argv[1:4]
    reader = next(kind for kind in READER_TYPES if kind.name == name)()
    raw = RawFile(file_name, sys.stdin.buffer.read())
    limit(seconds_for(reader))
    watch.start(_STEP_SECONDS)
    blocks: list[list[object]] = []
    try:
        head, blocks = contents_to_json(reader.read(raw, encoding or None))
    except UnreadableDocumentError as error:
        head = {"error": error.code, "sentence": error.sentence}
    except Exception:  # noqa: BLE001 - whatever a library makes of a broken file, the file is at fault
        head = {"error": "damaged", "sentence": f"“{file_name}” is damaged and cannot be read."}
    for record in (head, *blocks):
        sys.stdout.buffer.write(json.dumps(record).encode() + b"\n")


def limit(seconds: int) -> None:
    """Give up, for the rest of this process, memory, time, the network and the writing of files."""
    try:
        import resource
    except ImportError:  # Windows has no such limits; the parent's clock still holds
        pass
    else:
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Raise when anything tries the network, another program, or to write a file."""
    is_writing = event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING
    if event.startswith(_FORBIDDEN) or is_writing:
        raise PermissionError(event)


if __name__ == "__main__":
    main()
