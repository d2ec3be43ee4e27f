"""What the pages cost in a large enterprise: eight members at once, each asking for the next page as soon as one is there.

The reference is a page that asks the database `SELECT 1`, through the same server and middleware.
"""

from __future__ import annotations

import http.client
import json
import os
import statistics
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from socket import socket
from typing import Any

from bench.installation import Installation
from bench.loaded import loaded

CUSTOMERS, MESSAGES = 100_000, 1_000_000
SMALL = 10  # the enterprise that growth is measured from is so many times smaller
PAGES = ("mail", "conversation", "customers", "customer", "opportunities", "search")
REQUESTS, WARM_EACH = 30, 4  # of each visitor for each page; a quarter as many before, which are not counted
LEAST_CPU_MS = 0.1  # less is not told apart from nothing
WEB = "web"
REFERENCE = "/bench/one/"
SETTINGS = "bench.reference.settings"  # the product's, with the address of the reference


def measure(
    customers: int | None = None, messages: int | None = None, *, growth: bool | None = None, requests: int = REQUESTS
) -> dict[str, float]:
    """The figures of `argosy bench pages`."""
    customers = customers or int(os.environ.get("ARGOSY_BENCH_CUSTOMERS", CUSTOMERS))
    messages = messages or int(os.environ.get("ARGOSY_BENCH_MESSAGES", MESSAGES))
    if growth is None:
        growth = os.environ.get("ARGOSY_BENCH_GROWTH", "") == "1"
    figures = _measured(customers, messages, requests)
    if growth:
        before = _measured(customers // SMALL, messages // SMALL, requests)
        figures |= {
            f"growth_{page}": round(figures[f"{page}_cpu_ms"] / before[f"{page}_cpu_ms"], 2)
            for page in PAGES
            if f"{page}_cpu_ms" in before
        }
    return figures


def _measured(customers: int, messages: int, requests: int) -> dict[str, float]:
    with loaded(customers, messages, DJANGO_SETTINGS_MODULE=SETTINGS) as (place, facts):
        figures = visited(place, facts["enterprise"], PAGES, requests)
    return figures | {
        "customers_loaded": customers,
        "messages_loaded": messages,
        "load_seconds": facts["seconds"]["all"],
    }


def visited(
    place: Installation, enterprise: str, pages: Sequence[str], requests: int, what: str = "pages"
) -> dict[str, float]:
    """The figures of these pages, or of all, in an installation that runs with SETTINGS."""
    known = prepared(place, enterprise, what)
    port = begun(place)
    figures: dict[str, float] = {}
    for page in pages or known["queries"]:
        visitors = visitors_of(port, known, page)
        found = asked_for(place, visitors, requests)
        for visitor in visitors:
            visitor.addresses = [REFERENCE]
        reference = asked_for(place, visitors, requests)
        figures |= {f"{page}_{name}": value for name, value in found.items()}
        figures[f"{page}_ratio"] = round(found["cpu_ms"] / max(reference["cpu_ms"], LEAST_CPU_MS), 1)
        figures[f"{page}_queries"] = known["queries"][page]
        figures.setdefault("reference_cpu_ms", reference["cpu_ms"])
    return figures


def prepared(place: Installation, enterprise: str, what: str = "pages") -> dict[str, Any]:
    """The pages' files lie ready and the members are signed in: what is known of them."""
    place.run("manage.py", "collectstatic", "--no-input", "--clear", "-v", "0")
    known: dict[str, Any] = json.loads(place.run("-m", "bench.visitors", enterprise, what))
    (place.folder / "queries.json").write_text(json.dumps(known["asked"], indent=1))
    return known


def begun(place: Installation, name: str = WEB, **environment: str) -> int:
    """The port of a web process that answers."""
    port = _free_port()
    place.begin("web", "--port", str(port), named=name, **environment)
    _wait_for(port)
    return port


def visitors_of(port: int, known: dict[str, Any], page: str) -> list[Visitor]:
    """The members, each with what she opens of this page."""
    cookie = known["cookie"]
    return [Visitor(port, f"{cookie}={one['session']}", one["pages"][page]) for one in known["visitors"]]


class NoPage(RuntimeError):
    """A page did not answer as a page; the message says which."""


@dataclass
class Visitor:
    """One member with her browser."""

    port: int
    cookie: str
    addresses: Sequence[str] = ()
    seconds: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    problem: str = ""

    def visit(self, times: int) -> None:
        """Ask for the addresses one after the other; only a whole answer counts."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Cookie": self.cookie, "Accept-Encoding": "gzip", "Accept-Language": "en"}
        for number in range(times):
            address = self.addresses[number % len(self.addresses)]
            begin = time.perf_counter()
            line.request("GET", address, headers=headers)
            answer = line.getresponse()
            body = answer.read()
            self.seconds.append(time.perf_counter() - begin)
            self.sizes.append(len(body))
            if answer.status != http.client.OK:
                self.problem = f"{address} answered {answer.status}"
        line.close()


def asked_for(place: Installation, visitors: Sequence[Visitor], requests: int, process: str = WEB) -> dict[str, float]:
    """The figures of one page, answered by this process. Raises NoPage."""
    _all_at_once(visitors, -(-requests // WARM_EACH))
    web, database, own = place.cpu_seconds(process), place.database_cpu_seconds(), time.process_time()
    _all_at_once(visitors, requests)
    own = time.process_time() - own
    problem = next((one.problem for one in visitors if one.problem), "")
    if problem:
        raise NoPage(problem)
    count = len(visitors) * requests
    web = (place.cpu_seconds(process) - web) / count * 1000
    database = (place.database_cpu_seconds() - database) / count * 1000
    taken = sorted(seconds * 1000 for one in visitors for seconds in one.seconds)
    return {
        "p50_ms": round(statistics.median(taken), 1),
        "p95_ms": round(taken[int(len(taken) * 0.95)], 1),
        "cpu_ms": round(web + database, 1),
        "database_cpu_ms": round(database, 1),
        "visitors_cpu_ms": round(own / count * 1000, 1),
        "bytes": round(statistics.mean(size for one in visitors for size in one.sizes)),
    }


def _all_at_once(visitors: Sequence[Visitor], times: int) -> None:
    for one in visitors:
        one.seconds, one.sizes, one.problem = [], [], ""
    threads = [threading.Thread(target=one.visit, args=(times,)) for one in visitors]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _wait_for(port: int) -> None:
    limit = time.monotonic() + 180
    while time.monotonic() < limit:
        with socket() as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError("the web process does not answer")


def _free_port() -> int:
    with socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])
