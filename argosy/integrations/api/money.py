"""Calls about money: receipts and what went back, what they paid, what is owed; and the orders to the credit insurer."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Status

from argosy.customers.models import Customer
from argosy.insurance.models import InsuranceOrder
from argosy.insurance.permissions import Permission as Insurance
from argosy.integrations.api import shapes_of_money as shapes
from argosy.integrations.api import telling
from argosy.integrations.api.reads import After, Limit
from argosy.integrations.api.telling import actor_of
from argosy.platform.access import Actor
from argosy.platform.http.forms import refused
from argosy.platform.http.request import get_visible
from argosy.settlement.actions import receipts
from argosy.settlement.forms import ReceiptForm
from argosy.settlement.models import Due, Receipt, WriteOff
from argosy.settlement.permissions import Permission

router = Router()
MONEY, INSURED = ["Money"], ["Credit insurance"]
EXACT = ("amount", "charges", "rate")


@router.get("/receipts", response=shapes.Receipts, tags=MONEY)
def list_receipts(
    request: HttpRequest, customer: UUID | None = None, back: bool | None = None, after: str = After, limit: int = Limit
) -> Any:
    """Receipts within reach, the newest first; of one customer; with `back` only what went back, or only what came in.

    Needs the scope money.read.
    """
    rows = Receipt.objects.visible_to(_allowed(request))
    rows = rows.filter(customer=customer) if customer else rows
    if back is not None:
        rows = rows.filter(amount_minor__lt=0) if back else rows.filter(amount_minor__gt=0)
    return telling.page(rows, after, limit, telling.receipt)


@router.post("/receipts", response={201: shapes.ReceiptOut}, tags=MONEY)
def register_receipt(request: HttpRequest, given: shapes.ReceiptIn) -> Any:
    """Money that came in stands in the books; who knows what it is for writes it off in Argosy. Needs the scope money.write.

    With an Idempotency-Key it is registered once, however often it is sent.
    """
    actor = actor_of(request)
    actor.require(Permission.EDIT_MONEY)
    customer = get_visible(Customer.objects.visible_to(actor).kept(), given.customer)
    form = ReceiptForm({name: "" if value is None else f"{value}" for name, value in given.dict().items()})
    if not form.is_valid():
        raise refused(form)
    exact = {name: value for name in EXACT if (value := getattr(given, name)) is not None}
    return Status(201, telling.receipt(receipts.register_receipt(actor, customer, replace(form.new(), **exact))))


@router.get("/receipts/{uuid:receipt_id}", response=shapes.ReceiptOut, tags=MONEY)
def read_receipt(request: HttpRequest, receipt_id: UUID) -> Any:
    """One receipt, or what went back. Needs the scope money.read."""
    return telling.receipt(get_visible(Receipt.objects.visible_to(_allowed(request)), receipt_id))


@router.get("/write-offs", response=shapes.WriteOffs, tags=MONEY)
def list_write_offs(
    request: HttpRequest,
    receipt: UUID | None = None,
    document: UUID | None = None,
    after: str = After,
    limit: int = Limit,
) -> Any:
    """What receipts within reach paid, and what documents within reach were paid or let go, the newest first; what was
    undone is no more. Needs the scope money.read.
    """
    rows = WriteOff.objects.visible_to(_allowed(request)).standing()
    rows = rows.of_receipt(receipt) if receipt else rows
    rows = rows.filter(document=document) if document else rows
    return telling.page(rows, after, limit, telling.write_off)


@router.get("/dues", response=shapes.Dues, tags=MONEY)
def list_dues(request: HttpRequest, customer: UUID | None = None, after: str = After, limit: int = Limit) -> Any:
    """What is owed and not wholly paid, part by part, within reach; also by one customer. Needs the scope money.read."""
    rows = Due.objects.visible_to(_allowed(request)).open()
    rows = rows.filter(customer=customer) if customer else rows
    return telling.page(rows, after, limit, telling.due)


@router.get("/insurance-orders", response=shapes.InsuranceOrders, tags=INSURED)
def list_insurance_orders(
    request: HttpRequest, customer: UUID | None = None, after: str = After, limit: int = Limit
) -> Any:
    """Limit applications and shipment declarations within reach, the newest first. Needs the scope insurance.read."""
    rows = _insured(request)
    rows = rows.filter(customer=customer) if customer else rows
    return telling.page(rows, after, limit, telling.insurance_order)


@router.get("/insurance-orders/{uuid:insurance_order_id}", response=shapes.InsuranceOut, tags=INSURED)
def read_insurance_order(request: HttpRequest, insurance_order_id: UUID) -> Any:
    """One of them. Needs the scope insurance.read."""
    return telling.insurance_order(get_visible(_insured(request), insurance_order_id))


def _allowed(request: HttpRequest) -> Actor:
    actor_of(request).require(Permission.USE_MONEY)
    return actor_of(request)


def _insured(request: HttpRequest) -> Any:
    actor_of(request).require(Insurance.USE_INSURANCE)
    return InsuranceOrder.objects.visible_to(actor_of(request))
