"""Contrast of colours as WCAG 2 defines it."""

TEXT = 4.5
"""What text needs (WCAG 2.2, success criterion 1.4.3, level AA)."""
SHAPES = 3.0
"""What lines, frames and signs need (1.4.11)."""


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    lights = sorted((luminance(first), luminance(second)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)
