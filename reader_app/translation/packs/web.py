"""Requests to the web: only HTTP and HTTPS, only when the user asked for a download."""

import http.client
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Mapping
from typing import IO

from reader_app.domain.errors import ReaderError

TIMEOUT = 15.0
"""Seconds without a byte after which a connection counts as broken."""
BROKEN = (OSError, http.client.HTTPException)
"""What a broken connection raises; `urllib.error.URLError` is an `OSError`."""


class _SafeRedirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects, but never from an encrypted address to a plain one."""

    def redirect_request(  # the signature is urllib's
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """Give the request to follow."""
        check_address(newurl)
        if req.type == "https" and not newurl.lower().startswith("https:"):
            raise ReaderError("download_refused", "The server sends the download to an unsafe address.")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def check_address(address: str) -> None:
    """Raise `ReaderError` unless the address is one of the web."""
    try:
        parts = urllib.parse.urlsplit(address)
        fine = parts.scheme in {"http", "https"} and bool(parts.hostname) and address.isascii()
    except ValueError:
        fine = False
    if not fine:
        raise _bad_address()


def _bad_address() -> ReaderError:
    return ReaderError("address_bad", "The address is not one of the web (http or https).")


def open_address(
    address: str, headers: Mapping[str, str] | None = None, timeout: float = TIMEOUT
) -> http.client.HTTPResponse:
    """The server's answer, its body still to be read. Raises one of `BROKEN`, or `ReaderError`."""
    check_address(address)
    opener = urllib.request.OpenerDirector()
    # No handlers for files, FTP or data: an address in a catalogue never reads this machine's own files.
    for handler in (
        urllib.request.ProxyHandler(), urllib.request.HTTPHandler(), urllib.request.HTTPSHandler(),
        _SafeRedirects(), urllib.request.HTTPErrorProcessor(), urllib.request.HTTPDefaultErrorHandler(),
    ):  # fmt: skip
        opener.add_handler(handler)
    request = urllib.request.Request(  # noqa: S310 - the scheme has been checked
        address, headers={"Accept-Encoding": "identity", "User-Agent": "muqabala", **(headers or {})}
    )
    try:
        answer = opener.open(request, timeout=timeout)
    except ValueError as error:  # a host's name that no name server can be asked for
        raise _bad_address() from error
    if not isinstance(answer, http.client.HTTPResponse):
        raise ReaderError("download_refused", "The server's answer cannot be understood.")
    return answer


def failure(error: BaseException) -> ReaderError:
    """The sentence for a request that failed for good."""
    if isinstance(error, urllib.error.HTTPError):
        error.close()
        return ReaderError("download_refused", f"The server refused the download (HTTP {error.code}).")
    if isinstance(error, TimeoutError) or isinstance(getattr(error, "reason", None), TimeoutError):
        return ReaderError("download_timeout", "The server does not answer.")
    return ReaderError("download_broken", "The connection to the server broke.")
