"""Files of customers and suppliers: put with them, looked at, taken away."""
