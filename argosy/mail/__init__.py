"""Mailboxes, messages, sending."""
