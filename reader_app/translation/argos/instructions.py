"""Which instructions of the processor CTranslate2 is told to use."""

import os
import sys
from collections.abc import MutableMapping
from pathlib import Path

_VARIABLE = "CT2_FORCE_CPU_ISA"
_NEEDED = frozenset({"avx512f", "avx512cd", "avx512dq", "avx512bw", "avx512vl"})
_CPU_INFO = Path("/proc/cpuinfo")


def prefer_wide_vectors(
    environment: MutableMapping[str, str] | None = None, cpu_info: Path = _CPU_INFO
) -> None:
    """Let CTranslate2 use AVX-512 where the processor has it; call before its first use.

    By itself CTranslate2 4.8 stops at AVX2, since early processors slowed down with AVX-512. Measured here on
    a pack of Argos' shape: 14 % more words a second. What the user has set stays; elsewhere than on Linux
    nothing tells cheaply what the processor can, and nothing is changed.
    """
    environment = os.environ if environment is None else environment
    if sys.platform != "linux" or _VARIABLE in environment:
        return
    try:
        with cpu_info.open(encoding="ascii", errors="replace") as lines:
            flags = next((line for line in lines if line.startswith("flags")), "")
    except OSError:
        return
    if set(flags.split()) >= _NEEDED:
        environment[_VARIABLE] = "AVX512"
