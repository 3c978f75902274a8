"""Running the PDF child: request, progress, cancel, errors in words."""

import contextlib
import json
import queue
import subprocess
import threading
from collections.abc import Callable, Sequence
from typing import IO, Any

from reader_app.domain.child_process import child_command, child_environment
from reader_app.domain.errors import CancelledError, UnwritableOutputError
from reader_app.domain.progress import CancelToken
from reader_app.domain.unfinished import PAGES, temporary_folder
from reader_app.export.pdf_worker import LIBRARY_MISSING

_POLL_S = 0.05
_ENDED = None
_Message = dict[str, Any] | bytes | None


def default_command() -> tuple[str, ...]:
    """How the child is started."""
    return tuple(child_command("reader_app.export.pdf_worker"))


def run_worker(
    request: dict[str, Any],
    content: bytes,
    on_pages: Callable[[int], None],
    cancel: CancelToken,
    command: Sequence[str],
) -> bytes:
    """The child's PDF; `on_pages` hears the pages laid out so far.

    Raises `CancelledError`, after which the child is gone, or `UnwritableOutputError` with code
    pdf-libraries or pdf-failed.
    """
    cancel.check()
    # WeasyPrint keeps fonts in a temporary folder, which a child that is killed cannot clear away.
    with temporary_folder(PAGES) as folder:
        return _run(request, content, on_pages, cancel, _start(command, str(folder)))


def _run(
    request: dict[str, Any],
    content: bytes,
    on_pages: Callable[[int], None],
    cancel: CancelToken,
    child: subprocess.Popen[bytes],
) -> bytes:
    """Talk with the child until it has finished or is not wanted any more."""
    if child.stdin is None or child.stdout is None:
        raise RuntimeError("pipes were asked for")
    messages: queue.Queue[_Message] = queue.Queue()
    reader = threading.Thread(target=_read, args=(child.stdout, messages), daemon=True)
    reader.start()
    try:
        with contextlib.suppress(OSError):  # a child that died at once is told of below
            child.stdin.write(json.dumps({**request, "size": len(content)}).encode("ascii") + b"\n" + content)
            child.stdin.flush()
        data = _wait(messages, on_pages, cancel)
        status = child.wait() if data is None else 0
    finally:
        child.kill()
        child.wait()
        reader.join()
        with contextlib.suppress(OSError):
            child.stdin.close()
        child.stdout.close()
    if data is None:
        raise _in_words(status)
    return data


def _start(command: Sequence[str], folder: str) -> subprocess.Popen[bytes]:
    """The child process; it finds the package where this process found it."""
    try:
        return subprocess.Popen(
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**child_environment(), "TMPDIR": folder, "TEMP": folder, "TMP": folder},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise UnwritableOutputError("pdf-failed", "The PDF maker could not be started.") from error


def _read(stream: IO[bytes], messages: queue.Queue[_Message]) -> None:
    """Pass the child's messages on; runs in a thread of its own."""
    while line := stream.readline():
        message = json.loads(line)
        if "pdf" in message:
            data = stream.read(message["pdf"])
            messages.put(data if len(data) == message["pdf"] else _ENDED)
            return
        messages.put(message)
    messages.put(_ENDED)


def _wait(
    messages: queue.Queue[_Message], on_pages: Callable[[int], None], cancel: CancelToken
) -> bytes | None:
    """The PDF, or none when the child ended without one. Raises `CancelledError`."""
    while True:
        if cancel.cancelled:
            raise CancelledError
        try:
            message = messages.get(timeout=_POLL_S)
        except queue.Empty:
            continue
        if not isinstance(message, dict):
            return message
        on_pages(message["pages"])


def _in_words(status: int) -> UnwritableOutputError:
    """Why there is no PDF."""
    if status == LIBRARY_MISSING:
        return UnwritableOutputError(
            "pdf-libraries", "PDF needs the Pango library (on Debian: libpango-1.0-0 libpangoft2-1.0-0)."
        )
    return UnwritableOutputError("pdf-failed", f"The PDF maker stopped without a result (status {status}).")
