"""Readers: one file format each, from a file on disk to a `Document`."""
