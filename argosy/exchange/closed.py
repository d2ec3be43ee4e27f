"""What no column of a file fills: what the role does not see or may not change, and files, which no cell holds."""

from __future__ import annotations

from collections.abc import Mapping

from argosy.customers.columns import CONTACT
from argosy.customers.models import CustomField, FieldKind
from argosy.exchange.headings import SOCIAL
from argosy.platform.access import Actor

# what a column holds → the field of the record by which a role names it; all else is everybody's
OF_COMPANY: Mapping[str, str] = {
    "region": "city", "city": "city", "address": "addresses", "website": "website", "company_phone": "phone",
    "business": "business", "stars": "stars", "scale": "scale",
    "intention": "intention", "yearly_purchase": "yearly_purchase", "products": "products", "source": "source", "notes": "notes",
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
    return field.kind == FieldKind.FILE or bool(
        {field.veil_key, f"{field.record}.custom"} & (actor.unseen | actor.fixed)
    )
