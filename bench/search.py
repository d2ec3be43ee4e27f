"""Finding mail by words among all mail: the first page for eight members at once, and what the index costs.

The reference is PostgreSQL's own full-text search over the same messages, which has their words readable in the database:
how large its index is, and what writing into it takes.
"""

from __future__ import annotations

import json
import os

import psycopg

from bench import pages
from bench.loaded import loaded, superuser

CUSTOMERS, MESSAGES, SAMPLE = 100_000, 1_000_000, 20_000
SIZES = """
SELECT pg_total_relation_size('mail_messagesearch'), pg_relation_size('message_tokens'), count(*) FROM mail_messagesearch
"""


def measure(
    customers: int | None = None, messages: int | None = None, requests: int = pages.REQUESTS, sample: int = SAMPLE
) -> dict[str, float]:
    """The figures of `argosy bench search`."""
    customers = customers or int(os.environ.get("ARGOSY_BENCH_CUSTOMERS", CUSTOMERS))
    messages = messages or int(os.environ.get("ARGOSY_BENCH_MESSAGES", MESSAGES))
    with loaded(customers, messages, DJANGO_SETTINGS_MODULE=pages.SETTINGS) as (place, facts):
        figures = pages.visited(place, facts["enterprise"], ("search",), requests)
        with psycopg.connect(superuser(place)) as line:
            size, tokens, count = line.execute(SIZES).fetchone() or (0, 0, 0)
        costs: dict[str, float] = json.loads(
            place.run("-m", "bench.indexing", facts["enterprise"], superuser(place), str(sample))
        )
    return (
        figures
        | costs
        | {
            "index_mb": round(size / 2**20, 1),
            "index_of_tokens_mb": round(tokens / 2**20, 1),
            "messages_loaded": count,
        }
    )
