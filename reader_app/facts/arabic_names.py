"""Names in Arabic text, which has no capitals: known ones, and those that titles give away."""

from collections.abc import Sequence
from dataclasses import replace

from reader_app.facts.gazetteer import arabic_variants, gazetteer, is_generic, known_variants
from reader_app.facts.mention import NameMention
from reader_app.facts.roles import ARABIC_MODIFIERS, ARABIC_ROLES, GIVEN_NAMES, SPEECH_VERBS, common_words
from reader_app.text.names import arabic_key
from reader_app.text.normalise import fold
from reader_app.text.number_words import NUMERALS
from reader_app.text.tokens import Token
from reader_app.text.unit_words import CURRENCIES, UNITS

_NAME_PARTS = {
    fold(word) for word in ("الله", "بن", "ابن", "أبو", "أبي", "أبا", "عبد", "آل", "الدين", "أم", "ولد")
}
_DOUBTFUL = {
    fold(word)
    for word in [
        "صور",
        "حماس",
        "القاعدة",
        "الرقة",
        "حلب",
        "البقاع",
        "الحديدة",
        "الخليل",
        "المتوسط",
        "الجمهوري",
        "الديمقراطي",
        "الديمقراطية",
        "تعز",
        "مالي",
        "توغو",
        "المغرب",
        "الجزيرة",
        "الإخوان",
        "الأردن",
        "الفيفا",
        "القدس",
        "المحافظين",
        "المحافظون",
        "الضفة",
        "عمان",
        "الصحة",
        "بنين",
        "نيوي",
        "البنك",
        "الشيوخ",
        "مسقط",
        "جورجيا",
        "الجمهوريين",
        "جدة",
        "البحرين",
        "كولومبيا",
        "الأولمبية",
        "العمال",
        "الديمقراطيين",
        "الخليج",
        "القرم",
        "تشاد",
        "موناكو",
        "الجمعية",
    ]
}
_GOVERNMENT = {fold(word) for word in ("الوزراء", "الحكومة", "وزراء", "حكومة")}
_MOST_WORDS = 4
_SHORTEST = 3
_STOPS = {
    fold(word)
    for word in [
        "في",
        "من",
        "الى",
        "على",
        "عن",
        "ان",
        "أن",
        "إن",
        "التي",
        "الذي",
        "الذين",
        "قد",
        "لقد",
        "كان",
        "كانت",
        "مع",
        "بعد",
        "قبل",
        "هو",
        "هي",
        "هذا",
        "هذه",
        "ذلك",
        "تلك",
        "لم",
        "لن",
        "لا",
        "ما",
        "او",
        "ثم",
        "كما",
        "حيث",
        "اذا",
    ]
}


def find_arabic_names(passage: int, text: str, tokens: Sequence[Token]) -> list[NameMention]:
    """The names of a passage that the Arabic side alone gives away, in order."""
    forms = [token.form for token in tokens]
    found: list[NameMention] = []
    index = 0
    while index < len(tokens):
        if tokens[index].kind != "w" or forms[index].isascii():
            index += 1
            continue
        mention = _known(passage, text, tokens, forms, index) or _titled(passage, text, tokens, forms, index)
        if mention is None:
            mention = _given(passage, text, tokens, forms, index)
        if mention is None:
            index += 1
            continue
        found.append(mention)
        index = max(index + 1, mention.last)
    return found


def _known(
    passage: int, text: str, tokens: Sequence[Token], forms: list[str], index: int
) -> NameMention | None:
    """A place or organisation of the table, or an adjective of one."""
    book = gazetteer()
    best: tuple[str, int] | None = None
    adjective = ""
    for variant in known_variants(forms[index]):
        if variant in book.starts:
            known = book.longest([variant, *forms[index + 1 : index + 8]], 0)
            if known is not None and (best is None or known[1] > best[1]):
                best = known
    for variant in arabic_variants(forms[index]):
        adjective = adjective or book.adjectives.get(variant, "")
    if best is not None:
        identity, size = best
        made = _make(passage, text, tokens, index, index + size, identity)
        return replace(
            made,
            solid=not is_generic(identity)
            and (size > 1 or _DOUBTFUL.isdisjoint(known_variants(forms[index]))),
        )
    if adjective:
        return replace(_make(passage, text, tokens, index, index + 1, adjective), adjective=True, solid=False)
    return None


def _make(
    passage: int, text: str, tokens: Sequence[Token], first: int, last: int, identity: str = ""
) -> NameMention:
    start, end = tokens[first].start, tokens[last - 1].end
    form = tokens[first].form
    if identity and form not in gazetteer().starts and len(form) == len(tokens[first].text):
        # the name alone, without the clitics before it; لل holds the article and stays whole
        variant = next(
            (one for one in known_variants(form) if one in gazetteer().starts and form.endswith(one)), form
        )
        start += len(form) - len(variant)
    keys = tuple(arabic_key(token.text) for token in tokens[first:last] if token.kind == "w")
    return NameMention(
        passage, start, end, first, last, text[start:end], keys, arabic=True, identity=identity
    )


def _titled(
    passage: int, text: str, tokens: Sequence[Token], forms: list[str], index: int
) -> NameMention | None:
    """A person behind a title: `الرئيس الأمريكي دونالد ترامب`, `وزير الخارجية سيرغي لافروف`."""
    form = forms[index]
    role = ARABIC_ROLES.get(form) or (ARABIC_ROLES.get(form[1:]) if form[:1] in "وبلف" else None)
    if role is None and form.startswith("لل"):
        role = ARABIC_ROLES.get("ال" + form[2:])
    speech = form in SPEECH_VERBS
    if role is None and not speech:
        return None
    at, place = index + 1, ""
    if role == "president" and at < len(forms) and forms[at] in _GOVERNMENT:
        role, at = "prime minister", at + 1
    while role and at < len(forms) and tokens[at].kind == "w":
        known = _known(passage, text, tokens, forms, at)
        if known is not None:
            place, at = known.identity, known.last
        elif (forms[at] in ARABIC_MODIFIERS or forms[at] in ARABIC_ROLES) and forms[at] not in GIVEN_NAMES:
            at += 1
        else:
            break
    last = _name_end(tokens, forms, at)
    if last - at < (2 if speech else 1):
        return None
    made = _make(passage, text, tokens, at, last)
    return replace(made, role=role or "", place=place, solid=last - at > 1 and not speech)


def _given(
    passage: int, text: str, tokens: Sequence[Token], forms: list[str], index: int
) -> NameMention | None:
    """A person whose first word is a usual given name, with at least one more word that is no usual word."""
    if forms[index] not in GIVEN_NAMES:
        return None
    last = _name_end(tokens, forms, index)
    return replace(_make(passage, text, tokens, index, last), solid=False) if last - index > 1 else None


def _name_end(tokens: Sequence[Token], forms: list[str], index: int) -> int:
    """The index behind the words that can be one person's name."""
    at = index
    while at < len(tokens) and at - index < _MOST_WORDS and tokens[at].kind == "w":
        form = forms[at]
        if form.isascii() or form in _STOPS or form in NUMERALS or form in CURRENCIES or form in UNITS:
            break
        if at > index and form in _NAME_PARTS:
            at += 1
            continue
        if form not in GIVEN_NAMES and form not in _NAME_PARTS and _is_ordinary(form):
            break
        at += 1
    while at > index and forms[at - 1] in _NAME_PARTS - {"الله", "الدين"}:
        at -= 1
    return at


def _is_ordinary(form: str) -> bool:
    words = common_words("ar")
    if len(form) < _SHORTEST:
        return True
    if form in words or form in SPEECH_VERBS or form in ARABIC_ROLES or form in ARABIC_MODIFIERS:
        return True
    return any(
        form.startswith(clitic) and len(form) - len(clitic) >= _SHORTEST and form[len(clitic) :] in words
        for clitic in ("ال", "و", "ب", "ل", "لل", "وال", "بال", "ف", "س")
    )
