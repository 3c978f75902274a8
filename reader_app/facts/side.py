"""One document as the comparison reads it: tokens, statements and names by passage."""

from collections import defaultdict
from collections.abc import Sequence

from reader_app.domain.document import Document
from reader_app.domain.progress import CancelToken
from reader_app.facts.arabic_names import find_arabic_names
from reader_app.facts.finding import Stated, find_stated
from reader_app.facts.latin_names import find_latin_names
from reader_app.facts.mention import NameMention
from reader_app.facts.name_index import NameIndex
from reader_app.text.tokens import Token, tokenise

_NOUN_CAPITALS = {"de", "lb"}


class Side:
    """What one document states. Page furniture is left out."""

    def __init__(self, document: Document, cancel: CancelToken) -> None:
        """Read every passage once. Raises `CancelledError`."""
        self.texts = [passage.text for passage in document.passages]
        self.tokens: list[list[Token]] = []
        self.stated: list[Stated] = []
        self.names: dict[int, list[NameMention]] = {}
        self.known: dict[str, list[NameMention]] = defaultdict(list)
        capitals_tell = document.language.split("-")[0] not in _NOUN_CAPITALS
        for number, passage in enumerate(document.passages):
            cancel.check()
            tokens = [] if passage.furniture else tokenise(passage.text)
            self.tokens.append(tokens)
            if not tokens:
                continue
            stated = find_stated(number, passage.text, tokens)
            names = self._names(number, passage.text, tokens, stated, capitals_tell=capitals_tell)
            self.names[number] = names
            self.stated.extend(one for one in stated if not _inside_name(one, names))
            for mention in self.names[number]:
                if mention.identity:
                    self.known[mention.identity].append(mention)
        self.index = NameIndex(self.tokens, self.names)

    def _names(
        self,
        number: int,
        text: str,
        tokens: Sequence[Token],
        stated: Sequence[Stated],
        *,
        capitals_tell: bool,
    ) -> list[NameMention]:
        """Names in Arabic and in Latin letters, but not inside a number or a date."""
        found = [
            *find_latin_names(number, text, tokens, capitals_tell=capitals_tell),
            *find_arabic_names(number, text, tokens),
        ]
        spans = [(one.start, one.end) for one in stated]
        return [
            mention
            for mention in found
            if not any(
                mention.start < end and start < mention.end for start, end in spans if start != mention.start
            )
            and (mention.start, mention.end) not in spans
        ]


def _inside_name(stated: Stated, names: Sequence[NameMention]) -> bool:
    """Whether a weekday only opens a name: the Sunday Telegraph."""
    date = stated.date
    if date is None or date.weekday is None or date.last - date.first > 1:
        return False
    return any(name.start == stated.start and name.end > stated.end and not name.arabic for name in names)
