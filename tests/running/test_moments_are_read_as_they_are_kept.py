"""Moments come out of the database as they went in, in the zone of UTC, whatever the connection says of zones."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from django.db import DataError, connection

pytestmark = pytest.mark.django_db

MOMENTS = (
    datetime(2026, 11, 29, 22, 5, 31, 273_510, tzinfo=UTC),
    datetime(2026, 11, 29, 22, 5, 31, 200_000, tzinfo=UTC),
    datetime(2026, 11, 29, 22, 5, tzinfo=UTC),
    datetime(2026, 11, 30, 6, 5, tzinfo=timezone(timedelta(hours=8))),
    datetime(1, 1, 2, tzinfo=UTC),
    datetime(9999, 12, 30, 23, 59, 59, 999_999, tzinfo=UTC),
)


@pytest.mark.parametrize("moment", MOMENTS, ids=str)
def test_a_moment_is_read_as_it_was_written(moment):
    with connection.cursor() as cursor:
        cursor.execute("SELECT %s::timestamptz", [moment])
        [found] = cursor.fetchone()

    assert found == moment
    assert found.tzinfo is UTC


def test_a_moment_is_the_same_where_the_connection_has_another_zone():
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL TIME ZONE 'Asia/Shanghai'")
        cursor.execute("SELECT '2026-11-29 22:05:31+00'::timestamptz")
        [found] = cursor.fetchone()

    assert found == datetime(2026, 11, 29, 22, 5, 31, tzinfo=UTC)


@pytest.mark.parametrize("never", ["infinity", "-infinity", "0044-03-15 12:00:00+00 BC", "20000-01-01 00:00:00+00"])
def test_what_python_has_no_moment_for_is_refused(never):
    with connection.cursor() as cursor:
        cursor.execute("SELECT %s::timestamptz", [never])
        with pytest.raises(DataError):
            cursor.fetchone()
