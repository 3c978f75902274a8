"""Brings the translations of the window up to date, or says what is missing.

    .venv/bin/python packaging/translations.py            # after strings were added or changed
    .venv/bin/python packaging/translations.py --missing  # lists what is not translated yet

The first writes resources/translations/*.ts with every string of the program: new ones unfinished, those that
are gone left out. Write the Arabic into the .ts file (Qt Linguist opens it too) and run the command again: it
compiles the .qm files that the program reads. They are in the repository, so that a checkout and a wheel need
no tool of Qt; a test fails when they are behind the .ts files, and another when those are behind the program.
"""

import argparse
import importlib.util
import subprocess
import sys
from pathlib import Path

from messages import find_messages
from translation_file import read_translations, ts_text

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("ar",)


def main() -> int:
    """Do what the command line asks; the status is 1 while something is not translated."""
    parser = argparse.ArgumentParser(description="Brings the translations of the window up to date.")
    parser.add_argument("--missing", action="store_true", help="only list what is not translated yet")
    only_list = parser.parse_args().missing
    messages = find_messages(ROOT)
    missing = 0
    for language in LANGUAGES:
        path = FOLDER / f"muqabala_{language}.ts"
        translations = read_translations(path)
        for message in messages:
            if not translations.get((message.context, message.source)):
                missing += 1
                print(f"{language}: {message.file}: {message.context}: {message.source!r}")
        if not only_list:
            FOLDER.mkdir(exist_ok=True)
            path.write_text(ts_text(language, messages, translations), encoding="utf-8", newline="\n")
            _compile(path)
    print(f"{len(messages)} strings, {missing} not translated")
    return 1 if missing else 0


def _compile(path: Path) -> None:
    """Write the .qm file beside a .ts file, by Qt's lrelease, which PySide6 brings along."""
    found = importlib.util.find_spec("PySide6")
    if found is None or found.origin is None:
        sys.exit("PySide6 is not installed here.")
    folder = Path(found.origin).parent
    tools = [*folder.glob("lrelease*"), *folder.glob("Qt/libexec/lrelease*")]
    if not tools:
        sys.exit("PySide6 brings no lrelease here.")
    target, made = path.with_suffix(".qm"), path.with_suffix(".qm.new")
    subprocess.run([str(tools[0]), "-silent", str(path), "-qm", str(made)], check=True)
    made.replace(target)  # a running program has the old file mapped


if __name__ == "__main__":
    sys.exit(main())
