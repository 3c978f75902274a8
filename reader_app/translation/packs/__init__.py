"""Packs on disk: found, checked, installed, downloaded, removed."""
