"""Builds the disk image for macOS."""
