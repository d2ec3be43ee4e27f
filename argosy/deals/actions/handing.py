"""Deals go to a colleague, with their documents: somebody leaves, or is away for long."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers.permissions import Permission as Customers
from argosy.deals.events import DocumentMoved, DocumentsGiven
from argosy.deals.models import DealShare, Document, DocumentKind, Opportunity
from argosy.deals.permissions import Permission
from argosy.enterprise.models import Member
from argosy.notifications.actions.telling import kind, tell
from argosy.platform.access import Actor
from argosy.platform.events import publish

words(
    opportunity_given=_("gave a deal to another member"),
    document_given=_("gave a document to another member"),
)
CAME = kind("deals.came", _("%(count)s deals are yours now, with their documents."))
MOST_AT_ONCE = 200


@transaction.atomic
def give(actor: Actor, deals: Collection[UUID], papers: Collection[UUID], to: Member) -> list[UUID]:
    """These deals with their documents, and these documents besides, are this member's from now on.

    Those that changed hands come back. All their papers are held at once, in one order.
    """
    all_of_them = Document.objects.filter(Q(opportunity__in=deals) | Q(pk__in=papers))
    Document.objects.hold(*set(all_of_them.values_list("chain", flat=True)))
    given = give_opportunities(actor, deals, to) if deals else []
    return given + (give_documents(actor, papers, to) if papers else [])


@transaction.atomic
def give_opportunities(actor: Actor, ids: Collection[UUID], to: Member) -> list[UUID]:
    """These deals, and their documents, are this member's from now on; she is told once. Those that changed hands come back."""
    actor.require(Permission.EDIT_DEALS)
    actor.require(Customers.ASSIGN_CUSTOMERS)
    wanted = list(ids)[:MOST_AT_ONCE]
    rows = Opportunity.objects.visible_to(actor).filter(pk__in=wanted).exclude(owner=to)
    # papers before their deals and in one order, as where papers are booked on; who writes what hangs on them needs no turn
    Document.objects.hold(*set(Document.objects.filter(opportunity__in=rows).values_list("chain", flat=True)))
    given = list(rows.order_by("pk").select_for_update(of=("self",), no_key=True))
    for one in given:
        before, one.owner = one.owner_id, to
        one.save(update_fields=["owner"])
        # who works on it and becomes its owner counts once
        DealShare.objects.filter(opportunity=one, member=to).delete()
        # what is bought for a deal hangs on its documents alone
        chains = Document.objects.filter(opportunity=one).values("chain")
        is_bought = Q(kind=DocumentKind.PURCHASE, chain__in=chains)
        _pass_on(Document.objects.filter(Q(opportunity=one) | is_bought, owner=before), before, to)
        record(actor, "opportunity.given", one, concerns=before, before=str(before), after=str(to.pk))
    if given and to.pk != actor.member:
        tell(to.pk, CAME, link=reverse("deals:board"), count=str(len(given)))
    return [one.pk for one in given]


@transaction.atomic
def give_documents(actor: Actor, ids: Collection[UUID], to: Member) -> list[UUID]:
    """These documents are this member's from now on, whosever the deal is. Those that changed hands come back."""
    actor.require(Permission.EDIT_DOCUMENTS)
    actor.require(Customers.ASSIGN_CUSTOMERS)
    wanted = list(ids)[:MOST_AT_ONCE]
    # what one may not read, a purchase order, goes over all the same
    rows = Document.objects.filter(actor.reach.of("owner"), pk__in=wanted).exclude(owner=to)
    Document.objects.hold(*set(rows.values_list("chain", flat=True)))
    given = list(rows)
    for one in given:
        _pass_on(Document.objects.filter(pk=one.pk), one.owner_id, to)
        record(actor, "document.given", one, concerns=one.owner_id, before=str(one.owner_id), after=str(to.pk))
    return [one.pk for one in given]


def _pass_on(documents: Any, before: UUID, to: Member) -> None:
    """What hangs on the documents goes along: what is owed, shipments, insurance."""
    rows = list(documents.only("pk", "chain", "state", "enterprise_id"))
    if not rows:
        return
    Document.objects.filter(pk__in=[one.pk for one in rows]).update(owner=to)
    publish(DocumentsGiven(tuple(one.pk for one in rows), before, to.pk))
    for one in {one.chain: one for one in rows}.values():
        publish(DocumentMoved(one.pk, one.chain, one.state))
