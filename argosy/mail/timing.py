"""When a letter may go out, in words: at the customer's next morning, or at the writer's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.utils import formats, timezone
from django.utils.translation import gettext as _

from argosy.customers.working_days import MORNING, is_at_work, next_morning
from argosy.mail.whom import Recipient
from argosy.platform.punctuation import between, listed

AFTERNOON = time(14)
MONDAY = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """A time at which a letter can go out; `words` say when, `aside` what else is worth knowing."""

    at: datetime
    words: str
    aside: str = ""
    is_best: bool = False


def choices(people: Sequence[Recipient], now: datetime) -> list[Choice]:
    """The times that are offered, the customer's morning first."""
    theirs = [choice for one in people[:1] if (choice := _their_morning(one, now)) is not None]
    taken = {choice.at for choice in theirs}
    return [*theirs, *(own for own in _own(now) if own.at not in taken)]


def _their_morning(one: Recipient, now: datetime) -> Choice | None:
    where = one.zone
    if where is None:
        return None
    morning = next_morning(now, where, one.country)
    words = _("arrives %(time)s %(day)s in %(place)s") % {
        "time": f"{morning.at:%H:%M}",
        "day": day(morning.at),
        "place": one.place or where.key.rpartition("/")[2].replace("_", " "),
    }
    local = timezone.localtime(morning.at)
    aside = [_("%(time)s %(day)s for you") % {"time": f"{local:%H:%M}", "day": day(local)}]
    if morning.skipped:
        aside.append(_("holiday there until then: %(names)s") % {"names": listed(morning.skipped[:3])})
    elif is_at_work(now, where, one.country):
        aside.append(_("they are at work now, too"))
    return Choice(morning.at, words, " · ".join(aside), is_best=True)


def _own(now: datetime) -> list[Choice]:
    local = timezone.localtime(now)
    tomorrow = _at(local, 1, MORNING)
    found = [Choice(tomorrow, _("tomorrow at %(time)s") % {"time": "09:00"})]
    afternoon = _at(local, 0, AFTERNOON)
    if afternoon > now + timedelta(minutes=30):
        found.insert(0, Choice(afternoon, _("today at %(time)s") % {"time": "14:00"}))
    monday = _at(local, (MONDAY - local.weekday()) % 7 or 7, MORNING)
    if monday != tomorrow:
        found.append(Choice(monday, _("%(day)s at %(time)s") % {"day": day(monday), "time": "09:00"}))
    return found


def _at(local: datetime, days: int, hour: time) -> datetime:
    return datetime.combine(local.date() + timedelta(days=days), hour, local.tzinfo)


def day(moment: datetime) -> str:
    """The day of the week, with its date where it is not within the next six days."""
    word = formats.date_format(moment, "l")
    near = moment.date() - timezone.now().astimezone(moment.tzinfo).date() < timedelta(days=7)
    return word if near else f"{word}{between(',')}{formats.date_format(moment, 'MONTH_DAY_FORMAT')}"


def moment(at: datetime, now: datetime) -> str:
    """A time that lies ahead, on the reader's clock: today at 14:00, Monday 09:00."""
    local = timezone.localtime(at)
    near = {0: _("today at %(time)s"), 1: _("tomorrow at %(time)s")}
    words = near.get((local.date() - timezone.localdate(now)).days)
    return words % {"time": f"{local:%H:%M}"} if words else f"{day(local)} {local:%H:%M}"
