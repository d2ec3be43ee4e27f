"""Fields of records that a role does not see: while such a member looks, the database answers as if they were empty.

A model declares its fields (`veil = Veil(...)`); the rest follows without anybody's remembering it. A query under
somebody's eyes finds the blank in place of the column wherever it stands (shown, filtered, sorted, added up: the
compiler of `platform.postgres.backend`), and a row is loaded without it, so that saving the row leaves it as it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.apps import apps
from django.db import models
from django.db.models.query_utils import DeferredAttribute
from django.utils.translation import gettext_lazy as _

from argosy.platform.access import Actor
from argosy.platform.errors import NotAllowed


class FieldNotYours(NotAllowed):
    """The role may work with the record, but not change this field."""

    code = "field_not_yours"
    message = _("Your role may not change “%(field)s”. Leave it as it is, or ask your administrator.")


@dataclass(frozen=True, slots=True)
class Along:
    """A column that is hidden together with the field of another record; only in rows whose `by` is one of `values`."""

    column: str
    by: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Veil:
    """Which fields of a model an administrator may hide from a role, and why the others always show.

    `records` are the names of the records that lie in the table; where there are several, `by` is the column that tells
    them apart. `fields` are the fields by the column that they are called by, with their label; `more` are the other
    columns that belong to one. `along` are columns hidden with fields of other records. `always` says why the rest shows.
    """

    records: Mapping[str, Any] = field(default_factory=dict)
    by: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)
    more: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    along: Mapping[str, tuple[Along, ...]] = field(default_factory=dict)
    always: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Rule(NamedTuple):
    """When a column is hidden: for whom this field is, in the rows whose `by` is one of `values`."""

    key: str
    by: str
    values: tuple[str, ...]


# record → what it is called, and field → what it is called: "lead.phone" → "Switchboard"
RECORDS: dict[str, Any] = {}
FIELDS: dict[str, Any] = {}
# fields that an enterprise made itself, by whoever keeps them: "customer.own-0f…" → its record and its name
_made: list[Callable[[], Mapping[str, tuple[str, Any]]]] = []
# a column that belongs to a field of another name: "customer.region" → "customer.city"
_belongs: dict[str, str] = {}
# table → column → its rules
_rules: dict[str, dict[str, list[Rule]]] = {}
_unseen: ContextVar[frozenset[str]] = ContextVar("unseen", default=frozenset())
_whole: ContextVar[bool] = ContextVar("whole", default=False)


def supply(source: Callable[[], Mapping[str, tuple[str, Any]]]) -> Callable[[], Mapping[str, tuple[str, Any]]]:
    """Say where the fields that an enterprise made itself come from; they lie in no column of their own."""
    _made.append(source)
    return source


def made_fields() -> dict[str, tuple[str, Any]]:
    """The fields that the present enterprise made itself: by key, their record and their name."""
    return {key: found for source in _made for key, found in source().items()}


def require_key(actor: Actor, key: str, label: Any) -> None:
    """Go on only where the actor's role may change this field. Raises FieldNotYours."""
    if key in actor.unseen | actor.fixed:
        raise FieldNotYours(field=label)


@contextmanager
def through(actor: Actor) -> Iterator[None]:
    """Inside, everything is read as this actor may see it."""
    token = _unseen.set(actor.unseen)
    try:
        yield
    finally:
        _unseen.reset(token)


@contextmanager
def whole() -> Iterator[None]:
    """Inside, what is worked out of a record (how it is recognised, what it is worth) is worked out of all of it."""
    token = _whole.set(True)
    try:
        yield
    finally:
        _whole.reset(token)


def unseen() -> frozenset[str]:
    """The fields that whoever looks does not see: part of the shape of a question that is kept."""
    return frozenset() if _whole.get() else _unseen.get()


def is_veiled() -> bool:
    """Is there anything at all that whoever looks does not see?"""
    return bool(_unseen.get())


def is_seen(key: str) -> bool:
    """Does whoever looks see this field, such as "contact.phone"?"""
    return key not in _unseen.get()


def shows(record: str, column: str) -> bool:
    """Does whoever looks see this column of these records?"""
    key = f"{record}.{column}"
    return is_seen(_belongs.get(key, key))


def hidden_rules(table: str, column: str) -> list[Rule]:
    """Why whoever looks does not see this column, in some rows or all."""
    hidden = unseen()
    if not hidden or table not in _rules:
        return []
    return [rule for rule in _rules[table].get(column, ()) if rule.key in hidden]


def columns_of(model: type[models.Model]) -> list[str]:
    """The columns of this model that can be hidden."""
    return list(_rules.get(model._meta.db_table, ()))


def blank_of(column: Any) -> Any:
    """What stands in place of a hidden value."""
    return None if column.null else column.get_default()


def is_hidden(row: models.Model, column: str) -> bool:
    """Was this row loaded without the value of the column, since whoever looks may not see it?"""
    return column not in row.__dict__ and bool(_hiding(row, column))


def lifted(row: models.Model) -> None:
    """The row was just read: what whoever looks may not see is not in it."""
    if _unseen.get():
        for column in _rules.get(row._meta.db_table, ()):
            if _hiding(row, column):
                row.__dict__.pop(column, None)


def require_change(actor: Actor, row: models.Model, columns: Iterable[str]) -> None:
    """Go on only where the actor's role may change these columns of the row. Raises FieldNotYours."""
    kept = actor.unseen | actor.fixed
    if not kept:
        return
    of_table = _rules.get(row._meta.db_table, {})
    for column in columns:
        for rule in of_table.get(column, ()):
            if rule.key in kept and _holds(row, rule):
                raise FieldNotYours(field=FIELDS[rule.key])


def is_fixed(actor: Actor, row: models.Model, column: str) -> bool:
    """Is the column one that the actor's role leaves as it is?"""
    kept = actor.unseen | actor.fixed
    rules = _rules.get(row._meta.db_table, {}).get(column, ())
    return any(rule.key in kept and _holds(row, rule) for rule in rules)


@contextmanager
def filled(rows: Iterable[models.Model], columns: Iterable[str]) -> Iterator[None]:
    """Inside, the rows hold these columns as they lie in the database: for what writes many rows and all their columns."""
    lent = [(row, column) for row in rows for column in columns if is_hidden(row, column)]
    with whole():
        for row, column in lent:
            row.__dict__[column] = getattr(row, column)
    try:
        yield
    finally:
        for row, column in lent:
            row.__dict__.pop(column, None)


def _hiding(row: models.Model, column: str) -> list[Rule]:
    hidden = _unseen.get()
    if not hidden:
        return []
    rules = _rules.get(row._meta.db_table, {}).get(column, ())
    return [rule for rule in rules if rule.key in hidden and _holds(row, rule)]


def _holds(row: models.Model, rule: Rule) -> bool:
    return not rule.by or getattr(row, rule.by) in rule.values


class VeiledAttribute(DeferredAttribute):
    """The attribute of a column that may be hidden: blank where the row was loaded without it."""

    def __init__(self, column: Any, plain: Any) -> None:
        super().__init__(column)
        self.plain = plain

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        if instance is None:
            return self
        name = self.field.attname
        if name in instance.__dict__ or not is_hidden(instance, name):
            return self.plain.__get__(instance, cls)
        if not _whole.get():
            return blank_of(self.field)
        # worked with, and not kept: the page that shows the row afterwards is without it
        rows = type(instance).objects.filter(pk=instance.pk)
        with _nobody():
            found = rows.only(name).first()
            return blank_of(self.field) if found is None else getattr(found, name)

    def __set__(self, instance: Any, value: Any) -> None:
        instance.__dict__[self.field.attname] = value


@contextmanager
def _nobody() -> Iterator[None]:
    token = _unseen.set(frozenset())
    try:
        yield
    finally:
        _unseen.reset(token)


def put_up() -> None:
    """At the start: the declarations of all models are known, and their columns watched."""
    for model in apps.get_models():
        declared: Veil | None = getattr(model, "veil", None)
        if declared is not None:
            _put_up(model, declared)


def _put_up(model: type[models.Model], declared: Veil) -> None:
    of_table: dict[str, list[Rule]] = defaultdict(list)
    for record, label in declared.records.items():
        RECORDS[record] = label
        for name, word in declared.fields.items():
            FIELDS[f"{record}.{name}"] = word
            rule = Rule(f"{record}.{name}", declared.by, (record,) if declared.by else ())
            for column in (name, *declared.more.get(name, ())):
                _belongs[f"{record}.{column}"] = f"{record}.{name}"
                of_table[column].append(rule)
    for key, columns in declared.along.items():
        for one in columns:
            of_table[one.column].append(Rule(key, one.by, one.values))
    _rules[model._meta.db_table] = dict(of_table)
    for column in of_table:
        found: Any = model._meta.get_field(column)
        plain = model.__dict__.get(found.attname) or getattr(model, found.attname)
        if not isinstance(plain, VeiledAttribute):
            setattr(model, found.attname, VeiledAttribute(found, plain))
