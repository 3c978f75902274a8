"""Encodings named on the command line."""

import json
from pathlib import Path

from tests.cli.conftest import muqabala


def test_compare_reads_each_file_as_it_is_told(tmp_path: Path) -> None:
    """`--encoding` is of the left file, `--right-encoding` of the right one; what does not fit fails."""
    left, right, out = tmp_path / "l.txt", tmp_path / "r.txt", tmp_path / "o.json"
    left.write_bytes("عاد القارب".encode("windows-1256"))
    right.write_bytes("The boat is back – at last.".encode("mac_roman"))
    told = ("--encoding", "windows-1256", "--right-encoding", "mac_roman")
    done = muqabala("compare", left, right, *told, "--json", out)
    assert done.returncode == 0, done.stderr.decode()
    bitext = json.loads(out.read_text(encoding="utf-8"))
    assert [bitext[side]["passages"][0]["text"] for side in ("left", "right")] == [
        "عاد القارب",
        "The boat is back – at last.",
    ]
    done = muqabala("compare", left, right, "--encoding", "utf-8", "--json", out)
    assert done.returncode == 3
    assert b"error[bad-encoding]" in done.stderr
