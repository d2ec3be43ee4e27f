"""What a member is told, where, how often."""
