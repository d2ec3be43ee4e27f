"""The API under /api/v1/: what it says of each thing, and its calls."""
