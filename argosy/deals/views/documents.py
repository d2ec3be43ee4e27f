"""The list of documents, and what is begun, issued and settled."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from argosy.customers import queries as customers
from argosy.customers.models import Customer
from argosy.customers.views import listing
from argosy.deals.actions import copying, documents
from argosy.deals.document_listing import DOCUMENTS
from argosy.deals.document_words import KINDS, SOLD, STATES, TONES
from argosy.deals.models import Document, DocumentKind, Opportunity
from argosy.deals.permissions import Permission
from argosy.platform.http.request import Request, get_visible, went
from argosy.platform.listing.asked import Asked
from argosy.platform.listing.columns import identity

MOST_OFFERED = 12


def document_of(request: Request, pk: UUID) -> Any:
    """The document of this address, if the member may see documents and sees this one."""
    request.actor.require(Permission.USE_DOCUMENTS)
    rows = Document.objects.visible_to(request.actor)
    return get_visible(rows.select_related("customer", "owner__user", "opportunity", "made_from"), pk)


def beside(request: Request, template: str, values: dict[str, Any]) -> HttpResponse:
    """Two wrote the same: what one typed stays where it stands, unsaved, and above it she is asked which shall count."""
    response = render(request, template, values, status=409)
    response["HX-Retarget"], response["HX-Reswap"] = "#both", "outerHTML"
    return response


def seen_at(request: Request) -> datetime | None:
    """Of which moment the sheet is that the member looked at, or over which she keeps hers; None where no page says."""
    try:
        found = datetime.fromisoformat(request.POST.get("keep") or request.POST.get("seen_at", ""))
    except ValueError:
        return None
    return found if found.tzinfo else None


def decorated(document: Any) -> Any:
    """The document with its kind and state in words and colour."""
    document.kind_name, document.state_name = KINDS[document.kind], STATES[document.state]
    document.tone = TONES[document.state]
    return document


@require_safe
def list_documents(request: Request) -> HttpResponse:
    """The documents that the member sees, the last changed first."""
    return listing.page(
        request,
        DOCUMENTS,
        "documents/list.html",
        {
            "may_edit": request.actor.may(Permission.EDIT_DOCUMENTS),
            "may_manage": request.actor.may(Permission.MANAGE_DOCUMENTS),
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def begin_document(request: Request) -> HttpResponse:
    """A new document for a customer, or for a deal with all its goods."""
    request.actor.require(Permission.EDIT_DOCUMENTS)
    if request.method == "POST":
        return _begun(request)
    asked = Asked(text=request.GET.get("q", "").strip()[:100])
    like = _like(request, request.GET.get("like", ""))
    kind = request.GET.get("kind", "") or (like.kind if like else "")
    offered = customers.customers(request.actor, asked.text)[:MOST_OFFERED]
    if like is not None and not asked.text:  # once more for the same buyer
        offered = [like.customer, *(one for one in offered if one.pk != like.customer_id)]
    values = {
        "customers": offered,
        "asked": asked,
        "like": decorated(like) if like else None,
        "kind": kind if kind in SOLD else DocumentKind.QUOTATION,
        "kinds": list(SOLD.items()),
    }
    part = "#offered" if request.htmx and not request.htmx.boosted else ""
    return render(request, "documents/new.html" + part, values)


def _like(request: Request, text: str) -> Any:
    """The document whose goods a new one begins with; None where none is named."""
    pk = identity(text)
    return document_of(request, pk) if pk is not None else None


def _begun(request: Request) -> HttpResponse:
    kind, deal_id = request.POST.get("kind", ""), identity(request.POST.get("opportunity", ""))
    deal: Opportunity | None = None
    if deal_id is not None:
        seen = Opportunity.objects.visible_to(request.actor).select_related("customer")
        deal = get_visible(seen, deal_id)
        customer = deal.customer
    else:
        chosen = identity(request.POST.get("customer", "")) or UUID(int=0)
        customer = get_visible(Customer.objects.visible_to(request.actor), chosen)
    like = _like(request, request.POST.get("like", ""))
    if like is not None:
        made = copying.copy_document(request.actor, like, kind, customer)
    else:
        made = documents.begin_document(request.actor, kind, customer, opportunity=deal)
    return went(request, reverse("documents:document", args=[made.pk]))


@require_POST
def continue_document(request: Request, document_id: UUID) -> HttpResponse:
    """The next document of the chain, with all that this one says."""
    found, kind = document_of(request, document_id), request.POST.get("kind", "")
    made = documents.continue_as(request.actor, found, kind, seen_at=seen_at(request))
    return went(request, reverse("documents:document", args=[made.pk]))


@require_POST
def issue_document(request: Request, document_id: UUID) -> HttpResponse:
    """The document is final in this version."""
    documents.issue_document(request.actor, document_of(request, document_id), seen_at=seen_at(request))
    return went(request, reverse("documents:document", args=[document_id]))


@require_POST
def revise_document(request: Request, document_id: UUID) -> HttpResponse:
    """A new version is a draft."""
    documents.revise_document(request.actor, document_of(request, document_id))
    return went(request, reverse("documents:document", args=[document_id]))


@require_POST
def settle_document(request: Request, document_id: UUID) -> HttpResponse:
    """The buyer accepted it, or it is cancelled."""
    is_accepted = request.POST.get("do") == "accept"
    found = document_of(request, document_id)
    documents.settle_document(request.actor, found, is_accepted=is_accepted, seen_at=seen_at(request))
    return went(request, reverse("documents:document", args=[document_id]))
