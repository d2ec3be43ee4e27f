"""Argosy: the open-source, self-hosted CRM for companies that sell abroad."""

__version__ = "0.1.0"
