"""Scanned PDFs: their pages are pictures, which Tesseract reads where it is installed."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence

from reader_app.domain.child_process import child_command, child_environment
from reader_app.domain.document import TextWarning
from reader_app.domain.errors import UnreadableDocumentError
from reader_app.domain.progress import CancelToken, Progress, no_progress
from reader_app.formats.isolated import IsolatedReader
from reader_app.formats.pdf import SCANNED
from reader_app.formats.pdf_recognised import main_language, scan_blocks
from reader_app.formats.registry import Contents, RawFile

_LANGUAGES = ("ara", "eng")
_PAGE_SECONDS = 120
_DRAWING_SECONDS = 30
_MAX_SECONDS = 3600
_MAX_PAGES = 500
_STEP = 0.2


class ScanReader(IsolatedReader):
    """Reads PDFs in the child process, and scanned ones page by page through Tesseract."""

    def read(self, raw: RawFile, encoding: str | None) -> Contents:
        """The document's passages. Raises `UnreadableDocumentError`."""
        return self.read_patiently(raw, encoding, no_progress, CancelToken())

    def read_patiently(
        self, raw: RawFile, encoding: str | None, progress: Progress, cancel: CancelToken
    ) -> Contents:
        """The same, reporting pages of a scan done; may also raise `CancelledError`."""
        try:
            return super().read(raw, encoding)
        except UnreadableDocumentError as error:
            if error.code != SCANNED:
                raise
        return _recognised(raw, progress, cancel)


def tesseract_languages() -> tuple[str, ...]:
    """Those of Arabic and English that the installed Tesseract reads; empty where there is none."""
    program = shutil.which("tesseract")
    if program is None:
        return ()
    try:
        done = subprocess.run(
            [program, "--list-langs"], capture_output=True, timeout=_DRAWING_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ()
    known = done.stdout.decode("utf-8", "replace").split()
    return tuple(language for language in _LANGUAGES if language in known)


def _recognised(raw: RawFile, progress: Progress, cancel: CancelToken) -> Contents:
    """The text that Tesseract reads from pictures of the pages."""
    languages = tesseract_languages()
    if not languages:
        raise UnreadableDocumentError(
            "scanned",
            f"“{raw.name}” is a scanned PDF: its pages are pictures without text. "
            "It can be read once the program Tesseract is installed with its Arabic and English data.",
        )
    start = time.monotonic()
    tables: list[str] = []
    count = 1
    while len(tables) < min(count, _MAX_PAGES) and time.monotonic() - start < _MAX_SECONDS:
        cancel.check()
        count, picture = _drawn(raw, len(tables))
        tables.append(_read_picture(raw, picture, languages, cancel))
        if len(tables) == 1 and (main := main_language(tables[0], languages)):
            languages = (main,)  # alone it reads better than with another
            tables[0] = _read_picture(raw, picture, languages, cancel)
        progress(len(tables), count)
    blocks = scan_blocks(tables)
    if not blocks:
        raise UnreadableDocumentError(
            "scanned", f"“{raw.name}” is a scanned PDF, and Tesseract found no text in it."
        )
    return Contents(blocks, warnings=_warnings(languages, len(tables), count))


def _warnings(languages: Sequence[str], read: int, count: int) -> tuple[TextWarning, ...]:
    """That the text was recognised, and whether pages are missing."""
    found = [
        TextWarning(
            "ocr",
            f"This PDF is a scan. Its text was read from the pictures of its pages by Tesseract "
            f"({'+'.join(languages)}) and may hold mistakes.",
        )
    ]
    if read < count:
        found.append(
            TextWarning("pages-missing", f"Only the first {read} of {count} pages of the scan were read.")
        )
    return tuple(found)


def _drawn(raw: RawFile, number: int) -> tuple[int, bytes]:
    """How many pages there are, and the picture of one, drawn in a child process with limits."""
    try:
        done = subprocess.run(
            child_command("reader_app.formats.pdf_page_image", str(number)),
            input=raw.data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_DRAWING_SECONDS,
            check=True,
            env={**child_environment(), "PYTHONDONTWRITEBYTECODE": "1"},
        )
        count, _line_end, picture = done.stdout.partition(b"\n")
        return int(count), picture
    except (subprocess.SubprocessError, ValueError):
        raise _unreadable_page(raw) from None


def _read_picture(raw: RawFile, picture: bytes, languages: Sequence[str], cancel: CancelToken) -> str:
    """Tesseract's table of the words of a picture. Raises `CancelledError` soon after it is asked to stop."""
    environment = dict(
        os.environ, OMP_THREAD_LIMIT="1"
    )  # threads that wait for each other take all of a busy machine
    command = ["tesseract", "stdin", "stdout", "-l", "+".join(languages), "--psm", "3", "tsv"]
    with tempfile.TemporaryFile() as file:  # a pipe could not be waited for in steps
        file.write(picture)
        file.seek(0)
        process = subprocess.Popen(
            command, stdin=file, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
        )
        end = time.monotonic() + _PAGE_SECONDS
        try:
            while True:
                try:
                    table = process.communicate(timeout=_STEP)[0].decode("utf-8", "replace")
                except subprocess.TimeoutExpired:
                    cancel.check()
                    if time.monotonic() > end:
                        raise _unreadable_page(raw) from None
                    continue
                if process.returncode:  # killed for want of memory, say: no page is left out silently
                    raise _unreadable_page(raw)
                return table
        finally:
            if process.poll() is None:
                process.kill()
                process.communicate()


def _unreadable_page(raw: RawFile) -> UnreadableDocumentError:
    """The error for a page that cannot be drawn or takes too long."""
    return UnreadableDocumentError(
        "damaged", f"A page of “{raw.name}” could not be read in the time allowed."
    )
