"""Other programs of the enterprise: access tokens and the API under /api/v1/."""
