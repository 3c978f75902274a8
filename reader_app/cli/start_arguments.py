"""What a start of the window is for, told without the parser that only options need."""

from collections.abc import Sequence


def window_arguments(arguments: Sequence[str]) -> tuple[list[str], bool]:
    """The files to open in the window, and whether in a new one.

    A desktop hands over plain names, if any: for them argparse would take a fiftieth of the start.
    """
    if not any(argument.startswith("-") for argument in arguments):
        return list(arguments), False
    from reader_app.cli.arguments import build_window_parser

    parsed = build_window_parser().parse_args(arguments)
    return [name for name in (parsed.left, parsed.right, *parsed.more) if name is not None], parsed.new_window
