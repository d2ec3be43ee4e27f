"""The tags under the name that Django looks for."""
