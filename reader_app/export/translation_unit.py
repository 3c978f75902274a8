"""A translation unit: what one entry of a TMX file says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TranslationUnit:
    """A text in two languages."""

    source: str
    target: str
    source_language: str
    target_language: str
    score: float = 1.0
    """From 0 to 1, as of the link it comes from; 1 where a file does not say."""
    origin: str = "matched"
    """Value of `LinkOrigin`: who put the two together."""
