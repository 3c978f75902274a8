"""Going from link to link, and the reader's corrections of links."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from reader_app.domain.bitext import Bitext
from reader_app.domain.document import Side
from reader_app.domain.matching import Corrections
from reader_app.gui.banner import Tone
from reader_app.gui.reading.content import Place
from reader_app.gui.workspace import Workspace
from reader_app.services.correcting import Correction, confirm, link_passages, reject


class LinkFlow(QObject):
    """Moves along the links of a compared pair and changes them."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window."""
        super().__init__(workspace.window)
        self._session = workspace.session
        self._view = workspace.view
        self._banner = workspace.banner
        self._marked: dict[Side, int] = {}
        self._session.documents_changed.connect(self._marked.clear)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to the actions on links."""
        return {
            "next_link": lambda: self.go_to_link(1),
            "previous_link": lambda: self.go_to_link(-1),
            "next_unmatched": self.go_to_unmatched,
            "link": self.link,
            "unlink": self.unlink,
            "mark_right": self.mark_right,
            "mark_wrong": self.mark_wrong,
        }

    # Going there

    def go_to_link(self, step: int) -> None:
        """Go to the next (or with -1 the previous) linked passage of the column the reader is in."""
        self._go(step, linked=True)

    def go_to_unmatched(self) -> None:
        """Go to the next passage that the other side does not have."""
        self._go(1, linked=False)

    def _go(self, step: int, *, linked: bool) -> None:
        content = self._view.content
        if content is None or content.counterparts is None:
            return
        here = self._here()
        passages = content.columns[here.column].passages
        own_link = content.link_of(here.column, here.passage)
        at = here.passage + step if self._view.current is not None else here.passage
        while 0 <= at < len(passages):
            link = content.link_of(here.column, at)
            passage = passages[at]
            furniture = passage is not None and passage.furniture
            if (link is not None and link != own_link) if linked else (link is None and not furniture):
                self._view.reveal(Place(here.column, at, 0))
                return
            at += step
        end = (
            self.tr("There is no further link.")
            if linked
            else self.tr("There is no further unmatched passage.")
        )
        self._banner.show_message(end, Tone.NOTICE)

    def _here(self) -> Place:
        current = self._view.current
        if current is not None:
            return current
        return Place(0, self._view.first_visible_passage(0), 0)

    # Correcting

    def link(self) -> None:
        """Link the passage the keyboard is on with the one marked on the other side before.

        The first call marks a passage; a second one on the other side makes the link.
        """
        place, content = self._view.current, self._view.content
        if place is None or content is None or self._session.bitext is None:
            return
        side = content.columns[place.column].side
        self._marked[side] = place.passage
        if len(self._marked) == len(Side):
            left, right = self._marked[Side.LEFT], self._marked[Side.RIGHT]
            self._marked.clear()
            self._apply(link_passages(self._session.bitext, self._session.corrections, left, right))
            self._banner.hide()
        else:
            self._banner.show_message(
                self.tr("Now go to the passage on the other side that belongs to it and press L again."),
                Tone.NOTICE,
            )

    def unlink(self) -> None:
        """Take the link of the current passage apart."""
        self._with_link(reject)

    def mark_wrong(self) -> None:
        """Say that the link of the current passage is wrong: it goes, and matching does not bring it back."""
        self._with_link(reject)

    def mark_right(self) -> None:
        """Confirm the link of the current passage."""
        self._with_link(confirm)

    def _with_link(self, correct: Correction) -> None:
        number, bitext = self._view.chosen_link(), self._session.bitext
        if number is None or bitext is None:
            self._banner.show_message(self.tr("There is no link here."), Tone.NOTICE)
            return
        self._apply(correct(bitext, self._session.corrections, number))

    def _apply(self, corrected: tuple[Bitext, Corrections]) -> None:
        bitext, corrections = corrected
        self._session.set_bitext(bitext, corrections)
        self._session.refresh_facts()
