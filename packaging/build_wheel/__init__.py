"""Builds wheel and source archive."""
