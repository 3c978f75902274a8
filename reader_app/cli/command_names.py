"""The names of the commands, apart from the parser that a start of the window can do without."""

COMMANDS = ("inspect", "translate", "compare", "packs", "lookup")
