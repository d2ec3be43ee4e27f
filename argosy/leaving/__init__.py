"""Somebody leaves: the checklist, and the unbinding of private mailboxes step by step."""
