"""The settings pages of the API: access tokens, every call, webhooks."""
