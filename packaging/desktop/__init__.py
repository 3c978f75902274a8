"""What a desktop is told about the program: menu entry, icon, kinds of files, man page."""
