"""What the pages of visits show."""

from __future__ import annotations

from argosy.platform import cursors
from argosy.platform.access import Actor
from argosy.platform.listing.walking import Order, Page, walk
from argosy.visits.models import CustomerVisit

ROWS = 30
NEWEST = Order("at", may_be_empty=False, read=cursors.moment)


def visits(actor: Actor, *, everybody: bool, after: str = "") -> Page:
    """The visits of the member, or of everybody in reach, the newest first."""
    rows = CustomerVisit.objects.visible_to(actor).select_related("customer", "member__user")
    if not everybody:
        rows = rows.filter(member_id=actor.member)
    return walk(rows, NEWEST, after, ROWS)
