"""Small texts made of values: initials, amounts, relative times. Pure, so that they can be read and tested alone."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo
from decimal import Decimal

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from argosy.platform.money import digits

MINUTE, HOUR, DAY = 60, 3_600, 86_400
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# Nobody should be rung up before eight or after nine in the evening.
WAKES, SLEEPS = 8, 21


def initials(name: str) -> str:
    """Two letters for a Latin name, the family name's sign for a Chinese one."""
    words = [word for word in name.replace(".", " ").split() if word[0].isalnum()]
    if not words:
        return "·"
    first = words[0][0]
    if first > "\u2e7f" or len(words) == 1:
        return first.upper()
    return (first + words[-1][0]).upper()


def amount(value: Decimal | float | str, currency: str) -> str:
    """The number with thousands apart and as many digits as the currency has: 12,500.00."""
    return f"{Decimal(str(value)):,.{digits(currency.upper())}f}"


def price(value: Decimal | float | str, currency: str) -> str:
    """What one piece costs, never rounded: with at least as many digits as the currency has."""
    plain = Decimal(str(value)).normalize()
    places = max(digits(currency.upper()), -int(plain.as_tuple().exponent))
    return f"{plain:,.{places}f}"


def day(value: datetime, now: datetime) -> str:
    """The day in words: 3 Mar, or 3 Mar 2024 where the year is another. Both in the reader's zone."""
    other_year = value.year != now.year
    if (get_language() or "").startswith("zh"):
        return f"{value.year}年{value.month}月{value.day}日" if other_year else f"{value.month}月{value.day}日"
    shown = f"{value.day} {MONTHS[value.month - 1]}"
    return f"{shown} {value.year}" if other_year else shown


def full_day(value: date) -> str:
    """The day with its year: 3 Mar 2024."""
    if (get_language() or "").startswith("zh"):
        return f"{value.year}年{value.month}月{value.day}日"
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def month(value: date) -> str:
    """The month with its year: Mar 2024."""
    if (get_language() or "").startswith("zh"):
        return f"{value.year}年{value.month}月"
    return f"{MONTHS[value.month - 1]} {value.year}"


def relative(value: datetime, now: datetime) -> str:
    """How long ago or how soon, in as few words as possible. Both in the reader's zone."""
    seconds = (now - value).total_seconds()
    if abs(seconds) < MINUTE:
        return _("now")
    if abs(seconds) < DAY and value.date() == now.date():
        return _passed(seconds) if seconds > 0 else _ahead(-seconds)
    days = (now.date() - value.date()) // timedelta(days=1)
    if days == 1:
        return _("yesterday")
    return _("tomorrow") if days == -1 else day(value, now)


def _passed(seconds: float) -> str:
    if seconds < HOUR:
        count = int(seconds // MINUTE)
        return _("%(count)dm ago") % {"count": count}
    count = int(seconds // HOUR)
    return _("%(count)dh ago") % {"count": count}


def _ahead(seconds: float) -> str:
    if seconds < HOUR:
        count = int(seconds // MINUTE)
        return _("in %(count)dm") % {"count": count}
    count = int(seconds // HOUR)
    return _("in %(count)dh") % {"count": count}


def is_asleep(now: datetime, zone: tzinfo) -> bool:
    """Whether people in this zone are probably not at work but in bed."""
    return not WAKES <= now.astimezone(zone).hour < SLEEPS
