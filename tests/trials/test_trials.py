"""Trials that need nothing but a system a little broken; `python -m tests.trials` runs them all."""

from pathlib import Path

import pytest

from tests.trials.places import MakePlace, c_locale, missing_home
from tests.trials.trial import run_trial


@pytest.mark.timeout(400)
@pytest.mark.parametrize("make", [missing_home, c_locale])
def test_a_place_where_something_is_missing(make: MakePlace, tmp_path: Path) -> None:
    """A pair is opened, corrected and exported; what cannot be kept is said, and nothing else is."""
    outcome = run_trial(make, tmp_path)
    assert not outcome.problems
    assert outcome.pdf > 50_000
