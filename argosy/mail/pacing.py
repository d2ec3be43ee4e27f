"""How much a mailbox may send: what providers allow by the minute and by the day, as data, and when the next may go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from argosy.mail.models import Draft, Mailbox

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Pace:
    """At most so many letters."""

    per_minute: int
    per_day: int


# Where nobody says anything: what a person can write, and what no server takes for a flood.
USUAL = Pace(20, 1_000)
# By provider (argosy.mail.providers). Gmail and Workspace: support.google.com/mail/answer/22839 and /a/answer/166852;
# Microsoft 365: "Exchange Online limits" (30 a minute, 10,000 recipients a day); Outlook.com: "Sending limits in
# Outlook.com"; Yandex: "Sending limits" of its help; Yahoo and iCloud: their help pages on sending limits. The Chinese
# providers name no figures for mail programs; theirs are what senders report without refusals.
PACES = {
    "gmail": Pace(20, 500),
    "google": Pace(20, 2_000),
    "microsoft": Pace(30, 10_000),
    "outlook": Pace(20, 300),
    "yandex": Pace(20, 500),
    "yandex360": Pace(20, 3_000),
    "yahoo": Pace(20, 500),
    "icloud": Pace(20, 1_000),
    "163": Pace(10, 200),
    "126": Pace(10, 200),
    "yeah": Pace(10, 200),
    "qq": Pace(10, 200),
    "exmail": Pace(10, 500),
    "netease": Pace(10, 500),
    "aliyun": Pace(10, 500),
}


def pace_of(mailbox: Mailbox) -> Pace:
    """What this mailbox's provider allows."""
    return PACES.get(mailbox.provider, USUAL)


def next_turn(mailbox: Mailbox, now: datetime) -> datetime | None:
    """When the mailbox may send again; None where it may at once."""
    pace = pace_of(mailbox)
    turns = [_full_until(mailbox, now, DAY, pace.per_day), _full_until(mailbox, now, MINUTE, pace.per_minute)]
    return max((turn for turn in turns if turn is not None), default=None)


def _full_until(mailbox: Mailbox, now: datetime, span: timedelta, most: int) -> datetime | None:
    """The moment at which the oldest of the last `most` letters leaves the span; None where there is room."""
    handed = Draft.objects.filter(mailbox=mailbox, handed_at__gt=now - span).order_by("-handed_at")
    last: list[datetime] = list(handed.values_list("handed_at", flat=True)[most - 1 : most])
    return last[0] + span if last else None
