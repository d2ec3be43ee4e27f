"""Tables of others that the server looks things up in; `make setup` brings them to `vendor/` by lock file."""
