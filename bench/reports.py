"""What each figure of the reports costs in a large enterprise with as many orders as customers, for eight members at once.

The reference is the one of `bench pages`: a page that asks the database `SELECT 1`.
"""

from __future__ import annotations

import os

from bench import pages
from bench.loaded import loaded


def measure(
    customers: int | None = None, messages: int | None = None, requests: int = pages.REQUESTS
) -> dict[str, float]:
    """The figures of `argosy bench reports`."""
    customers = customers or int(os.environ.get("ARGOSY_BENCH_CUSTOMERS", pages.CUSTOMERS))
    messages = messages or int(os.environ.get("ARGOSY_BENCH_MESSAGES", pages.MESSAGES))
    with loaded(customers, messages, DJANGO_SETTINGS_MODULE=pages.SETTINGS) as (place, facts):
        figures = pages.visited(place, facts["enterprise"], (), requests, "reports")
    return figures | {
        "slowest_p95_ms": max(value for name, value in figures.items() if name.endswith("_p95_ms")),
        "orders_loaded": customers,
    }
