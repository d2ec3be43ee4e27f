"""The pages of help, for members and for the operator's staff."""
