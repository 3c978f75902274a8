"""Known places and organisations: CLDR's countries (through Babel) and the project's own table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from reader_app.domain.resources import resource_path
from reader_app.text.normalise import fold

_ADJECTIVE_ENDINGS = ("ي", "يا", "يه", "يين", "يون", "يات", "يان", "يتين", "يتان")
_PREFIXES = ("", "و", "ب", "ل", "ك", "ف", "وب", "ول")
_GENERIC = {
    "org:house",
    "org:labour",
    "org:senate",
    "org:unga",
    "org:supreme-court",
    "place:sahel",
    "place:persia",
}
_COUNTRY_CODE = 2
_LONG = 4
_LONGEST = 8
_NOT_PLACES = {"001", "ZZ", "XA", "XB", "EZ", "UN", "QO", "EU"}


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names by their folded words."""

    names: dict[tuple[str, ...], str] = field(default_factory=dict)
    """Folded words of a name, with its article and without clitics at its start, to its identity."""
    adjectives: dict[str, str] = field(default_factory=dict)
    """Folded adjective (Qatari, قطري) to the identity of its place."""
    titles: dict[str, str] = field(default_factory=dict)
    """Identity to the English name it is shown with."""
    starts: frozenset[str] = frozenset()
    """First words of names, to skip quickly over all others."""

    def longest(self, forms: Sequence[str], at: int) -> tuple[str, int] | None:
        """Identity and number of words of the longest name that starts at a word."""
        if forms[at] not in self.starts:
            return None
        for size in range(min(_LONGEST, len(forms) - at), 0, -1):
            identity = self.names.get(tuple(forms[at : at + size]))
            if identity is not None:
                return identity, size
        return None


def is_generic(identity: str) -> bool:
    """Whether the name is a common noun too, or that of many countries' bodies: its absence says little."""
    return identity in _GENERIC or identity.startswith("thing:")


def arabic_variants(form: str) -> Iterator[str]:
    """The folded word as it stands and without the clitics and the article that may stand before a name."""
    yield form
    rest = form
    for prefix in ("وب", "ول", "و", "ف", "ب", "ل", "ك"):
        if form.startswith(prefix) and len(form) > len(prefix) + 2:
            rest = form[len(prefix) :]
            yield rest
            if rest.startswith("ال") and len(rest) > _LONG:
                yield rest[2:]
            elif prefix in {"ل", "ول"} and rest.startswith("ل"):
                yield rest[1:]
    if form.startswith("ال") and len(form) > _LONG:
        yield form[2:]


def known_variants(form: str) -> Iterator[str]:
    """The folded word as it stands and without clitics, but with its article: القطر is not قطر."""
    yield form
    for prefix in ("وب", "ول", "و", "ف", "ب", "ل", "ك"):
        if form.startswith(prefix) and len(form) > len(prefix) + 2:
            rest = form[len(prefix) :]
            yield "ا" + rest if prefix[-1] == "ل" and rest.startswith("ل") else rest
            if prefix[-1] == "ل" and rest.startswith("ل"):
                yield "ال" + rest[1:]


@cache
def gazetteer() -> Gazetteer:
    """The table, read once: some milliseconds."""
    book = Gazetteer()
    for code, names, arabic_names in _cldr_rows():
        _add(book, code, names, arabic_names)
    for line in resource_path("tables/facts-names.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        identity, english, arabic, people, stems = [*line.split("\t"), "", "", ""][:5]
        _add(book, identity, english.split(";"), arabic.split(";"))
        for word in filter(None, people.split(";")):
            book.adjectives[word.lower()] = identity
        for stem in filter(None, stems.split(";")):
            for ending in _ADJECTIVE_ENDINGS:
                book.adjectives.setdefault(fold(stem) + ending, identity)
    return Gazetteer(book.names, book.adjectives, book.titles, frozenset(words[0] for words in book.names))


def _cldr_rows() -> Iterator[tuple[str, list[str], list[str]]]:
    from babel import Locale

    english, arabic = Locale("en").territories, Locale("ar").territories
    for code, name in english.items():
        if len(code) == _COUNTRY_CODE and code not in _NOT_PLACES and code in arabic:
            yield code, [str(name)], [str(arabic[code])]


def _add(book: Gazetteer, identity: str, english: Sequence[str], arabic: Sequence[str]) -> None:
    for name in english:
        words = _words(name)
        if words:
            book.names[words] = identity
            if words[0] == "the" and len(words) > 1:
                book.names[words[1:]] = identity
    book.titles[identity] = english[0]
    for name in arabic:
        words = _words(name)
        if words and words[0]:
            book.names.setdefault(words, identity)


def _words(name: str) -> tuple[str, ...]:
    plain = (
        name.replace("-", " ").replace("\u2019", "'").replace(".", " ").replace("(", " ").replace(")", " ")
    )
    return tuple(fold(word) for word in plain.replace("'", " ").split())
