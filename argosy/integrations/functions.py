"""The API and the phone's own calendar, extended functions (S9); the calendar each member permits on her own (S127)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.enterprise import switches
from argosy.integrations.permissions import Permission
from argosy.platform.personal_data import Purpose
from argosy.privacy.actions import consents

API = switches.offer_rooms(
    "api",
    _("API for other programs"),
    _(
        "Programs of yours read and write customers, contacts and notes with a member's token, as far as that member may,"
        " and are told of events at addresses that you register (webhooks)."
    ),
    [Permission.USE_API, Permission.KEEP_WEBHOOKS],
)
CALENDAR = switches.offer_rooms(
    "calendar",
    _("Schedule in the phone's own calendar"),
    _("Members who turn it on read their own tasks, awaited answers and shipments in the calendar of their phone."),
    [Permission.USE_CALENDAR],
)
CALENDAR_CONSENT = consents.function(
    "integrations.calendar",
    _("Your schedule in your phone's own calendar"),
    Purpose.SALES,
    _(
        "Your phone, or the calendar service that you use on it, reads at a secret address what you are to do and when: the"
        " words of your tasks, the subjects of letters that await an answer, ships and their days, and the customers"
        " they are for. Nothing is read from your calendar. Turned off, the address opens nothing from that moment."
    ),
    where="calendar:page",
)
