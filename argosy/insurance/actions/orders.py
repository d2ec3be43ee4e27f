"""Insurance orders: drafted with what is known, changed, authorised by their owner, handed over, answered."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers.models import Customer
from argosy.deals.contents import shown_content
from argosy.deals.models import Document, DocumentState
from argosy.enterprise.models import Member
from argosy.insurance import filling, queries
from argosy.insurance.errors import (
    AlreadyOver,
    BadAnswer,
    Incomplete,
    NoInsurer,
    NotAuthorised,
    NothingToDeclare,
    NotTheOwner,
)
from argosy.insurance.insurers_fields import AMOUNT, PERSONAL, fields_of
from argosy.insurance.models import InsuranceOrder, InsurancePolicy, OrderKind, OrderState
from argosy.insurance.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, NotAllowed
from argosy.platform.money import to_minor
from argosy.platform.punctuation import listed
from argosy.platform.tenancy.scope import current_enterprise
from argosy.privacy.actions import consents, sharing
from argosy.privacy.models import Recipient
from argosy.privacy.subjects import of_address, of_member
from argosy.shipments.models import Shipment

words(
    insurance_drafted=_("drafted a credit insurance order"),
    insurance_changed=_("changed a credit insurance order"),
    insurance_authorised=_("authorised a credit insurance order to be handed over"),
    insurance_handed_over=_("handed a credit insurance order over"),
    insurance_answered=_("noted what the insurer answered"),
    insurance_dropped=_("dropped a credit insurance order"),
)
LETTERS = {OrderKind.LIMIT_OPEN: "CL", OrderKind.LIMIT_LC: "CL", OrderKind.SHIPMENT: "SD"}


class NoSuchOrder(BadInput):
    message = _("There is no such insurance order.")


@transaction.atomic
def draft_limit(actor: Actor, customer: Customer, kind: str, document: Document | None = None) -> InsuranceOrder:
    """There is a draft that asks the insurer for a limit for this buyer, filled in with what is known of them."""
    actor.require(Permission.USE_INSURANCE)
    if kind not in {OrderKind.LIMIT_OPEN, OrderKind.LIMIT_LC}:
        raise NoSuchOrder
    policy, member = _policy(), Member.objects.select_related("user").get(pk=actor.member)
    currency = policy.currency if policy else "USD"
    content = filling.ours(policy, member.user.name) | filling.buyer(customer) | filling.trade(customer, currency)
    if document is not None:
        found = shown_content(document)
        content |= filling.goods(found) | filling.credit(found)
    return _draft(actor, OrderKind(kind), customer, None, content)


@transaction.atomic
def draft_shipment(actor: Actor, document: Document, ship: Shipment | None = None) -> InsuranceOrder:
    """There is a draft that declares this shipment to the insurer, filled in from its documents with what it carries.

    Without one it is the first of the document's shipments that is not declared. Raises NothingToDeclare.
    """
    actor.require(Permission.USE_INSURANCE)
    if not actor.reach.covers(document.owner_id):
        # she was only shown it, or asked to approve it
        raise NotAllowed
    if document.state not in {DocumentState.ISSUED, DocumentState.ACCEPTED}:
        raise NothingToDeclare
    member = Member.objects.select_related("user").get(pk=actor.member)
    content = filling.ours(_policy(), member.user.name) | filling.buyer(document.customer)
    before = _limit_before(document.customer)
    number = str((before.content or {}).get("sinosureBuyerNo", "")) if before else ""
    ship = ship or queries.undeclared(document)
    content |= filling.shipment(actor, document, ship) | {"buyerNo": number}
    return _draft(actor, OrderKind.SHIPMENT, document.customer, document, content, ship=ship)


def _limit_before(customer: Customer) -> InsuranceOrder | None:
    rows = InsuranceOrder.objects.filter(customer=customer).exclude(kind=OrderKind.SHIPMENT)
    found: InsuranceOrder | None = rows.order_by("-made_at").first()
    return found


def _policy() -> InsurancePolicy | None:
    found: InsurancePolicy | None = InsurancePolicy.objects.filter(closed_at__isnull=True).order_by("-id").first()
    return found


def _draft(
    actor: Actor,
    kind: OrderKind,
    customer: Customer,
    document: Document | None,
    known: dict[str, str],
    *,
    ship: Shipment | None = None,
) -> InsuranceOrder:
    policy = _policy()
    assert actor.member is not None
    content = {one.name: known.get(one.name, "")[: one.length] for one in fields_of(kind)}
    order = InsuranceOrder(
        kind=kind,
        number=_number(LETTERS[kind]),
        customer=customer,
        document=document,
        shipment=ship,
        policy=policy,
        owner_id=actor.member,
        content=content,
        currency=(content.get("moneyId") or (policy.currency if policy else "USD"))[:3],
    )
    order.amount_minor = _amount(order)
    order.save(force_insert=True)
    record(actor, "insurance.drafted", order, kind=kind, number=order.number)
    return order


def _number(letters: str) -> str:
    with connection.cursor() as cursor:
        lock = f"insurance:{current_enterprise()}"
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [lock])
    begin = f"{letters}{timezone.localdate().year}-"
    last = (
        InsuranceOrder.objects.filter(number__startswith=begin)
        .order_by("-number")
        .values_list("number", flat=True)
        .first()
    )
    return f"{begin}{int(last.rpartition('-')[2]) + 1 if last else 1:04d}"


def _amount(order: InsuranceOrder) -> int:
    try:
        found = Decimal((order.content or {}).get(AMOUNT[order.kind]) or 0)
    except ArithmeticError:
        return 0
    return to_minor(found, order.currency) if found.is_finite() and abs(found) < Decimal(10) ** 13 else 0


def owned(actor: Actor, order: InsuranceOrder) -> InsuranceOrder:
    """The order, locked, as long as it can be changed. Raises AlreadyOver."""
    found: InsuranceOrder = InsuranceOrder.objects.visible_to(actor).lock(order.pk)
    if not found.is_open:
        raise AlreadyOver
    return found


@transaction.atomic
def change_order(actor: Actor, order: InsuranceOrder, content: Mapping[str, str]) -> InsuranceOrder:
    """The draft says this from now on; an authorisation given to what it said before ends. Raises AlreadyOver."""
    actor.require(Permission.USE_INSURANCE)
    order = owned(actor, order)
    kept = order.content or {}
    order.content = {
        one.name: content.get(one.name, kept.get(one.name, ""))[: one.length] for one in fields_of(order.kind)
    }
    order.currency = (order.content.get("moneyId") or order.currency)[:3].upper()
    order.amount_minor, order.changed_at = _amount(order), timezone.now()
    order.policy = _policy() or order.policy
    if digest_of(order) != order.digest:
        order.state, order.digest, order.authorised_at = OrderState.DRAFT, "", None
    order.save()
    record(actor, "insurance.changed", order, number=order.number)
    return order


def digest_of(order: InsuranceOrder) -> str:
    """What tells whether an order still says what was authorised, and goes to the same insurer."""
    said = json.dumps([order.number, str(order.policy_id), order.content], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()


@transaction.atomic
def authorise_order(actor: Actor, order: InsuranceOrder, sheet: Mapping[str, str]) -> InsuranceOrder:
    """Its owner allows that exactly this, as it stands in the sheet before her, goes to the insurer; nothing goes yet.

    Without a sheet nothing is authorised unseen. Raises NotAuthorised, NotTheOwner, NoInsurer, Incomplete, AlreadyOver.
    """
    actor.require(Permission.USE_INSURANCE)
    if not sheet:
        raise NotAuthorised
    order = change_order(actor, order, sheet)
    if order.owner_id != actor.member:
        raise NotTheOwner
    recipient = order.policy.recipient if order.policy else None
    if recipient is None or recipient.ended_at is not None:
        raise NoInsurer
    missing = [
        str(one.label) for one in fields_of(order.kind) if one.is_needed and not (order.content or {}).get(one.name)
    ]
    if missing:
        raise Incomplete(fields=listed(missing))
    order.state, order.digest, order.authorised_at = OrderState.AUTHORISED, digest_of(order), timezone.now()
    order.save(update_fields=["state", "digest", "authorised_at"])
    if not consents.is_given(order.owner_id, sharing.CONSENT, recipient.pk):
        shown = {"recipient": recipient.name, "purpose": recipient.purpose, "fields": recipient.shared}
        consents.give(actor, sharing.CONSENT, shown, recipient.pk)
    record(actor, "insurance.authorised", order, number=order.number, recipient=str(recipient.pk))
    return order


def require_authorised(order: InsuranceOrder) -> Recipient:
    """Who gets this order: go on only if its owner authorised exactly what it says. Raises NotAuthorised."""
    recipient: Recipient | None = order.policy.recipient if order.policy else None
    if recipient is None or order.state == OrderState.DROPPED or not order.digest or digest_of(order) != order.digest:
        raise NotAuthorised
    return recipient


@transaction.atomic
def hand_over(actor: Actor, order: InsuranceOrder) -> InsuranceOrder:
    """The order leaves for the insurer now, once more or for the first time, and the sharing register says so.

    Raises NotAuthorised where its owner did not authorise exactly what it says, NotShared where the register forbids it.
    """
    actor.require(Permission.USE_INSURANCE)
    order = InsuranceOrder.objects.visible_to(actor).lock(order.pk)
    recipient = require_authorised(order)
    content = order.content or {}
    gone = [name for name in PERSONAL if content.get(name)]
    ours = [name for name in gone if name in {"applicant", "employeeName"}]
    owner = Member.objects.select_related("user").get(pk=order.owner_id)
    sharing.hand_over(owner.pk, recipient, ours, recipient.purpose, of_member(owner))
    theirs = [name for name in gone if name not in ours]
    if theirs:
        reached = next(content[name] for name in ("eMail", "tel", "fax") if content.get(name))
        sharing.hand_over(owner.pk, recipient, theirs, recipient.purpose, of_address(actor.enterprise, reached))
    if order.is_open:
        order.state, order.handed_over_at = OrderState.HANDED_OVER, timezone.now()
        order.save(update_fields=["state", "handed_over_at"])
    record(actor, "insurance.handed_over", order, number=order.number, recipient=str(recipient.pk), fields=gone)
    return order


@transaction.atomic
def note_answer(
    actor: Actor, order: InsuranceOrder, approved: Decimal | None, begins: date | None, ends: date | None
) -> InsuranceOrder:
    """The insurer approved so much for so long, or refused (None). Raises NotAuthorised before it was handed over."""
    actor.require(Permission.USE_INSURANCE)
    order = InsuranceOrder.objects.visible_to(actor).lock(order.pk)
    if order.state not in {OrderState.HANDED_OVER, OrderState.APPROVED, OrderState.REFUSED}:
        raise NotAuthorised
    needs_days = order.kind != OrderKind.SHIPMENT
    if approved is not None and (approved <= 0 or (needs_days and (begins is None or ends is None or ends < begins))):
        raise BadAnswer
    order.state = OrderState.REFUSED if approved is None else OrderState.APPROVED
    order.approved_minor = None if approved is None else to_minor(approved, order.currency)
    order.valid_from, order.valid_until = (begins, ends) if approved is not None else (None, None)
    order.changed_at = timezone.now()
    order.save(update_fields=["state", "approved_minor", "valid_from", "valid_until", "changed_at"])
    record(actor, "insurance.answered", order, number=order.number, approved=order.approved_minor)
    return order


@transaction.atomic
def drop_order(actor: Actor, order: InsuranceOrder) -> InsuranceOrder:
    """The draft is followed up no more; it can be read, and cannot leave. Raises AlreadyOver."""
    actor.require(Permission.USE_INSURANCE)
    order = owned(actor, order)
    order.state, order.digest = OrderState.DROPPED, ""
    order.save(update_fields=["state", "digest"])
    record(actor, "insurance.dropped", order, number=order.number)
    return order
