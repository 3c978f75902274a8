"""The command line's grammar, as the contract has it."""

import argparse

from reader_app import __version__
from reader_app.cli.command_names import COMMANDS

LAYOUTS = ("facing", "interlinear", "word-by-word")
"""Layouts of PDF, web page and Word document that need nothing but the two documents."""

EXPORTS = ("json", "pdf", "html", "docx", "tmx", "csv")
"""Exports of `compare` and `translate`, each with an option of its name."""

_ABOUT = "Read a text beside its other version, offline."


def build_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; the subcommand's name ends up in `command`."""
    parser = argparse.ArgumentParser(
        prog="muqabala", description=_ABOUT, epilog="Without a command: open the window on LEFT and RIGHT."
    )
    parser.add_argument("--version", action="version", version=f"muqabala {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    inspect = commands.add_parser("inspect", help="what the reader sees in a file")
    inspect.add_argument("file", metavar="FILE")
    inspect.add_argument("--json", metavar="OUT", help="write one document object")
    _add_encoding(inspect)

    translate = commands.add_parser("translate", help="translate a file offline")
    translate.add_argument("file", metavar="FILE")
    translate.add_argument("--to", metavar="LANG", help="target language, as en")
    translate.add_argument("--engine", default="auto", metavar="NAME", help="auto (default), argos, gloss, …")
    translate.add_argument("-o", "--output", metavar="OUT", help="the translation as plain text")
    _add_encoding(translate)
    _add_exports(translate)

    _add_compare(commands)

    packs = commands.add_parser("packs", help="translation packs")
    actions = packs.add_subparsers(dest="action", metavar="ACTION", required=True)
    listed = actions.add_parser("list", help="installed packs")
    offered = actions.add_parser("available", help="packs that can be downloaded (asks the network)")
    for parser_of in (listed, offered):
        parser_of.add_argument("--json", metavar="OUT", help="write the list as JSON")
    install = actions.add_parser(
        "install", help="install a pack from a file, or by its pair from the network"
    )
    install.add_argument("what", metavar="PAIR_OR_FILE")
    install.add_argument(
        "--engine", metavar="NAME", help="of a PAIR: firefox or argos (the better one that has it)"
    )
    actions.add_parser("remove", help="remove a pack").add_argument("what", metavar="PAIR")

    lookup = commands.add_parser("lookup", help="dictionary entry of an Arabic word")
    lookup.add_argument("word", metavar="WORD")
    lookup.add_argument("--json", metavar="OUT", help="write all readings as JSON")
    lookup.add_argument(
        "--visual", action="store_true", help="join and order Arabic letters for a terminal that cannot"
    )
    return parser


def _add_compare(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    compare = commands.add_parser(
        "compare",
        help="find the matching passages of two files, or the matching files of two folders",
        description="Compare two files. Of two folders: find which file of one belongs to which of "
        "the other; --json and --csv then write the pairing, the other exports take a folder and write every "
        "pair's. What an interrupted run has done is not done again.",
    )
    compare.add_argument("left", metavar="LEFT")
    compare.add_argument("right", metavar="RIGHT")
    _add_encoding(compare, "LEFT")
    compare.add_argument(
        "--right-encoding", metavar="NAME", help="character encoding of RIGHT, instead of detection"
    )
    compare.add_argument(
        "--workers", type=int, metavar="N", help="processes for two folders (default: cores)"
    )
    compare.add_argument(
        "--scheduler", metavar="ADDRESS", help="let a Dask cluster do it, as tcp://HOST:PORT (extra: cluster)"
    )
    _add_exports(compare)


def build_window_parser() -> argparse.ArgumentParser:
    """The parser of `muqabala [LEFT [RIGHT]]`."""
    parser = argparse.ArgumentParser(
        prog="muqabala", description=_ABOUT, epilog=f"Commands: {', '.join(COMMANDS)}; see COMMAND --help."
    )
    parser.add_argument("--version", action="version", version=f"muqabala {__version__}")
    parser.add_argument("left", metavar="LEFT", nargs="?")
    parser.add_argument("right", metavar="RIGHT", nargs="?")
    # A file manager may hand over more: the window opens the first two and says so.
    parser.add_argument("more", nargs="*", help=argparse.SUPPRESS)
    parser.add_argument(
        "--new-window", action="store_true", help="open a window of its own even if these files are open"
    )
    return parser


def _add_encoding(parser: argparse.ArgumentParser, of: str = "FILE") -> None:
    parser.add_argument(
        "--encoding", metavar="NAME", help=f"character encoding of {of}, instead of detection"
    )


def _add_exports(parser: argparse.ArgumentParser) -> None:
    for name in EXPORTS:
        parser.add_argument(f"--{name}", metavar="OUT", help=f"write {name.upper()} to OUT (- for stdout)")
    parser.add_argument(
        "--layout",
        choices=LAYOUTS,
        default=LAYOUTS[0],
        help="of PDF, HTML and DOCX: facing (default), interlinear (one under the other), word-by-word (so, "
        "with each Arabic word glossed)",
    )
