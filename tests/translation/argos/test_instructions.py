"""CTranslate2 is told of AVX-512 only where the processor has all of it."""

from pathlib import Path

import pytest

from reader_app.translation.argos.instructions import prefer_wide_vectors

_ALL = "flags\t\t: fpu sse4_2 avx2 avx512f avx512dq avx512cd avx512bw avx512vl\n"


@pytest.mark.parametrize(
    ("info", "before", "after"),
    [
        (_ALL, {}, {"CT2_FORCE_CPU_ISA": "AVX512"}),
        (_ALL, {"CT2_FORCE_CPU_ISA": "AVX2"}, {"CT2_FORCE_CPU_ISA": "AVX2"}),
        (_ALL.replace(" avx512vl", ""), {}, {}),
        ("Features\t: asimd\n", {}, {}),
        (None, {}, {}),
    ],
)
def test_only_a_processor_that_has_it(
    tmp_path: Path, info: str | None, before: dict[str, str], after: dict[str, str]
) -> None:
    """A processor without a part of it, of another kind or unknown, and what the user set, change nothing."""
    file = tmp_path / "cpuinfo"
    if info is not None:
        file.write_text("processor\t: 0\n" + info, encoding="ascii")
    prefer_wide_vectors(before, file)
    assert before == after
