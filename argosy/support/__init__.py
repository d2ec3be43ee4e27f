"""Help: work orders, the operator's staff who answer them, temporary sign-ins, messages about the service, incidents."""
