"""Catalogues with one pack on loopback, as slow as a test wants them."""

import hashlib
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from reader_app.domain.language import LanguagePair
from reader_app.translation.firefox.unpacking import zstd_module

BLOCK = 16_384
AR_EN = LanguagePair("ar", "en")


class _Handler(BaseHTTPRequestHandler):
    """Serves files with ranges, lists at once and packs as slowly as is wanted."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        server: Any = self.server
        owner: FileServer = server.owner
        self.close_connection = True
        if self.path not in owner.files:
            self._send(404, b"")
            return
        body, listing = owner.files[self.path]
        if listing:
            self._send(200, body)
            return
        asked = self.headers.get("Range")
        owner.ranges.append(asked)
        start = int(asked.removeprefix("bytes=").removesuffix("-")) if asked else 0
        total = len(body)
        headers = {"Content-Range": f"bytes {start}-{total - 1}/{total}"} if start else {}
        self._send(206 if start else 200, body[start:], slow=owner.pause, **headers)

    def _send(self, status: int, body: bytes, slow: float = 0.0, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), "ETag": '"v1"', **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        for at in range(0, len(body), BLOCK):
            self.wfile.write(body[at : at + BLOCK])
            time.sleep(slow)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _HttpServer(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Say nothing when the program hangs up."""


class FileServer:
    """Offers lists and files at paths of its own."""

    def __init__(self) -> None:
        self.files: dict[str, tuple[bytes, bool]] = {}
        """By path: what is there, and whether it is a list."""
        self.ranges: list[str | None] = []
        """The Range headers of the requests for files."""
        self.pause = 0.0
        """Seconds between blocks."""
        self.http = _HttpServer(("127.0.0.1", 0), _Handler)
        self.http.owner = self  # type: ignore[attr-defined]
        self.address = f"http://127.0.0.1:{self.http.server_address[1]}/"
        self._thread = threading.Thread(target=self.http.serve_forever, args=(0.02,))
        self._thread.start()

    def put(self, path: str, content: bytes | list[Any] | dict[str, Any]) -> None:
        """Offer a file, or a list as JSON."""
        listing = not isinstance(content, bytes)
        self.files[path] = (json.dumps(content).encode() if listing else content, listing)

    def close(self) -> None:
        self.http.shutdown()
        self.http.server_close()
        self._thread.join()


class PackServer(FileServer):
    """Offers one pack file in Argos' index."""

    def __init__(self, pack: Path, version: str = "1.0", pair: LanguagePair = AR_EN) -> None:
        super().__init__()
        self.body = pack.read_bytes()
        entry = {
            "from_code": pair.source, "to_code": pair.target, "package_version": version,
            "type": "translate", "links": [pack.name], "size": len(self.body),
            "sha256": hashlib.sha256(self.body).hexdigest(),
        }  # fmt: skip
        self.put("/index.json", [entry])
        self.put(f"/{pack.name}", self.body)


class FirefoxServer(FileServer):
    """Offers the files of a Firefox pack as Mozilla's Remote Settings server does, packed with zstd."""

    RECORDS = "v1/buckets/main/collections/translations-models-v2/records"

    def __init__(self, pack: Path, pair: LanguagePair, version: str = "3.0") -> None:
        super().__init__()
        self.records: list[dict[str, Any]] = []
        for file in sorted(pack.iterdir()):
            if file.suffix in {".bin", ".spm"}:
                packed = zstd_module().compress(file.read_bytes(), 1)
                self.records.append(record(file.name, packed, pair, version))
                self.put(f"/files/{self.records[-1]['attachment']['location']}", packed)
        self.address += self.RECORDS
        self.put("/v1/", {"capabilities": {"attachments": {"base_url": self.at("files")}}})
        self.list_records()

    def list_records(self) -> None:
        """Offer the records as they are now."""
        self.put(f"/{self.RECORDS}", {"data": self.records})

    def at(self, path: str) -> str:
        """The address of a path."""
        return f"http://127.0.0.1:{self.http.server_address[1]}/{path}"


def record(name: str, packed: bytes, pair: LanguagePair, version: str, **other: Any) -> dict[str, Any]:
    """A record of a file as Mozilla's list has it."""
    kind = name.partition(".")[0]
    return {
        "name": name, "sourceLanguage": pair.source, "targetLanguage": pair.target, "version": version,
        "fileType": kind, "architecture": "tiny", "filter_expression": "",
        "attachment": {
            "filename": f"{name}.zst", "location": f"main-workspace/{kind}-{version}.zst",
            "hash": hashlib.sha256(packed).hexdigest(), "size": len(packed), "mimetype": "application/zstd",
        },
        **other,
    }  # fmt: skip
