"""Deals go to a colleague, with their documents: somebody leaves, or is away for long."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers.permissions import Permission as Customers
from argosy.deals.models import Document, Opportunity
from argosy.deals.permissions import Permission
from argosy.enterprise.models import Member
from argosy.notifications.actions.telling import kind, tell
from argosy.platform.access import Actor

words(opportunity_given=_("gave a deal to another member"))
CAME = kind("deals.came", _("%(count)s deals are yours now, with their documents."))
MOST_AT_ONCE = 200


@transaction.atomic
def give_opportunities(actor: Actor, ids: Collection[UUID], to: Member) -> list[UUID]:
    """These deals, and their documents, are this member's from now on; she is told once. Those that changed hands come back."""
    actor.require(Permission.EDIT_DEALS)
    actor.require(Customers.ASSIGN_CUSTOMERS)
    wanted = list(ids)[:MOST_AT_ONCE]
    rows = Opportunity.objects.visible_to(actor).filter(pk__in=wanted).exclude(owner=to).select_for_update(of=("self",))
    given = list(rows)
    for one in given:
        before, one.owner = one.owner_id, to
        one.save(update_fields=["owner"])
        Document.objects.filter(opportunity=one, owner=before).update(owner=to)
        record(actor, "opportunity.given", one, concerns=before, before=str(before), after=str(to.pk))
    if given and to.pk != actor.member:
        tell(to.pk, CAME, link=reverse("deals:board"), count=str(len(given)))
    return [one.pk for one in given]
