"""The days of work, counted: what is new every ten minutes, everything of the last two years every night."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import connection, transaction
from django.db.models import Count
from django.db.models.functions import TruncDate
from django.utils import timezone

from argosy.customers.models import TimelineEntry
from argosy.customers.queries import BY_PEOPLE
from argosy.enterprise import switches
from argosy.enterprise.models import Enterprise
from argosy.mail.models import Message
from argosy.platform.access import Actor
from argosy.platform.tenancy.scope import current_enterprise
from argosy.reports import jobs
from argosy.reports.actions import selling
from argosy.reports.functions import REPORTS
from argosy.reports.models import DayFigure, Summary, Work

KEPT = timedelta(days=2 * 366)
DIRECTIONS = {"in": Work.MAIL_IN, "out": Work.MAIL_OUT}
# Days that lie far apart are counted apart: between them nothing is new.
GAP = timedelta(days=14)
BATCH = 2000


@jobs.summarise_new
@transaction.atomic
def summarise_new(actor: Actor) -> None:  # noqa: ARG001 every job gets it
    """The days of whatever came in since the last time are counted anew; old mail that is brought in has old days."""
    if not switches.is_on(REPORTS):
        return
    with _own_time():
        _summarise_new()


def _summarise_new() -> None:
    summary = _locked()
    if summary is None:
        _count_all()
        return
    now = timezone.now()
    messages = _since(Message.objects.all(), summary.last_message)
    entries = _since(TimelineEntry.objects.all(), summary.last_entry)
    days = {*_days(messages), *_days(entries.filter(kind__in=BY_PEOPLE))}
    for first, last in _stretches(day for day in days if day >= timezone.localdate() - KEPT):
        _count(first, last)
    _finish(summary, now)


@jobs.summarise_all
@transaction.atomic
def summarise_all(actor: Actor) -> None:  # noqa: ARG001 every job gets it
    """All days of the last two years are counted anew, for mail is deleted, erased and moved too; what was sold, compared."""
    if switches.is_on(REPORTS):
        with _own_time():
            _locked()
            _count_all()
            selling.mend()


def _own_time() -> timezone.override:
    """Days begin and end where the enterprise is: a job itself knows only UTC."""
    return timezone.override(ZoneInfo(Enterprise.objects.get().time_zone))


def _locked() -> Summary | None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"reports:{current_enterprise()}"])
    found: Summary | None = Summary.objects.first()
    return found


def _count_all() -> None:
    now, today = timezone.now(), timezone.localdate()
    DayFigure.objects.filter(day__lt=today - KEPT).delete()
    _count(today - KEPT, today + timedelta(days=1))
    _finish(Summary.objects.first() or Summary(), now)


def _finish(summary: Summary, now: datetime) -> None:
    summary.as_of = now
    summary.last_message = Message.objects.order_by("-pk").values_list("pk", flat=True).first()
    summary.last_entry = TimelineEntry.objects.order_by("-pk").values_list("pk", flat=True).first()
    summary.save()


def _since(rows: Any, last: UUID | None) -> Any:
    # ids grow with time (UUID version 7): what is beyond the last one seen is new
    return rows.filter(pk__gt=last) if last else rows


def _days(rows: Any) -> set[date]:
    return set(rows.order_by().annotate(day=TruncDate("at")).values_list("day", flat=True).distinct())


def _stretches(days: Iterable[date]) -> list[tuple[date, date]]:
    """Days that lie near each other, as first and last day."""
    found: list[tuple[date, date]] = []
    for day in sorted(days):
        if found and day - found[-1][1] <= GAP:
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return found


def _count(first: date, last: date) -> None:
    """The figures of these days are what the messages and entries of these days say."""
    begin, end = _moment(first), _moment(last + timedelta(days=1))
    mail = Message.objects.filter(at__gte=begin, at__lt=end, is_auto_reply=False, is_bounce=False).order_by()
    by_mail = (
        mail.annotate(day=TruncDate("at")).values_list("day", "mailbox__member", "direction").annotate(Count("pk"))
    )
    said = TimelineEntry.objects.filter(at__gte=begin, at__lt=end, kind__in=BY_PEOPLE, member__isnull=False).order_by()
    by_hand = said.annotate(day=TruncDate("at")).values_list("day", "member").annotate(Count("pk"))
    rows = [
        DayFigure(day=day, member_id=member, work=DIRECTIONS[direction], count=count)
        for day, member, direction, count in by_mail
        if direction in DIRECTIONS
    ]
    rows += [DayFigure(day=day, member_id=member, work=Work.FOLLOW_UP, count=count) for day, member, count in by_hand]
    DayFigure.objects.filter(day__gte=first, day__lte=last).delete()
    DayFigure.objects.bulk_create(rows, batch_size=BATCH)


def _moment(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
