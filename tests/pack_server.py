"""A catalogue with one pack on loopback, as slow as a test wants it."""

import hashlib
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

BLOCK = 16_384


class _Handler(BaseHTTPRequestHandler):
    """Serves the catalogue and the pack, with ranges."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        server: Any = self.server
        owner: PackServer = server.owner
        self.close_connection = True
        if self.path.endswith("index.json"):
            self._send(200, owner.index)
            return
        asked = self.headers.get("Range")
        owner.ranges.append(asked)
        start = int(asked.removeprefix("bytes=").removesuffix("-")) if asked else 0
        total = len(owner.body)
        headers = {"Content-Range": f"bytes {start}-{total - 1}/{total}"} if start else {}
        self._send(206 if start else 200, owner.body[start:], slow=owner.pause, **headers)

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


class PackServer:
    """Offers one pack file for Arabic to English."""

    def __init__(self, pack: Path, version: str = "1.0") -> None:
        self.body = pack.read_bytes()
        self.ranges: list[str | None] = []
        """The Range headers of the requests for the pack."""
        self.pause = 0.0
        """Seconds between blocks."""
        self.http = _HttpServer(("127.0.0.1", 0), _Handler)
        self.http.owner = self  # type: ignore[attr-defined]
        self.address = f"http://127.0.0.1:{self.http.server_address[1]}/"
        entry = {
            "from_code": "ar", "to_code": "en", "package_version": version, "type": "translate",
            "links": ["ar_en.argosmodel"], "size": len(self.body),
            "sha256": hashlib.sha256(self.body).hexdigest(),
        }  # fmt: skip
        self.index = json.dumps([entry]).encode()
        self._thread = threading.Thread(target=self.http.serve_forever, args=(0.02,))
        self._thread.start()

    def close(self) -> None:
        self.http.shutdown()
        self.http.server_close()
        self._thread.join()
