"""Shipments: the list, the page of one, what stands of them beside a document."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from argosy.customers.views import listing
from argosy.deals import document_queries
from argosy.deals.document_words import KINDS
from argosy.deals.models import Document
from argosy.deals.papers import ports
from argosy.deals.views.documents import document_of
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request, get_visible, went
from argosy.platform.punctuation import listed
from argosy.shipments import boxes, queries, seventeen
from argosy.shipments.actions import shipments, tracking
from argosy.shipments.errors import BoxesChanged
from argosy.shipments.forms import ShipmentForm, boxes_of, mark_of, shown_boxes, typed_boxes
from argosy.shipments.listing import SHIPMENTS, STATES, ship_of, state_of, way_of
from argosy.shipments.models import FollowState, Shipment
from argosy.shipments.permissions import Permission

SPARE = 1
ICONS = {"begun": "plus", "etd": "calendar", "eta": "calendar-clock", "departed": "ship", "arrived": "circle-check"}
SAID: dict[str, Any] = {
    "begun": gettext_lazy("booked the shipment"),
    "etd": gettext_lazy("Planned departure"),
    "eta": gettext_lazy("Planned arrival"),
    "departed": gettext_lazy("Departed on"),
    "arrived": gettext_lazy("Arrived on"),
}


@require_safe
def list_shipments(request: Request) -> HttpResponse:
    """The shipments, the last changed first."""
    more = {"keeps": request.actor.may(Permission.KEEP_TRACKING)}
    return listing.page(request, SHIPMENTS, "shipments/list.html", more)


def _decorate(row: Any) -> Any:
    row.way, row.ship = way_of(row), ship_of(row)
    row.state_name, row.tone, _rows = STATES[state_of(row)]
    return row


def shipment_of(request: Request, pk: UUID) -> Shipment:
    """The shipment of this address, if the member may see shipments and sees this one."""
    request.actor.require(Permission.USE_SHIPMENTS)
    rows = Shipment.objects.visible_to(request.actor).select_related("customer", "document", "owner__user")
    found: Shipment = get_visible(rows, pk)
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def shipment(request: Request, shipment_id: UUID) -> HttpResponse:
    """One shipment: read and changed."""
    found = shipment_of(request, shipment_id)
    if request.method != "POST":
        return _page(request, found, ShipmentForm.of(found))
    request.actor.require(Permission.EDIT_SHIPMENTS)
    form = ShipmentForm.of(found, request.POST)
    if form.is_valid():
        with shown_on(form):
            boxes = _boxes(found, request.POST)
            shipments.change_shipment(request.actor, found, form.values(), boxes)
    return went(request, "shipments:shipment", found.pk) if form.is_valid() else _page(request, found, form, 422)


def _boxes(found: Shipment, posted: QueryDict) -> list[dict[str, Any]]:
    """The containers that were typed; those that were left as they were shown stay as a colleague wrote them since.

    Raises BoxesChanged.
    """
    typed, now, shown = typed_boxes(posted), shown_boxes(found), posted.get("boxes_shown", "")
    if shown and shown != mark_of(now) != mark_of(typed):
        if mark_of(typed) != shown:
            raise BoxesChanged(now=listed(one["number"] or one["kind"] for one in now) or "–")
        typed = now
    return boxes_of(typed)


def _page(request: Request, found: Shipment, form: ShipmentForm, status: int = 200) -> HttpResponse:
    now = shown_boxes(found)
    rows = typed_boxes(request.POST) if form.is_bound else now
    seen = Document.objects.visible_to(request.actor).filter(pk=found.document_id).first()
    papers: list[Any] = document_queries.chain(request.actor, seen) if seen is not None else []
    for one in papers:
        one.kind_name = KINDS[one.kind]
    values = {
        "shipment": _decorate(found),
        "form": form,
        "boxes": rows,
        "boxes_shown": mark_of(now),
        "spare": range(SPARE),
        "kinds": [(one, one) for one in boxes.KINDS],
        "filling": queries.filling(found, [row["kind"] for row in rows]) if seen is not None else None,
        "papers": papers,
        "history": _history(found),
        "ports": [one for one in (ports.port(found.loading), ports.port(found.discharge)) if one],
        "may_edit": request.actor.may(Permission.EDIT_SHIPMENTS),
        "is_connected": tracking.account() is not None,
        "notice": tracking.NOTICE,
        "tracking_state": seventeen.STATUSES.get(found.tracking_words, found.tracking_words),
        "is_followed": found.tracking_state == FollowState.FOLLOWED,
        "is_refused": found.tracking_state == FollowState.REFUSED,
        "keeps": request.actor.may(Permission.KEEP_TRACKING),
    }
    return render(request, "shipments/shipment.html", values, status=status)


def _history(found: Shipment) -> list[Any]:
    rows = queries.history(found)
    for row in rows:
        row.icon, row.said = ICONS.get(row.kind, "map-pin"), SAID.get(row.kind, "")
    return rows


@require_POST
def follow(request: Request, shipment_id: UUID) -> HttpResponse:
    """The service follows this number."""
    found = shipment_of(request, shipment_id)
    carrier = request.POST.get("carrier", "").strip()
    given = int(carrier) if carrier.isdecimal() and len(carrier) < 8 else None
    tracking.follow(request.actor, found, request.POST.get("number", ""), given)
    return went(request, "shipments:shipment", found.pk)


def _document(request: Request, pk: UUID) -> Document:
    request.actor.require(Permission.USE_SHIPMENTS)
    found: Document = document_of(request, pk)
    return found


@require_safe
def of_document(request: Request, document_id: UUID) -> HttpResponse:
    """The shipments of a transaction, each with what happened last."""
    document = _document(request, document_id)
    rows: list[Any] = [_decorate(one) for one in queries.of_chain(request.actor, document.chain)]
    for row in rows:
        row.last = _history(row)[:4]
    may_edit = request.actor.may(Permission.EDIT_SHIPMENTS) and request.actor.reach.covers(document.owner_id)
    values = {"document": document, "rows": rows, "may_edit": may_edit}
    return render(request, "shipments/of_document.html", values)


@require_POST
def begin_shipment(request: Request, document_id: UUID) -> HttpResponse:
    """A shipment of the document's goods."""
    made = shipments.begin_shipment(request.actor, _document(request, document_id))
    return went(request, "shipments:shipment", made.pk)
