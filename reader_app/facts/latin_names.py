"""Names in Latin letters: capitalised runs, without titles and without words that merely start a sentence."""

from collections.abc import Sequence
from dataclasses import replace

from reader_app.facts.gazetteer import gazetteer, is_generic
from reader_app.facts.mention import NameMention
from reader_app.facts.roles import LATIN_MODIFIERS, LATIN_ROLES, PARTICLES, common_words
from reader_app.text import date_words
from reader_app.text.names import latin_key
from reader_app.text.tokens import Token

_JOINERS = {"-", "\u2010", "\u2011", "'", "\u2019", "`", "&", "."}
_INSIDE = {"of", "for", "and", "the"}
_NEVER_WORDS = (
    "i the a an he she it we you they this that these those his her its our their my your in on at by "
    "for from to of and or but if as with when while after before since until there here no not yes "
    "what who why how where which also however one two three more most some many all each every both "
    "another other first second last next new old is are was were has have had will would can could do "
    "does did ok mr mrs ms am pm gmt ad bc ah km kg despite although according meanwhile covid tv ceo "
    "sunni shia shiite muslim muslims christian christians islam islamic jewish jew jews arab arabs "
    "arabic islamist sunnis catholic internet god southwest northwest southeast northeast midwest "
    "midlands coast western west east eastern north south northern southern"
)
_NEVER = set(_NEVER_WORDS.split())
_ORGANISATION_WORDS = (
    "ministry university bank party court council department agency committee college institute "
    "association federation union organization organisation authority school hospital museum club "
    "company corporation group force army church house office news times post journal center centre "
    "foundation commission parliament assembly street road award cup league championship act law treaty "
    "agreement"
)
_ORGANISATION = set(_ORGANISATION_WORDS.split())
_CALENDAR = {
    word
    for table in (date_words.MONTHS, date_words.WEEKDAYS, date_words.HIJRI)
    for word in table
    if word.isascii()
}
_OFFICES_WORDS = "of state staff defense defence treasury interior health energy affairs the for general"
_OFFICES = set(_OFFICES_WORDS.split())
"""Words that belong to a title: Secretary of State."""
_ADJECTIVE_ENDINGS = ("an", "ese", "ish", "ic", "ist", "ite")
_NOUN_ENDINGS = (
    "tion",
    "sion",
    "ism",
    "ity",
    "ship",
    "ness",
    "ment",
    "dom",
    "hood",
    "ance",
    "ence",
    "ology",
    "tions",
)
_ROMAN = {"II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII", "XIV", "XV", "XVI"}
_FEW = 3
_TITLE_CASE = 0.75
_SENTENCE_SIGNS = {
    ".",
    "!",
    "?",
    "…",
    ":",
    '"',
    "\u201c",
    "\u201d",
    "\u00ab",
    "(",
    "*",
    "\u2022",
    "\u2018",
    "\u2014",
    "\u2013",
    "-",
}


def find_latin_names(
    passage: int, text: str, tokens: Sequence[Token], *, capitals_tell: bool = True
) -> list[NameMention]:
    """The names of a passage in order.

    `capitals_tell` is false for languages that write every noun with a capital.
    """
    forms = [token.form for token in tokens]
    heading = _is_title_case(tokens)
    found: list[NameMention] = []
    index = 0
    while index < len(tokens):
        if not _is_capital(tokens[index]):
            index += 1
            continue
        last = _run_end(tokens, index)
        starts = _starts_sentence(tokens, index)
        found.extend(_Run(passage, text, tokens, forms, index, last, starts, heading).names())
        index = last
    return found if capitals_tell else [replace(mention, solid=False) for mention in found]


def _is_capital(token: Token) -> bool:
    return token.kind == "w" and token.text[0].isupper() and token.text[0] < "\u0250"


def _is_title_case(tokens: Sequence[Token]) -> bool:
    """Whether most longer words of the passage have capitals, as in a heading."""
    words = [token for token in tokens if token.kind == "w" and len(token.text) > _FEW]
    return len(words) >= _FEW and sum(token.text[0].isupper() for token in words) / len(words) > _TITLE_CASE


def _starts_sentence(tokens: Sequence[Token], index: int) -> bool:
    return index == 0 or tokens[index - 1].text in _SENTENCE_SIGNS


def _run_end(tokens: Sequence[Token], index: int) -> int:
    """The index behind a run of capitalised words with the small words between them."""
    last = at = index + 1
    while at < len(tokens):
        token = tokens[at]
        if _is_capital(token):
            at = last = at + 1
        elif token.text in _JOINERS and token.start == tokens[at - 1].end:
            if (
                token.text == "."
                and len(tokens[at - 1].text) >= _FEW
                and tokens[at - 1].form not in LATIN_ROLES
            ):
                break
            if token.text in {"'", "\u2019"} and at + 1 < len(tokens) and tokens[at + 1].form == "s":
                break
            at += 1
        elif (token.form in PARTICLES and at + 1 < len(tokens)) or (
            token.form in {"of", "the", "for"} and at <= last + 1
        ):
            at += 1
        else:
            break
    return last


class _Run:
    """A run of capitalised words, read from left to right into the names inside it."""

    def __init__(
        self,
        passage: int,
        text: str,
        tokens: Sequence[Token],
        forms: list[str],
        first: int,
        last: int,
        starts: bool,
        heading: bool,
    ) -> None:
        self._passage, self._text, self._tokens, self._forms = passage, text, tokens, forms
        self._first, self._last, self._starts, self._heading = first, last, starts, heading
        self._begin, self._role, self._place = first, "", ""
        self._found: list[NameMention] = []

    def names(self) -> list[NameMention]:
        """The names: known ones, and what stands between titles and small words."""
        index = self._first
        while index < self._last:
            index = self._step(index)
        self._close(self._last)
        return [_with_role_before(self._forms, mention) for mention in self._found]

    def _step(self, index: int) -> int:
        """Read on from a word; tells where to go on."""
        form = self._forms[index]
        known = _known(self._tokens, self._forms, index, self._last)
        if known is not None:
            return self._take(index, index + known[1], known[0])
        people = _people(form)
        if people:
            return self._take(index, index + 1, people, adjective=True)
        if form in LATIN_ROLES and self._tokens[index].text[0].isupper():
            self._close(index)
            self._role = LATIN_ROLES[form]
            self._begin = index + 1
        elif self._role and index == self._begin and form in _OFFICES:
            self._begin = index + 1
        elif form in _CALENDAR and (_newspaper(self._tokens, index) or _first_name(self._tokens, index)):
            pass
        elif self._parts(index, form):
            self._close(index)
            self._begin = index + 1
        return index + 1

    def _parts(self, index: int, form: str) -> bool:
        """Whether a word is in no name, so that one ends before it."""
        if form in _NEVER or form in _CALENDAR or form in LATIN_MODIFIERS:
            return True
        return form in _INSIDE and index == self._begin

    def _take(self, index: int, end: int, identity: str, *, adjective: bool = False) -> int:
        """Take a known name, or the adjective of one."""
        self._close(index)
        mention = _make(self._passage, self._text, self._tokens, index, end, identity)
        self._found.append(replace(mention, adjective=True, solid=False) if adjective else mention)
        self._place, self._begin = identity, end
        return end

    def _close(self, end: int) -> None:
        """End the unknown name that may have begun."""
        at_start = self._starts and self._begin == self._first
        mention = _unknown(self._passage, self._text, self._tokens, self._begin, end, at_start, self._heading)
        if mention is not None:
            solid = mention.solid or (bool(self._role) and len(mention.keys) > 1 and not self._heading)
            self._found.append(replace(mention, role=self._role, place=self._place, solid=solid))
            self._role = self._place = ""


def _people(form: str) -> str | None:
    """The country or people that a word is the adjective of."""
    adjectives = gazetteer().adjectives
    return adjectives.get(form) or adjectives.get(form.removesuffix("s"))


def _known(tokens: Sequence[Token], forms: list[str], index: int, last: int) -> tuple[str, int] | None:
    """A known name at a word, unless the run goes on as another name (Jordan Henderson)."""
    if tokens[index].kind != "w" or not (tokens[index].text[0].isupper() or forms[index] == "al"):
        return None
    compact, places = [], []
    for at in range(index, min(len(forms), last + 1, index + 12)):
        if tokens[at].kind == "w":
            compact.append(forms[at])
            places.append(at)
    known = gazetteer().longest(compact, 0)
    if known is None:
        return None
    identity, size = known
    end = places[size - 1] + 1
    if end > last:
        return None
    if size == 1 and len(forms[index]) <= _FEW and not tokens[index].text.isupper():
        return None
    follows = (
        end < last
        and tokens[end].kind == "w"
        and _proper(tokens[end])
        and tokens[end].start == tokens[end - 1].end + 1
    )
    if (
        size == 1
        and follows
        and forms[end] not in common_words("en")
        and forms[end] not in gazetteer().adjectives
        and forms[end] not in gazetteer().starts
    ):
        return None if not tokens[index].text.isupper() else (identity, 1)
    return identity, end - index


def _newspaper(tokens: Sequence[Token], index: int) -> bool:
    """Whether a weekday or month belongs to a name: the Sunday Telegraph."""
    if index + 1 >= len(tokens) or not index or tokens[index - 1].form != "the":
        return False
    return _is_capital(tokens[index + 1]) and _proper(tokens[index + 1])


def _first_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether a month is somebody's first name: April Jones."""
    if (
        index + 1 >= len(tokens)
        or tokens[index].form in date_words.WEEKDAYS
        or tokens[index + 1].start != tokens[index].end + 1
    ):
        return False
    word = tokens[index + 1]
    day_before = index > 0 and tokens[index - 1].kind == "n"
    return _proper(word) and word.form not in LATIN_ROLES and not day_before


def _proper(token: Token) -> bool:
    return _is_capital(token) and token.form not in _NEVER and token.form not in _CALENDAR


def _make(
    passage: int, text: str, tokens: Sequence[Token], first: int, last: int, identity: str = ""
) -> NameMention:
    start, end = tokens[first].start, tokens[last - 1].end
    keys = tuple(
        key
        for token in tokens[first:last]
        if token.kind == "w"
        and token.form not in PARTICLES
        and token.form not in _INSIDE
        and token.text not in _ROMAN
        and len(key := latin_key(token.text)) > 1
    )
    return NameMention(
        passage,
        start,
        end,
        first,
        last,
        text[start:end],
        keys,
        arabic=False,
        identity=identity,
        solid=not is_generic(identity),
    )


def _unknown(
    passage: int, text: str, tokens: Sequence[Token], first: int, last: int, starts: bool, heading: bool
) -> NameMention | None:
    """The name that a run without known words makes, if it makes one."""
    common = common_words("en")
    while first < last and (tokens[first].kind != "w" or tokens[first].form in _INSIDE | _NEVER):
        first += 1
        starts = False
    if (
        starts
        and last - first > 1
        and tokens[first].form in common
        and tokens[first].form not in _ORGANISATION
    ):
        first += 1
        while first < last and tokens[first].kind != "w":
            first += 1
        starts = False
    while last > first and (tokens[last - 1].kind != "w" or tokens[last - 1].form in _INSIDE | PARTICLES):
        last -= 1
    if first >= last:
        return None
    words = [token for token in tokens[first:last] if token.kind == "w"]
    mention = _make(passage, text, tokens, first, last)
    if not mention.keys:
        return None
    ordinary = all(token.form in common for token in words if token.form not in PARTICLES)
    if len(words) == 1 and ((starts or heading) and ordinary):
        return None
    alone = len(words) == 1 and (starts or _is_adjective(tokens, first, last))
    return replace(mention, solid=not (ordinary or heading or alone or _is_compound(words)))


def _is_adjective(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a single capitalised word rather tells what kind (Catalan separatists, Presiding Officer)."""
    if last >= len(tokens) or tokens[last].kind != "w":
        return False
    form = tokens[first].form
    return tokens[last].form in LATIN_ROLES or (
        form.endswith(_ADJECTIVE_ENDINGS) and tokens[last].text[0].islower()
    )


def _is_compound(words: Sequence[Token]) -> bool:
    """Whether the name has translatable words (Guiyang Evening News), so that its absence says little."""
    common = common_words("en")
    if any(token.form in _ORGANISATION or token.form in common for token in words):
        return True
    word = words[0]
    people = word.form.endswith("s") and word.form[:-1].endswith((*_ADJECTIVE_ENDINGS, "av"))
    return len(words) == 1 and (
        len(word.form) <= _FEW
        or word.form.endswith(_NOUN_ENDINGS)
        or word.text.rstrip("s").isupper()
        or people
    )


def _with_role_before(forms: list[str], mention: NameMention) -> NameMention:
    """The mention with the role that a small-letter title right before it gives (`president Ahmed X`)."""
    if mention.role or mention.adjective or mention.identity or not mention.first:
        return mention
    role = LATIN_ROLES.get(forms[mention.first - 1])
    return replace(mention, role=role) if role else mention
