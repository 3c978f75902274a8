"""The moment of an export."""

from datetime import datetime


def local_now() -> datetime:
    """The moment, in the user's own time zone."""
    return datetime.now().astimezone()
