"""The places of the API among the settings and on the page of sources."""

from __future__ import annotations

from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from argosy.customers.models import Customer
from argosy.enterprise import tabs
from argosy.integrations.models import AccessToken
from argosy.integrations.permissions import Permission
from argosy.platform.http.request import Request
from argosy.platform.slots import offer

LENGTH_OF_ID = 36
tabs.offer("integrations:tokens", _("API"), tabs.Group.CONNECTIONS, Permission.USE_API)
tabs.offer("integrations:webhooks", _("Webhooks"), tabs.Group.CONNECTIONS, Permission.KEEP_WEBHOOKS)


def stated(request: Request, customer: Customer) -> SafeString:
    """On the page of sources: what was stated about the programs from which this came."""
    rows: list[Any] = [customer, *customer.contacts.all()]
    known = [origin for row in rows for origin in row.origins.values()]
    ids = {one["ref"] for one in known if one.get("by") == "api" and len(one.get("ref", "")) == LENGTH_OF_ID}
    found = list(AccessToken.objects.filter(pk__in=ids).select_related("member__user")) if ids else []
    if not found:
        return SafeString("")
    return SafeString(render_to_string("integrations/stated.html", {"tokens": found}, request))


offer("customers.provenance", stated)
