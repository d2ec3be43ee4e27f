"""Times as people read them: relative in lists, exact on hover, and what time it is at the customer's."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import lru_cache
from html import escape
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django import template
from django.utils import timezone
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from argosy.platform.ui import words

register = template.Library()


@register.simple_tag
def when(moment: datetime | date | None) -> SafeString:
    """{% when message.date %} — relative time, the exact one on hover; kept fresh in the page; a dash for None."""
    if moment is None:
        return mark_safe('<span class="when">–</span>')
    if not isinstance(moment, datetime):
        return _whole_day(moment)
    return Clock().when(moment)


class Clock:
    """What time it is for this reader, looked up once for all lines of a list."""

    def __init__(self) -> None:
        self.now = timezone.localtime()

    def local(self, moment: datetime) -> datetime:
        """The moment on this reader's clock."""
        return (moment if moment.tzinfo is not None else timezone.make_aware(moment)).astimezone(self.now.tzinfo)

    def when(self, moment: datetime) -> SafeString:
        """As the tag of this name."""
        local = self.local(moment)
        # by hand, for every list has fifty: only the words could hold anything to escape
        seconds = local.isoformat(timespec="seconds")
        exact, words_of_it = f"{seconds[:10]} {seconds[11:16]}", escape(words.relative(local, self.now))
        return SafeString(f'<time class="when" data-when datetime="{seconds}" title="{exact}">{words_of_it}</time>')


def _whole_day(moment: date) -> SafeString:
    now = timezone.localtime()
    at_noon = timezone.make_aware(datetime.combine(moment, time(12)))
    text = _("today") if moment == now.date() else words.relative(at_noon, now)
    return format_html('<time class="when" datetime="{}" title="{}">{}</time>', moment.isoformat(), moment, text)


@register.simple_tag
def local_time(zone: str, *, place: str = "") -> SafeString:
    """{% local_time "Europe/Berlin" place="Hamburg" %} — the customer's own time, dimmed when they sleep."""
    return _local_time(zone, place, timezone.now().replace(second=0, microsecond=0), get_language())


# A list has fifty lines of a few zones, and a zone that is not at hand is read from the disk. What is HTML already and what
# is not are kept apart, though they are equal as texts.
@lru_cache(maxsize=1024, typed=True)
def _local_time(zone: str, place: str, now: datetime, _language: str | None) -> SafeString:
    try:
        there = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):  # one that nobody knows
        return SafeString("")
    asleep = words.is_asleep(now, there)
    words_of_it = escape(_("They are probably asleep"))
    # by hand, as in `when`
    return SafeString(
        f'<span class="local-time{" is-asleep" if asleep else ""}" data-zone="{escape(zone)}" data-asleep="{words_of_it}"'
        f' title="{words_of_it if asleep else ""}">{conditional_escape(place) + " " if place else ""}'
        f"<span data-clock>{now.astimezone(there):%H:%M}</span></span>"
    )
