"""Makes the set-up scripts importable; they are no package, because they run before anything is installed."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent.parent / "packaging"))
