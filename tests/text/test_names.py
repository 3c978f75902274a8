import pytest

from reader_app.text.names import arabic_key, latin_key, likeness


def alike(arabic: str, latin: str) -> float:
    return likeness(arabic_key(arabic), latin_key(latin))


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("قاسم", "Qassem"), ("قاسم", "Kacem"), ("سليماني", "Soleimani"), ("سليماني", "Suleimani"),
        ("بوغالي", "Boughali"), ("العطواني", "Al-Atwani"), ("جيرار", "Gérard"), ("شوستر", "Schuster"),
        ("تشيخوف", "Chekhov"), ("كسينيا", "Xenia"), ("ويليامز", "Williams"), ("عائشة", "Aisha"),
        ("ذو الفقار", "Zulfiqar"), ("غريغوري", "Gregory"), ("جريجوري", "Gregory"),
    ],
)  # fmt: skip
def test_spellings_of_one_name_are_alike(arabic: str, latin: str) -> None:
    """Usual transliterations of one name come above the threshold of the fact finder."""
    assert alike(arabic, latin) >= 0.78


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("قاسم", "Nasser"),
        ("سليماني", "Haddad"),
        ("ترامب", "Bush"),
        ("بيروت", "Berlin"),
        ("ماجد", "Khalid"),
        ("", "x"),
    ],
)
def test_different_names_are_not_alike(arabic: str, latin: str) -> None:
    """Other names stay well below it."""
    assert alike(arabic, latin) < 0.7


def test_a_threshold_only_cuts_off_what_is_below_it() -> None:
    """Above `least` the likeness is the same as without it; below it is 0."""
    full = alike("سليماني", "Suleimani")
    assert likeness(arabic_key("سليماني"), latin_key("Suleimani"), 0.8) == full
    assert likeness(arabic_key("سليماني"), latin_key("Haddad"), 0.8) == 0
