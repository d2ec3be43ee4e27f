"""The duplicate check among many customers: how long, how many found, how it grows, beside trigrams on the same names."""

from __future__ import annotations

import json
import os
import statistics
import time
from collections.abc import Sequence

import psycopg

from bench.generator.inventing import buyer
from bench.installation import Installation
from bench.loaded import loaded, superuser

CUSTOMERS, CHECKS, SMALL = 20_000, 400, 10
TRIGRAMS = (
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    "CREATE TEMP TABLE names AS SELECT id, lower(name) AS name FROM customers_customer",
    "CREATE INDEX ON names USING gin (name gin_trgm_ops)",
    "ANALYZE names",
    "SET pg_trgm.similarity_threshold = 0.4",
)
LIKE = "SELECT id FROM names WHERE name %% %s ORDER BY similarity(name, %s) DESC LIMIT 10"


def measure(customers: int | None = None, checks: int = CHECKS) -> dict[str, float]:
    """The figures of `argosy bench dedupe`."""
    customers = customers or int(os.environ.get("ARGOSY_BENCH_CUSTOMERS", CUSTOMERS))
    few, _found, _trgm = _measured(customers // SMALL, checks)
    taken, found, trgm = _measured(customers, checks)
    known = [share for way, share in found.items() if way != "unknown"]
    return {
        "check_p50_ms": round(statistics.median(taken), 2),
        "check_p99_ms": round(_p99(taken), 2),
        "recall_at_10": round(statistics.mean(known), 4),
        "growth": round(statistics.median(taken) / statistics.median(few), 2),
        "trgm_p99_ms": round(_p99(trgm), 2),
        **{f"recall_{way}": round(share, 4) for way, share in found.items() if way != "unknown"},
        "unknown_stays_unknown": round(found["unknown"], 4),
        "customers": customers,
        "checks": checks,
    }


def _measured(customers: int, checks: int) -> tuple[list[float], dict[str, float], list[float]]:
    with loaded(customers, 0, is_bare=True) as (place, facts):
        known = json.loads(place.run("-m", "bench.doubles", facts["enterprise"], str(customers), str(checks)))
        return known["milliseconds"], known["found"], _trigrams(place, customers, checks)


def _trigrams(place: Installation, customers: int, checks: int) -> list[float]:
    """Milliseconds of the usual way to do it: pg_trgm on plain names, without row level security in its way."""
    taken = []
    with psycopg.connect(superuser(place), autocommit=True) as line:
        for statement in TRIGRAMS:
            line.execute(statement)
        for number in range(-10, checks):
            name = buyer(number * 7919 % customers).name.lower()
            begin = time.perf_counter()
            line.execute(LIKE, [name, name]).fetchall()
            taken.append((time.perf_counter() - begin) * 1000)
    return taken[10:]


def _p99(values: Sequence[float]) -> float:
    return sorted(values)[int(len(values) * 0.99)]
