"""The one family of errors that a reader of documents is told about."""


class ReaderError(Exception):
    """Something went wrong that the user can be told in one sentence.

    `code` is stable, for scripts and tests; `exit_status` is the command line's (cli contract).
    The sentence never holds document text.
    """

    exit_status = 1

    def __init__(self, code: str, sentence: str) -> None:
        """Keep the stable code and the sentence for a person."""
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence


class UnreadableDocumentError(ReaderError):
    """The document cannot be read."""

    exit_status = 3


class NoEngineError(ReaderError):
    """No engine or no pack for this language pair."""

    exit_status = 4


class PackRefusedError(ReaderError):
    """A pack was refused: damaged, unsafe or of an unknown kind."""

    exit_status = 5


class UnwritableOutputError(ReaderError):
    """The output cannot be written."""

    exit_status = 6


class CancelledError(ReaderError):
    """The user interrupted the work."""

    exit_status = 130

    def __init__(self) -> None:
        """Say that it was the user's own doing."""
        super().__init__("cancelled", "Cancelled.")
