"""The reading view: any number of columns painted row by row in one scroll area."""
