"""The pages of the duplicate check."""
