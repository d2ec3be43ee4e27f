"""Documents: begun from a deal or another document, changed, issued, replaced by a new version, accepted, cancelled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from argosy.audit.record import kinds, record, words
from argosy.catalogue.permissions import Permission as Catalogue
from argosy.customers.models import Customer
from argosy.deals import exchange, layouts, meanwhile
from argosy.deals.actions import approvals, letterheads, numbering, opportunities
from argosy.deals.actions.document_lines import from_deal, set_lines, total_minor, totalled
from argosy.deals.actions.telling import tell_document
from argosy.deals.contents import content_of, letterhead
from argosy.deals.events import DocumentIssued, DocumentMoved
from argosy.deals.models import Document, DocumentKind, DocumentLine, DocumentState, DocumentVersion, Opportunity
from argosy.deals.papers import payment
from argosy.deals.permissions import Permission
from argosy.enterprise import limits
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, Conflict, NotAllowed
from argosy.platform.events import publish
from argosy.platform.tenancy.ids import new_id

words(
    document_begun=_("began a document"),
    document_changed=_("changed a document"),
    document_issued=_("issued a document"),
    document_revised=_("began a new version of a document"),
    document_accepted=_("noted that the buyer accepted a document"),
    document_cancelled=_("cancelled a document"),
)
kinds(
    {
        "deals.document": pgettext_lazy("one of them", "document"),
        "deals.opportunity": pgettext_lazy("one of them", "opportunity"),
    }
)
REVISE_DOCUMENTS = limits.offer("documents.correct", _("change a document that was issued"))
HEADER = frozenset(
    {"date", "valid_until", "reference", "language", "layout", "currency", "incoterm", "place", "loading", "discharge",
     "buyer", "bank", "terms"}
)  # fmt: skip
# The buyer accepted at the rate of the first: it stays with the chain.
COPIED = (
    "reference", "language", "currency", "incoterm", "place", "loading", "discharge", "buyer", "bank", "terms", "rate",
    "rate_currency", "rate_source", "rate_date",
)  # fmt: skip
# A purchase order is made by purchasing alone: it needs a supplier.
SOLD = frozenset(DocumentKind.values) - {DocumentKind.PURCHASE.value}
DEFAULT_TERMS: dict[str, Any] = {"charges": [], "transport": {}, "costs": {}, "lc": {}}


class NotADraftDocument(Conflict):
    message = _("This document was issued and is not changed any more. Make a new version.")


class NothingToIssue(BadInput):
    message = _("Before it can be issued, every line needs a quantity and a price.")


class NoSuchKind(BadInput):
    message = _("There is no such document.")


class StillADraft(Conflict):
    message = _("Issue this version first.")


class IsCancelled(Conflict):
    message = _("This document was cancelled. Begin a new one, or continue from another document of the transaction.")


@transaction.atomic
def begin_document(actor: Actor, kind: str, customer: Customer, *, opportunity: Opportunity | None = None) -> Document:
    """There is a draft of this kind for the customer, with the deal's goods and terms where it is of one."""
    actor.require(Permission.EDIT_DOCUMENTS)
    if kind not in SOLD:
        raise NoSuchKind
    owner = opportunity.owner_id if opportunity else actor.member
    assert owner is not None
    head, today = letterhead(), timezone.localdate()
    currency = (opportunity.currency if opportunity else "") or "USD"
    document = Document(
        kind=kind,
        number=numbering.next_number(kind, today),
        customer=customer,
        opportunity=opportunity,
        owner_id=owner,
        chain=new_id(),
        date=today,
        valid_until=today + timedelta(days=head.valid_days) if kind in {"quotation", "proforma"} else None,
        language=head.language,
        layout=layouts.beginning(head, kind),
        currency=currency,
        loading=head.loading,
        incoterm=opportunity.incoterm if opportunity else "",
        place=opportunity.place if opportunity else "",
        buyer=party(customer),
        bank=letterheads.bank_as_said(letterheads.bank_for(currency)),
        terms=_first_terms(head, opportunity),
    )
    freeze_rate(document)
    document.save(force_insert=True)
    set_lines(document, from_deal(opportunity, document) if opportunity else [])
    total(document)
    record(actor, "document.begun", document, kind=kind, number=document.number)
    return document


def locked(actor: Actor, document: Document) -> Document:
    """The document, to be changed, its transaction held. Raises NotAllowed where she was only shown it, or asked to approve."""
    Document.objects.hold(document.chain)
    found: Document = Document.objects.visible_to(actor).get(pk=document.pk)
    if not actor.reach.covers(found.owner_id):
        raise NotAllowed
    return found


def party(customer: Customer) -> dict[str, str]:
    """The other side as a document says it."""
    person = customer.contacts.order_by("-is_main", "created_at").first()
    return {
        "name": customer.name,
        "address": customer.city,
        "country": customer.country,
        "contact": str(person.name) if person else "",
        "phone": str(person.phone) if person else "",
        "email": str(person.email) if person else "",
        "tax_id": "",
    }


def _first_terms(head: Any, opportunity: Opportunity | None) -> dict[str, Any]:
    parts = payment.understood(opportunity.payment if opportunity else "") or payment.PATTERNS["T/T 30/70"]
    said = {"packing": head.packing, "notes": head.notes, "marks": ""}
    return DEFAULT_TERMS | {"payment": [one.kept() for one in parts]} | said


def freeze_rate(document: Document) -> None:
    """The rate of the document's day to the enterprise's own currency, with its source; none where nobody knows one."""
    own = exchange.own_currency()
    found = exchange.rate(document.currency, own, document.date)
    document.rate_currency = own if found else ""
    document.rate, document.rate_source, document.rate_date = (
        (found.rate, found.source, found.on) if found else (None, "", None)
    )


def total(document: Document) -> None:
    """The document’s sum is that of its lines, and it changed now."""
    document.total_minor, document.changed_at = total_minor(document), timezone.now()
    document.save()


@transaction.atomic
def continue_as(actor: Actor, document: Document, kind: str, *, seen_at: datetime | None = None) -> Document:
    """The chain's next document is begun with everything that this one says. Raises NoSuchKind, NotAsSeen."""
    actor.require(Permission.EDIT_DOCUMENTS)
    document = locked(actor, document)
    meanwhile.refuse_unseen(actor, document, seen_at)
    if kind not in SOLD or document.kind not in SOLD:
        raise NoSuchKind
    today, head = timezone.localdate(), letterhead()
    made = Document(
        kind=kind,
        number=numbering.next_number(kind, today),
        customer=document.customer,
        opportunity=document.opportunity,
        owner_id=document.owner_id,
        made_from=document,
        chain=document.chain,
        date=today,
        valid_until=today + timedelta(days=head.valid_days) if kind == DocumentKind.PROFORMA else None,
        **{name: getattr(document, name) for name in COPIED},
    )
    made.layout = layouts.following(head, document.layout, document.kind, kind)
    made.bank = made.bank or letterheads.bank_as_said(letterheads.bank_for(made.currency))
    made.save(force_insert=True)
    rows = list(document.lines.order_by("position"))
    for row in rows:
        row.pk, row.document = new_id(), made
    DocumentLine.objects.bulk_create(rows)
    total(made)
    record(actor, "document.begun", made, kind=kind, number=made.number, made_from=document.number)
    return made


@transaction.atomic
def change_document(
    actor: Actor,
    document: Document,
    header: dict[str, Any],
    lines: Sequence[dict[str, Any]],
    *,
    seen_at: datetime | None = None,
) -> Document:
    """The draft says this from now on; its totals are computed anew. Raises NotADraftDocument, ChangedMeanwhile.

    `seen_at` is of which moment the sheet is that was typed into: it is kept as a whole, or not at all.
    """
    actor.require(Permission.EDIT_DOCUMENTS)
    document = locked(actor, document)
    if not document.is_open:
        raise NotADraftDocument
    meanwhile.refuse_older(actor, document, seen_at)
    before = (document.currency, document.date)
    for name in HEADER & header.keys():
        setattr(document, name, header[name])
    if before != (document.currency, document.date):
        freeze_rate(document)
    set_lines(document, lines, keeps_costs=not actor.may(Catalogue.SEE_COSTS))
    # written down before it changed: whoever has seen its moment has seen what this line tells of (`meanwhile`)
    record(actor, "document.changed", document, lines=len(lines))
    total(document)
    approvals.lapse(document)
    return document


@transaction.atomic
def issue_document(actor: Actor, document: Document, *, seen_at: datetime | None = None) -> Document:
    """The document is final in this version and changed no more; where a rule says so, it waits for approval first.

    `seen_at` is of which moment the sheet is that was looked at. Raises NotADraftDocument, NotAsSeen, NothingToIssue.
    """
    actor.require(Permission.EDIT_DOCUMENTS)
    document = locked(actor, document)
    if not document.is_open:
        raise NotADraftDocument
    meanwhile.refuse_unseen(actor, document, seen_at)
    if not totalled(document).is_complete:
        raise NothingToIssue
    if approvals.ask_if_needed(actor, document):
        return document
    now = timezone.now()
    document.state, document.issued_at, document.changed_at = DocumentState.ISSUED, now, now
    document.save(update_fields=["state", "issued_at", "changed_at"])
    DocumentVersion.objects.create(
        document=document,
        version=document.version,
        content=content_of(document),
        total_minor=document.total_minor,
        issued_at=now,
        issued_by_id=actor.member,
    )
    tell_document(actor, document, "issued", now)
    record(actor, "document.issued", document, number=document.number, version=document.version)
    opportunities.follow_document(actor, document)
    publish(DocumentIssued(document.pk, document.customer_id, document.kind))
    publish(DocumentMoved(document.pk, document.chain, document.state))
    return document


@transaction.atomic
def revise_document(actor: Actor, document: Document) -> Document:
    """A new version of the document is a draft; the one before stays as it was issued. Raises StillADraft, IsCancelled."""
    actor.require(Permission.EDIT_DOCUMENTS)
    document = locked(actor, document)
    if document.is_open:
        raise StillADraft
    if document.state == DocumentState.CANCELLED:
        raise IsCancelled
    limits.require(actor, REVISE_DOCUMENTS, document.issued_at)
    if DocumentVersion.objects.filter(document=document, version=document.version).exists():
        document.version += 1
    approvals.lapse(document)
    document.state, document.issued_at, document.changed_at = DocumentState.DRAFT, None, timezone.now()
    document.save(update_fields=["state", "issued_at", "version", "changed_at"])
    record(actor, "document.revised", document, version=document.version)
    publish(DocumentMoved(document.pk, document.chain, document.state))
    return document


@transaction.atomic
def settle_document(
    actor: Actor, document: Document, *, is_accepted: bool, seen_at: datetime | None = None
) -> Document:
    """The buyer accepted what was issued, or it counts no more. Raises StillADraft, NotAsSeen."""
    actor.require(Permission.EDIT_DOCUMENTS)
    document = locked(actor, document)
    meanwhile.refuse_unseen(actor, document, seen_at)
    if is_accepted and document.state != DocumentState.ISSUED:
        raise StillADraft
    document.state = DocumentState.ACCEPTED if is_accepted else DocumentState.CANCELLED
    document.changed_at = timezone.now()
    document.save(update_fields=["state", "changed_at"])
    tell_document(actor, document, "accepted" if is_accepted else "cancelled")
    if not is_accepted:
        opportunities.follow_document(actor, document)
    record(actor, "document.accepted" if is_accepted else "document.cancelled", document, number=document.number)
    publish(DocumentMoved(document.pk, document.chain, document.state))
    return document
