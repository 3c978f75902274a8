"""The program started in places where something is missing that it usually has."""
