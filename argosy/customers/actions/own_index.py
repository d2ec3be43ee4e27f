"""What lists are filtered by for the enterprise's own fields: made anew wherever a record's values change or go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from argosy.customers.having import key
from argosy.customers.models import Contact, Customer, CustomField, FieldIndex, FieldKind, RecordKind
from argosy.platform import veil


def put(enterprise: UUID, field: CustomField, row: UUID, value: Any) -> None:
    """The record is found by this value of the field, and by no other."""
    FieldIndex.objects.filter(field=field, row_id=row).delete()
    FieldIndex.objects.bulk_create(lines(enterprise, {field.pk: field}, row, {field.pk: value}))


def renew(row: Customer | Contact) -> None:
    """The record is found by the values that it has now."""
    forget([row.pk])
    values = {UUID(key): value for key, value in (row.custom or {}).items()}
    known = CustomField.objects.in_bulk(list(values))
    FieldIndex.objects.bulk_create(lines(row.enterprise_id, known, row.pk, values))


def carry_over(lead: Customer) -> None:
    """What was filled in of the lead stands in the customer's fields of the same name from now on."""
    with veil.filled([lead], ["custom"]):
        if more := carried(lead.custom):
            lead.custom = {**(lead.custom or {}), **more}
            lead.save(update_fields=["custom"])
            renew(lead)


def carried(custom: Mapping[str, Any] | None) -> dict[str, Any]:
    """Of a lead's values those that go into empty fields of customers: of the same name and kind, no less personal."""
    kept = custom or {}
    if not kept:
        return {}
    of_leads, of_customers = (
        {(one.name.casefold(), one.kind): one for one in CustomField.objects.filter(record=record)}
        for record in (RecordKind.LEAD, RecordKind.CUSTOMER)
    )
    found = {}
    for called, to in of_customers.items():
        value = kept.get(str(of_leads[called].pk)) if called in of_leads else None
        if value not in (None, "", []) and str(to.pk) not in kept and _fits(of_leads[called], to, value):
            found[str(to.pk)] = value
    return found


def _fits(field: CustomField, to: CustomField, value: Any) -> bool:
    words = {FieldKind.CHOICE: [value], FieldKind.SEVERAL: value}.get(FieldKind(to.kind), [])
    return set(words) <= set(to.choices) and (to.is_personal or not field.is_personal)


def forget(rows: Iterable[UUID]) -> None:
    """Nothing is left of the values of these records, which are gone."""
    FieldIndex.objects.filter(row_id__in=list(rows)).delete()


def lines(
    enterprise: UUID, known: Mapping[UUID, CustomField], row: UUID, values: Mapping[UUID, Any]
) -> list[FieldIndex]:
    """The lines for the values of a record, not saved yet: a keyed hash of each and, unless personal, its number or day."""
    found = []
    for pk, value in values.items():
        field = known.get(pk)
        if field is None or value in (None, "", []):
            continue
        number = None if field.is_personal else _number(field, value)
        found += [
            FieldIndex(field=field, row_id=row, key=key(enterprise, one), number=number) for one in _plain(field, value)
        ]
    return found


def _plain(field: CustomField, value: Any) -> list[str]:
    if field.kind == FieldKind.SEVERAL:
        return [str(one) for one in value]
    if field.kind == FieldKind.YES_NO:
        return ["yes" if value else "no"]
    if field.kind == FieldKind.MONEY:
        return [f"{value['amount']} {value['currency']}"]
    if field.kind == FieldKind.FILE:
        return [value["file"]]
    return [str(value)]


def _number(field: CustomField, value: Any) -> float | None:
    if field.kind == FieldKind.NUMBER:
        return float(value)
    if field.kind == FieldKind.MONEY:
        return float(value["amount"])
    if field.kind == FieldKind.DATE:
        return float(date.fromisoformat(value).toordinal())
    return None
