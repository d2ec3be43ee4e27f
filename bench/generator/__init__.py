"""A large enterprise in minutes: customers, mail and deals, sealed and indexed by the product's own functions."""
