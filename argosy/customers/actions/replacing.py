"""A colleague takes another's place in the fields of the enterprise's own, record by record."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from argosy.customers.actions.fields import fill
from argosy.customers.having import key
from argosy.customers.models import Contact, Customer, CustomField, FieldIndex
from argosy.customers.permissions import Permission
from argosy.customers.queries import naming_member
from argosy.enterprise.models import Member
from argosy.platform.access import Actor

MOST_AT_ONCE = 200


@transaction.atomic
def take_place(actor: Actor, member: Member, heir: Member) -> list[str]:
    """Where the member was named in a field, the colleague is from now on; in which fields of which records.

    Of many records the first; those that the actor does not see stay.
    """
    actor.require(Permission.EDIT_CUSTOMERS)
    found = naming_member(actor, member).order_by("pk").values_list("field_id", "row_id")[:MOST_AT_ONCE]
    return _put(actor, list(found), heir)


@transaction.atomic
def give_back_place(actor: Actor, things: Iterable[str], heir: Member, member: Member) -> None:
    """In these fields of these records stands the member again, where the colleague still does."""
    actor.require(Permission.EDIT_CUSTOMERS)
    pairs = [(UUID(field), UUID(row)) for field, _dot, row in (one.partition(".") for one in things)]
    by_heir = FieldIndex.objects.filter(key=key(actor.enterprise, heir.pk), row_id__in=[row for _field, row in pairs])
    still = set(by_heir.values_list("field_id", "row_id"))
    _put(actor, [one for one in pairs if one in still], member)


def _put(actor: Actor, pairs: list[tuple[UUID, UUID]], member: Member) -> list[str]:
    ids = {row for _field, row in pairs}
    rows: dict[UUID, Customer | Contact] = Customer.objects.visible_to(actor).kept().in_bulk(ids)
    rows |= Contact.objects.visible_to(actor).in_bulk(ids)
    known = CustomField.objects.in_bulk({field for field, _row in pairs})
    done = [(field, row) for field, row in pairs if row in rows and field in known]
    for field, row in done:
        fill(actor, rows[row], {field: str(member.pk)})
    return [f"{field}.{row}" for field, row in done]
