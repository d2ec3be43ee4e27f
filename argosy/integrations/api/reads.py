"""Calls that read opportunities, products and messages."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router
from ninja.params.functions import Query

from argosy.catalogue.listing import PRODUCTS
from argosy.catalogue.models import Product
from argosy.catalogue.permissions import Permission as Catalogue
from argosy.customers.listings import Listing
from argosy.deals import queries as deals
from argosy.deals.models import Opportunity
from argosy.deals.permissions import Permission as Deals
from argosy.integrations.api import shapes, telling
from argosy.integrations.api.telling import actor_of
from argosy.mail.models import Message
from argosy.mail.permissions import Permission as Mail
from argosy.platform.http.request import get_visible
from argosy.platform.listing.asked import Asked
from argosy.platform.listing.walking import Order

router = Router()
Limit = Query(50, ge=1, le=200)
Sort = Query("newest", description="By what they come, the newest first where nothing is said")
After = Query("", max_length=400, description="`next` of the page before")


def order_of(listing: Listing, sort: str) -> Order | None:
    """As the page of this list is sorted by that column; None: the newest first."""
    return None if sort == "newest" else listing.columns[sort].order


@router.get("/opportunities", response=shapes.Opportunities, tags=["Opportunities"])
def list_opportunities(
    request: HttpRequest, sort: shapes.DealSort = Sort, after: str = After, limit: int = Limit
) -> Any:  # fmt: skip
    """Opportunities within reach, sorted as their page is. Needs the scope deals.read."""
    actor = actor_of(request)
    actor.require(Deals.USE_DEALS)
    if sort == "newest":
        return telling.page(Opportunity.objects.visible_to(actor), after, limit, telling.opportunity)
    found = deals.look(actor, Asked(sort=sort), after, limit)
    return {"items": [telling.opportunity(one) for one in found.rows], "next": found.next}


@router.get("/opportunities/{uuid:opportunity_id}", response=shapes.OpportunityOut, tags=["Opportunities"])
def read_opportunity(request: HttpRequest, opportunity_id: UUID) -> Any:
    """One opportunity."""
    actor_of(request).require(Deals.USE_DEALS)
    return telling.opportunity(get_visible(Opportunity.objects.visible_to(actor_of(request)), opportunity_id))


@router.get("/products", response=shapes.Products, tags=["Products"])
def list_products(
    request: HttpRequest, sort: shapes.ProductSort = Sort, after: str = After, limit: int = Limit
) -> Any:  # fmt: skip
    """Products on sale, sorted as their page is. Needs the scope products.read."""
    actor_of(request).require(Catalogue.USE_CATALOGUE)
    rows = Product.objects.visible_to(actor_of(request)).on_sale()
    return telling.page(rows, after, limit, telling.product, order_of(PRODUCTS, sort))


@router.get("/products/{uuid:product_id}", response=shapes.ProductOut, tags=["Products"])
def read_product(request: HttpRequest, product_id: UUID) -> Any:
    """One product."""
    actor_of(request).require(Catalogue.USE_CATALOGUE)
    return telling.product(get_visible(Product.objects.visible_to(actor_of(request)), product_id))


@router.get("/messages", response=shapes.Messages, tags=["Messages"])
def list_messages(
    request: HttpRequest, *, customer: UUID | None = None, sort: shapes.MessageSort = Sort, after: str = After,
    limit: int = Limit,
) -> Any:  # fmt: skip
    """Messages in the member's own mailboxes by their time; also those of one customer. Needs the scope mail.read."""
    rows = _mail(request)
    rows = rows.filter(customer=customer) if customer else rows
    return telling.by_time(rows, after, limit, telling.message, is_down=sort != "oldest")


@router.get("/messages/{uuid:message_id}", response=shapes.MessageOut, tags=["Messages"])
def read_message(request: HttpRequest, message_id: UUID) -> Any:
    """One message."""
    return telling.message(get_visible(_mail(request), message_id))


def _mail(request: HttpRequest) -> Any:
    """Only her own mailboxes: a look at a colleague's mail is a look, and done on a page that says so to the colleague."""
    actor = actor_of(request)
    actor.require(Mail.USE_MAIL)
    return Message.objects.visible_to(actor).standing().filter(mailbox__member=actor.member)
