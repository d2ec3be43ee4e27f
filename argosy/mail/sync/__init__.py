"""Bringing mail in: one supervised process, a thread a mailbox; UIDs are the only truth (DESIGN D8)."""
