"""What every page shares: the request with its actor, one translation of refusals, one way to fetch what is visible."""
