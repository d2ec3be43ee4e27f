"""Purposes, consents, policy versions: works by declaration and imports no app above."""
