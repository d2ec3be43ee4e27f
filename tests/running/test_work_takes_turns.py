"""Work on the same rows is done one after the other: the next begins at once, and what fails holds nobody up."""

from __future__ import annotations

import asyncio

import psycopg
import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from argosy.config.processes import take_over_the_dead, work_off, worker_app
from argosy.mail.jobs import end_access as JOB  # noqa: N812 any job that waits for nobody's consent
from argosy.platform.jobs import passes
from argosy.platform.tenancy.scope import enterprise_scope
from tests.cast import Company
from tests.running_jobs import waiting

TOO_LONG = """CREATE TEMPORARY TABLE long (word text UNIQUE);
    INSERT INTO long SELECT string_agg(md5(n::text), '') FROM generate_series(1, 500) n"""
TOO_SLOW = "SET LOCAL statement_timeout = 20; SELECT pg_sleep(5)"
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def dealt(monkeypatch) -> list[str]:
    """What the job could deal with; it cannot with "bad"."""
    done: list[str] = []

    def deal_with(_actor: object, what: str) -> None:
        if what == "bad":
            raise ValueError(what)
        done.append(what)

    monkeypatch.setattr(JOB, "handler", deal_with)
    return done


def in_turn(company: Company, *words: str) -> None:
    for word in words:
        with enterprise_scope(company.id):
            JOB.defer(in_turn="rows", what=word)


def test_what_fails_is_tried_again_after_those_behind_it(company, dealt):
    in_turn(company, "bad", "good", "better")

    asyncio.run(work_off())

    assert dealt == ["good", "better"]
    assert waiting(JOB.name) == [JOB.name]  # "bad" is not given up


def test_what_fails_while_the_same_waits_anew_is_left_to_that(company, dealt, monkeypatch):
    """There is one place in line for both: it stayed at work for ever, and with it all that wait for the same turn."""
    tried: list[str] = []

    def fail_once(_actor: object, what: str) -> None:
        tried.append(what)
        if len(tried) == 1:
            with enterprise_scope(company.id):
                JOB.defer(once="these", in_turn="rows", what="anew")
            raise ValueError(what)

    monkeypatch.setattr(JOB, "handler", fail_once)
    monkeypatch.setattr(JOB, "in_scope", False)
    with enterprise_scope(company.id):
        JOB.defer(once="these", in_turn="rows", what="first")

    asyncio.run(work_off())

    assert tried == ["first", "anew"]
    assert not ProcrastinateJob.objects.filter(task_name=JOB.name, args__enterprise=str(company.id)).exists()


async def _look_for_the_dead() -> None:
    app = worker_app()
    async with app.open_async():
        await take_over_the_dead(app)


def test_so_is_what_a_dead_worker_had_begun(company, dealt):
    with enterprise_scope(company.id):
        JOB.defer(once="these", in_turn="rows", what="begun")
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM procrastinate_fetch_job_v2(ARRAY['live'], NULL)")
    in_turn(company, "other")
    with enterprise_scope(company.id):
        JOB.defer(once="these", in_turn="rows", what="anew")

    asyncio.run(_look_for_the_dead())
    asyncio.run(work_off())

    assert dealt == ["other", "anew"]


@pytest.mark.parametrize("ends", ["procrastinate_finish_job_v1(%s, 'succeeded', true)",
                                  "procrastinate_finish_job_v1(%s, 'failed', false)"])  # fmt: skip
def test_the_next_is_told_as_soon_as_its_turn_is_free(company, ends):
    in_turn(company, "first", "second")
    with psycopg.connect(settings.DATABASE_DSN, autocommit=True) as line, connection.cursor() as cursor:
        cursor.execute("SELECT id FROM procrastinate_fetch_job_v2(ARRAY['live'], NULL)")
        first = cursor.fetchone()[0]
        line.execute('LISTEN "procrastinate_queue_v1#live"')

        cursor.execute(f"SELECT {ends}", [first])

        assert [json.payload for json in line.notifies(timeout=5, stop_after=1)]
        cursor.execute("SELECT args->>'what' FROM procrastinate_fetch_job_v2(ARRAY['live'], NULL)")
        assert cursor.fetchone()[0] == "second"
        cursor.execute("DELETE FROM procrastinate_jobs")


@pytest.mark.parametrize(("statement", "by_itself"), [(TOO_LONG, False), (TOO_SLOW, True), ("SELECT 1 / 0", False)])
def test_a_value_that_is_too_large_is_no_outage(statement, by_itself):
    with pytest.raises(DatabaseError) as raised, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)

    assert passes(raised.value) is by_itself
