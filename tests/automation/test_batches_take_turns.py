"""Batches of an enterprise are understood one after the other; those of two enterprises side by side."""

from __future__ import annotations

from django.db import connection

from argosy.automation import functions
from argosy.automation.subscribers import think_about
from argosy.enterprise import switches
from argosy.enterprise.actors import actor_of
from argosy.mail.events import MessagesRead
from argosy.platform.tenancy.ids import new_id
from argosy.platform.tenancy.scope import enterprise_scope


def turns() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT lock FROM procrastinate_jobs WHERE task_name = 'automation.understand' ORDER BY id")
        return [row[0] for row in cursor.fetchall()]


def read(member, batches: int) -> None:
    switches.turn(actor_of(member), functions.MARK, is_on=True)
    for _ in range(batches):
        think_about(MessagesRead(new_id(), (new_id(),)))


def test_two_batches_of_one_enterprise_never_run_at_once_and_no_other_waits_for_them(company, rival):
    with enterprise_scope(company.id):
        read(company.alice, batches=2)
    with enterprise_scope(rival.id):
        read(rival.alice, batches=1)

    first, second, others = turns()
    assert first == second
    assert str(company.id) in first
    assert others != first
