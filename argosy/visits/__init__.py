"""Visits: who was where, when, with what picture; the place only where the member permits it."""
