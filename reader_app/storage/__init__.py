"""What is kept on disk: folders, settings, the database."""
