"""One import in a process of the measured installation, as the worker does it; its figures are printed as JSON.

`python -m bench.bringing ENTERPRISE MEMBER LINES`.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from typing import Any
from uuid import UUID

import django
import psutil

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "argosy.config.settings")
django.setup()

from django.db import connection  # noqa: E402 Django must be set up first

from argosy.enterprise.actors import actor_of  # noqa: E402
from argosy.enterprise.models import Member  # noqa: E402
from argosy.exchange import files, jobs  # noqa: E402
from argosy.exchange.actions import importing  # noqa: E402
from argosy.exchange.models import Import  # noqa: E402
from argosy.platform import garbage  # noqa: E402
from argosy.platform.tenancy.scope import enterprise_scope  # noqa: E402
from bench.importing import file_of  # noqa: E402


def main(enterprise: UUID, member: UUID, lines: int) -> dict[str, Any]:
    """Bring the file in as the worker does."""
    content = file_of(lines)
    table = files.table(content)
    with enterprise_scope(enterprise):
        actor = actor_of(Member.objects.select_related("role").get(pk=member))
        begun = importing.begin_import(actor, "customer", "buyers.csv", content, table)
        choices = {"policy": "skip", "wins": "ours", "owner": str(member), "source": "import"}
        importing.start_import(actor, begun, begun.mapping, choices, statement="a measurement", agreed=True)
    garbage.settle()  # as a worker does when it begins
    before, cpu, begin = _memory(), _cpu(), time.perf_counter()
    jobs.run_import.run(str(enterprise), imported=str(begun.pk), language="en")
    taken = time.perf_counter() - begin
    used = {who: round(seconds - cpu[who], 2) for who, seconds in _cpu().items()}
    with enterprise_scope(enterprise):
        done = Import.objects.get(pk=begun.pk)
    return {
        "lines_per_second": round(lines / taken),
        "made": done.made,
        "skipped": done.skipped,
        "failed": done.failed,
        "seconds": round(taken, 2),
        **used,
        "cpu_seconds": round(sum(used.values()), 2),
        "grown_mb": round(_memory() - before),
    }


def _cpu() -> dict[str, float]:
    """What the worker, its child that reads and compares, and the lines to the database have used so far."""
    by_child = resource.getrusage(resource.RUSAGE_CHILDREN)
    connection.ensure_connection()
    database = psutil.Process(connection.connection.info.backend_pid).parent()
    lines = [one.cpu_times() for one in database.children()]
    ended = database.cpu_times()  # it counts those that it waited for
    return {
        "python_cpu_seconds": time.process_time(),
        "child_cpu_seconds": by_child.ru_utime + by_child.ru_stime,
        "database_cpu_seconds": ended.children_user
        + ended.children_system
        + sum(line.user + line.system for line in lines),
    }


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    print(json.dumps(main(UUID(sys.argv[1]), UUID(sys.argv[2]), int(sys.argv[3]))))
