"""The pages of signing in and of the personal centre."""
