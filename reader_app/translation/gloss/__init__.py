"""The built-in gloss: Arabic word by word in English, and the dictionary behind it. Needs no pack."""
