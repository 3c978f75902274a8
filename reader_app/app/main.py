"""The program: `muqabala [LEFT [RIGHT]]` opens the window, `muqabala COMMAND …` works without one."""

import sys
from collections.abc import Sequence

from reader_app.domain.child_process import WORKER_OPTION


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == [WORKER_OPTION]:
        from reader_app.app.workers import run_worker

        run_worker(arguments[1:])
        return 0
    from reader_app.cli.command_names import COMMANDS
    from reader_app.cli.start_arguments import window_arguments
    from reader_app.storage.paths import user_folders

    folders = user_folders()
    if arguments and arguments[0] in COMMANDS:
        from reader_app.app.compose import Composition, build_settings
        from reader_app.cli.main import run_command

        return run_command(arguments, lambda: Composition(folders, build_settings(folders)))
    from reader_app.app.window import open_window

    return open_window(*window_arguments(arguments), folders)
