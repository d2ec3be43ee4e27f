"""The insurance orders: the list, the sheet of one, its authorisation and its way out."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from argosy.customers.views import listing
from argosy.deals.errors import CannotBeSet
from argosy.insurance import papers
from argosy.insurance.actions import orders
from argosy.insurance.errors import BadAnswer
from argosy.insurance.forms import AnswerForm, OrderForm
from argosy.insurance.insurers_fields import FORMS
from argosy.insurance.listing import INSURANCE
from argosy.insurance.models import InsuranceOrder, OrderState
from argosy.insurance.permissions import Permission
from argosy.insurance.sentences import decorated, doubts, share_told
from argosy.platform.http.files import saved
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request, get_visible, own_transactions, went
from argosy.platform.limited import Limited
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.platform.typing_numbers import typed_amount

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def order_of(request: Request, pk: UUID) -> InsuranceOrder:
    """The order of this address, if the member may see insurance and sees this one."""
    request.actor.require(Permission.USE_INSURANCE)
    rows = InsuranceOrder.objects.visible_to(request.actor)
    found: InsuranceOrder = get_visible(
        rows.select_related("customer", "owner__user", "document", "shipment__document", "policy__recipient"), pk
    )
    return found


@require_safe
def list_orders(request: Request) -> HttpResponse:
    """All insurance orders in reach."""
    more = {"keeps": request.actor.may(Permission.KEEP_POLICIES)}
    return listing.page(request, INSURANCE, "insurance/orders.html", more)


@require_http_methods(["GET", "HEAD", "POST"])
def order(request: Request, insurance_order_id: UUID) -> HttpResponse:
    """The sheet of one order: read, changed, kept."""
    found = order_of(request, insurance_order_id)
    if request.method != "POST":
        return _page(request, found, OrderForm(found))
    form = OrderForm(found, request.POST)
    if form.is_valid():
        with shown_on(form):
            orders.change_order(request.actor, found, form.content())
    return went(request, "insurance:order", found.pk) if form.is_valid() else _page(request, found, form, 422)


def _page(request: Request, found: InsuranceOrder, form: OrderForm, status: int = 200) -> HttpResponse:
    parts = [(title, [form[one.name] for one in fields]) for title, fields in FORMS[found.kind][1]]
    recipient = found.policy.recipient if found.policy else None
    is_owner = found.owner_id == request.actor.member
    values: dict[str, Any] = {
        "order": decorated(found),
        "form": form,
        "parts": parts,
        "insurers_name": FORMS[found.kind][0],
        "is_owner": is_owner,
        "has_insurer": recipient is not None and recipient.ended_at is None,
        "may_leave": bool(found.digest) and orders.digest_of(found) == found.digest,
        "is_over": found.state in {OrderState.HANDED_OVER, OrderState.APPROVED, OrderState.REFUSED},
        "doubts": doubts(found),
        "share": share_told(found),
        "answer": AnswerForm(
            initial={
                "approved": typed_amount(found.approved, found.currency),
                "begins": found.valid_from,
                "ends": found.valid_until,
            }
        ),
        "keeps": request.actor.may(Permission.KEEP_POLICIES),
        "currency": found.currency,
    }
    return render(request, "insurance/order.html", values, status=status)


@require_POST
def authorise_order(request: Request, insurance_order_id: UUID) -> HttpResponse:
    """Its owner lets exactly this one go to the insurer: what stands in the sheet is kept, and is what is authorised."""
    found = order_of(request, insurance_order_id)
    form = OrderForm(found, request.POST)
    if form.is_valid():
        with shown_on(form):
            orders.authorise_order(request.actor, found, form.content())
    return went(request, "insurance:order", found.pk) if form.is_valid() else _page(request, found, form, 422)


@require_POST
@own_transactions
def hand_over(request: Request, insurance_order_id: UUID) -> HttpResponse:
    """The file for the insurer; that it left stands in the sharing register."""
    is_pdf = request.POST.get("as") == "pdf"
    with enterprise_scope(request.actor.enterprise):
        found = order_of(request, insurance_order_id)
        data = papers.laid_out(found) if is_pdf else {}
        content = b"" if is_pdf else papers.as_xlsx(found)
        if is_pdf:
            # what is not authorised is not even set
            orders.require_authorised(found)
        else:
            orders.hand_over(request.actor, found)
    if not is_pdf:
        return saved(content, f"{found.number}.xlsx", XLSX)
    try:
        content = papers.as_pdf(data)
    except Limited as problem:
        raise CannotBeSet from problem
    with enterprise_scope(request.actor.enterprise):
        orders.hand_over(request.actor, found)
    return saved(content, f"{found.number}.pdf", "application/pdf")


@require_POST
def note_answer(request: Request, insurance_order_id: UUID) -> HttpResponse:
    """What the insurer answered."""
    found = order_of(request, insurance_order_id)
    if request.POST.get("do") == "refused":
        orders.note_answer(request.actor, found, None, None, None)
        return went(request, "insurance:order", found.pk)
    form = AnswerForm(request.POST)
    if not form.is_valid() or not form.cleaned_data["approved"]:
        raise BadAnswer
    orders.note_answer(request.actor, found, **form.cleaned_data)
    return went(request, "insurance:order", found.pk)


@require_POST
def drop_order(request: Request, insurance_order_id: UUID) -> HttpResponse:
    """It is followed up no more."""
    orders.drop_order(request.actor, order_of(request, insurance_order_id))
    return went(request, "insurance:orders")
