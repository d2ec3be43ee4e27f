"""What the pages of the duplicate check show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import prefetch_related_objects

from argosy.customers import countries, evidence
from argosy.customers.actions import recognising
from argosy.customers.models import Contact, Customer
from argosy.customers.permissions import Permission
from argosy.duplicates.models import OwnerRequest, PairState, SuspectedPair
from argosy.platform import veil
from argosy.platform.access import Actor

MOST_REQUESTS, MOST_PAIRS, MOST_PEOPLE = 100, 20, 3


@dataclass(frozen=True, slots=True)
class Requests:
    """The requests that a member sees: asked of her, and asked by her."""

    to_answer: list[Any]
    answered: list[Any]
    own: list[Any]


def requests(actor: Actor) -> Requests:
    """What waits for the member's answer, what was answered, and what she asked herself, newest first."""
    actor.require(Permission.USE_CUSTOMERS)
    rows = OwnerRequest.objects.select_related("customer__owner__user", "asked_by__user", "answered_by__user")
    mine = rows.to_answer(actor).order_by("-asked_at")
    return Requests(
        [_read(one) for one in mine.waiting()[:MOST_REQUESTS]],
        _answered(actor, rows.answered_for(actor).order_by("-asked_at")[:MOST_REQUESTS]),
        [_read(one) for one in rows.asked_by(actor).order_by("-asked_at")[:MOST_REQUESTS]],
    )


def _answered(actor: Actor, requests: Iterable[Any]) -> list[Any]:
    """Which of their customers the actor still sees: one that she gave away she knows by name."""
    found = [_read(one) for one in requests]
    seen = Customer.objects.visible_to(actor).filter(pk__in=[one.customer_id for one in found])
    still = set(seen.values_list("pk", flat=True))
    for one in found:
        one.is_seen = one.customer_id in still
    return found


def _read(request: Any) -> Any:
    trail = request.trail or {}
    request.first, request.follower, request.last = (trail.get(key, "") for key in ("first", "follower", "last"))
    request.known_by = request.typed or trail.get("typed", "")  # where it lay before it had a column of its own
    request.first_at, request.last_at = _moment(trail.get("first_at")), _moment(trail.get("last_at"))
    return request


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def pairs(actor: Actor) -> list[Any]:
    """The pairs to look through next, the surest first, each side with what tells it from the other."""
    actor.require(Permission.EDIT_CUSTOMERS)
    rows = SuspectedPair.objects.visible_to(actor).to_look_through()
    found: list[Any] = list(rows.select_related("left__owner__user", "right__owner__user")[:MOST_PAIRS])
    people = _people([side for pair in found for side in (pair.left, pair.right)])
    if veil.is_veiled():
        _weigh_anew(found)
    for pair in found:
        pair.reasons = evidence.told(pair.evidence or [])
        pair.is_put_off = pair.state == PairState.LATER
        pair.sides = [_side(side, people) for side in (pair.left, pair.right)]
    return found


def _weigh_anew(pairs: Sequence[Any]) -> None:
    """What speaks for each by what whoever looks sees; the nightly look saw all of it. Not saved."""
    prefetch_related_objects([side for pair in pairs for side in (pair.left, pair.right)], "contacts__points")
    for pair in pairs:
        twin = recognising.same(pair.left, pair.right)
        pair.score, pair.evidence = round(twin.score * 100), list(twin.evidence)


def how_many_pairs(actor: Actor) -> int:
    """How many pairs wait."""
    return int(SuspectedPair.objects.visible_to(actor).to_look_through().count())


def _people(customers: Sequence[Customer]) -> dict[Any, list[Contact]]:
    found: dict[Any, list[Contact]] = {}
    for contact in Contact.objects.filter(customer__in=customers).order_by("-is_main", "created_at"):
        found.setdefault(contact.customer_id, []).append(contact)
    return found


def _side(customer: Any, people: dict[Any, list[Contact]]) -> Any:
    customer.country_name = countries.name(customer.country) if customer.country else ""
    customer.people = people.get(customer.pk, [])[:MOST_PEOPLE]
    return customer
