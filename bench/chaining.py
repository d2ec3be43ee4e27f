"""Entries written, chained and proved in a process of the measured installation; its figures are printed as JSON.

`python -m bench.chaining ENTRIES`.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
from collections.abc import Callable
from uuid import UUID

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "argosy.config.settings")
django.setup()

from django.db import connection, transaction  # noqa: E402 Django must be set up first

from argosy.audit.actions.sealing import BATCH, seal_batch  # noqa: E402
from argosy.audit.models import AuditEntry  # noqa: E402
from argosy.audit.record import record_all  # noqa: E402
from argosy.audit.verify import trail  # noqa: E402
from argosy.enterprise.actors import actor_of  # noqa: E402
from argosy.enterprise.models import Member  # noqa: E402
from argosy.platform.access import Actor  # noqa: E402
from argosy.platform.tenancy.scope import enterprise_scope  # noqa: E402
from bench.prepared import company  # noqa: E402

WRITTEN_TOGETHER = 1_000


def main(entries: int) -> dict[str, float]:
    """Write so many entries, chain them, walk the chain."""
    enterprise = company()
    with enterprise_scope(enterprise):
        member = Member.objects.select_related("role").get()
        actor = actor_of(member)
        for _batch in range(entries // WRITTEN_TOGETHER):
            with transaction.atomic():
                record_all(actor, "role.made", [(member, {"name": "Seller", "reach": "self"})] * WRITTEN_TOGETHER)
        waiting = AuditEntry.objects.filter(number=None).count()
        read, read_cpu = _timed(lambda: _reference(enterprise))
        sealed, sealed_cpu = _timed(lambda: _seal_all(actor))
        proved, proved_cpu = _timed(lambda: trail(enterprise))
        verdict = trail(enterprise)
    assert verdict.broken_at is None
    return {
        "entries": waiting,
        "sealed_per_second": round(waiting / sealed),
        "sealed_per_python_cpu_second": round(waiting / sealed_cpu),
        "proved_per_second": round(verdict.entries / proved),
        "proved_per_python_cpu_second": round(verdict.entries / proved_cpu),
        "reference_per_second": round(waiting / read),
        "sealing_ratio": round(sealed_cpu / read_cpu, 1),
        "proving_ratio": round(proved_cpu / read_cpu, 1),
    }


def _seal_all(actor: Actor) -> None:
    while True:
        with transaction.atomic():
            if seal_batch(actor) < BATCH:
                return


def _reference(enterprise: UUID) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM audit_auditentry WHERE enterprise_id = %s ORDER BY at, id", [enterprise])
        while rows := cursor.fetchmany(1_000):
            for row in rows:
                hashlib.sha256(repr(row).encode()).digest()


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    begin, used = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - begin, time.process_time() - used


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]))))
