"""Visits, an extended function (S9), and the place of the device, which each member permits on its own (S99, S122)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.enterprise import switches
from argosy.platform.personal_data import Purpose
from argosy.privacy.actions import consents
from argosy.visits.permissions import Permission

VISITS = switches.offer_rooms(
    "visits",
    _("Visits"),
    _("Members note visits to customers and suppliers on the road: time, place in words or of the device, picture."),
    Permission,
)
PLACE = consents.function(
    "visits.place",
    _("The place of your device during a visit"),
    Purpose.SALES,
    _(
        "When you press “Take my place”, Argosy reads once where your device is and how exactly it knows that, and keeps it"
        " with the visit for a year. You and those whose reach you are in see it. It is never read at any other time; without it"
        " you write the place in words."
    ),
    browser="geolocation",
)
