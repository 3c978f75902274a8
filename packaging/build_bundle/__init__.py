"""Builds the folder that runs without Python."""
