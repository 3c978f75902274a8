"""Writing a bitext to a file: JSON, HTML, PDF and the exchange formats."""
