"""Goods on their way to a buyer: ships, containers, days, and what the carrier tells."""
