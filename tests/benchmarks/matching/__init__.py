"""How well and how fast passages are matched: `python -m tests.benchmarks.matching --cases DIR`."""
