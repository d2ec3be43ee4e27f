"""Services of other companies that one goes to from here: marked as theirs, with their privacy notice before first use."""
