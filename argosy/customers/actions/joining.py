"""The same person at both of two companies that are merged: one contact afterwards, and two again when they are taken apart.

The one at the company that goes stays there unseen, with all that is its own: so nothing of a person is written anywhere else,
and who asks to be erased is erased of both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from argosy.customers.actions import own_index, wandering
from argosy.customers.actions.people import digits, ways_in
from argosy.customers.models import Contact, ContactPoint, Customer, Permit, PointKind

# Of so many people at each; the few that stand in an agenda are far below.
MOST = 500
FILLED = ("phone", "position", "language", "notes", "time_zone", "email")
PERMITS = ("may_mail", "may_track")


@dataclass(frozen=True, slots=True)
class Pair:
    """One person, as she is known at either company, and what tells it: email or phone."""

    kept: Contact
    gone: Contact
    by: str


def pairs(kept: Customer, gone: Customer) -> list[Pair]:
    """Who is at both: the same e-mail address, or the same name with the same number."""
    known: dict[tuple[str, ...], Contact] = {}
    for one in _people(kept):
        for key in _signs(one):
            known.setdefault(key, one)
    found: dict[Any, Pair] = {}
    for one in _people(gone):
        sign = next((key for key in _signs(one) if key in known and known[key].pk not in found), None)
        if sign is not None:
            found[known[sign].pk] = Pair(known[sign], one, sign[0])
    return list(found.values())


def _people(customer: Customer) -> list[Contact]:
    rows = customer.contacts.prefetch_related("points").order_by("-is_main", "created_at", "pk")
    return list(rows[:MOST])


def _signs(one: Contact) -> list[tuple[str, ...]]:
    ways = [(point.kind, point.value) for point in one.points.all()]
    emails = [one.email, *(value for kind, value in ways if kind == PointKind.EMAIL)]
    phones = [one.phone, *(value for kind, value in ways if kind in {PointKind.PHONE, PointKind.WHATSAPP})]
    name = str(one.name).strip().casefold()
    signs = [("email", value.strip().casefold()) for value in emails if value.strip()]
    return signs + [("phone", name, number) for number in map(digits, phones) if name and number]


def join(found: Iterable[Pair]) -> list[dict[str, Any]]:
    """The one that is kept has all ways to reach her and what only the other knew; comes back what it takes to part them.

    Whoever refused mail or tracking to either refused it.
    """
    return [_join(pair) for pair in found]


def _join(pair: Pair) -> dict[str, Any]:
    kept, gone = pair.kept, pair.gone
    filled = [name for name in FILLED if getattr(gone, name) and not getattr(kept, name)]
    permits = {name: getattr(kept, name) for name in PERMITS if _binds(getattr(kept, name), getattr(gone, name))}
    for name in [*filled, *permits]:
        setattr(kept, name, getattr(gone, name))
    if "email" in filled:
        kept.email_key = gone.email_key
    if permits:
        kept.permit_at, kept.permit_note = timezone.now(), kept.permit_note or gone.permit_note
    ours = kept.custom or {}
    own = [key for key in gone.custom or {} if key not in ours]
    kept.custom = {**{key: (gone.custom or {})[key] for key in own}, **ours} or None
    kept.origins = {**{name: gone.origins[name] for name in filled if name in gone.origins}, **kept.origins}
    kept.save()
    if own:
        own_index.renew(kept)
    points = ContactPoint.objects.bulk_create(_further(kept, gone))
    moved = wandering.move_person(kept, gone)
    return {
        "kept": str(kept.pk), "gone": str(gone.pk), "filled": filled, "permits": permits, "own": own,
        "points": [str(one.pk) for one in points], "moved": moved,
    }  # fmt: skip


def _binds(ours: str, theirs: str) -> bool:
    """A refusal always; what was asked where nobody had asked."""
    return ours != theirs and (theirs == Permit.NO or ours == Permit.UNKNOWN)


def _further(kept: Contact, gone: Contact) -> list[ContactPoint]:
    """The other's ways that the kept one does not have."""
    have = {known for kind, value in _ways(kept) for known in (value.casefold(), digits(value)) if known}
    ways = [
        (kind, value)
        for kind, value in _ways(gone)
        if value.casefold() not in have and not (kind == PointKind.PHONE and digits(value) in have)
    ]
    new = ways_in(kept.enterprise_id, ways)
    return [ContactPoint(contact=kept, kind=kind, value=value, key=key) for kind, value, key in new]


def _ways(one: Contact) -> list[tuple[str, str]]:
    main = [(PointKind.EMAIL, one.email), (PointKind.PHONE, one.phone)]
    return [(kind, value) for kind, value in main if value] + [(way.kind, way.value) for way in one.points.all()]


def part(joined: Sequence[Mapping[str, Any]]) -> None:
    """Each pair is two again; what was changed since stays, and who was erased meanwhile is not there any more."""
    for was in joined:
        found = {str(one.pk): one for one in Contact.objects.filter(pk__in=[was["kept"], was["gone"]])}
        if found.keys() >= {was["kept"], was["gone"]}:
            _part(found[was["kept"]], found[was["gone"]], was)


def _part(kept: Contact, gone: Contact, was: Mapping[str, Any]) -> None:
    wandering.move_back(kept, gone, was["moved"])
    ContactPoint.objects.filter(pk__in=was["points"], contact=kept).delete()
    for name in was["filled"]:
        if getattr(kept, name) == getattr(gone, name):
            setattr(kept, name, "")
            kept.origins.pop(name, None)
    if not kept.email:
        kept.email_key = None
    for name, value in was["permits"].items():
        if getattr(kept, name) == getattr(gone, name):
            setattr(kept, name, value)
    ours, theirs = kept.custom or {}, gone.custom or {}
    same = {key for key in was["own"] if ours.get(key) == theirs.get(key)}
    kept.custom = {key: value for key, value in ours.items() if key not in same} or None
    kept.save()
    if same:
        own_index.renew(kept)
