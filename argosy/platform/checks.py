"""`manage.py check` refuses a model that does not say what is personal in it, and a declaration that is not kept."""

from __future__ import annotations

from collections.abc import Iterator
from email.utils import parseaddr
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register  # noqa: A004
from django.db import models

from argosy.platform.crypto.fields import SealedField
from argosy.platform.personal_data import NoPersonalData, PersonalData
from argosy.platform.veil import Veil

TEXTS = (models.CharField, models.TextField, models.JSONField, models.GenericIPAddressField)


@register()
def declarations_are_made_and_kept(**_options: Any) -> list[CheckMessage]:
    """Each model of ours declares, and each declared field is sealed."""
    found: list[CheckMessage] = []
    for model in apps.get_models():
        if model.__module__.startswith("argosy.") and not model._meta.proxy:
            found += _problems(model)
            found += _neither_closed_nor_open(model)
    return found


@register()
def own_letters_have_a_sender(**_options: Any) -> list[CheckMessage]:
    """Where a server for our own letters is named, they come from an address of a domain that this server may send for."""
    domain = parseaddr(settings.SMTP_FROM)[1].rpartition("@")[2]
    if settings.SMTP_HOST and "." not in domain:
        hint = "Set ARGOSY_SMTP_FROM to an address of a domain for which ARGOSY_SMTP_HOST may send."
        return [Warning("Argosy's own letters come from no domain and will be refused", hint=hint, id="postbox.W001")]
    return []


def _neither_closed_nor_open(model: type[models.Model]) -> Iterator[CheckMessage]:
    """Where an administrator may hide fields from a role, each field is offered for it, or says why it always shows."""
    declared: Veil | None = getattr(model, "veil", None)
    if declared is None:
        return
    said = {*declared.fields, *(one for more in declared.more.values() for one in more)}
    said |= {one.column for along in declared.along.values() for one in along}
    said |= {one for names in declared.always.values() for one in names}
    for item in model._meta.local_concrete_fields:
        if item.name not in said and item.name not in {"id", "enterprise_id"}:
            where = f"{model.__name__}.{item.name}"
            yield Error(f"{where}: may a role be kept from seeing it, or why not?", obj=model, id="privacy.E008")


def _problems(model: type[models.Model]) -> Iterator[CheckMessage]:
    declared = getattr(model, "personal_data", None)
    if declared is None:
        yield Error(f"{model.__name__} does not say what is personal in it", obj=model, id="privacy.E001")
    elif isinstance(declared, NoPersonalData):
        yield from _sealed_but_undeclared(model, frozenset())
    elif isinstance(declared, PersonalData):
        yield from _unsaid_texts(model, declared)
        yield from _unsealed(model, declared)
        yield from _unkept(model, declared)
        yield from _sealed_but_undeclared(model, frozenset(declared.fields))


def _unsaid_texts(model: type[models.Model], declared: PersonalData) -> Iterator[CheckMessage]:
    said = {*declared.fields, *declared.plain, *declared.not_personal}
    for item in model._meta.local_concrete_fields:
        if isinstance(item, TEXTS) and not item.choices and item.name not in said:
            yield Error(f"{model.__name__}.{item.name}: personal or not?", obj=model, id="privacy.E002")


def _unsealed(model: type[models.Model], declared: PersonalData) -> Iterator[CheckMessage]:
    for name in declared.fields:
        if not isinstance(model._meta.get_field(name), SealedField):
            yield Error(f"{model.__name__}.{name} is personal but not sealed", obj=model, id="privacy.E003")


def _unkept(model: type[models.Model], declared: PersonalData) -> Iterator[CheckMessage]:
    if declared.needs and declared.keep_for_days != max(declared.needs.values()):
        yield Error(f"{model.__name__}: the longest need is the period", obj=model, id="privacy.E005")
    if declared.clock and not any(item.name == declared.clock for item in model._meta.local_concrete_fields):
        yield Error(f"{model.__name__}.{declared.clock}: the clock is no field", obj=model, id="privacy.E006")
    if declared.sensitive - {*declared.fields, *declared.plain}:
        yield Error(f"{model.__name__}: what is sensitive must be declared", obj=model, id="privacy.E007")


def _sealed_but_undeclared(model: type[models.Model], said: frozenset[str]) -> Iterator[CheckMessage]:
    for item in model._meta.local_concrete_fields:
        if isinstance(item, SealedField) and item.name not in said:
            yield Error(f"{model.__name__}.{item.name} is sealed but not declared", obj=model, id="privacy.E004")
