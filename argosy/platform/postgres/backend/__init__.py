"""Django's way to PostgreSQL, with statements that the server plans once and keeps."""
