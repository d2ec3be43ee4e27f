"""Which columns of a file a role leaves alone: what it does not see, or may not change, a file does not fill for it either."""

from __future__ import annotations

from collections.abc import Mapping

from argosy.customers.columns import CONTACT
from argosy.customers.models import CustomField
from argosy.exchange.headings import SOCIAL
from argosy.platform.access import Actor

# what a column holds → the field of the record by which a role names it; all else is everybody's
OF_COMPANY: Mapping[str, str] = {
    "region": "city", "city": "city", "address": "addresses", "website": "website", "company_phone": "phone",
    "business": "business", "stars": "stars", "scale": "scale", "products": "products", "source": "source", "notes": "notes",
}  # fmt: skip
OF_PERSON: Mapping[str, str] = {
    "email": "email", "email_2": "email", "phone": "phone", "mobile": "phone", "position": "position",
    "person_notes": "notes", **dict.fromkeys(SOCIAL, "phone"),
}  # fmt: skip


def closed(actor: Actor, kind: str) -> frozenset[str]:
    """What no column may hold in a file of companies of this kind that the actor brings."""
    kept = actor.unseen | actor.fixed
    company = {key for key, name in OF_COMPANY.items() if f"{kind}.{name}" in kept}
    return frozenset(company | {key for key, name in OF_PERSON.items() if f"{CONTACT}.{name}" in kept})


def is_closed(actor: Actor, field: CustomField) -> bool:
    """May no column hold this field of the enterprise's own?"""
    return bool({field.veil_key, f"{field.record}.custom"} & (actor.unseen | actor.fixed))
