"""Loads it all with every core, with the indexes made afterwards."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain
from multiprocessing import get_context
from typing import Any
from uuid import UUID

import psycopg
from django.db import connections, models

from argosy.accounts.models import User, email_key
from argosy.customers.models import Contact, Customer, CustomerSearch, MatchKey, TimelineEntry
from argosy.deals.models import Document, DocumentLine, Opportunity, OpportunityItem, StageChange
from argosy.enterprise.actions.registration import make_builtin_roles
from argosy.enterprise.models import Enterprise, Member
from argosy.mail.models import Message, MessageContent, MessageParticipant, MessageSearch, Thread, ThreadReference
from argosy.platform.models import Tenant
from argosy.platform.tenancy.ids import new_id
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.models import Agreement
from argosy.privacy.policy import current_version
from argosy.reports.models import SoldGoods
from bench.generator import companies, papers
from bench.generator.companies import Plan
from bench.generator.copying import Loader, Row
from bench.generator.mail import Writer

MEMBERS, SLICES = 20, 16
LOADED: tuple[type[models.Model], ...] = (
    *(Customer, Contact, MatchKey, CustomerSearch, TimelineEntry),
    *(Message, MessageContent, MessageParticipant, MessageSearch, Thread, ThreadReference),
    *(Opportunity, OpportunityItem, StageChange, Document, DocumentLine, SoldGoods),
)
# How each index is dropped and made again; what a reference of another table hangs on stays.
INDEXES = """
SELECT format('DROP INDEX %%s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
FROM pg_index i LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid
WHERE i.indrelid = ANY(%(tables)s::regclass[]) AND c.oid IS NULL
UNION ALL
SELECT format('ALTER TABLE %%s DROP CONSTRAINT %%I', c.conrelid::regclass, c.conname),
    format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
FROM pg_constraint c
WHERE c.conrelid = ANY(%(tables)s::regclass[]) AND c.contype IN ('p', 'u')
    AND NOT EXISTS (SELECT FROM pg_constraint f WHERE f.contype = 'f' AND f.conindid = c.conindid)
"""


def load(customers: int, messages: int, url: str, *, is_bare: bool = False) -> dict[str, Any]:
    """An enterprise with so many customers, as many deals and as many orders, and so many messages; `url` is the superuser's.

    A bare one has only what the duplicate check reads: customers, contacts and keys.
    """
    begin = time.monotonic()
    enterprise, members = _people()
    newcomer = members.pop()
    plan = Plan(enterprise, tuple(members), customers, messages, customers, url, is_bare, newcomer)
    with _without_indexes(url) as seconds:
        connections.close_all()
        with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("fork")) as pool:
            size = max(1, -(-customers // SLICES))
            waiting = [pool.submit(_load_customers, plan, start, size) for start in range(0, customers, size)]
            if not is_bare:
                waiting += [pool.submit(_load_mailbox, plan, place) for place in range(len(members))]
                waiting.append(pool.submit(_write, plan, papers.goods))
            for one in waiting:
                one.result()
        seconds["rows"] = round(time.monotonic() - begin, 1)
    with psycopg.connect(url, autocommit=True) as line:
        line.execute("VACUUM (ANALYZE)")
    seconds["all"] = round(time.monotonic() - begin, 1)
    return {"enterprise": str(enterprise), "members": [str(pk) for pk in members], "seconds": seconds}


def _people() -> tuple[UUID, list[UUID]]:
    """The master account, two supervisors, and sellers below them, the last of them new."""
    enterprise = new_id()
    Tenant.objects.create(id=enterprise)
    members: list[UUID] = []
    with enterprise_scope(enterprise):
        Enterprise.objects.create(id=enterprise, name="Bench Exporter Co., Ltd.", mail_domains=["exporter.example"])
        roles = make_builtin_roles()
        for number in range(MEMBERS + 1):
            role = roles["administrator" if number == 0 else "supervisor" if number < 3 else "seller"]
            above = None if number == 0 else members[0] if number < 3 else members[1 + number % 2]
            member = Member.objects.create(
                user=_user(number, enterprise), role=role, is_master=number == 0, supervisor_id=above
            )
            members.append(member.pk)
    return enterprise, members


def _user(number: int, enterprise: UUID) -> User:
    address = f"seller{number}@{enterprise.hex}.example"
    user = User(email=address, email_key=email_key(address), name=f"Seller {number}", enterprise_id=enterprise)
    user.language = "en"
    user.set_unusable_password()
    user.save()
    Agreement.objects.create(user=user, version=current_version(), language="en")
    return user


@contextmanager
def _without_indexes(url: str) -> Iterator[dict[str, float]]:
    """Inside, the loaded tables have no index but those of their keys; afterwards they have all of them again."""
    seconds: dict[str, float] = {}
    tables = [model._meta.db_table for model in LOADED]
    with psycopg.connect(url, autocommit=True) as line:
        found = line.execute(INDEXES, {"tables": tables}).fetchall()
        for dropped, _made in found:
            line.execute(dropped)
        try:
            yield seconds
        finally:
            begin = time.monotonic()
            line.execute("SET maintenance_work_mem = '1GB'")
            for _dropped, made in found:
                line.execute(made)
            seconds["indexes"] = round(time.monotonic() - begin, 1)


def _load_mailbox(plan: Plan, place: int) -> None:
    _write(plan, lambda: Writer(plan, place).rows())


def _load_customers(plan: Plan, start: int, size: int) -> None:
    numbers: Sequence[int] = range(start, min(start + size, plan.customers))
    people = companies.Writer(plan)
    _write(plan, lambda: chain(people.rows(numbers), [] if plan.is_bare else papers.rows(plan, numbers)))


def _write(plan: Plan, rows: Callable[[], Iterator[Row]]) -> None:
    with enterprise_scope(plan.enterprise):
        loader = Loader(plan.url)
        for row in rows():
            loader.add(row)
        loader.close()
