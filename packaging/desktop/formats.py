"""The kinds of files that the program opens, as the systems' menus know them."""

MIME_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".asc": "text/plain",
    ".log": "text/x-log",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".mdown": "text/markdown",
    ".mkd": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".shtml": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".mhtml": "application/x-mimearchive",
    ".mht": "application/x-mimearchive",
    ".srt": "application/x-subrip",
    ".vtt": "text/vtt",
    ".rtf": "application/rtf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".docm": "application/vnd.ms-word.document.macroEnabled.12",
    ".dotx": "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ott": "application/vnd.oasis.opendocument.text-template",
    ".fodt": "application/vnd.oasis.opendocument.text-flat-xml",
    ".epub": "application/epub+zip",
    ".pdf": "application/pdf",
}
"""MIME type (shared-mime-info) of each file name ending; a test compares with the program's readers."""


def mime_types() -> list[str]:
    """Each type once."""
    return list(dict.fromkeys(MIME_TYPES.values()))
