"""Erasing by declaration alone: rows that no app answers for go as their models say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import models
from django.utils.translation import gettext_noop

from argosy.accounts.models import NETWORK_LOG
from argosy.platform.personal_data import OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseModel
from argosy.privacy.register import declared
from argosy.privacy.sources import DELETED, EMPTIED, KEPT, Part, covered, offer
from argosy.privacy.subjects import NOBODY, Subject

CHUNK = 500
SIX_MONTHS = gettext_noop("network logs are kept for six months by law, and nobody can read them meanwhile")
EVIDENCE = gettext_noop("kept as evidence of what was agreed and answered")
VOUCHER = gettext_noop("kept as a voucher of business, as the law on accounting wants it")


class Declared:
    """Every other model whose declaration leads to a member: its fields go as the declaration says."""

    covers: frozenset[str] = frozenset()

    def words(self, subject: Subject) -> list[str]:  # noqa: ARG002
        return []

    def export(self, subject: Subject) -> dict[str, list[dict[str, Any]]]:
        return {model._meta.label: [fields_of(row) for row in rows] for model, _said, rows in _led_to(subject)}

    def plan(self, subject: Subject) -> list[Part]:
        return [
            Part(model._meta.label, rows.count(), how_of(said), why_kept(said))
            for model, said, rows in _led_to(subject)
        ]

    def erase(self, subject: Subject) -> list[Part]:
        done = self.plan(subject)
        for _model, said, rows in _led_to(subject):
            apply(rows, said)
        return done


class Named:
    """Every other row that names somebody from outside: the name is taken out, or the row goes if that is declared."""

    covers: frozenset[str] = frozenset()

    def words(self, subject: Subject) -> list[str]:  # noqa: ARG002
        return []

    def export(self, subject: Subject) -> dict[str, list[dict[str, Any]]]:
        return {model._meta.label: [fields_of(row) for row in rows] for model, _said, rows in _naming(subject)}

    def plan(self, subject: Subject) -> list[Part]:
        return [
            Part(model._meta.label, len(rows), how_of(said), why_kept(said)) for model, said, rows in _naming(subject)
        ]

    def erase(self, subject: Subject) -> list[Part]:
        done = self.plan(subject)
        for model, said, rows in _naming(subject):
            if OnErase.DELETE_ROW in said.fields.values():
                rows_of(model).filter(pk__in=[row.pk for row in rows]).delete()
                continue
            for row in rows:
                _take_out(row, said, subject)
        return done


def _naming(subject: Subject) -> Sequence[tuple[type[models.Model], PersonalData, list[Any]]]:
    if subject.member is not None or not subject.words:
        return []
    known, found = covered(), []
    for model, said in declared():
        if model._meta.label in known or not said.fields or not issubclass(model, EnterpriseModel):
            continue
        rows = rows_of(model).iterator(chunk_size=CHUNK)
        named = [row for row in rows if any(subject.stands_in(getattr(row, name)) for name in said.fields)]
        if named:
            found.append((model, said, named))
    return found


def _take_out(row: Any, said: PersonalData, subject: Subject) -> None:
    for name, how in said.fields.items():
        value = getattr(row, name)
        if how is OnErase.KEEP or not subject.stands_in(value):
            continue
        setattr(
            row, name, subject.taken_out(value) if isinstance(value, str) else row._meta.get_field(name).get_default()
        )
    row.save(update_fields=[name for name, how in said.fields.items() if how is not OnErase.KEEP])


def rows_of(model: type[models.Model]) -> models.QuerySet[Any]:
    """All rows of this model that the present scope reaches."""
    return model._default_manager.all()  # noqa: SLF001 Django's documented name for the manager of any model


def _led_to(subject: Subject) -> list[tuple[type[models.Model], PersonalData, Any]]:
    if subject.member is None:
        return []
    known, found = covered(), []
    for model, said in declared():
        if model._meta.label not in known and said.subject.rpartition(".")[2] == "member":
            rows = rows_of(model).filter(**{said.subject.replace(".", "__"): subject.member})
            found.append((model, said, rows))
    return found


def how_of(said: PersonalData) -> str:
    """What erasing does to rows with this declaration."""
    ways = set(said.fields.values())
    return DELETED if OnErase.DELETE_ROW in ways else KEPT if ways <= {OnErase.KEEP} else EMPTIED


def why_kept(said: PersonalData) -> str:
    """Why rows with this declaration stay; empty where they do not."""
    if how_of(said) != KEPT:
        return ""
    if said.needs == NETWORK_LOG:
        return SIX_MONTHS
    return VOUCHER if said.purpose is Purpose.SALES else EVIDENCE


def apply(rows: Any, said: PersonalData) -> int:
    """Erase these rows as their declaration says; how many there were."""
    if OnErase.DELETE_ROW in said.fields.values():
        return int(rows.delete()[0])
    emptied = [name for name, how in said.fields.items() if how is OnErase.BLANK]
    redacted = [name for name, how in said.fields.items() if how is OnErase.REDACT]
    if not emptied and not redacted:
        return 0
    for row in rows:
        for name in emptied:
            setattr(row, name, row._meta.get_field(name).get_default())
        for name in redacted:
            setattr(row, name, NOBODY)
        row.save(update_fields=[*emptied, *redacted])
    return len(rows)


def fields_of(row: models.Model, *plain: str) -> dict[str, Any]:
    """The row's personal fields with their values, and these plain ones."""
    said = getattr(row, "personal_data", None)
    names = [*said.fields, *plain] if isinstance(said, PersonalData) else [*plain]
    return {name: value for name in names if (value := getattr(row, name)) not in ("", None)}


for _source in (Declared(), Named()):
    offer(_source)
