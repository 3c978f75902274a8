"""A start of the window: by handing its files to the program that runs already, or by itself."""

import gc
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from reader_app.domain.starting import StartRequest
from reader_app.storage.paths import Folders, runtime_folder
from reader_app.storage.start_inbox import FileInbox, session_key

_ADDRESS = "file://"


def open_window(names: Sequence[str], new_window: bool, folders: Folders) -> int:
    """Show what the command line asks for and give the exit status."""
    request = StartRequest(
        tuple(given_files(names)),
        new_window,
        os.environ.pop("XDG_ACTIVATION_TOKEN", ""),
    )
    inbox = FileInbox(runtime_folder() / session_key(os.environ, folders.data))
    # Asked before Qt is loaded: a start that hands its files over is done in a moment.
    if inbox.claim() and inbox.hand_over(request):
        return 0
    if request.activation:
        os.environ["XDG_ACTIVATION_TOKEN"] = request.activation
    try:
        return _run(request, folders, inbox)
    finally:
        inbox.close()


def _run(request: StartRequest, folders: Folders, inbox: FileInbox) -> int:
    """Run the window in this process."""
    gc.disable()  # until all is loaded: meanwhile there is nothing to find, and looking takes a twentieth
    from reader_app.app.compose import Composition, build_library, build_settings
    from reader_app.storage.fault_files import FaultFiles
    from reader_app.storage.session_record import SessionFolders

    record = SessionFolders(folders.sessions)
    record.begin()

    from reader_app.gui.start import Launch, run_window

    settings = build_settings(folders)
    abilities = Composition(folders, settings, in_window=True)
    launch = Launch(request, inbox, record, FaultFiles(folders.reports))
    try:
        status = run_window(launch, abilities, build_library(folders), settings)
    finally:
        inbox.close()
        abilities.close()
    # Only an end in order gets here: whatever else ends the program leaves its record to the next start.
    record.close()
    return status


def given_files(names: Iterable[str]) -> list[Path]:
    """The files that a shell or a desktop names, wherever they are named from."""
    return [Path(_path(name) if name.startswith(_ADDRESS) else name).absolute() for name in names]


def _path(address: str) -> str:
    """The path of a file address, as some desktops give."""
    from urllib.parse import unquote, urlsplit
    from urllib.request import url2pathname

    path = urlsplit(address).path
    return url2pathname(path) if os.name == "nt" else unquote(path, errors="surrogateescape")
