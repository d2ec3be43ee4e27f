"""Tracking: the enterprise connects its account at the service, numbers are followed, what carriers tell is noted once."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from datetime import date
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.deals.models import Document
from argosy.enterprise import switches
from argosy.platform import search
from argosy.platform.access import Actor
from argosy.platform.errors import NotAllowed
from argosy.platform.personal_data import Basis
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy import register_words
from argosy.privacy.actions import sharing
from argosy.privacy.actions.sharing import NewRecipient
from argosy.privacy.models import SharingCase
from argosy.shipments import functions, jobs, seventeen
from argosy.shipments.actions.shipments import move_days
from argosy.shipments.errors import ArrivesTooEarly, BadSignature, NoKey, NoNumber, NoticeFirst, NoTracking
from argosy.shipments.models import FollowState, Shipment, ShipmentEvent, TrackingAccount
from argosy.shipments.permissions import Permission
from argosy.shipments.seventeen import News

words(
    tracking_connected=_("connected the tracking service"),
    tracking_ended=_("disconnected the tracking service"),
    tracking_asked=_("asked the tracking service to follow a number"),
)
register_words.call({}, (seventeen.PURPOSE, _("shipment tracking")))
MOST_FOLLOWED = 400
CONTACT = "https://www.17track.net"
# Its privacy notice, which is shown before the first number goes there (S10).
NOTICE = "https://www.17track.net/privacy-en.html"


def account() -> TrackingAccount | None:
    """The enterprise's account at the service."""
    found: TrackingAccount | None = TrackingAccount.objects.select_related("recipient").first()
    return found


@transaction.atomic
def connect(actor: Actor, key: str, *, was_shown: bool) -> TrackingAccount:
    """Numbers can be followed from now on: the service stands in the sharing register, and has an address to report to.

    Raises NoticeFirst, NoKey.
    """
    actor.require(Permission.KEEP_TRACKING)
    if not was_shown:
        raise NoticeFirst
    if not 8 <= len(key.strip()) <= 100:
        raise NoKey
    disconnect(actor)
    host = urlsplit(settings.TRACKING_URL).hostname or ""
    entry = NewRecipient(
        "17TRACK", CONTACT, SharingCase.CONSENT.value, seventeen.PURPOSE, seventeen.FIELDS, str(Basis.CONTRACT), host
    )  # fmt: skip
    secret = secrets.token_urlsafe(24)
    made: TrackingAccount = TrackingAccount.objects.create(
        key=key.strip(),
        hook=secret,
        hook_key=search.blind(actor.enterprise, secret),
        recipient=sharing.authorise(actor, entry),
    )
    record(actor, "tracking.connected", made, notice=NOTICE)
    return made


@transaction.atomic
def disconnect(actor: Actor) -> None:
    """Nothing goes to the service any more, and what it reports is refused."""
    actor.require(Permission.KEEP_TRACKING)
    found = account()
    if found is None:
        return
    if found.recipient.ended_at is None:
        sharing.end(actor, found.recipient)
    record(actor, "tracking.ended", found)
    found.delete()


@transaction.atomic
def follow(actor: Actor, shipment: Shipment, number: str, carrier: int | None = None) -> Shipment:
    """The service is asked to follow this number; what it tells comes into the shipment's history.

    Raises NoTracking, NoNumber.
    """
    actor.require(Permission.EDIT_SHIPMENTS)
    shipment = Shipment.objects.visible_to(actor).lock(shipment.pk)
    number = "".join(number.split()).upper()
    if not 5 <= len(number) <= 50 or not number.isalnum() or not number.isascii():
        raise NoNumber
    if account() is None:
        raise NoTracking
    shipment.tracking_number, shipment.tracking_carrier = number, carrier
    shipment.tracking_state, shipment.tracking_words = FollowState.ASKED, ""
    shipment.save(update_fields=["tracking_number", "tracking_carrier", "tracking_state", "tracking_words"])
    record(actor, "tracking.asked", shipment, number=number)
    jobs.follow_number.defer(shipment_id=str(shipment.pk))
    return shipment


@jobs.follow_number
def follow_number(actor: Actor, shipment_id: str) -> None:  # noqa: ARG001 the scope says whose
    """The number is registered at the service; doing it twice does no harm, for what it knows already it takes as said."""
    shipment = Shipment.objects.filter(pk=shipment_id, tracking_state=FollowState.ASKED).first()
    found = account()
    if shipment is None or found is None or not switches.is_on(functions.SHIPMENTS):
        return
    number = shipment.tracking_number
    answer = seventeen.register(str(found.key), number, shipment.tracking_carrier)
    shipment = Shipment.objects.all().lock(shipment.pk)
    if shipment.tracking_number == number:
        shipment.tracking_state = FollowState.FOLLOWED if answer.is_accepted else FollowState.REFUSED
        shipment.tracking_words = answer.words
        shipment.save(update_fields=["tracking_state", "tracking_words"])


@jobs.look_after
def look_after(actor: Actor) -> None:  # noqa: ARG001 the scope says whose
    """Four times a day: what the service knows of the numbers on their way, in case that a report was lost."""
    found = account()
    rows = Shipment.objects.filter(tracking_state=FollowState.FOLLOWED, arrived_on__isnull=True)
    # who waited longest comes first, so that every number has its turn
    wanted = list(rows.order_by(F("tracked_at").asc(nulls_first=True), "pk")[:MOST_FOLLOWED])
    if found is None or not wanted or not switches.is_on(functions.SHIPMENTS):
        return
    known = seventeen.look(str(found.key), [(one.tracking_number, one.tracking_carrier) for one in wanted])
    _hold([one.number for one in known])
    for news in known:
        keep_news(news)
    # a number of which the service knows nothing had its turn too
    Shipment.objects.filter(pk__in=[one.pk for one in wanted]).update(tracked_at=timezone.now())


def take_report(token: str, raw: bytes, sign: str) -> None:
    """The service reports by its secret address; only what it signed with the account's key is kept. Raises BadSignature."""
    enterprise, secret = _parts(token)
    with enterprise_scope(enterprise):
        found = TrackingAccount.objects.filter(hook_key=search.blind(enterprise, secret)).first()
        if found is None or not seventeen.is_signed(raw, sign, str(found.key)):
            raise BadSignature
        news = seventeen.told(raw)
        if news is not None:
            keep_news(news)


def _parts(token: str) -> tuple[UUID, str]:
    head, _dot, secret = token.partition(".")
    try:
        return UUID(head), secret
    except ValueError:
        raise BadSignature from None


def _hold(numbers: Collection[str]) -> list[Shipment]:
    """The shipments that are followed by these numbers; the papers of all are locked, in one order."""
    rows = list(
        Shipment.objects.filter(tracking_number__in=numbers, tracking_state=FollowState.FOLLOWED).order_by("pk")
    )
    Document.objects.hold(*{one.chain for one in rows})
    return rows


def keep_news(news: News) -> None:
    """What carriers tell of a number stands in the history of its shipments, each thing once; a promised day moves the arrival."""
    for row in _hold([news.number]):
        shipment = Shipment.objects.all().lock(row.pk)
        _keep_events(shipment, news)
        shipment.tracking_words, shipment.tracked_at = news.status, timezone.now()
        days: dict[str, date | None] = {"eta": news.eta} if news.eta else {}
        if news.status == "Delivered" and shipment.arrived_on is None and news.events:
            days["arrived_on"] = max(news.events, key=lambda one: one.at).day
        try:
            move_days(shipment, days, source=seventeen.SOURCE)
        except ArrivesTooEarly:
            # a carrier's day that cannot be is not believed; what it told stays in the history
            shipment.save(update_fields=["tracking_words", "tracked_at"])


def _keep_events(shipment: Shipment, news: News) -> None:
    keys = {
        search.blind(shipment.enterprise_id, f"{one.at.isoformat()}|{one.words}|{one.place}"): one
        for one in news.events
    }
    known = set(ShipmentEvent.objects.filter(shipment=shipment, key__in=list(keys)).values_list("key", flat=True))
    ShipmentEvent.objects.bulk_create(
        ShipmentEvent(
            shipment=shipment,
            at=one.at,
            kind="told",
            words=one.words,
            place=one.place,
            source=seventeen.SOURCE,
            key=key,
        )
        for key, one in keys.items()
        if key not in known
    )


def hook_of(actor: Actor, found: TrackingAccount) -> str:
    """The secret part of the address to which the service reports. Raises NotAllowed."""
    if not actor.may(Permission.KEEP_TRACKING):
        raise NotAllowed
    return f"{actor.enterprise.hex}.{found.hook}"
