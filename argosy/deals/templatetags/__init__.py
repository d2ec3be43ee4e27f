"""The template tags of the deal pages."""
