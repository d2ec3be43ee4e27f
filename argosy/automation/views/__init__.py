"""The pages of what happened by itself."""
