"""The public pool: customers that nobody follows any more, who may take them, and the rules by which they come there."""
