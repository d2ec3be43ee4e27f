"""What came in on a purchase order, and what went out on what was sold."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from argosy.deals import moved_goods
from argosy.deals.actions import moving_goods
from argosy.deals.models import Document, DocumentKind, GoodsMove
from argosy.deals.permissions import Permission
from argosy.deals.sheet_forms import quantity_of
from argosy.deals.views.documents import document_of
from argosy.platform.http.request import Request, get_visible


@require_safe
def moves(request: Request, document_id: UUID) -> HttpResponse:
    """What came or went so far, what is still to, and the history."""
    return _card(request, document_of(request, document_id))


@require_POST
def move_goods(request: Request, document_id: UUID) -> HttpResponse:
    """So many of each item came in or went out now."""
    document = document_of(request, document_id)
    quantities = zip(request.POST.getlist("item"), request.POST.getlist("quantity"), strict=False)
    moving_goods.move_goods(request.actor, document, {item: quantity_of(text) for item, text in quantities})
    return _moved(request, document)


@require_POST
def undo_move(request: Request, document_id: UUID, move_id: UUID) -> HttpResponse:
    """It did not happen."""
    document = document_of(request, document_id)
    move = get_visible(GoodsMove.objects.filter(document=document), move_id)
    moving_goods.undo_move(request.actor, move)
    return _moved(request, document)


def _moved(request: Request, document: Document) -> HttpResponse:
    """The card, and a word to the one beside it: other goods must be bought now."""
    response = _card(request, document)
    response["HX-Trigger"] = "goods-moved"
    return response


def _card(request: Request, document: Document) -> HttpResponse:
    found = moved_goods.goods(document)
    values = {
        "document": document,
        "goods": found,
        "history": moved_goods.history(document),
        "comes_in": document.kind == DocumentKind.PURCHASE,
        "is_whole": bool(found) and not any(one.rest for one in found),
        "may_move": moved_goods.moves_goods(document)
        and request.actor.may(Permission.EDIT_DOCUMENTS)
        and request.actor.reach.covers(document.owner_id),
    }
    return render(request, "documents/moves.html", values)
