"""What happens by itself: mark, file, open and move deals; the ledger with evidence and undo."""
