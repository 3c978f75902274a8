"""A day's work in an hour: the real window driven at random, with everything measured that can wear out."""
