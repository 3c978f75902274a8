"""`python -m reader_app` is the same program as `muqabala`."""

import sys

from reader_app.app.main import main

if __name__ == "__main__":
    sys.exit(main())
