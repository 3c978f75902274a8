"""What facts are called in the window: signs, kinds, values, notes."""

import re
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication

from reader_app.domain.bitext import Bitext
from reader_app.domain.fact import Fact, FactKind, FactReview, FactStatus
from reader_app.domain.language import Direction, direction_of, language_name
from reader_app.gui.value_wording import shown_value

SIGNS = {
    FactStatus.AGREES: "=",
    FactStatus.DIFFERS: "≠",
    FactStatus.LEFT_ONLY: "·",
    FactStatus.RIGHT_ONLY: "·",
}
REVIEW_SIGNS = {FactReview.CONFIRMED: "✓", FactReview.DISMISSED: "✕"}

_ELSEWHERE = re.compile(r"(.+) stands in another passage of the (left|right) document\.", re.DOTALL)
_CURRENCY = re.compile(r"One side names the currency less exactly \((.+)\)\.", re.DOTALL)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Facts", text)


@dataclass(frozen=True, slots=True)
class SideNames:
    """What the two documents are called in the facts, and the language each is in."""

    left: str = ""
    right: str = ""
    left_language: str = ""
    right_language: str = ""

    @property
    def directions(self) -> tuple[Direction, Direction]:
        """The directions that the two are written in."""
        return direction_of(self.left_language), direction_of(self.right_language)


def side_names(bitext: Bitext) -> SideNames:
    """Call the documents by their languages; by their order if they are in one language.

    Never by left and right: the document opened first may stand on the right of the screen.
    """
    left, right = bitext.left.language, bitext.right.language
    if left != right:
        one, other = (QCoreApplication.translate("Languages", language_name(code)) for code in (left, right))
        return SideNames(_tr("the {0} text").format(one), _tr("the {0} text").format(other), left, right)
    return SideNames(_tr("the first text"), _tr("the second text"), left, right)


def status_text(status: FactStatus, names: SideNames) -> str:
    """The result of comparing, in words."""
    match status:
        case FactStatus.AGREES:
            return _tr("agrees")
        case FactStatus.DIFFERS:
            return _tr("differs")
        case FactStatus.LEFT_ONLY:
            return _tr("only in {0}").format(names.left)
    return _tr("only in {0}").format(names.right)


def kind_text(kind: FactKind) -> str:
    """What sort of thing a fact states."""
    return {
        FactKind.NUMBER: _tr("number"),
        FactKind.MONEY: _tr("money"),
        FactKind.PERCENT: _tr("percent"),
        FactKind.DATE: _tr("date"),
        FactKind.NAME: _tr("name"),
    }[kind]


def kinds_text(kind: FactKind | None) -> str:
    """What the facts of one kind are called, or all of them."""
    if kind is None:
        return _tr("All kinds")
    return {
        FactKind.NUMBER: _tr("Numbers"),
        FactKind.MONEY: _tr("Money"),
        FactKind.PERCENT: _tr("Percent"),
        FactKind.DATE: _tr("Dates"),
        FactKind.NAME: _tr("Names"),
    }[kind]


def review_text(review: FactReview | None) -> str:
    """What the reader said, in words; empty when nothing."""
    if review is None:
        return ""
    return _tr("confirmed") if review is FactReview.CONFIRMED else _tr("dismissed")


def value_text(fact: Fact, *, right_first: bool = False) -> str:
    """The value of a fact, or both where they differ; empty where it says no more than the texts do."""
    mentions = [mention for mention in (fact.left, fact.right) if mention is not None]
    if right_first:
        mentions.reverse()
    values = list(dict.fromkeys(shown_value(mention.value, fact.kind) for mention in mentions))
    said = " ".join(mention.text for mention in mentions).casefold()
    if fact.kind is FactKind.NAME or all(value.casefold() in said for value in values):
        return ""
    return (" ≠ " if fact.status is FactStatus.DIFFERS else " = ").join(f"\u2068{v}\u2069" for v in values)


def note_text(note: str, names: SideNames) -> str:
    """A note of the comparison in the window's language and with the window's names of the documents."""
    elsewhere = _ELSEWHERE.fullmatch(note)
    if elsewhere:
        subject, side = elsewhere.groups()
        name = names.left if side == "left" else names.right
        if subject == "It":
            return _tr("It stands in another passage of {0}.").format(name)
        return _tr("{0} stands in another passage of {1}.").format(f"\u2068{subject}\u2069", name)
    currency = _CURRENCY.fullmatch(note)
    if currency:
        return _tr("One side names the currency less exactly ({0}).").format(currency[1])
    return _known_notes().get(note, note)


def _known_notes() -> dict[str, str]:
    """The sentences that the comparison says of facts, by what they are in English."""
    return {
        "One side counts percentage points.": _tr("One side counts percentage points."),
        "One side does not name the century.": _tr("One side does not name the century."),
        "One side does not name the currency.": _tr("One side does not name the currency."),
        "One side gives a range, the other its two ends.": _tr(
            "One side gives a range, the other its two ends."
        ),
        "One side has only the adjective.": _tr("One side has only the adjective."),
        "One side is less exact.": _tr("One side is less exact."),
        "One side is more exact.": _tr("One side is more exact."),
        "One side is rounded.": _tr("One side is rounded."),
        "One side may mean a number instead of a year.": _tr("One side may mean a number instead of a year."),
        "One side says which week.": _tr("One side says which week."),
        "Recognised by a part of the name.": _tr("Recognised by a part of the name."),
        "The point of one number was read as parting thousands.": _tr(
            "The point of one number was read as parting thousands."
        ),
        "The units differ; converted.": _tr("The units differ; converted."),
    }


def one_line(text: str) -> str:
    """A text without the line ends that a fact may run across."""
    return " ".join(text.split())


def spoken(fact: Fact, names: SideNames) -> str:
    """All of a fact in one line, for screen readers."""
    texts = [f"\u2068{one_line(m.text)}\u2069" for m in (fact.left, fact.right) if m is not None]
    parts = [
        f"{kind_text(fact.kind)} {status_text(fact.status, names)}",
        " — ".join(texts),
        value_text(fact),
        note_text(fact.note, names),
        review_text(fact.review),
    ]
    return ", ".join(part for part in parts if part)


def tip_html(facts: list[Fact], names: SideNames) -> str:
    """The tool tip over a marked place: kind, both texts, values and note of its facts."""
    return "<hr>".join(_tip(fact, names) for fact in facts)


def _tip(fact: Fact, names: SideNames) -> str:
    head = f"<b>{SIGNS[fact.status]} {escape(status_text(fact.status, names))}</b>"
    lines = [f"{head} · {escape(kind_text(fact.kind))}"]
    if fact.review is not None:
        lines[0] += f" · {REVIEW_SIGNS[fact.review]} {escape(review_text(fact.review))}"
    for mention, name in ((fact.left, names.left), (fact.right, names.right)):
        if mention is None:
            continue
        text, value = one_line(mention.text), shown_value(mention.value, fact.kind)
        more = (
            ""
            if value.casefold() == text.casefold()
            else f" <i>({escape(f'{chr(0x2068)}{value}{chr(0x2069)}')})</i>"
        )
        lines.append(f"{escape(name[:1].upper() + name[1:])}: \u2068{escape(text)}\u2069{more}")
    if fact.note:
        lines.append(escape(note_text(fact.note, names)))
    return "".join(f"<div>{line}</div>" for line in lines)
