"""What help adds to the pages below: who receives messages about the service is a page of the settings."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.enterprise import tabs
from argosy.enterprise.permissions import Permission

tabs.offer("help:service_contact", _("Service messages"), tabs.Group.COMPANY, Permission.MANAGE_MEMBERS)
