"""What points to a company, in all apps: it comes along when the company is merged, and goes back when it is taken apart."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models

from argosy.customers.models import Contact, ContactPoint, Customer, MatchKey, Merge, Ownership

# Rows that tell of one record only and do not wander; models of apps above say so of themselves (`stays_when_merged`).
STAY = (MatchKey, Merge, Ownership, Customer)


def move(kept: Customer, gone: Customer, *, besides: Container[UUID] = ()) -> dict[str, list[str]]:
    """Whatever points to the one that goes points to the one that is kept, in all apps; which rows, by their column.

    What would then be there twice (the same tag, the same follower, `besides` the same person) stays where it is.
    """
    return _move(_columns(Customer), kept, gone, besides)


def move_person(kept: Contact, gone: Contact) -> dict[str, list[str]]:
    """The same of a person: her deals and what she was asked. The ways to reach her are her own."""
    return _move(((model, name) for model, name in _columns(Contact) if model is not ContactPoint), kept, gone)


def _move(
    columns: Iterable[tuple[type[Any], str]], kept: Any, gone: Any, besides: Container[UUID] = ()
) -> dict[str, list[str]]:
    moved = {}
    for model, name in columns:
        rows = _rows(model).filter(**{name: gone.pk})
        clashing = _clashing(model, name, kept, gone)
        ids = [pk for pk in rows.values_list("pk", flat=True) if pk not in clashing and pk not in besides]
        if ids:
            _rows(model).filter(pk__in=ids).update(**{name: kept})
            moved[f"{model._meta.label}.{name}"] = [str(pk) for pk in ids]
    return moved


def _columns(of: type[models.Model]) -> Iterator[tuple[type[Any], str]]:
    """Every column that points to a customer or a person, of models without a way back from there too."""
    for relation in of._meta.get_fields(include_hidden=True):
        model: type[Any] | None = relation.related_model if relation.one_to_many else None
        if model is None or model in STAY or not hasattr(relation, "field"):
            continue
        if not getattr(model, "stays_when_merged", False):
            yield model, relation.field.name


def _rows(model: type[Any]) -> Any:
    return model.objects.all()


def _clashing(model: type[models.Model], name: str, kept: Any, gone: Any) -> set[UUID]:
    found: set[UUID] = set()
    for constraint in model._meta.constraints:
        if not isinstance(constraint, models.UniqueConstraint) or name not in constraint.fields:
            continue
        others = [one for one in constraint.fields if one not in {"enterprise_id", name}]
        rows = _rows(model).filter
        have = {tuple(values) for _pk, *values in rows(**{name: kept.pk}).values_list("pk", *others)}
        found |= {pk for pk, *values in rows(**{name: gone.pk}).values_list("pk", *others) if tuple(values) in have}
    return found


def move_back(kept: Customer | Contact, gone: Customer | Contact, moved: Mapping[str, Sequence[str]]) -> None:
    """These rows point to the one that went again, where they still point to the one that was kept."""
    for place, ids in moved.items():
        label, _dot, name = place.rpartition(".")
        _rows(apps.get_model(label)).filter(pk__in=ids, **{name: kept.pk}).update(**{name: gone})


def leave_one_main(kept: Customer, gone: Customer) -> list[str]:
    """Before its people come along: the main contact of the one that goes is one among others, where the kept one has its own."""
    mains = Contact.objects.filter(customer=gone, is_main=True)
    if not Contact.objects.filter(customer=kept, is_main=True).exists():
        return []
    found = [str(pk) for pk in mains.values_list("pk", flat=True)]
    mains.update(is_main=False)
    return found


def make_main_again(gone: Customer, mains: Sequence[str]) -> None:
    """Its main contact is that again, unless somebody chose another meanwhile."""
    people = Contact.objects.filter(customer=gone)
    if not people.filter(is_main=True).exists():
        people.filter(pk__in=mains[:1]).update(is_main=True)
