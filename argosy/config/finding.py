"""What the command palette finds: customers, deals, documents, products and mail, by the beginnings of their words."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from argosy.catalogue import queries as catalogue
from argosy.catalogue.models import Product
from argosy.catalogue.permissions import Permission as Catalogue
from argosy.customers import countries
from argosy.customers import queries as customers
from argosy.customers.permissions import Permission as Customers
from argosy.deals import document_queries, links
from argosy.deals import queries as deals
from argosy.deals.document_words import KINDS
from argosy.deals.flows import Flows
from argosy.deals.permissions import Permission as Deals
from argosy.mail.models import Message, MessageSearch
from argosy.mail.permissions import Permission as Mail
from argosy.platform import search
from argosy.platform.access import Actor
from argosy.platform.listing.asked import Asked
from argosy.platform.tenancy.search_rows import found

MOST = 6
Group = dict[str, Any]


def find(actor: Actor, text: str) -> list[Group]:
    """Groups of what fits, each with at most six lines; what the actor may not see is not found."""
    if not text.strip():
        return []
    groups = []
    if actor.may(Customers.USE_CUSTOMERS):
        groups.append(_customers(actor, text))
    if actor.may(Deals.USE_DEALS):
        groups.append(_deals(actor, text))
    if actor.may(Deals.USE_DOCUMENTS):
        groups.append(_documents(actor, text))
    if actor.may(Catalogue.USE_CATALOGUE):
        groups.append(_products(actor, text))
    if actor.may(Mail.USE_MAIL):
        groups.append(_mail(actor, text))
    return [group for group in groups if group["items"]]


def _customers(actor: Actor, text: str) -> Group:
    rows = customers.customers(actor, text)[:MOST]
    items = [
        {
            "label": one.name,
            "hint": countries.name(one.country) if one.country else "",
            "url": reverse("customers:customer", args=[one.pk]),
            "icon": "building-2",
        }
        for one in rows
    ]
    return {"label": _("Customers"), "items": items}


def _deals(actor: Actor, text: str) -> Group:
    flows = Flows()
    rows = deals.look(actor, Asked(text=text)).rows
    items = [
        {
            "label": one.title,
            "hint": f"{one.customer.name} · {flows.at(one).title}",
            "url": reverse("deals:opportunity", args=[one.pk]),
            "icon": "handshake",
        }
        for one in rows[:MOST]
    ]
    return {"label": _("Deals"), "items": items}


def _documents(actor: Actor, text: str) -> Group:
    rows = document_queries.documents(actor, text.strip()[:100], most=MOST)
    items = [
        {
            "label": one.number,
            "hint": f"{KINDS[one.kind]} · {one.customer.name}",
            "url": reverse("documents:document", args=[one.pk]),
            "icon": "file-text",
        }
        for one in rows
    ]
    return {"label": _("Documents"), "items": items}


def _products(actor: Actor, text: str) -> Group:
    rows = catalogue.found_by(actor, Product.objects.visible_to(actor).on_sale(), text, MOST)
    items = [
        {
            "label": one.number,
            "hint": one.name or one.name_zh,
            "url": reverse("catalogue:product", args=[one.pk]),
            "icon": "package",
        }
        for one in rows
    ]
    return {"label": _("Products"), "items": items}


def _mail(actor: Actor, text: str) -> Group:
    words = search.query(actor.enterprise, text)
    members = None if actor.reach.is_all else actor.reach.members
    ids = (
        list(found(MessageSearch.objects.all(), words, members).values_list("row_id", flat=True)[:MOST])
        if words
        else []
    )
    known = Message.objects.visible_to(actor).in_bulk(ids)
    items = [
        {
            "label": known[pk].subject,
            "hint": known[pk].sender_name or known[pk].sender_address,
            "url": links.thread(known[pk].thread_id),
            "icon": "mail",
        }
        for pk in ids
        if pk in known
    ]
    return {"label": _("Mail"), "items": items}
