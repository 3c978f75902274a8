"""Finding the passages, sentences and words of two documents that tell the same thing."""
