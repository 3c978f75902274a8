"""Tests of the matcher and the word links."""
