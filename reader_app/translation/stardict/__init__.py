"""StarDict dictionaries that the reader has: read only, as plain text."""
