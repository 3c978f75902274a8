"""How smooth the window stays while it translates, and how fast a known document is back."""
