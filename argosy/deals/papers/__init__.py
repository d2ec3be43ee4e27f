"""What stands on trade documents, in Chinese and English: arithmetic, wording, layout, files. No rows are written here."""
