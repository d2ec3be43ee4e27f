"""The pages of credit insurance."""
