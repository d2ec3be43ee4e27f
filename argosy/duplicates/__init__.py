"""The duplicate check as a place of its own: asking, being asked for a colleague's customer, pairs to look through, the rules."""
