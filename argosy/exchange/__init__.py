"""Records that come in and go out as files: import of customers and their people, export of lists, visiting cards."""
