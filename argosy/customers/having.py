"""Filters of companies and people that one plain field does not answer: tags, followers, addresses, own fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.utils import timezone

from argosy.customers.finding import named
from argosy.customers.models import FieldIndex, Follower, Tagging
from argosy.platform import search
from argosy.platform.access import Actor
from argosy.platform.listing.columns import identity
from argosy.platform.listing.filters import Filter, day, members, number


def linked(rows: Any, one: Filter, actor: Actor) -> Any:
    """By what hangs on a company: its tags, or who follows it beside its owner."""
    if one.column.holds == "tags":
        tags = [identity(value) for value in one.values]
        having = Tagging.objects.filter(tag__in=tags).values("customer_id")
        return rows.exclude(pk__in=having) if one.way == "not" else rows.filter(pk__in=having)
    links = Follower.objects.all()
    if one.way == "none":
        return rows.exclude(pk__in=links.values("customer_id"))
    return rows.filter(pk__in=links.filter(member__in=members(one, actor)).values("customer_id"))


def addressed(rows: Any, one: Filter, _actor: Actor) -> Any:
    """Whether a person has an e-mail address, which lies sealed."""
    return rows.filter(email_key__isnull=one.way == "none")


def key(enterprise: UUID, value: Any) -> int:
    """The keyed hash by which a value of the enterprise's own fields is found."""
    return search.blind(enterprise, f"own:{value}")


def _values(one: Filter, actor: Actor) -> Sequence[Any] | None:
    """As they are kept; None where no company that the actor sees bears this number or name."""
    if one.column.holds == "company":
        other = named(actor, one.values[0])
        return None if other is None else [other.pk]
    return members(one, actor) if one.column.holds == "member" else one.values


def own(rows: Any, one: Filter, actor: Actor) -> Any:
    """By a field of the enterprise's own: its index holds keyed hashes, and figures of what is not personal."""
    field = one.column.field
    assert field is not None
    having = FieldIndex.objects.filter(field=field)
    if one.way == "none":
        return rows.exclude(pk__in=having.values("row_id"))
    if one.way == "set":
        return rows.filter(pk__in=having.values("row_id"))
    if one.way in {"is", "not"}:
        values = _values(one, actor)
        if values is None:
            return rows.none()
        keys = [key(actor.enterprise, value) for value in values]
        matching = having.filter(key__in=keys).values("row_id")
        return rows.exclude(pk__in=matching) if one.way == "not" else rows.filter(pk__in=matching)
    compare = {"least": "gte", "most": "lte", "before": "lt", "after": "gte"}[one.way]
    moment = day(one.values[0]) if one.column.holds == "day" else None
    value = timezone.localtime(moment).toordinal() if moment else number(one.values[0])
    return rows.filter(pk__in=having.filter(**{f"number__{compare}": value}).values("row_id"))
