"""Numbers, money, dates and names of both sides, found and compared."""
