"""Fills the line above the columns from what is open."""

from reader_app.gui.appearance import Appearance
from reader_app.gui.heads import ColumnHead, ColumnHeads, document_head, translation_head
from reader_app.gui.reading.content import Content, Role
from reader_app.gui.reading.overview import OverviewStrip
from reader_app.gui.reading_session import ReadingSession


def build_heads(
    heads: ColumnHeads,
    session: ReadingSession,
    content: Content | None,
    order: tuple[int, ...],
    appearance: Appearance,
    overview: OverviewStrip,
) -> None:
    """Show a head over each shown column."""
    shown: list[ColumnHead] = []
    for column in order if content is not None else ():
        role = content.columns[column].role if content else Role.ORIGINAL
        if role is Role.TRANSLATION and session.translation is not None:
            state = session.translation
            shown.append(translation_head(state.pair.target, _translated_title(session), state.made_by))
        elif role is Role.COUNTERPART and session.counterpart is not None:
            shown.append(document_head(session.counterpart))
        elif session.left is not None:
            shown.append(document_head(session.left))
    strip = overview.width() if not overview.isHidden() else 0
    heads.set_heads(shown, appearance.reading_style.gutter, strip + 12)


def _translated_title(session: ReadingSession) -> str:
    if session.left is None or session.translation is None:
        return ""
    for original, made in zip(session.left.passages, session.translation.passages, strict=True):
        if original.text == session.left.title:
            return made.text if made is not None else ""
    return ""
