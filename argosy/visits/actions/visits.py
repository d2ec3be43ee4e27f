"""Visits are noted on the road, and the place of one's device is forgotten where one wants it (S99, S124)."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers.actions import timeline
from argosy.customers.models import Customer, EntryKind
from argosy.platform import blobs, pictures
from argosy.platform.access import Actor
from argosy.platform.errors import NotFound
from argosy.privacy.actions import consents
from argosy.visits.errors import NoPlace, NotAPhoto, PlaceNotPermitted
from argosy.visits.functions import PLACE
from argosy.visits.models import CustomerVisit
from argosy.visits.permissions import Permission

MOST_MEGABYTES = 8
words(
    visit_noted=_("noted a visit"),
    visit_place_forgotten=_("forgot the place of a visit"),
    visit_viewed=_("looked at a visit of a colleague"),
)
VIEWED = "visit.viewed"


@dataclass(frozen=True, slots=True)
class Position:
    """Where a device says that it is, and within how many metres (W3C Geolocation)."""

    latitude: float
    longitude: float
    accuracy: float

    def __str__(self) -> str:
        return f"{self.latitude:.5f},{self.longitude:.5f}"


@dataclass(frozen=True, slots=True)
class NewVisit:
    """What a member says of a visit: where in words or by the device, what happened, a picture."""

    text: str = ""
    place: str = ""
    position: Position | None = None
    photo: bytes = b""


@transaction.atomic
def note_visit(actor: Actor, customer: Customer, new: NewVisit) -> CustomerVisit:
    """The member is at this customer or supplier now; it stands in their timeline and moves "last contact".

    Raises NoPlace, PlaceNotPermitted, NotAPhoto.
    """
    actor.require(Permission.NOTE_VISITS)
    if actor.member is None:
        raise NotFound
    customer = Customer.objects.visible_to(actor).lock(customer.pk)
    text, place = new.text.strip()[:20_000], new.place.strip()[:300]
    if new.position is None and not place:
        raise NoPlace
    if new.position is not None and not consents.is_given(actor.member, PLACE):
        raise PlaceNotPermitted
    visit = CustomerVisit(customer=customer, member_id=actor.member, at=timezone.now(), text=text, spot=place)
    if new.position is not None:
        visit.coordinates, visit.accuracy = str(new.position), min(round(new.position.accuracy), 1_000_000)
    if new.photo:
        # its own id in front: the same bytes elsewhere are another blob, and go when that one goes
        visit.photo = blobs.keep(visit.pk.bytes + _bare(new.photo))
    visit.save(force_insert=True)
    line = "\n".join(part for part in (text, place) if part)
    timeline.add(actor, customer, EntryKind.VISIT, line, at=visit.at, object_id=visit.pk, way="visit")
    record(actor, "visit.noted", visit)
    return visit


def _bare(photo: bytes) -> bytes:
    if len(photo) > MOST_MEGABYTES * 1024 * 1024:
        raise NotAPhoto(most=MOST_MEGABYTES)
    try:
        return pictures.bare(photo)
    except pictures.NotAPicture:
        raise NotAPhoto(most=MOST_MEGABYTES) from None


def photo_of(visit: CustomerVisit) -> bytes:
    """The picture of the visit. Raises NotFound."""
    if not visit.photo:
        raise NotFound
    return blobs.load(visit.photo)[len(visit.pk.bytes) :]


@transaction.atomic
def forget_place(actor: Actor, visit: CustomerVisit) -> CustomerVisit:
    """The place of the member's own device is gone from her visit, whatever she may do by now; the visit stays."""
    visit = CustomerVisit.objects.filter(member_id=actor.member).lock(visit.pk)
    visit.coordinates, visit.accuracy = "", None
    visit.save(update_fields=["coordinates", "accuracy"])
    record(actor, "visit.place_forgotten", visit)
    return visit
