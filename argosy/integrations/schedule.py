"""What stands in a member's schedule: her tasks, the letters that she awaits an answer to, and the days of her shipments."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from argosy.accounts.actions.letters import link
from argosy.deals.models import DealTask
from argosy.deals.permissions import Permission as Deals
from argosy.integrations.ics import Day
from argosy.mail.models import Draft
from argosy.mail.permissions import Permission as Mail
from argosy.platform.access import Actor
from argosy.shipments.models import Shipment
from argosy.shipments.permissions import Permission as Shipments

# Of each kind; and how far back one may look up in the phone what was to be done.
MOST, BACK = 300, timedelta(days=30)


def days(actor: Actor) -> list[Day]:
    """The schedule of the actor, as far as her rights and reach go at this moment."""
    return [*_tasks(actor), *_answers(actor), *_shipments(actor)]


def _tasks(actor: Actor) -> Iterator[Day]:
    if not actor.may(Deals.USE_DEALS):
        return
    rows = DealTask.objects.visible_to(actor).open().filter(member=actor.member, due_on__isnull=False)
    for one in rows.select_related("opportunity__customer").order_by("due_on")[:MOST]:
        deal = one.opportunity
        yield Day(
            _uid(one), one.due_on, f"{one.words} · {deal.customer}", link(reverse("deals:opportunity", args=[deal.pk]))
        )


def _answers(actor: Actor) -> Iterator[Day]:
    if not actor.may(Mail.SEND_MAIL):
        return
    since = timezone.now() - BACK
    rows = Draft.objects.awaiting_answer().filter(member=actor.member, answer_due_at__gte=since)
    for one in rows.order_by("answer_due_at")[:MOST]:
        words = _("No answer yet: %(subject)s") % {"subject": one.subject}
        yield Day(_uid(one), timezone.localdate(one.answer_due_at), words, link(reverse("mail:inbox")))


def _shipments(actor: Actor) -> Iterator[Day]:
    if not actor.may(Shipments.USE_SHIPMENTS):
        return
    since = timezone.localdate() - BACK
    rows = Shipment.objects.visible_to(actor).filter(Q(etd__gte=since) | Q(eta__gte=since), owner=actor.member)
    for one in rows.select_related("customer").order_by("etd")[:MOST]:
        page = link(reverse("shipments:shipment", args=[one.pk]))
        told = {"ship": one.vessel or one.booking or str(one.customer), "customer": one.customer}
        if one.etd and not one.departed_on:
            yield Day(_uid(one, "etd"), one.etd, _("%(ship)s sails, for %(customer)s") % told, page)
        if one.eta and not one.arrived_on:
            yield Day(_uid(one, "eta"), one.eta, _("%(ship)s arrives, for %(customer)s") % told, page)


def _uid(row: Any, what: str = "") -> str:
    return f"{row.pk}{what}@argosy"
