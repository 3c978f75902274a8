"""Builds the Flatpak."""
