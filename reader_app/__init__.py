"""Muqabala: read a text beside its other version."""

__version__ = "0.1.0"
