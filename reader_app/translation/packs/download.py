"""Downloads a file of a pack to disk; what a broken connection left is used by the next try."""

import hashlib
import http.client
import json
import os
import re
import time
import urllib.error
from dataclasses import asdict, dataclass
from pathlib import Path

from reader_app.domain.errors import PackRefusedError, ReaderError
from reader_app.domain.pack import RemoteFile
from reader_app.domain.progress import CancelToken, Progress, no_progress
from reader_app.translation.packs.staging import check_free_space
from reader_app.translation.packs.web import BROKEN, TIMEOUT, failure, open_address

MAX_BYTES = 1_000_000_000
_TRIES_WITHOUT_PROGRESS = 3
_PAUSE = 0.3
_BLOCK = 1 << 18


@dataclass(frozen=True, slots=True)
class _Origin:
    """What the bytes so far belong to: they are only continued by the same file."""

    address: str
    validator: str = ""
    """A strong ETag or the date of the file, for If-Range."""
    total: int | None = None


class FileDownload:
    """A file of a pack on its way into a folder.

    `run` may be cancelled (pause) and called again (resume), also after the program has been restarted;
    `discard` throws away what has come so far.
    """

    def __init__(self, file: RemoteFile, version: str, folder: Path, timeout: float = TIMEOUT) -> None:
        """Nothing is requested yet. An address may hold another `version` of the pack later on."""
        self._file = file
        self._timeout = timeout
        name = hashlib.sha256(f"{file.address} {version} {file.sha256}".encode()).hexdigest()[:16]
        self._part = folder / f"{name}.part"
        self._note = folder / f"{name}.json"
        self._whole = folder / f"{name}.whole"

    @property
    def received(self) -> int:
        """Bytes that are on disk already."""
        return next((file.stat().st_size for file in (self._whole, self._part) if file.exists()), 0)

    def run(self, progress: Progress = no_progress, cancel: CancelToken | None = None) -> Path:
        """Give the complete, checked file; a connection that breaks is opened again while that helps.

        Raises `CancelledError`, `PackRefusedError`, `ReaderError`.
        """
        if self._whole.exists():
            return self._whole
        self._part.parent.mkdir(parents=True, exist_ok=True)
        tries = 0
        while True:
            before = self.received
            try:
                self._receive(progress, cancel or CancelToken())
                return self._checked()
            except PackRefusedError:
                self.discard()
                raise
            except BROKEN as error:
                sentence = failure(error)
                tries = 0 if self.received > before else tries + 1
                if tries >= _TRIES_WITHOUT_PROGRESS or _is_refusal(error):
                    raise sentence from error
                time.sleep(_PAUSE * tries)

    def discard(self) -> None:
        """Delete what has come so far."""
        for file in (self._part, self._note, self._whole):
            file.unlink(missing_ok=True)

    def _receive(self, progress: Progress, cancel: CancelToken) -> None:
        cancel.check()
        origin, start = self._known()
        if origin.total is not None and start == origin.total:
            return
        headers = {"Range": f"bytes={start}-"} if start else {}
        if start and origin.validator:
            headers["If-Range"] = origin.validator
        try:
            answer = open_address(self._file.address, headers, self._timeout)
        except urllib.error.HTTPError as error:
            if error.code != http.HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE or not start:
                raise
            error.close()
            self.discard()  # the file there is another one now: start anew
            raise ConnectionResetError from None
        with answer:
            start, total = self._place(answer, origin, start)
            self._check_size(total, start)
            validator = _validator(answer)
            self._note.write_text(
                json.dumps(asdict(_Origin(self._file.address, validator, total))), encoding="utf-8"
            )
            self._write(answer, start, total, progress, cancel)

    def _known(self) -> tuple[_Origin, int]:
        """What the part on disk belongs to and its length; nothing if it cannot safely be continued."""
        try:
            origin = _Origin(**json.loads(self._note.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return _Origin(self._file.address), 0
        continues = origin.address == self._file.address and (origin.validator or self._file.sha256)
        return (origin, self.received) if continues else (_Origin(self._file.address), 0)

    def _place(self, answer: http.client.HTTPResponse, origin: _Origin, start: int) -> tuple[int, int | None]:
        """Where the answer's bytes begin and how long the whole file is, by the server's word."""
        if answer.headers.get("Content-Encoding", "identity") != "identity":
            raise ReaderError("download_refused", "The server sends the pack in an unknown encoding.")
        length = answer.headers.get("Content-Length", "")
        if answer.status != http.HTTPStatus.PARTIAL_CONTENT:
            return 0, int(length) if length.isdecimal() else None
        match = re.fullmatch(r"bytes (\d+)-\d+/(\d+)", answer.headers.get("Content-Range", ""))
        if match is None or int(match[1]) != start or origin.total not in {None, int(match[2])}:
            self.discard()
            raise ConnectionResetError
        return start, int(match[2])

    def _check_size(self, total: int | None, start: int) -> None:
        if total is not None and self._file.size not in {None, total}:
            raise PackRefusedError("pack_length", "The server's file is not as long as the catalogue says.")
        if total is not None and total > MAX_BYTES:
            raise PackRefusedError("pack_length", "The server's file is far too large for a pack.")
        # The file once more, unpacked, must fit beside it.
        check_free_space(self._part.parent, 2 * (total or 0) - start)

    def _write(
        self,
        answer: http.client.HTTPResponse,
        start: int,
        total: int | None,
        progress: Progress,
        cancel: CancelToken,
    ) -> None:
        done = start
        progress(done, total or 0)
        with self._part.open("ab" if start else "wb") as part:
            while block := answer.read1(_BLOCK):
                done += len(block)
                if done > (MAX_BYTES if total is None else total):
                    raise PackRefusedError("pack_length", "The server sends more than it said.")
                _append(part.fileno(), block)
                progress(done, total or 0)
                cancel.check()
        if total is not None and done < total:
            raise ConnectionResetError

    def _checked(self) -> Path:
        if self._file.sha256:
            with self._part.open("rb") as part:
                digest = hashlib.file_digest(part, "sha256").hexdigest()
            if digest != self._file.sha256:
                raise PackRefusedError("pack_checksum", "The download is damaged: its checksum is wrong.")
        self._part.replace(self._whole)
        self._note.unlink(missing_ok=True)
        return self._whole


def _is_refusal(error: BaseException) -> bool:
    """Whether the server said no, which asking again does not change."""
    return isinstance(error, urllib.error.HTTPError) and error.code < http.HTTPStatus.INTERNAL_SERVER_ERROR


def _append(file: int, block: bytes) -> None:
    """Write a block whole. A full disk is no broken connection, so it must not be tried again."""
    try:
        rest = memoryview(block)
        while rest:
            rest = rest[os.write(file, rest) :]
    except OSError as error:
        raise ReaderError("disk_full", "The download cannot be written: the disk is full.") from error


def _validator(answer: http.client.HTTPResponse) -> str:
    """What tells this file from its next version: a strong ETag, else its date."""
    tag = answer.headers.get("ETag", "")
    return tag if tag.startswith('"') else answer.headers.get("Last-Modified", "")
