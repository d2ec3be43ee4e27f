"""A line to the database that broke between two requests is opened anew, and one that did not costs no question."""

from __future__ import annotations

import select
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, connections

pytestmark = pytest.mark.django_db


@pytest.fixture
def line() -> Iterator[Any]:
    """A line of its own, as a thread has it before its next request."""
    found: Any = connections.create_connection("default")
    found.ensure_connection()
    found.health_check_enabled, found.health_check_done = True, False
    yield found
    found.close()


def asked_for_one(line: Any) -> int:
    with line.cursor() as cursor:
        cursor.execute("SELECT 1")
        return int(cursor.fetchone()[0])


def test_a_line_that_the_server_closed_is_opened_anew(line):
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [line.connection.info.backend_pid])
    select.select([line.connection], [], [], 5)

    line.close_if_health_check_failed()

    assert line.connection is None
    assert asked_for_one(line) == 1


def test_a_line_that_is_open_is_not_asked_whether_it_is(line, monkeypatch):
    before = line.connection
    monkeypatch.setattr(line, "is_usable", lambda: pytest.fail("it was asked"))

    line.close_if_health_check_failed()

    assert line.connection is before
    assert asked_for_one(line) == 1
