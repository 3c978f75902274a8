"""Pages saved as one file (.mhtml), which are e-mail messages with the page in them."""

import re
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from reader_app.domain.errors import UnreadableDocumentError
from reader_app.formats.archive import damaged
from reader_app.formats.encoding import decode
from reader_app.formats.html import HtmlReader, page_contents
from reader_app.formats.registry import Contents, RawFile

_HEADER = re.compile(
    rb"^(?:mime-version|from|snapshot-content-location|subject|date|content-type):", re.IGNORECASE
)
_HEAD = 4096


class MhtmlReader:
    """Reads .mhtml and .mht."""

    name = "mhtml"
    suffixes = (".mhtml", ".mht")
    is_text = False

    def recognises(self, raw: RawFile) -> bool:
        """By the headers of a message with an HTML part."""
        head = raw.data[:_HEAD]
        return _HEADER.match(head) is not None and b"mime-version:" in head.lower() and b"multipart/" in head

    def read(self, raw: RawFile, encoding: str | None) -> Contents:
        """The saved page's main text. Raises `UnreadableDocumentError`."""
        message = BytesParser(policy=policy.default).parsebytes(raw.data)
        for part in message.walk():
            if not isinstance(part, EmailMessage) or part.get_content_type() != "text/html":
                continue
            data = part.get_payload(decode=True)
            if not isinstance(data, bytes):
                continue
            page = RawFile(raw.name, data)
            charset = encoding or part.get_content_charset()
            if charset:
                try:
                    return page_contents(decode(data, raw.name, charset), raw.name)
                except UnreadableDocumentError as error:
                    if encoding or error.code != "bad-encoding":
                        raise  # else the message is wrong about its page: look at the bytes
            return HtmlReader().read(page, None)
        raise damaged(raw.name)
