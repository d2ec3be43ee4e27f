"""What the lists cost who sees few of very many: eight sign-ins of one newcomer to a large enterprise.

The reference is the one of `bench pages`: a page that asks the database `SELECT 1`.
"""

from __future__ import annotations

import os

from bench import pages
from bench.loaded import loaded

MESSAGES = 20_000


def measure(
    customers: int | None = None, messages: int | None = None, requests: int = pages.REQUESTS
) -> dict[str, float]:
    """The figures of `argosy bench pages --few`."""
    customers = customers or int(os.environ.get("ARGOSY_BENCH_CUSTOMERS", pages.CUSTOMERS))
    messages = messages or int(os.environ.get("ARGOSY_BENCH_MESSAGES", MESSAGES))
    with loaded(customers, messages, DJANGO_SETTINGS_MODULE=pages.SETTINGS) as (place, facts):
        figures = pages.visited(place, facts["enterprise"], (), requests, "few")
    return figures | {
        "slowest_p95_ms": max(value for name, value in figures.items() if name.endswith("_p95_ms")),
        "customers_loaded": customers,
    }
