"""Records as the API says them, page by page, each with the tag by which a change is safe (RFC 9110, ETag)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterable
from decimal import Decimal
from typing import Any

from django.http import HttpRequest

from argosy.customers.actions.duplicates import Duplicate
from argosy.customers.columns import fields_of
from argosy.customers.models import Contact, Customer, Tag, TimelineEntry
from argosy.customers.permissions import Permission as Customers
from argosy.deals.models import Opportunity
from argosy.integrations.actions import tokens
from argosy.integrations.errors import Outdated
from argosy.platform import cursors
from argosy.platform.access import Actor
from argosy.platform.listing.walking import Order, walk
from argosy.platform.typing_numbers import typed
from argosy.pool.models import Contest, Hidden
from argosy.settlement.actions.receipts import is_of_receipt
from argosy.visits.models import CustomerVisit

NEWEST = Order("id", may_be_empty=False)
COMPANY = (
    "id", "number", "kind", "name", "short_name", "other_names", "country", "region", "city", "time_zone", "phone",
    "website", "business", "stage", "stars", "source", "products", "notes", "next_step", "next_step_at",
    "last_contact_at", "created_at",
)  # fmt: skip
PERSON = ("id", "name", "email", "phone", "position", "language", "is_main", "may_mail", "created_at")
KNOWN = ("name", "is_sure", "is_forbidden", "follower", "since", "last_contact")
DEAL = ("id", "number", "title", "stage", "currency", "incoterm", "place", "payment", "opened_at", "moved_at")
PRODUCT = ("id", "number", "name", "name_zh", "description", "unit", "hs_code", "origin", "changed_at")
DOCUMENT = (
    "id", "kind", "number", "version", "state", "date", "valid_until", "reference", "currency", "incoterm", "place",
    "loading", "discharge", "issued_at", "changed_at",
)  # fmt: skip
# What goods cost us is not told: the token opens no right to see it.
LINE = ("number", "name", "description", "unit", "hs", "origin")
SHIPMENT = (
    "id", "forwarder", "booking", "bl_number", "vessel", "voyage", "loading", "discharge", "etd", "eta", "departed_on",
    "arrived_on", "tracking_number", "changed_at",
)  # fmt: skip
CONTAINER = ("kind", "number", "seal", "cartons")
RECEIPT = (
    "id", "received_on", "method", "currency", "reason", "payer", "reference", "rate_currency", "withdrawn_at", "made_at",
)  # fmt: skip
INSURED = ("id", "kind", "number", "state", "currency", "valid_from", "valid_until", "changed_at")
MESSAGE = (
    "id", "direction", "at", "subject", "snippet", "sender_name", "sender_address", "kind", "has_attachments",
)  # fmt: skip
Said = dict[str, Any]


def actor_of(request: HttpRequest) -> Actor:
    """Who acts by the token."""
    found: Actor = request.actor  # type: ignore[attr-defined]
    return found


def source_of(request: HttpRequest) -> str:
    """By which statement what is sent may be used; it stands with each field. Raises NotStated."""
    actor_of(request).require(Customers.EDIT_CUSTOMERS)
    return tokens.source_of(request.token)  # type: ignore[attr-defined]


def page(rows: Any, after: str, limit: int, say: Callable[[Any], Said], order: Order | None = None) -> Said:
    """The next rows, newest first unless in another order."""
    found = walk(rows, order or NEWEST, after, limit)
    return {"items": [say(one) for one in found.rows], "next": found.next}


def by_time(
    rows: Any,
    after: str,
    limit: int,
    say: Callable[[Any], Said],
    told: Callable[[Any], Iterable[Any]] = list,
    *,
    is_down: bool = True,
) -> Said:
    """The same of what has a time of its own; `told` leaves out what the member may not see of them."""
    found = walk(rows, Order("at", is_down=is_down, may_be_empty=False, read=cursors.moment), after, limit)
    return {"items": [say(one) for one in told(found.rows)], "next": found.next}


def company(row: Customer) -> Said:
    """A customer, lead or supplier."""
    said = {name: getattr(row, name) for name in COMPANY} | {"owner": row.owner_id, "custom": _own(row, row.kind)}
    return said | {"etag": _tag(said)}


def person(row: Contact) -> Said:
    """A person."""
    said = {name: getattr(row, name) for name in PERSON} | {"company": row.customer_id, "custom": _own(row, "contact")}
    said["points"] = [(one.kind, one.value) for one in row.points.all()]
    return said | {"etag": _tag(said)}


def known(one: Duplicate) -> Said:
    """A company that may be meant, as far as the member may know of it."""
    told = {name: getattr(one, name) for name in KNOWN}
    return told | {"company": one.customer.pk if one.customer else None, "evidence": [str(why) for why in one.evidence]}


def stay(row: Any, hidden: Collection[str]) -> Said:
    """What lies in a pool, without what the pool hides."""
    shows = Hidden.NAME not in hidden
    return {
        "id": row.pk,
        "name": row.customer.name if shows else "",
        "website": row.customer.website if shows and Hidden.WEBSITE not in hidden else "",
        "country": row.customer.country,
        "stars": row.customer.stars,
        "cause": row.cause,
        "came_at": row.came_at,
        "is_disputed": row.contest == Contest.OPEN,
    }


def tag(row: Tag) -> Said:
    """A tag."""
    return {name: getattr(row, name) for name in ("id", "name", "scope", "tone")}


def visit_seen(row: CustomerVisit) -> Said:
    """Who was where, and when."""
    return {"id": row.pk, "company": row.customer_id, "member": row.member_id, "at": row.at}


def visit(row: CustomerVisit) -> Said:
    """A visit with what was written down of it."""
    told = {"latitude": row.latitude or None, "longitude": row.longitude or None, "accuracy": row.accuracy}
    return visit_seen(row) | told | {"text": row.text, "place": row.spot, "has_photo": bool(row.photo)}


def note(row: TimelineEntry) -> Said:
    """A line of a timeline."""
    # older lines about money that came have its amount as their text
    text = "" if is_of_receipt(row) else row.text
    return {"id": row.pk, "kind": row.kind, "way": row.way, "at": row.at, "member": row.member_id, "text": text}


def opportunity(row: Opportunity) -> Said:
    """An opportunity."""
    amount = None if row.amount is None else typed(row.amount)
    told = {name: getattr(row, name) for name in DEAL}
    return told | {"customer": row.customer_id, "owner": row.owner_id, "amount": amount}


def document(row: Any) -> Said:
    """A document with its goods."""
    lines = [
        {name: getattr(one, name) for name in LINE}
        | {name: _number(getattr(one, name)) for name in ("quantity", "price", "discount")}
        for one in sorted(row.lines.all(), key=lambda one: one.position)
    ]
    told = {name: getattr(row, name) for name in DOCUMENT} | {"total": typed(row.total), "lines": lines}
    return told | {"customer": row.customer_id, "owner": row.owner_id, "opportunity": row.opportunity_id}


def shipment(row: Any) -> Said:
    """A shipment with its containers."""
    boxes = [
        {name: getattr(one, name) for name in CONTAINER} | {"gross": _number(one.gross), "volume": _number(one.volume)}
        for one in sorted(row.containers.all(), key=lambda one: one.position)
    ]
    told = {name: getattr(row, name) for name in SHIPMENT} | {"containers": boxes}
    return told | {"customer": row.customer_id, "owner": row.owner_id, "document": row.document_id}


def receipt(row: Any) -> Said:
    """Money that came in, or went back."""
    amounts = {name: typed(getattr(row, name)) for name in ("amount", "charges", "rest")}
    told = {name: getattr(row, name) for name in RECEIPT} | amounts | {"rate": _number(row.rate)}
    return told | {"customer": row.customer_id, "owner": row.owner_id}


def write_off(row: Any) -> Said:
    """What of a receipt pays what."""
    told = {"receipt": row.receipt_id, "source": row.source_id, "document": row.document_id, "gain": _number(row.gain)}
    kept = {name: getattr(row, name) for name in ("id", "currency", "reason", "made_at")}
    return kept | told | {"amount": typed(row.amount), "gain_currency": row.own_currency}


def due(row: Any) -> Said:
    """A part of what is owed."""
    told = {name: getattr(row, name) for name in ("position", "percent", "currency", "due_on", "carriage")}
    told |= {"amount": typed(row.amount), "left": typed(row.left), "goods": _number(row.goods)}
    told |= {"shipment": row.shipment_id}
    return told | {"document": row.document_id, "customer": row.customer_id, "owner": row.owner_id}


def insurance_order(row: Any) -> Said:
    """An order to the insurer, without what it says."""
    told = {name: getattr(row, name) for name in INSURED}
    told |= {"customer": row.customer_id, "document": row.document_id, "shipment": row.shipment_id}
    return told | {"owner": row.owner_id, "amount": typed(row.amount), "approved": _number(row.approved)}


def _number(value: Decimal | None) -> str | None:
    return None if value is None else typed(value)


def product(row: Any) -> Said:
    """A product."""
    in_stock = None if row.in_stock is None else typed(row.in_stock)
    return {name: getattr(row, name) for name in PRODUCT} | {"in_stock": in_stock}


def message(row: Any) -> Said:
    """A message."""
    return {name: getattr(row, name) for name in MESSAGE} | {"customer": row.customer_id}


def _own(row: Any, record: str) -> Said:
    if not row.custom:
        return {}
    return {one.name: row.custom[str(one.pk)] for one in fields_of(record) if str(one.pk) in row.custom}


def _tag(said: Said) -> str:
    plain = json.dumps(said, sort_keys=True, default=str, ensure_ascii=False)
    return hashlib.blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def still(request: HttpRequest, said: Said) -> None:
    """Go on only where the caller knows the record as it is. Raises Outdated."""
    wanted = request.headers.get("If-Match", "").strip()
    if wanted and wanted != "*" and said["etag"] not in {one.strip().strip('"') for one in wanted.split(",")}:
        raise Outdated
