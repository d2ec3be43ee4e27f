"""Initials, amounts and times as they stand in a list."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.utils import translation

from argosy.platform.ui import words

NOW = datetime(2030, 3, 14, 15, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Anna Vogt", "AV"), ("anna", "A"), ("王小明", "王"), ("J. R. Smith", "JS"), ("", "·"), ("& Co", "C")],
)
def test_a_name_becomes_initials(name, shown):
    assert words.initials(name) == shown


@pytest.mark.parametrize(
    ("value", "currency", "shown"),
    [
        (Decimal(12500), "USD", "12,500.00"),
        (Decimal(3150000), "JPY", "3,150,000"),
        (1.5, "KWD", "1.500"),
        ("-20.456", "eur", "-20.46"),
    ],
)
def test_an_amount_has_the_digits_of_its_currency(value, currency, shown):
    assert words.amount(value, currency) == shown


@pytest.mark.parametrize(
    ("before", "shown"),
    [
        (timedelta(seconds=20), "now"),
        (timedelta(minutes=5, seconds=50), "5m ago"),
        (timedelta(hours=3), "3h ago"),
        (timedelta(hours=20), "yesterday"),
        (timedelta(days=10), "4 Mar"),
        (timedelta(days=100), "4 Dec 2029"),
        (-timedelta(minutes=30), "in 30m"),
        (-timedelta(hours=2), "in 2h"),
        (-timedelta(hours=12), "tomorrow"),
    ],
)
def test_a_time_is_said_as_people_say_it(before, shown):
    with translation.override("en"):
        assert words.relative(NOW - before, NOW) == shown


def test_a_day_is_said_in_chinese():
    with translation.override("zh-hans"):
        assert words.relative(NOW - timedelta(days=10), NOW) == "3月4日"
        assert words.relative(NOW - timedelta(days=100), NOW) == "2029年12月4日"


@pytest.mark.parametrize(("hour", "asleep"), [(3, True), (7, False), (12, False), (20, True), (23, True)])
def test_nobody_is_awake_at_night_in_berlin(hour, asleep):
    there = ZoneInfo("Europe/Berlin")

    assert words.is_asleep(datetime(2030, 1, 14, hour, 30, tzinfo=UTC), there) is asleep
