"""Outside services played on loopback with their real protocol, for tests, the bench and trying things by hand."""
