"""Downloads over a server on loopback that behaves as badly as servers do."""

import hashlib
import json
import threading
from collections.abc import Callable, Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from reader_app.domain.errors import CancelledError, PackRefusedError, ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.domain.pack import AvailablePack, RemoteFile
from reader_app.domain.progress import CancelToken
from reader_app.translation.firefox.store import FirefoxPackStore
from reader_app.translation.packs import download as download_module
from reader_app.translation.packs import staging
from reader_app.translation.packs.catalogue import ArgosCatalogue, parse_index
from reader_app.translation.packs.download import FileDownload
from reader_app.translation.packs.listing import address_of
from reader_app.translation.packs.manager import LocalPackManager
from reader_app.translation.packs.store import PackStore
from tests.packs_for_tests import copy_pack, zip_pack

pytestmark = pytest.mark.loopback

BODY = bytes(range(256)) * 8000
ANSWER = Callable[["_Handler"], None]


class _Handler(BaseHTTPRequestHandler):
    """Answers with the server's function and notes what was asked."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        server: Any = self.server
        server.asked.append(dict(self.headers))
        self.close_connection = True
        server.answers[min(len(server.asked), len(server.answers)) - 1](self)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def send(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)


class _HttpServer(ThreadingHTTPServer):
    """What was asked, and what will be answered."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.asked: list[dict[str, str]] = []
        self.answers: Sequence[ANSWER] = ()

    def handle_error(self, *_: object) -> None:
        """Say nothing when the program hangs up, as it does on cancel."""


class _Server:
    """A server on loopback whose answers a test sets, one for each request; the last is repeated."""

    def __init__(self) -> None:
        self.http = _HttpServer(("127.0.0.1", 0), _Handler)
        self.address = f"http://127.0.0.1:{self.http.server_address[1]}"
        self.thread = threading.Thread(target=self.http.serve_forever, args=(0.02,))
        self.thread.start()

    def answer(self, *answers: ANSWER) -> None:
        self.http.answers = answers

    @property
    def asked(self) -> list[dict[str, str]]:
        return self.http.asked

    def file(self, **fields: Any) -> RemoteFile:
        return RemoteFile(f"{self.address}/fa.argosmodel", **fields)

    def pack(self, *files: RemoteFile) -> AvailablePack:
        return AvailablePack("argos", LanguagePair("fa", "en"), "1.0", files or (self.file(),))


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[_Server]:
    monkeypatch.setattr(download_module, "_PAUSE", 0.0)
    running = _Server()
    yield running
    running.http.shutdown()
    running.http.server_close()
    running.thread.join()


def _whole(body: bytes = BODY, tag: str = '"v1"') -> ANSWER:
    """A well-behaved server with ranges."""

    def answer(handler: _Handler) -> None:
        asked = handler.headers.get("Range")
        if asked and handler.headers.get("If-Range", tag) == tag:
            start = int(asked.removeprefix("bytes=").removesuffix("-"))
            place = f"bytes {start}-{len(body) - 1}/{len(body)}"
            handler.send(
                206, body[start:], Content_Length=str(len(body) - start), Content_Range=place, ETag=tag
            )
        else:
            handler.send(200, body, Content_Length=str(len(body)), ETag=tag)

    return answer


def _cut(length: int, body: bytes = BODY, tag: str = '"v1"') -> ANSWER:
    """Promises the whole file and breaks off."""

    def answer(handler: _Handler) -> None:
        handler.send(200, body[:length], Content_Length=str(len(body)), ETag=tag)

    return answer


def _status(status: int, **headers: str) -> ANSWER:
    return lambda handler: handler.send(status, b"", Content_Length="0", **headers)


def test_downloads_whole_file(server: _Server, tmp_path: Path) -> None:
    """The file's bytes arrive; progress rises to the whole; nothing else is left in the folder."""
    server.answer(_whole())
    seen: list[tuple[int, int]] = []
    wanted = server.file(sha256=hashlib.sha256(BODY).hexdigest(), size=len(BODY))
    file = FileDownload(wanted, "1.0", tmp_path / "new").run(lambda *step: seen.append(step))
    assert file.read_bytes() == BODY
    assert seen == sorted(seen)
    assert (seen[0], seen[-1]) == ((0, len(BODY)), (len(BODY), len(BODY)))
    assert list(file.parent.iterdir()) == [file]


def test_broken_connection_is_resumed(server: _Server, tmp_path: Path) -> None:
    """After a cut the rest is asked for by range, on condition that the file is the same."""
    server.answer(_cut(900_000), _whole())
    assert FileDownload(server.file(), "1.0", tmp_path).run().read_bytes() == BODY
    assert server.asked[1]["Range"] == "bytes=900000-"
    assert server.asked[1]["If-Range"] == '"v1"'


def test_file_that_changed_is_begun_anew(server: _Server, tmp_path: Path) -> None:
    """Halves of two versions are never put together."""
    server.answer(_cut(900_000), _whole(BODY[::-1], '"v2"'))
    assert FileDownload(server.file(), "1.0", tmp_path).run().read_bytes() == BODY[::-1]


def test_server_without_ranges(server: _Server, tmp_path: Path) -> None:
    """A server that ignores the range sends the whole, and the whole is what is kept."""
    server.answer(_cut(900_000), lambda handler: handler.send(200, BODY, Content_Length=str(len(BODY))))
    assert FileDownload(server.file(), "1.0", tmp_path).run().read_bytes() == BODY


def test_without_tag_or_checksum_nothing_is_resumed(server: _Server, tmp_path: Path) -> None:
    """Where nothing proves that the file is the same, the download begins anew."""
    server.answer(lambda handler: handler.send(200, BODY[:9], Content_Length=str(len(BODY))), _whole())
    assert FileDownload(server.file(), "1.0", tmp_path).run().read_bytes() == BODY
    assert "Range" not in server.asked[1]


@pytest.mark.parametrize("place", ["bytes 5-10/11", f"bytes 900000-2047999/{len(BODY) + 1}", "nonsense", ""])
def test_false_range_is_begun_anew(server: _Server, tmp_path: Path, place: str) -> None:
    """A partial answer for another place or another length is thrown away."""
    server.answer(
        _cut(900_000), lambda h: h.send(206, b"x" * 50, Content_Length="50", Content_Range=place), _whole()
    )
    assert FileDownload(server.file(), "1.0", tmp_path).run().read_bytes() == BODY


def test_range_beyond_the_end(server: _Server, tmp_path: Path) -> None:
    """When the server's file has become shorter than the part, the download begins anew."""
    server.answer(_cut(900_000), _status(416), _whole(b"short", '"v2"'))
    assert FileDownload(server.file(), "1.0", tmp_path).run().read_bytes() == b"short"


def test_pause_and_resume(server: _Server, tmp_path: Path) -> None:
    """Cancelled, the part stays; another object, as after a restart of the program, goes on from there."""
    server.answer(_whole())
    token = CancelToken()
    first = FileDownload(server.file(), "1.0", tmp_path)
    with pytest.raises(CancelledError):
        first.run(lambda done, _: token.cancel() if done else None, token)
    received = first.received
    assert 0 < received < len(BODY)
    assert FileDownload(server.file(), "1.0", tmp_path).run().read_bytes() == BODY
    assert server.asked[1]["Range"] == f"bytes={received}-"


def test_discard_leaves_nothing(server: _Server, tmp_path: Path) -> None:
    """A download given up leaves no file."""
    server.answer(_cut(900_000), _status(404))
    download = FileDownload(server.file(), "1.0", tmp_path)
    with pytest.raises(ReaderError):
        download.run()
    assert download.received == 900_000
    download.discard()
    assert list(tmp_path.iterdir()) == []


def test_server_that_always_cuts(server: _Server, tmp_path: Path) -> None:
    """A server that promises more than it has ends in an error, not in an endless loop or a short file."""
    server.answer(_cut(1000))
    with pytest.raises(ReaderError) as caught:
        FileDownload(server.file(), "1.0", tmp_path).run()
    assert caught.value.code == "download_broken"
    assert len(server.asked) < 10


@pytest.mark.parametrize(
    ("fields", "answer"),
    [
        ({"size": len(BODY) - 1}, _whole()),
        ({"sha256": "0" * 64}, _whole()),
        ({}, lambda handler: handler.send(200, b"", Content_Length=str(10**10))),
    ],
    ids=["size", "checksum", "enormous"],
)
def test_lies_are_refused(server: _Server, tmp_path: Path, fields: dict[str, Any], answer: ANSWER) -> None:
    """A file that is not what the catalogue says, or too large for any pack, is refused and not kept."""
    server.answer(answer)
    with pytest.raises(PackRefusedError):
        FileDownload(server.file(**fields), "1.0", tmp_path).run()
    assert list(tmp_path.iterdir()) == []


def test_more_than_promised_is_refused(server: _Server, tmp_path: Path) -> None:
    """A partial answer longer than the whole is refused."""
    place = f"bytes 900000-{len(BODY) - 1}/{len(BODY)}"
    server.answer(
        _cut(900_000), lambda h: h.send(206, BODY, Content_Length=str(len(BODY)), Content_Range=place)
    )
    with pytest.raises(PackRefusedError):
        FileDownload(server.file(), "1.0", tmp_path).run()


def test_file_without_length(server: _Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a length the file is taken until the connection closes, up to the limit."""
    server.answer(lambda handler: handler.send(200, BODY))
    assert FileDownload(server.file(), "1.0", tmp_path / "a").run().read_bytes() == BODY
    monkeypatch.setattr(download_module, "MAX_BYTES", 1_000_000)
    with pytest.raises(PackRefusedError):
        FileDownload(server.file(), "1.0", tmp_path / "b").run()


def test_silent_server(server: _Server, tmp_path: Path) -> None:
    """A server that says nothing ends in an error after the timeout."""
    done = threading.Event()

    def say_nothing(_: _Handler) -> None:
        done.wait(5)

    server.answer(say_nothing)
    with pytest.raises(ReaderError) as caught:
        FileDownload(server.file(), "1.0", tmp_path, timeout=0.1).run()
    done.set()
    assert caught.value.code == "download_timeout"


def test_refusal_is_not_tried_again(server: _Server, tmp_path: Path) -> None:
    """What is not there is asked for once; a server in trouble is asked again."""
    server.answer(_status(404))
    with pytest.raises(ReaderError, match="404"):
        FileDownload(server.file(), "1.0", tmp_path).run()
    assert len(server.asked) == 1
    server.asked.clear()
    server.answer(_status(503), _whole())
    assert FileDownload(server.file(), "1.0", tmp_path).run().read_bytes() == BODY


def test_no_server(server: _Server, tmp_path: Path) -> None:
    """An address where nobody listens is a broken connection."""
    with pytest.raises(ReaderError) as caught:
        FileDownload(RemoteFile("http://127.0.0.1:9/x"), "1.0", tmp_path).run()
    assert caught.value.code == "download_broken"
    assert server.asked == []


@pytest.mark.parametrize("target", ["file:///etc/hostname", "ftp://127.0.0.1/x", "//"])
def test_only_the_web_is_read(server: _Server, tmp_path: Path, target: str) -> None:
    """Neither an address nor a redirection reads this machine's files."""
    server.answer(_status(302, Location=target))
    for tried in (RemoteFile(target), server.file()):
        with pytest.raises(ReaderError):
            FileDownload(tried, "1.0", tmp_path).run()


def test_full_disk(server: _Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without room for the file nothing is written."""
    server.answer(_whole())
    monkeypatch.setattr(staging, "_RESERVE", 1 << 60)
    with pytest.raises(ReaderError) as caught:
        FileDownload(server.file(), "1.0", tmp_path).run()
    assert caught.value.code == "disk_full"


def _entry(**fields: Any) -> dict[str, Any]:
    return {"from_code": "fa", "to_code": "en", "package_version": "1.0", "links": ["fa.argosmodel"]} | fields


def test_catalogue_in_argos_format(server: _Server) -> None:
    """Entries become packs; relative links count from the catalogue; what makes no sense is left out."""
    entries = [
        _entry(),
        _entry(from_code="ar", links=["ipfs://x", "https://a.invalid/ar.argosmodel"], size=5, sha256="AB"),
        _entry(links=[]), _entry(links=["file:///etc/passwd"]), _entry(from_code=None), _entry(type="sbd"), 7,
        _entry(links="x"), _entry(package_version=1), _entry(links=["http://["]),
    ]  # fmt: skip
    body = json.dumps(entries).encode()
    server.answer(_whole(body))
    arabic, persian = ArgosCatalogue(f"{server.address}/index.json").fetch()
    assert (str(arabic), arabic.size) == ("ar→en 1.0", 5)
    assert arabic.files == (RemoteFile("https://a.invalid/ar.argosmodel", size=5, sha256="ab"),)
    assert (str(persian), persian.size) == ("fa→en 1.0", None)
    assert persian.files == (server.file(),)


def test_an_encrypted_list_leads_to_no_plain_address() -> None:
    """Which pack somebody fetches is nobody's business on the way."""
    assert address_of("http://a.invalid/x", "https://b.invalid/") is None
    assert address_of("x", "https://b.invalid/list") == "https://b.invalid/x"
    assert address_of("https://a.invalid/x", "http://b.invalid/") == "https://a.invalid/x"


@pytest.mark.parametrize("data", [b"", b"{}", b"null", b"[" * 100_000, b"\xff"])
def test_bad_catalogue_is_said(data: bytes) -> None:
    """A catalogue that is none is one sentence."""
    with pytest.raises(ReaderError) as caught:
        parse_index(data)
    assert caught.value.code == "catalogue_bad"


def test_catalogue_that_cannot_be_reached(server: _Server) -> None:
    """A refusal and a broken connection are told apart."""
    server.answer(_status(403))
    with pytest.raises(ReaderError, match="403"):
        ArgosCatalogue(f"{server.address}/index.json").fetch()
    with pytest.raises(ReaderError) as caught:
        ArgosCatalogue("http://127.0.0.1:9/index.json").fetch()
    assert caught.value.code == "download_broken"


def test_from_catalogue_to_installed(
    server: _Server, store: PackStore, ar_en_pack: Path, tmp_path: Path
) -> None:
    """Catalogue, download over a broken connection, install: all ends well and no part is left."""
    folder = copy_pack(ar_en_pack, tmp_path / "build", from_code="fa")
    data = zip_pack(folder, tmp_path / "fa.argosmodel").read_bytes()
    entry = _entry(sha256=hashlib.sha256(data).hexdigest(), size=len(data))
    server.answer(_whole(json.dumps([entry]).encode()), _cut(len(data) // 2, data), _whole(data))
    catalogue = ArgosCatalogue(server.address)
    manager = LocalPackManager(
        store, FirefoxPackStore(tmp_path / "firefox"), tmp_path / "downloads", [catalogue]
    )
    (offered,) = manager.available().packs
    assert str(manager.download(offered)) == "fa→en 1.0"
    assert [str(pack) for pack in manager.inventory().packs] == ["ar→en 1.0", "en→fr 1.9", "fa→en 1.0"]
    assert list((tmp_path / "downloads").iterdir()) == []
    assert [str(pack) for pack in manager.remove(LanguagePair("fa", "en"))] == ["fa→en 1.0"]


def test_served_bomb_is_refused(server: _Server, store: PackStore, tmp_path: Path) -> None:
    """A small archive that unpacks to a huge one is refused, and neither it nor its contents stay."""
    import zipfile

    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("top/model/model.bin", bytes(50_000_000))
    server.answer(_whole(bomb.read_bytes()))
    manager = LocalPackManager(store, FirefoxPackStore(tmp_path / "firefox"), tmp_path / "downloads")
    with pytest.raises(PackRefusedError, match="huge"):
        manager.download(server.pack())
    assert list((tmp_path / "downloads").iterdir()) == []
    assert [str(pack) for pack in store.inventory().packs] == ["ar→en 1.0", "en→fr 1.9"]
    assert store.inventory().broken == ()


def test_download_given_up(server: _Server, store: PackStore, tmp_path: Path) -> None:
    """The manager keeps the part of a cancelled download until it is told to throw it away."""
    server.answer(_whole())
    manager = LocalPackManager(store, FirefoxPackStore(tmp_path / "firefox"), tmp_path / "downloads")
    token = CancelToken()
    with pytest.raises(CancelledError):
        manager.download(server.pack(), lambda done, _: token.cancel() if done else None, token)
    assert list((tmp_path / "downloads").iterdir()) != []
    manager.discard_download(server.pack())
    assert list((tmp_path / "downloads").iterdir()) == []
