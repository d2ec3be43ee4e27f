"""Times as people read them: relative in lists, exact on hover, and what time it is at the customer's."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django import template
from django.utils import timezone
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
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
    now = timezone.localtime()
    local = timezone.localtime(moment if timezone.is_aware(moment) else timezone.make_aware(moment))
    # by hand, for every list has fifty: only the words could hold anything to escape
    exact, words_of_it = f"{local:%Y-%m-%d %H:%M}", escape(words.relative(local, now))
    moment_of_it = local.isoformat(timespec="seconds")
    return SafeString(f'<time class="when" data-when datetime="{moment_of_it}" title="{exact}">{words_of_it}</time>')


def _whole_day(moment: date) -> SafeString:
    now = timezone.localtime()
    at_noon = timezone.make_aware(datetime.combine(moment, time(12)))
    text = _("today") if moment == now.date() else words.relative(at_noon, now)
    return format_html('<time class="when" datetime="{}" title="{}">{}</time>', moment.isoformat(), moment, text)


@register.simple_tag
def local_time(zone: str, *, place: str = "") -> SafeString:
    """{% local_time "Europe/Berlin" place="Hamburg" %} — the customer's own time, dimmed when they sleep."""
    try:
        their_zone = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return SafeString("")
    now = timezone.now()
    asleep = words.is_asleep(now, their_zone)
    return format_html(
        '<span class="local-time{}" data-zone="{}" data-asleep="{}" title="{}">{}<span data-clock>{}</span></span>',
        " is-asleep" if asleep else "",
        zone,
        _("They are probably asleep"),
        _("They are probably asleep") if asleep else "",
        format_html("{} ", place) if place else "",
        now.astimezone(their_zone).strftime("%H:%M"),
    )
