"""`python -m bench.generator CUSTOMERS MESSAGES SUPERUSER_URL [bare]`: loads, and prints what it made as JSON."""

from __future__ import annotations

import json
import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "argosy.config.settings")
django.setup()

from bench.generator.loading import load  # noqa: E402 Django must be set up first

if __name__ == "__main__":
    customers, messages, url = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    print(json.dumps(load(customers, messages, url, is_bare="bare" in sys.argv[4:])))
