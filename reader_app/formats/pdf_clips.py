"""What part of a PDF page an object may show in: text outside it is in the file, but nobody sees it."""

import ctypes
from typing import Any, NamedTuple

_MAX_PATHS = 8
_MAX_POINTS = 64


class Box(NamedTuple):
    """A rectangle on the page."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top


def visible_box(pdfium: Any, thing: Any) -> Box | None:
    """The rectangle a page object is clipped to; none when it is not clipped.

    Qt prints the last line of each page of a long text once more above the next page's text, clipped away.
    """
    clip = pdfium.FPDFPageObj_GetClipPath(thing)
    count = pdfium.FPDFClipPath_CountPaths(clip) if clip else 0
    if not 0 < count <= _MAX_PATHS:
        return None
    boxes = [box for number in range(count) if (box := _path_box(pdfium, clip, number)) is not None]
    if not boxes:
        return None
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return Box(max(lefts), max(bottoms), min(rights), min(tops))


def _path_box(pdfium: Any, clip: Any, number: int) -> Box | None:
    """The rectangle around one path; none when it has no points or too many to be a plain frame."""
    count = pdfium.FPDFClipPath_CountPathSegments(clip, number)
    if not 0 < count <= _MAX_POINTS:
        return None
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float]] = []
    for index in range(count):
        segment = pdfium.FPDFClipPath_GetPathSegment(clip, number, index)
        if segment and pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            points.append((x.value, y.value))
    if not points:
        return None
    across, up = [point[0] for point in points], [point[1] for point in points]
    return Box(min(across), min(up), max(across), max(up))
