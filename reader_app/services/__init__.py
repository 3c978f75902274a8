"""Use cases: open, translate, compare, export. No Qt; adapters arrive as arguments."""
