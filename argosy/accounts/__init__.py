"""People who sign in: credentials, second factors, devices, sessions."""
