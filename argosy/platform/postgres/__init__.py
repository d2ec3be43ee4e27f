"""PostgreSQL for Argosy: the server that comes as a wheel, and the roles that keep row level security true."""
