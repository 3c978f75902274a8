import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.errors import UnreadableDocumentError
from reader_app.domain.resources import resource_path
from reader_app.formats.encoding import decode, encoding_name
from reader_app.formats.encoding_previews import previews

_ARABIC = resource_path("samples/harbour-ar.txt").read_text(encoding="utf-8")
_ENGLISH = resource_path("samples/harbour-en.txt").read_text(encoding="utf-8")
_PERSIAN = (
    "وزارت راه روز سه‌شنبه اعلام کرد که بندر هفت ماه پس از توفان دوباره باز می‌شود. "
    "رئیس اتحادیه ماهیگیران گفت: «یک فصل کامل را از دست دادیم.» "
    "پژوهشگران می‌گویند چنین توفانی هر صد سال یک بار رخ می‌دهد و گاهی زودتر.\n"
)
_FRENCH = (
    "Le ministère a déclaré mardi que le port rouvrirait en mai, sept mois après la tempête. "
    "« Nous avons perdu une saison entière », a affirmé le président du syndicat. "
    "À l’hôtel de ville, on préfère ne pas s’étendre.\n"
)
_ASCII_MARKS = str.maketrans({"«": '"', "»": '"', "“": '"', "”": '"', "’": "'"})


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"],
)
@pytest.mark.parametrize("text", [_ARABIC, _ENGLISH, _PERSIAN, _FRENCH])
def test_unicode(text: str, encoding: str) -> None:
    """Unicode with and without a mark is read exactly."""
    assert decode(text.encode(encoding), "x").text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (_ARABIC, "windows-1256"),
        (_ARABIC.translate(_ASCII_MARKS), "iso-8859-6"),
        (_ARABIC, "mac_arabic"),
        (_PERSIAN.replace("\u200c", " ").replace("ی", "ي"), "windows-1256"),
        (_ENGLISH, "windows-1252"),
        (_FRENCH, "windows-1252"),
    ],
)
def test_one_byte_encodings(text: str, encoding: str) -> None:
    """Old encodings are told apart by their letters, with some confidence."""
    found = decode(text.encode(encoding), "x")
    assert (found.text, found.encoding) == (text, encoding)
    assert found.confidence > 0.4


def test_utf8_cut_in_a_letter() -> None:
    """A cut inside a letter does not hide that a text is UTF-8; what was lost is counted."""
    data = _ARABIC.encode()
    found = decode(data[1:400], "x")
    assert found.encoding == "utf-8"
    assert found.replaced == 1 + (found.text.endswith("\ufffd"))
    assert _ARABIC[1:100] in found.text


def test_chosen_encoding_takes_off_the_mark() -> None:
    """A byte order mark is no part of the text, also when the reader names the encoding."""
    assert decode("نص".encode("utf-8-sig"), "x", "utf-8").text == "نص"
    assert decode(b"\xff\xfe" + "نص".encode("utf-16-le"), "x", "utf-16-le").text == "نص"


def test_names() -> None:
    """Encodings are shown by their registered names."""
    assert encoding_name("cp1256") == "windows-1256"
    assert encoding_name("UTF_8") == "utf-8"
    assert encoding_name("Windows-1252") == "windows-1252"
    assert encoding_name("iso8859-15") == "iso-8859-15"
    assert encoding_name("macroman") == "mac_roman"


def test_previews_of_binary_data() -> None:
    """Previews never fail, whatever the bytes."""
    assert previews(bytes(range(256)))


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    """Whatever the bytes, they are a text or an error of the family."""
    try:
        found = decode(data, "x")
    except UnreadableDocumentError as error:
        code, confidence = error.code, 0.0
    else:
        code, confidence = "binary", found.confidence
    assert code == "binary"
    assert 0 <= confidence <= 1


@given(st.text(min_size=1, max_size=200))
def test_utf8_is_never_mistaken(text: str) -> None:
    """Valid UTF-8 without NULs or control characters is read as what it is."""
    clean = "".join(char for char in text if char.isprintable() or char in "\n\t")
    data = clean.encode()
    if not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe")):
        assert decode(data, "x").text == clean


def test_a_long_line_without_a_telling_letter_takes_no_time() -> None:
    """One line of a megabyte, as of a packed script, is looked at once and not from each of its letters."""
    begun = time.process_time()
    data = b"x" * 1_000_000 + b"\n" + "وصلت السفينة".encode("windows-1256") * 40
    assert previews(data)[0].encoding == "windows-1256"
    assert time.process_time() - begun < 3
