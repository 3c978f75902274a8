"""What goes to the clipboard."""

from reader_app.gui.reading.view import ReadingView


def both_sides(view: ReadingView) -> str:
    """The sentence that the keyboard is on and its counterparts, a column a line."""
    content, place = view.content, view.current
    if content is None or place is None:
        return ""
    lines: dict[int, list[str]] = {}
    for light in content.lit_sentences(place):
        passage = content.columns[light.column].passages[light.passage]
        if passage is not None:
            lines.setdefault(light.column, []).append(light.span.of(passage.text))
    return "\n".join(" ".join(lines[column]) for column in sorted(lines))


def shaped(text: str) -> str:
    """The text with Arabic letters joined and put in visual order, for programs that can do neither.

    Reordered a line at a time, because the library moves a line end to the front.
    """
    from arabic_reshaper import ArabicReshaper
    from bidi import get_display

    reshaper = ArabicReshaper({"delete_harakat": False})
    return "\n".join(get_display(reshaper.reshape(line)) if line else "" for line in text.split("\n"))
