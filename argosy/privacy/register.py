"""The register of personal data, read from the models' own declarations: it cannot tell of last year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models

from argosy.platform.personal_data import Need, PersonalData
from argosy.privacy.purposes import BASES, NEEDS, REGISTER
from argosy.privacy.register_words import field_title, model_title


@dataclass(frozen=True, slots=True)
class RegisteredField:
    """One field: what it is called, and whether it is sensitive."""

    title: str
    is_sensitive: bool


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One kind of record: its fields, purpose, basis and period."""

    label: str
    title: str
    fields: tuple[RegisteredField, ...]
    purpose: str
    what: str
    bases: tuple[str, ...]
    days: int | None
    needs: tuple[tuple[str, int], ...]


def declared() -> Iterator[tuple[type[models.Model], PersonalData]]:
    """Every model of ours that keeps personal data, with its declaration, in the order of the apps."""
    for model in apps.get_models():
        found = getattr(model, "personal_data", None)
        if isinstance(found, PersonalData):
            yield model, found


def lines() -> list[RegisterLine]:
    """The whole register, for the page and for the annex of the policy."""
    return [_line(model, found) for model, found in declared()]


def _line(model: type[models.Model], found: PersonalData) -> RegisterLine:
    purpose = REGISTER[found.purpose]
    return RegisterLine(
        model._meta.label,
        model_title(model._meta.label),
        tuple(RegisteredField(field_title(name), name in found.sensitive) for name in (*found.fields, *found.plain)),
        str(purpose.title),
        str(purpose.what),
        tuple(str(BASES[basis]) for basis in purpose.bases),
        found.keep_for_days,
        tuple((str(NEEDS[need]), days) for need, days in needs_of(found).items()),
    )


def needs_of(found: PersonalData) -> dict[Need, int]:
    """What the period is made of; where nothing else is said, the service needs it."""
    if found.needs or found.keep_for_days is None:
        return dict(found.needs)
    return {Need.SERVICE: found.keep_for_days}


def purposes() -> list[tuple[Any, list[Any]]]:
    """The purposes with the words of their bases."""
    return [(entry, [BASES[basis] for basis in entry.bases]) for entry in REGISTER.values()]
