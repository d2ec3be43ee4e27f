"""Every night the accesses of the day are examined; what stands out is registered and told to who looks after it."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from argosy.audit.models import AuditEntry
from argosy.audit.record import LOOKED
from argosy.enterprise.actions import examining
from argosy.enterprise.models import Enterprise, NetworkLogEntry, SecurityEvent
from argosy.notifications.models import Notification

CHINA = ZoneInfo("Asia/Shanghai")


def yesterday_at(hour: int, *, days: int = 0):
    """That hour of the enterprise's clock within the last day, or so many days before."""
    at = timezone.now().astimezone(CHINA).replace(hour=hour, minute=5, second=0, microsecond=0)
    return (at if at < timezone.now() else at - timedelta(days=1)) - timedelta(days=days)


def look(member, times: int, at, word: str = LOOKED) -> None:
    AuditEntry.objects.bulk_create(
        [AuditEntry(at=at + timedelta(seconds=n), word=word, member_id=member.pk, via="web") for n in range(times)]
    )


def signals() -> list[str]:
    examining.examine_accesses(None)
    found = SecurityEvent.objects.filter(kind="access").first()
    return found.signals if found else []


@pytest.mark.promise("S162")
def test_reading_in_bulk_is_registered_and_told_to_the_administrator(scope, browse):
    look(scope.morgan, 61, yesterday_at(14))

    assert signals() == ["bulk"]
    assert Notification.objects.get().member_id == scope.alice.pk
    page = browse(scope.alice).get("/settings/security/").content.decode()
    assert "Unusual accesses by Morgan" in page
    assert "many more looks at other people" in page


@pytest.mark.promise("S162")
def test_work_at_night_stands_out_where_there_is_none_otherwise(scope):
    look(scope.bob, 31, yesterday_at(2), word="customer.changed")

    assert signals() == ["night"]


def test_who_always_works_at_night_does_not_stand_out(scope):
    look(scope.bob, 31, yesterday_at(2), word="customer.changed")
    for days in range(1, 8):
        look(scope.bob, 20, yesterday_at(2, days=days), word="customer.changed")

    assert signals() == []


def test_who_always_reads_much_does_not_stand_out(scope):
    look(scope.morgan, 100, yesterday_at(14))
    look(scope.morgan, 40, yesterday_at(14, days=3))

    assert signals() == []


def test_taking_data_out_again_and_again_stands_out(scope):
    look(scope.bob, 4, yesterday_at(14), word="customers.exported")

    assert signals() == ["taken"]


def test_opening_pages_faster_than_anybody_reads_stands_out(scope):
    at = yesterday_at(14)
    NetworkLogEntry.objects.bulk_create(
        [NetworkLogEntry(member=scope.bob, at=at + timedelta(seconds=n), page="/customers/") for n in range(601)]
    )

    assert signals() == ["pages"]


def test_an_ordinary_day_is_no_event_and_a_second_run_adds_none(scope):
    look(scope.bob, 20, yesterday_at(14))
    assert signals() == []
    look(scope.morgan, 61, yesterday_at(15))

    examining.examine_accesses(None)
    examining.examine_accesses(None)

    assert SecurityEvent.objects.count() == 1


def test_the_enterprises_own_clock_says_what_night_is(scope):
    Enterprise.objects.update(time_zone="America/New_York")
    look(scope.bob, 31, yesterday_at(14), word="customer.changed")

    assert signals() == ["night"]
