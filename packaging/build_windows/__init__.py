"""Builds the installer for Windows."""
