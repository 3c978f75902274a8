"""Learning of the gloss tables. Run packaging/learn_gloss.py; nothing of this is in the installed program."""
