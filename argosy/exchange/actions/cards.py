"""A business card is photographed, read in the background, looked over by who took it, and becomes a contact (S125)."""

from __future__ import annotations

import atexit
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import timedelta
from functools import cache
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers.actions import fields
from argosy.customers.actions.customers import add_customer
from argosy.customers.actions.people import NewContact, add_contact
from argosy.customers.models import Customer, PointKind
from argosy.customers.permissions import Permission as Customers
from argosy.exchange import files, jobs, vcards
from argosy.exchange.errors import AlreadyStarted, NotHandedOver, NotOnPicture
from argosy.exchange.models import CardPhoto
from argosy.exchange.permissions import Permission
from argosy.platform import live, pictures
from argosy.platform.access import Actor
from argosy.platform.errors import NotFound
from argosy.platform.limited import Limited, LimitedPool
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.actions import finishing
from argosy.reading.cards import CHINESE_MOBILE, Card, Line, read_card
from argosy.reading.documents import sight
from argosy.reading.trade.phones import phones_in

MOST_MEGABYTES = 8
NO_READER, UNREADABLE, NOTHING = "no_reader", "unreadable", "nothing"
OWN_READER = "argosy.exchange.ocr:seen"
BRING_BACK_WITHIN = timedelta(days=1)
words(
    card_taken=_("photographed a business card"),
    card_kept=_("made a contact of a business card"),
    card_dropped=_("deleted a photographed business card"),
    card_brought_back=_("brought a deleted business card back"),
)


@cache
def _pool(reader: str) -> LimitedPool:
    found = LimitedPool(reader, memory_mb=3072, seconds=60, children=1, records=["argosy.exchange.ocr"])
    atexit.register(found.close)
    return found


def has_reader() -> bool:
    """Can this installation read cards?"""
    return bool(settings.CARD_READER != OWN_READER or sight.is_there())


@transaction.atomic
def take_card(actor: Actor, photo: bytes) -> CardPhoto:
    """A photographed card is there, without what the camera wrote into it; it is read in the background. Raises NotOnPicture."""
    actor.require(Permission.READ_CARDS)
    actor.require(Customers.EDIT_CUSTOMERS)
    if actor.member is None:
        raise NotFound
    if len(photo) > MOST_MEGABYTES * 1024 * 1024:
        raise NotOnPicture(most=MOST_MEGABYTES)
    try:
        bare = pictures.bare(photo)
    except pictures.NotAPicture:
        raise NotOnPicture(most=MOST_MEGABYTES) from None
    made = CardPhoto(member_id=actor.member)
    made.blob = files.keep(made.pk, bare)
    if not has_reader():
        made.is_read, made.problem = True, NO_READER
    made.save(force_insert=True)
    record(actor, "card.taken", made)
    if not made.is_read:
        jobs.read_card.defer(card=str(made.pk))
    return made


@jobs.read_card
def read_photo(actor: Actor, card: str) -> None:
    """What stands on the card is read, in a limited child; what is no card leaves an empty form."""
    with enterprise_scope(actor.enterprise):
        row = CardPhoto.objects.filter(pk=UUID(card), is_read=False).first()
        photo = files.load(row.blob) if row else b""
    if row is None:
        return
    problem, found = "", Card()
    try:
        seen = _pool(settings.CARD_READER).run(photo)
        found = _of_code(seen.code) or read_card(Line(text, height) for text, height in seen.lines)
    except Limited:
        problem = UNREADABLE
    said = {name: value for name, value in asdict(found).items() if value}
    with enterprise_scope(actor.enterprise), transaction.atomic():
        row = CardPhoto.objects.lock(row.pk)
        row.card, row.is_read, row.problem = said, True, problem or ("" if said else NOTHING)
        row.save(update_fields=["card", "is_read", "problem"])
        live.tell("exchange", row.member_id, card=str(row.pk))


def _of_code(code: str) -> Card | None:
    """The card in a QR code: a vCard says it all."""
    told = next(vcards.cards(code), None) if code.upper().lstrip().startswith("BEGIN:VCARD") else None
    if told is None:
        return None
    _head, line = vcards.table_of(iter([told]))
    at = dict(zip(vcards.HEAD, line, strict=True))
    address = ", ".join(part for part in (at["Street"], at["City"], at["State"], at["Country"]) if part)
    company = at["Company"] if at["Company"] != at["Person"] else ""
    return Card(
        name=at["Person"], company=company, position=at["Position"], website=at["Website"], address=address,
        city=at["City"],
        emails=[one for one in (at["E-mail"], at["E-mail 2"]) if one],
        phones=[at["Phone"]] if at["Phone"] else [], mobiles=[at["Mobile phone"]] if at["Mobile phone"] else [],
    )  # fmt: skip


def country_of(card: Mapping[str, Any]) -> str:
    """The country of the numbers that say it: by their prefix, or as a mobile number in China is written at home."""
    numbers = [*card.get("phones", []), *card.get("mobiles", [])]
    abroad = "\n".join(one for one in numbers if one.lstrip("(").startswith(("+", "00")))
    found = next((one.country for one in phones_in(abroad, None) if one.country), None)
    at_home = any(CHINESE_MOBILE.fullmatch(re.sub(r"\D", "", one)) for one in numbers)
    return found or ("CN" if at_home else "")


@dataclass(frozen=True, slots=True)
class LookedOver:
    """What the card says after somebody looked it over."""

    company: str
    country: str = ""
    city: str = ""
    website: str = ""
    other_names: Sequence[str] = ()
    address: str = ""
    person: NewContact | None = None
    points: Sequence[tuple[str, str]] = ()
    own: Mapping[UUID, Any] = field(default_factory=dict)  # fields of the enterprise's own, of the company
    own_of_person: Mapping[UUID, Any] = field(default_factory=dict)
    was_handed_over: bool = False  # the person gave the card, or agreed otherwise (S94)
    is_another: bool = False


@transaction.atomic
def keep_card(actor: Actor, card: CardPhoto, said: LookedOver, known: Customer | None = None) -> Customer:
    """The card is a contact: at a new customer, or at one that we have. Raises NotHandedOver, AlreadyThere, NoName, BadAddress."""
    actor.require(Permission.READ_CARDS)
    actor.require(Customers.EDIT_CUSTOMERS)
    card = CardPhoto.objects.visible_to(actor).kept().lock(card.pk)
    if card.customer_id is not None:
        raise AlreadyStarted
    if not said.was_handed_over:
        raise NotHandedOver
    person = said.person or NewContact()
    person = NewContact(person.name, person.email, person.phone, person.position, points=said.points or None)
    if known is not None:
        customer: Customer = Customer.objects.visible_to(actor).get(pk=known.pk)
        made = add_contact(actor, customer, person, by="card", ref=str(card.pk))
        fields.fill(actor, made, said.own_of_person, is_new=True, by="card", ref=str(card.pk))
    else:
        more: dict[str, Any] = {"other_names": list(said.other_names)}
        more |= {"addresses": [{"use": "office", "text": said.address}]} if said.address else {}
        customer = add_customer(
            actor, name=said.company, country=said.country, city=said.city, website=said.website, source="card",
            contacts=[person], more=more, ref=str(card.pk), is_surely_new=said.is_another,
        )  # fmt: skip
        fields.fill_new(actor, customer, said.own, said.own_of_person, by="card", ref=str(card.pk))
    card.customer = customer
    card.save(update_fields=["customer"])
    record(actor, "card.kept", card, customer=str(customer.pk))
    return customer


@transaction.atomic
def drop_card(actor: Actor, card: CardPhoto) -> CardPhoto:
    """The photographed card is gone, with its picture; for a day it can be brought back. A contact that it became stays."""
    actor.require(Permission.READ_CARDS)
    card = CardPhoto.objects.visible_to(actor).kept().lock(card.pk)
    card.dropped_at = timezone.now()
    card.save(update_fields=["dropped_at"])
    record(actor, "card.dropped", card)
    return card


@transaction.atomic
def bring_back(actor: Actor, card: CardPhoto) -> CardPhoto:
    """The card is there again, as if nobody had deleted it."""
    actor.require(Permission.READ_CARDS)
    card = CardPhoto.objects.visible_to(actor).lock(card.pk)
    card.dropped_at = None
    card.save(update_fields=["dropped_at"])
    record(actor, "card.brought_back", card)
    return card


@jobs.forget_cards
def forget_cards(actor: Actor) -> None:  # noqa: ARG001 every job gets it
    """What was deleted more than a day ago is gone for good, with its picture."""
    rows = CardPhoto.objects.filter(dropped_at__lt=timezone.now() - BRING_BACK_WITHIN)
    rows = rows.select_for_update(of=("self",))  # or one that is brought back just now would go with them
    blobs = dict(rows.values_list("pk", "blob"))
    CardPhoto.objects.filter(pk__in=list(blobs)).delete()
    finishing.forget_files(blobs.values())


def points(mobile: str, whatsapp: str, wechat: str, emails: Sequence[str]) -> list[tuple[str, str]]:
    """Further ways to reach the person, as they are kept."""
    found: list[tuple[str, str]] = [(PointKind.EMAIL, one) for one in emails]
    found += [(PointKind.PHONE, mobile), (PointKind.WHATSAPP, whatsapp), (PointKind.WECHAT, wechat)]
    return [(str(kind), value.strip()) for kind, value in found if value.strip()]
