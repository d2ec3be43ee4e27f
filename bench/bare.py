"""What row level security and encryption cost on the list of customers: `argosy bench pages --bare`.

The same rows lie twice in one server: as the product keeps them, and in a copy with plain columns and no policies. Two
web processes answer the same eight members in turns, so that what else the machine does meets both.
"""

from __future__ import annotations

import os
import statistics

import psycopg

from argosy.platform.postgres import roles
from bench import pages
from bench.installation import Installation
from bench.loaded import loaded

CUSTOMERS, MESSAGES, TURNS = 10_000, 10_000, 5
PAGE, BARE = "customers", "bare"
SETTINGS = {"kept": pages.SETTINGS, BARE: "bench.reference.bare"}


def measure(customers: int | None = None, messages: int | None = None, turns: int = TURNS) -> dict[str, float]:
    """The figures of both, and how they stand to each other."""
    customers = customers or int(os.environ.get("ARGOSY_BENCH_CUSTOMERS", CUSTOMERS))
    messages = messages or int(os.environ.get("ARGOSY_BENCH_MESSAGES", MESSAGES))
    with loaded(customers, messages, DJANGO_SETTINGS_MODULE=pages.SETTINGS) as (place, facts):
        known = pages.prepared(place, facts["enterprise"])
        databases = {"kept": place.app, BARE: _copy(place, facts["enterprise"])}
        visitors = {}
        for name, url in databases.items():
            known_to = {"ARGOSY_APP_DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": SETTINGS[name]}
            visitors[name] = pages.visitors_of(pages.begun(place, name, **known_to), known, PAGE)
        taken = [
            (name, pages.asked_for(place, visitors[name], pages.REQUESTS, process=name))
            for _turn in range(turns)
            for name in databases
        ]
    figures = {
        f"{name}_{key}": round(statistics.median(found[key] for whose, found in taken if whose == name), 1)
        for name in databases
        for key in ("cpu_ms", "database_cpu_ms", "p50_ms", "p95_ms", "bytes")
    }
    return {
        "overhead": round(figures["kept_cpu_ms"] / figures[f"{BARE}_cpu_ms"], 2),
        **figures,
        "customers_loaded": customers,
        "messages_loaded": messages,
    }


def _copy(place: Installation, enterprise: str) -> str:
    """The address of the bared copy, for argosy_app."""
    superuser = place.server.url("postgres", "postgres")
    with psycopg.connect(superuser, autocommit=True) as line:
        line.execute(f"DROP DATABASE IF EXISTS {BARE} WITH (FORCE)".encode())
        line.execute(f"CREATE DATABASE {BARE} TEMPLATE {roles.DATABASE} OWNER {roles.OWNER}".encode())
    app = roles.as_app(place.server.url(roles.OWNER, BARE), "bench")
    place.run("-m", "bench.baring", enterprise, place.server.url("postgres", BARE), ARGOSY_APP_DATABASE_URL=app)
    return app
