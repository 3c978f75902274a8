"""Arabic verb-subject order turned to English subject-verb where that is sure."""

from collections.abc import Sequence
from dataclasses import replace

from reader_app.translation.gloss.decoder import Item
from reader_app.translation.gloss.reading import Reading

_OPENERS = frozenset(
    {"ان", "عندما", "بعدما", "حيث", "لكن", "ولكن", "كما", "وقد", "لقد", "قد", "حين", "بينما"}
)
_LONGEST_SUBJECT = 6


def without_conjunction(item: Item) -> Item:
    """The first word of a sentence without its `and`: English sentences seldom begin so."""
    reading = item.reading
    if reading is None or reading.stem_at == 0 or reading.segments[0] not in {"و+", "ف+"}:
        return item
    bare = replace(reading, segments=reading.segments[1:], stem_at=reading.stem_at - 1)
    return item._replace(reading=bare)


def with_missing_subjects(items: Sequence[Item]) -> list[Item]:
    """The items, with the verbs marked that open a clause in which no subject can follow."""
    return [
        item._replace(lacks_subject=_opens_clause(items, index) and _noun(items, index + 1) is None)
        for index, item in enumerate(items)
    ]


def subject_first(items: Sequence[Item]) -> list[int]:
    """The order of the items in which a clause's subject comes before its verb."""
    order: list[int] = []
    index = 0
    while index < len(items):
        end = _subject_end(items, index) if _opens_clause(items, index) else index + 1
        order.extend(range(index + 1, end))
        order.append(index)
        index = end
    return order


def _opens_clause(items: Sequence[Item], index: int) -> bool:
    """Whether the item is a verb with which a clause begins, fit to come after its subject."""
    reading = items[index].reading
    if reading is None or reading.kind != "V" or reading.has_pronoun or reading.stem_at > 0:
        return False
    analysis = reading.analysis
    if analysis is None or not _is_third_singular(analysis.suffixes + analysis.prefixes):
        return False
    before = items[index - 1] if index else None
    if before is None or before.is_mark:
        return True
    return before.reading is not None and before.reading.segments[-1] in _OPENERS


def _is_third_singular(tags: Sequence[str]) -> bool:
    """Whether the verb is in the form that stands before any subject: he or she."""
    return any(tag.endswith(("SUBJ:3MS", "SUBJ:3FS")) or tag in {"IV3MS", "IV3FS"} for tag in tags)


def _subject_end(items: Sequence[Item], verb: int) -> int:
    """Index after the subject that follows a verb; right after the verb when none is sure."""
    end = verb + 1
    head = _noun(items, end)
    if head is None or not (
        head.is_definite
        or head.kind == "P"
        or head.has_pronoun
        or _is_subject_form(head)
        or _continues(items, end)
    ):
        return verb + 1
    end += 1
    while end < len(items) and end - verb <= _LONGEST_SUBJECT:
        before, after = items[end - 1].reading, _noun(items, end)
        if before is None or after is None or not _joined(before, after):
            break
        end += 1
    return end if end - verb <= _LONGEST_SUBJECT else verb + 1


def _is_subject_form(noun: Reading) -> bool:
    """Whether the ending is one that only subjects have: `مسؤولون`."""
    tags = noun.analysis.suffixes if noun.analysis else ()
    return any(tag in {"NSUFF_MASC_PL_NOM", "NSUFF_MASC_DU_NOM", "NSUFF_FEM_DU_NOM"} for tag in tags)


def _continues(items: Sequence[Item], index: int) -> bool:
    """Whether an indefinite noun goes on as a construct state with a definite one."""
    before, after = items[index].reading, _noun(items, index + 1)
    return (
        before is not None
        and after is not None
        and before.kind == "N"
        and (after.is_definite or after.kind == "P")
    )


def _noun(items: Sequence[Item], index: int) -> Reading | None:
    """The noun, name or adjective at a place, if it carries no conjunction or preposition."""
    reading = items[index].reading if index < len(items) else None
    if reading is None or reading.kind not in "NAP" or reading.stem_at > (1 if reading.is_definite else 0):
        return None
    return reading


def _joined(before: Reading, after: Reading) -> bool:
    """Whether a noun belongs to the phrase of the noun before it."""
    if after.kind == "A" or before.kind == "A":
        return before.is_definite == after.is_definite
    if after.kind == "P":
        return True
    return not before.is_definite and not before.has_pronoun and before.kind == "N"
