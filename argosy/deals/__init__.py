"""Opportunities and what follows from them."""
