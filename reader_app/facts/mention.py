"""A name as one passage mentions it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameMention:
    """A person, place or organisation at one place of a document."""

    passage: int
    start: int
    end: int
    first: int
    """Index of its first token in the passage."""
    last: int
    """Index behind its last token."""
    text: str
    keys: tuple[str, ...]
    """Its words in the form in which names are compared; particles and the article left out."""
    arabic: bool
    identity: str = ""
    """Which known place or organisation it is, if it is one."""
    adjective: bool = False
    """It is only an adjective of its place (Qatari), which is told where it agrees and never missed."""
    role: str = ""
    """What its title says: `president`, `minister`."""
    place: str = ""
    """Identity of the country that stands beside the title."""
    solid: bool = True
    """Sure enough to be a name that its absence on the other side is worth telling."""

    @property
    def value(self) -> str:
        """Normal form as far as one side knows it."""
        return " ".join(self.keys)
