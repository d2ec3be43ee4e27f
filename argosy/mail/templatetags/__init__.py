"""The template tags of the mail pages."""
