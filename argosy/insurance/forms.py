"""The shape of what is typed into insurance orders."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from argosy.catalogue.forms import NumberField, currency_choices
from argosy.insurance.actions.policies import NewPolicy
from argosy.insurance.insurers_fields import InsurersField, fields_of
from argosy.insurance.models import InsuranceOrder
from argosy.platform.http.forms import CarefulForm
from argosy.platform.typing_numbers import typed, typed_amount

DAY = forms.DateInput({"type": "date"}, format="%Y-%m-%d")


class OrderForm(CarefulForm):
    """All fields of one order, under the insurer's names; a draft may be saved with gaps."""

    def __init__(self, order: InsuranceOrder, posted: QueryDict | None = None) -> None:
        kept = order.content or {}
        asked = fields_of(order.kind)
        super().__init__(posted, initial={one.name: _as_typed(one, kept, order.currency) for one in asked})
        self.money = {one.name for one in asked if one.kind == "money"}
        self.currency = order.currency
        self.fields |= {one.name: _field(one) for one in asked}
        for field in self.fields.values():
            field.show_hidden_initial = True

    def content(self) -> dict[str, str]:
        """What the sheet sent, as the insurer writes it: numbers with a point, days as 2026-03-02."""
        return {name: self._plain(name, value) for name, value in self.cleaned_data.items() if name in self.data}

    def _plain(self, name: str, value: Any) -> str:
        if isinstance(value, str):
            return value.strip()
        if isinstance(value, date):
            return value.isoformat()
        return typed_amount(value, self.currency) if name in self.money else typed(value)


def _as_typed(one: InsurersField, kept: dict[str, Any], currency: str) -> str:
    """What stands in the field; an amount with the decimals of its currency, whoever wrote it without."""
    text = str(kept.get(one.name, ""))
    return typed_amount(Decimal(text), currency) if text and one.kind == "money" else text


def _field(one: InsurersField) -> forms.Field:
    label: Any = format_lazy("{} *", one.label) if one.is_needed else one.label
    if one.kind in {"number", "money"}:
        return NumberField(label=label)
    if one.kind == "date":
        return forms.DateField(label=label, required=False, widget=DAY)
    if one.kind == "choice":
        return forms.ChoiceField(label=label, required=False, choices=one.choices)
    widget = forms.Textarea({"rows": 2}) if one.kind == "long" else forms.TextInput({"autocomplete": "off"})
    return forms.CharField(label=label, required=False, max_length=one.length, widget=widget)


class AnswerForm(forms.Form):
    """What the insurer answered."""

    approved = NumberField(label=_("Approved amount"))
    begins = forms.DateField(label=_("Valid from"), required=False, widget=DAY)
    ends = forms.DateField(label=_("Valid until"), required=False, widget=DAY)


class PolicyForm(forms.Form):
    """A contract with an insurer."""

    insurer = forms.CharField(label=_("Insurer"), max_length=100)
    contact = forms.CharField(label=_("How the insurer is reached"), max_length=254)
    number = forms.CharField(label=_("Policy number"), max_length=40)
    client = forms.CharField(label=_("Our number at the insurer"), max_length=40, required=False)
    currency = forms.ChoiceField(label=_("Currency"), choices=currency_choices)

    def new(self) -> NewPolicy:
        """What was typed, for the action."""
        return NewPolicy(**self.cleaned_data)
