"""Refuses every connection; each attempt is noted in a file, so that a swallowed refusal is seen too.

An audit hook sees what libraries do as well, whichever of Python's ways to a socket they take. The file has
this name so that every Python that a test starts runs it too: its folder is on their PYTHONPATH.
"""

import os
import sys
from pathlib import Path
from typing import Any

LOOPBACK_ALLOWED = "MUQABALA_TESTS_ALLOW_LOOPBACK"
NOTES = "MUQABALA_TESTS_REFUSED_CONNECTIONS"
"""Variable with the path of the file of attempts, shared with child processes."""
_LOOPBACK = {"localhost", "::1", "", None}
_ADDRESS_AT = {"socket.connect": 1, "socket.bind": 1, "socket.sendto": 1, "socket.sendmsg": 1}
_HOST_AT = {"socket.getaddrinfo": 0, "socket.gethostbyname": 0}


class NetworkForbiddenError(RuntimeError):
    """A test, or the program under test, reached for the network."""


def install() -> None:
    """Watch this process from now on; cannot be undone, which is the point."""
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event in _ADDRESS_AT:
        address = arguments[_ADDRESS_AT[event]]
        if not isinstance(address, tuple):
            return  # a socket in the file system, or an already connected one
        host = address[0]
    elif event in _HOST_AT:
        host = arguments[_HOST_AT[event]]
    else:
        return
    name = host.decode(errors="replace") if isinstance(host, bytes) else host
    is_loopback = name in _LOOPBACK or str(name).startswith("127.")
    if is_loopback and os.environ.get(LOOPBACK_ALLOWED):
        return
    notes = os.environ.get(NOTES)
    if notes:
        with Path(notes).open("a", encoding="utf-8") as file:
            file.write(f"{event} {name}\n")
    raise NetworkForbiddenError(f"tests open no connection: {event} {name}")


if __name__ == "sitecustomize":
    install()
