"""The shape of what people type about opportunities."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import BadInput
from argosy.platform.http.forms import CarefulForm
from argosy.platform.typing_numbers import number
from argosy.reading.model import Item

MORNING = time(9)
INCOTERMS = ("EXW", "FCA", "FAS", "FOB", "CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP")
LINE = ("product", "model", "quantity", "unit", "price", "currency", "hs_code", "where", "quantity_max", "target_price")
MOST_LINES = 500
SPARE = 2  # empty lines wait below


class NewOpportunityForm(forms.Form):
    """What a buyer may order, in a few words."""

    title = forms.CharField(label=_("What it is about"), max_length=300, widget=forms.TextInput({"autofocus": True}))
    flow = forms.ChoiceField(label=_("Sales flow"))
    next_step = forms.CharField(label=_("Next step"), max_length=500, required=False)

    def __init__(self, flows: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if len(flows) == 1:
            del self.fields["flow"]
        else:
            self.fields["flow"] = forms.ChoiceField(label=_("Sales flow"), choices=flows)


class TermsForm(CarefulForm):
    """Delivery, payment and what comes next."""

    title = forms.CharField(label=_("What it is about"), max_length=300)
    incoterm = forms.ChoiceField(
        label=_("Incoterm"), choices=[("", ""), *((one, one) for one in INCOTERMS)], required=False
    )
    place = forms.CharField(label=_("Place"), max_length=100, required=False)
    payment = forms.CharField(label=_("Payment"), max_length=200, required=False)
    closes_on = forms.DateField(label=_("Order expected"), required=False, widget=forms.DateInput({"type": "date"}))
    next_step = forms.CharField(label=_("Next step"), max_length=500, required=False)
    day = forms.DateField(label=_("On"), required=False, widget=forms.DateInput({"type": "date"}))

    def changes(self) -> dict[str, Any]:
        """The fields as the action takes them."""
        found = dict(self.cleaned_data)
        day, words = found.pop("day"), found["next_step"].strip()
        at = timezone.make_aware(datetime.combine(day, MORNING)) if day and words else None
        return {**found, "next_step": words, "next_step_at": at}


def lines(posted: QueryDict) -> list[Item]:
    """The lines of goods as they stand in the sheet; empty ones are left out. Raises BadInput."""
    columns = {name: posted.getlist(name) for name in LINE}
    count = refuse_too_many(columns, MOST_LINES)
    rows = [
        {name: (values[at].strip() if at < len(values) else "") for name, values in columns.items()}
        for at in range(count)
    ]
    return [_item(row, at) for at, row in enumerate(rows, start=1) if any(row[name] for name in LINE[:5])]


def refuse_too_many(columns: Mapping[str, Sequence[str]], most: int) -> int:
    """How many lines a sheet sent; what is too long is not cut off unseen. Raises BadInput."""
    count = max(map(len, columns.values()))
    if count > most + SPARE:
        words = gettext("A sheet holds %(most)s lines, and %(count)s are there. Put the rest on another document.")
        raise BadInput(words % {"most": most, "count": count})
    return count


def _item(row: Mapping[str, str], at: int) -> Item:
    return Item(
        product=row["product"] or None,
        model=row["model"] or None,
        quantity=_number(row["quantity"], at),
        unit=row["unit"] or None,
        price=_number(row["price"], at),
        quantity_max=_number(row["quantity_max"], at),
        target_price=_number(row["target_price"], at),
        currency=row["currency"].upper()[:3] or None,
        hs_code=row["hs_code"] or None,
        where=row["where"],
    )


def _number(text: str, at: int) -> Decimal | None:
    try:
        found = number(text)
    except (InvalidOperation, ValueError) as problem:
        raise BadInput(gettext("Line %(at)s: “%(text)s” is not a number.") % {"at": at, "text": text}) from problem
    if found is not None and found < 0:
        raise BadInput(gettext("Line %(at)s: a number cannot be negative.") % {"at": at})
    return found
