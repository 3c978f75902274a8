"""All trials, told line by line: python -m tests.trials [NAME …]."""

import sys
import tempfile
from pathlib import Path

from tests.trials.places import PLACES, NotHereError
from tests.trials.trial import run_trial


def main() -> int:
    """Run the trials named, or all; the status is 1 when one went wrong."""
    wrong = 0
    for make in PLACES:
        if sys.argv[1:] and make.__name__ not in sys.argv[1:]:
            continue
        with tempfile.TemporaryDirectory() as folder:
            try:
                outcome = run_trial(make, Path(folder))
            except NotHereError as error:
                print(f"{make.__name__:20} not tried: {error}")
                continue
        wrong += bool(outcome.problems)
        print(f"{make.__name__:20} {'; '.join(outcome.problems) or 'as it should be'}")
        for line in (*outcome.told.get("done", ()), *outcome.told.get("said", ())):
            print(f"{'':20} · {line}")
        if outcome.told:
            here = [str(outcome.told.get(name)) for name in ("locale", "digits", "year")]
            print(f"{'':20} · {' '.join(here)}, PDF {outcome.pdf} bytes")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
