"""What the gloss worker of a bundle starts with: GPL-2.0-only data and three MIT modules."""

from reader_app.translation.gloss.worker import main

if __name__ == "__main__":
    main()
