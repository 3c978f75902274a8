"""Composition root: builds the adapters and starts the window or the command line."""
