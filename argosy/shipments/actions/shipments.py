"""Shipments: begun from a document, changed; a day that moves is noted and told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.deals import document_queries
from argosy.deals.actions.documents import SOLD, locked
from argosy.deals.contents import shown_content
from argosy.deals.models import Document, DocumentKind, DocumentState
from argosy.deals.papers.figures import sums_of
from argosy.deals.papers.sums import Sums
from argosy.notifications.actions.telling import tell
from argosy.notifications.kinds import kind
from argosy.platform.access import Actor
from argosy.platform.events import publish
from argosy.shipments.boxes import KINDS, cleaned, is_right
from argosy.shipments.errors import ArrivesTooEarly, NoSuchContainer, NothingSold, TooEarlyToShip
from argosy.shipments.events import ShipmentLoaded, ShipmentMoved
from argosy.shipments.models import Shipment, ShipmentEvent, ShippedContainer
from argosy.shipments.permissions import Permission

words(shipment_begun=_("began a shipment"), shipment_changed=_("changed a shipment"))
ETA_MOVED = kind(
    "shipments.eta_moved", _("The arrival of %(customer)s’s goods (%(number)s) moved from %(before)s to %(after)s.")
)
PLAIN = ("forwarder", "booking", "bl_number", "vessel", "voyage", "loading", "discharge")
LOAD = ("cartons", "gross", "volume")
DAYS = ("etd", "eta", "departed_on", "arrived_on")
# Which documents' goods go to a buyer: a quotation has sold nothing yet, and a purchase order's customer is the supplier.
SHIPPED = SOLD - {DocumentKind.QUOTATION.value}
EVENT_OF = {"etd": "etd", "eta": "eta", "departed_on": "departed", "arrived_on": "arrived"}


@transaction.atomic
def begin_shipment(actor: Actor, document: Document) -> Shipment:
    """There is a shipment of this document's goods, with the ship, the ports and the load that its papers name.

    A second one of the same document has a ship of its own, and takes what the first left.

    Raises NothingSold, TooEarlyToShip.
    """
    actor.require(Permission.EDIT_SHIPMENTS)
    document = locked(actor, document)
    if document.kind not in SHIPPED:
        raise NothingSold
    if document.state == DocumentState.CANCELLED:
        raise TooEarlyToShip
    content = shown_content(document)
    before = list(ShippedContainer.objects.filter(shipment__document=document))
    # the papers name the ship and the boxes of the first
    transport = {} if before else document_queries.transport(actor, document)
    vessel, voyage = _ship(transport.get("vessel", ""))
    shipment = Shipment(
        document=document,
        chain=document.chain,
        customer_id=document.customer_id,
        owner_id=document.owner_id,
        bl_number=transport.get("bl_number", "")[:40],
        vessel=vessel[:80],
        voyage=voyage[:20],
        loading=content["loading"],
        discharge=content["discharge"],
        etd=_day(transport.get("etd")),
        eta=_day(transport.get("eta")),
    )
    shipment.save(force_insert=True)
    _load(shipment, sums_of(content), transport.get("container", ""), before)
    note(shipment, "begun", by=actor)
    record(actor, "shipment.begun", shipment, number=document.number)
    publish(ShipmentMoved(shipment.pk, shipment.chain))
    return shipment


def _load(shipment: Shipment, sums: Sums, named: str, before: Sequence[ShippedContainer]) -> None:
    """Its first box: what the papers name and the goods need; a later shipment takes what those before it left."""
    box, _slash, seal = named.partition("/")
    fitting = [one for one in sums.containers if one[1] == 1 and not before]
    ShippedContainer.objects.create(
        shipment=shipment,
        position=1,
        kind=fitting[0][0] if fitting and fitting[0][2] > LCL_BELOW else "LCL" if fitting else "",
        number=cleaned(box) if is_right(cleaned(box)) else "",
        seal=seal.strip()[:20] if is_right(cleaned(box)) else "",
        **{name: _left(getattr(sums.load, name), [getattr(one, name) for one in before]) for name in LOAD},
    )


def _left(whole: Any, taken: Sequence[Any]) -> Any:
    left = None if whole is None else whole - sum(one or 0 for one in taken)
    return left if left is not None and (left > 0 or not taken) else None


# Less than a good third of the smallest box goes as a part of somebody else's.
LCL_BELOW = 35


def _ship(text: str) -> tuple[str, str]:
    """COSCO AQUARIUS / 042E, or COSCO AQUARIUS 042E: a last word with a figure in it is the voyage."""
    vessel, slash, voyage = text.partition("/")
    if not slash:
        head, _space, last = text.strip().rpartition(" ")
        if head and any(sign.isdecimal() for sign in last):
            vessel, voyage = head, last
    return vessel.strip(), voyage.strip().removeprefix("V.").strip()


def _day(text: Any) -> date | None:
    try:
        return date.fromisoformat(str(text or ""))
    except ValueError:
        return None


@transaction.atomic
def change_shipment(
    actor: Actor, shipment: Shipment, values: dict[str, Any], containers: Sequence[dict[str, Any]]
) -> Shipment:
    """The shipment is so from now on; whose days move is noted in its history, and who answers for it is told of the arrival.

    Raises NoSuchContainer, ArrivesTooEarly.
    """
    actor.require(Permission.EDIT_SHIPMENTS)
    Document.objects.hold(shipment.chain)  # before the shipment, as where its documents go to a colleague
    shipment = Shipment.objects.visible_to(actor).lock(shipment.pk)
    for name in PLAIN:
        setattr(shipment, name, values.get(name, getattr(shipment, name)))
    _boxes(shipment, containers)
    days = {name: values[name] for name in DAYS if name in values}
    move_days(shipment, days, by=actor)
    record(actor, "shipment.changed", shipment)
    publish(ShipmentLoaded(shipment.pk, shipment.chain))
    return shipment


def _boxes(shipment: Shipment, containers: Sequence[dict[str, Any]]) -> None:
    rows = []
    for position, one in enumerate(containers, start=1):
        number = cleaned(one.get("number", ""))
        if number and not is_right(number):
            raise NoSuchContainer(number=number)
        kind_of = one.get("kind", "")
        given = {name: one.get(name) for name in LOAD}
        rows.append(
            ShippedContainer(
                shipment=shipment,
                position=position,
                kind=kind_of if kind_of in KINDS else "",
                number=number,
                seal=one.get("seal", "")[:20],
                **given,
            )
        )
    shipment.containers.all().delete()
    ShippedContainer.objects.bulk_create(rows)


def move_days(shipment: Shipment, days: dict[str, date | None], *, by: Actor | None = None, source: str = "") -> None:
    """The days of a locked shipment become these; each that moved is an event, and a moved arrival is told."""
    before = {name: getattr(shipment, name) for name in DAYS}
    after = before | days
    leaves, comes = after["departed_on"] or after["etd"], after["arrived_on"] or after["eta"]
    if leaves and comes and comes < leaves:
        raise ArrivesTooEarly
    moved = [name for name in DAYS if after[name] != before[name]]
    for name in moved:
        setattr(shipment, name, after[name])
        note(shipment, EVENT_OF[name], by=by, source=source, before=_said(before[name]), after=_said(after[name]))
    shipment.changed_at = timezone.now()
    shipment.save()
    if "eta" in moved and before["eta"] is not None and after["eta"] is not None:
        tell(
            shipment.owner_id,
            ETA_MOVED,
            link=f"/shipments/{shipment.pk}/",
            customer=shipment.customer.name,
            number=shipment.document.number,
            before=_said(before["eta"]),
            after=_said(after["eta"]),
        )
    if moved:
        publish(ShipmentMoved(shipment.pk, shipment.chain))


def _said(day: date | None) -> str:
    return day.isoformat() if day else ""


def note(shipment: Shipment, kind_of: str, *, by: Actor | None = None, **more: Any) -> ShipmentEvent:
    """One line of its history."""
    made: ShipmentEvent = ShipmentEvent.objects.create(
        shipment=shipment, at=timezone.now(), kind=kind_of, made_by_id=by.member if by else None, **more
    )
    return made
