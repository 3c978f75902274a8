"""Measures the exports: `python -m tests.benchmarks.export [PASSAGES]`."""
