"""Reports, an extended function (S9)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.enterprise import switches
from argosy.reports.permissions import Permission

REPORTS = switches.offer_rooms(
    "reports",
    _("Reports"),
    _("Figures and charts on customers, transactions, opportunities and what each person does; targets of members."),
    Permission,
)
