"""A process that reads files and writes exports for pairing: a line of JSON in, a line of JSON out.

`python -m reader_app.app.pairing.worker`; ends when its standard input ends.
"""

import json
import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reader_app.app.pairing.wire import options_from_json, reading_json
from reader_app.app.pairing.workbench import ExportTools, PairingTools
from reader_app.domain.progress import CancelToken
from reader_app.formats.opener import FileOpener
from reader_app.matching.multilingual_encoder import MultilingualEncoder


def main() -> None:
    """Answer requests until there are no more."""
    # The terminal sends Ctrl+C to all of its processes; the one that gave the work ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not stand among the answers
    tools = PairingTools(FileOpener(), MultilingualEncoder(threads=1))
    exports = ExportTools(_abilities)
    try:
        for line in sys.stdin.buffer:
            answers.write(json.dumps(_answer(json.loads(line), tools, exports)).encode() + b"\n")
            answers.flush()
    finally:
        exports.close()


def _answer(request: Mapping[str, Any], tools: PairingTools, exports: ExportTools) -> dict[str, Any]:
    """The answer to one request."""
    cancel = CancelToken()
    if "files" in request:
        readings = tools.read([Path(name) for name in request["files"]], cancel)
        return {"readings": [reading_json(reading) for reading in readings]}
    problem = exports.export(
        Path(request["left"]),
        Path(request["right"]),
        {name: Path(target) for name, target in request["targets"].items()},
        options_from_json(request["options"]),
        cancel,
    )
    return {} if problem is None else {"problem": problem.code, "sentence": problem.sentence}


def _abilities() -> Any:
    """The program's own, for comparing and exporting."""
    from reader_app.app.compose import Composition, build_settings
    from reader_app.storage.paths import user_folders

    folders = user_folders()
    return Composition(folders, build_settings(folders))


if __name__ == "__main__":
    main()
