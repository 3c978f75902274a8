"""Two commands for a fresh machine: `run [FILES]` opens the program, `test [pytest arguments]` tests it.

Needs Python 3.11 or newer and nothing else. This file keeps to a syntax that older ones read as well, so
that they can say what is wrong instead of showing a syntax error; the work is done by `commands.py`.
"""

import sys


def main() -> int:
    """Exit status of the command named by the program's arguments."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is where an old Python is met
        found = ".".join(str(part) for part in sys.version_info[:3])
        sys.stderr.write(
            "bootstrap: cannot go on: Python 3.11 or newer is needed, this is Python " + found + "\n"
        )
        return 1
    from commands import main as run_command

    return run_command(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
