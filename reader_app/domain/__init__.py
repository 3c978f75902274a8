"""Plain data and abilities that every other layer speaks of. Standard library only."""
