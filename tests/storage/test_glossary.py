"""Glossaries: read from files of other programs, kept, given back."""

from pathlib import Path

import pytest

from reader_app.domain.errors import UnreadableDocumentError
from reader_app.domain.glossary import Term
from reader_app.domain.language import LanguagePair
from reader_app.storage.glossary import SqliteGlossary
from reader_app.storage.glossary_files import GlossaryFiles

PAIR = LanguagePair("ar", "en")
WANTED = (Term(PAIR, "بلدية", ("municipality", "city council")), Term(PAIR, "جسر", ("bridge",)))

TBX_BASIC = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="ar" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
<conceptEntry id="1"><langSec xml:lang="ar"><termSec><term>بلدية</term></termSec></langSec>
<langSec xml:lang="en-GB"><termSec><term>municipality</term></termSec>
<termSec><term>city council</term></termSec></langSec>
</conceptEntry>
<conceptEntry id="2"><langSec xml:lang="ar"><termSec><term>جسر</term></termSec></langSec>
<langSec xml:lang="en"><termSec><term>bridge</term></termSec></langSec>
<langSec xml:lang="fr"><termSec><term>pont</term></termSec></langSec></conceptEntry>
</body></text></tbx>"""

TBX_2008 = """<martif type="TBX"><text><body>
<termEntry><langSet xml:lang="ar"><tig><term>بلدية</term></tig></langSet>
<langSet xml:lang="en"><tig><term>municipality</term></tig>
<tig><term>city council</term></tig></langSet></termEntry>
<termEntry><langSet xml:lang="ar"><ntig><termGrp><term>جسر</term></termGrp></ntig></langSet>
<langSet xml:lang="en"><ntig><termGrp><term>bridge</term></termGrp></ntig></langSet></termEntry>
</body></text></martif>"""


@pytest.mark.parametrize(
    "content",
    [
        "بلدية,municipality|city council\nجسر,bridge\n".encode(),
        "source,target\nبلدية,municipality\nبلدية,city council\nجسر,bridge\n".encode("utf-8-sig"),
        "ar;en\nبلدية;municipality|city council\nجسر;bridge\n".encode(),
        "بلدية\tmunicipality; city council\r\nجسر\tbridge\r\n".encode("utf-16"),
        "بلدية,municipality|city council\nجسر,bridge\n".encode("windows-1256"),
        TBX_BASIC.encode(),
        TBX_2008.encode(),
    ],
    ids=[
        "csv",
        "csv with heads",
        "languages as heads",
        "utf-16 tabs",
        "windows-1256",
        "TBX-Basic",
        "TBX 2008",
    ],
)
def test_terms_are_read(content: bytes, tmp_path: Path) -> None:
    """Each kind of file gives the same terms, with several translations in order."""
    file = tmp_path / "terms"
    file.write_bytes(content)
    assert GlossaryFiles().read(file, PAIR) == WANTED


@pytest.mark.parametrize("content", [b"", b"<tbx><unclosed>", b"one column\nonly\n", b"<html/>"])
def test_bad_files_are_one_sentence(content: bytes, tmp_path: Path) -> None:
    """What holds no terms is refused."""
    file = tmp_path / "terms.csv"
    file.write_bytes(content)
    with pytest.raises(UnreadableDocumentError):
        GlossaryFiles().read(file, PAIR)
    with pytest.raises(UnreadableDocumentError):
        GlossaryFiles().read(tmp_path / "nowhere.csv", PAIR)


def test_terms_are_kept_by_pair(tmp_path: Path) -> None:
    """Longest first; a term read again takes the place of the earlier one; clearing forgets all."""
    glossary = SqliteGlossary(tmp_path / "glossary.sqlite3")
    assert glossary.terms(PAIR) == ()
    assert glossary.clear() == 0
    glossary.add(WANTED)
    glossary.add([Term(PAIR, "جسر", ("overpass",)), Term(LanguagePair("fa", "en"), "پل", ("bridge",))])
    assert glossary.terms(PAIR) == (WANTED[0], Term(PAIR, "جسر", ("overpass",)))
    assert glossary.clear() == 3
    assert glossary.terms(PAIR) == ()
