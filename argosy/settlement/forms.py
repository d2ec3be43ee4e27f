"""The shape of what is typed about money."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from argosy.catalogue.forms import AmountField, NumberField, currency_choices
from argosy.deals.models import BankAccount
from argosy.deals.papers.wording import METHODS
from argosy.platform.typing_numbers import number
from argosy.settlement.actions.receipts import LARGEST, NewReceipt
from argosy.settlement.errors import MoreThanThere
from argosy.settlement.models import CostKind
from argosy.settlement.sources import Source
from argosy.settlement.words import BACK

TYPED = ("received_on", "amount", "currency", "charges", "method", "account", "payer", "reference", "rate", "note")
DAY = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
COSTS: dict[str, Any] = {
    CostKind.GOODS.value: _("Goods"),
    CostKind.INLAND.value: _("Carriage to the port"),
    CostKind.FREIGHT.value: _("Freight"),
    CostKind.INSURANCE.value: _("Insurance"),
    CostKind.DELIVERY.value: _("Delivery abroad"),
    CostKind.DUTY.value: _("Duty and customs"),
    CostKind.COMMISSION.value: _("Commission"),
    CostKind.OTHER.value: _("Other costs"),
}


def methods() -> list[tuple[str, str]]:
    """How one pays, in the reader's language."""
    which = 1 if (get_language() or "").startswith("zh") else 0
    return [(key, words[which]) for key, words in METHODS.items()]


class ReceiptForm(forms.Form):
    """Money that came in."""

    received_on = forms.DateField(label=_("Received on"), widget=DAY, initial=timezone.localdate)
    amount = AmountField(label=_("Amount that the buyer paid"))
    currency = forms.ChoiceField(label=_("Currency"), choices=currency_choices)
    charges = NumberField(label=_("Kept by the banks of it"))
    method = forms.ChoiceField(label=_("How"), choices=methods)
    account: Any = forms.ModelChoiceField(queryset=None, label=_("Into the account"), required=False)
    payer = forms.CharField(label=_("Payer"), max_length=200, required=False)
    reference = forms.CharField(label=_("The bank’s reference"), max_length=80, required=False)
    rate = NumberField(label=_("Rate that the bank gave"))
    file = forms.FileField(label=_("Bank slip"), required=False)
    note = forms.CharField(label=_("Note"), max_length=2000, required=False, widget=forms.Textarea({"rows": 2}))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        accounts: Any = self.fields["account"]
        accounts.queryset = BankAccount.objects.filter(closed_at__isnull=True).order_by("label")
        accounts.empty_label = "–"
        amount: Any = self.fields["amount"]
        amount.currency = self.initial.get("currency") or ""

    def clean_amount(self) -> Any:
        """Something came in."""
        return _given(self.cleaned_data["amount"])

    def clean_received_on(self) -> Any:
        """Money cannot have come tomorrow."""
        day = self.cleaned_data["received_on"]
        if day > timezone.localdate() or day.year < 2000:
            raise forms.ValidationError(_("This day is not over yet."))
        return day

    def clean_file(self) -> Any:
        """Not more than is kept."""
        file = self.cleaned_data["file"]
        if file is not None and file.size > LARGEST:
            raise forms.ValidationError(_("The file is larger than 10 MB. Save it smaller."))
        return file

    def new(self) -> NewReceipt:
        """What was typed, as the action takes it."""
        typed = {name: self.cleaned_data[name] for name in TYPED}
        file = self.cleaned_data["file"]
        typed["charges"] = typed["charges"] or Decimal(0)
        return NewReceipt(**typed, file=file.read() if file else b"", file_name=file.name if file else "")


class BackForm(ReceiptForm):
    """Money that goes back."""

    source = forms.ChoiceField(label=_("It goes back out of"))
    reason = forms.ChoiceField(label=_("Why"), choices=lambda: list(BACK.items()))
    received_on = forms.DateField(label=_("Paid on"), widget=DAY, initial=timezone.localdate)
    amount = AmountField(label=_("Amount that the buyer gets"))
    charges = NumberField(label=_("Charged by the banks besides"))
    account: Any = forms.ModelChoiceField(queryset=None, label=_("From the account"), required=False)
    payer = forms.CharField(label=_("Payee"), max_length=200, required=False)
    taken = NumberField(label=_("The same in the currency out of which it goes back"))

    def __init__(self, sources: Sequence[Source], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.sources = {one.key: one for one in sources}
        chosen: Any = self.fields["source"]
        chosen.choices = [(key, _told(one)) for key, one in self.sources.items()]

    def clean(self) -> dict[str, Any]:
        """Not more than there is."""
        typed: dict[str, Any] = super().clean() or self.cleaned_data
        source, amount = self.sources.get(typed.get("source", "")), typed.get("amount")
        if source is not None and amount and source.currency == typed.get("currency") and amount > source.left:
            self.add_error("amount", str(MoreThanThere(rest=f"{source.currency} {source.left:,}")))
        return typed

    def source_of(self) -> Source:
        """Out of what it goes back."""
        return self.sources[self.cleaned_data["source"]]


def _told(source: Source) -> str:
    if source.receipt is not None:
        words, name = _("Receipt of %(name)s, not written off: %(left)s"), source.receipt.received_on.isoformat()
    else:
        words, name = _("%(name)s, paid: %(left)s"), source.document.number if source.document else ""
    return words % {"name": name, "left": f"{source.currency} {source.left:,}"}


class CostForm(forms.Form):
    """A bill of an order."""

    kind = forms.ChoiceField(label=_("Kind of cost"), choices=lambda: list(COSTS.items()))
    amount = NumberField(label=_("Amount"))
    currency = forms.ChoiceField(label=_("Currency"), choices=currency_choices)
    spent_on = forms.DateField(label=_("On"), widget=DAY, initial=timezone.localdate)
    words = forms.CharField(label=_("Bill"), max_length=120, required=False)

    def clean_amount(self) -> Any:
        """A bill has an amount."""
        return _given(self.cleaned_data["amount"])


def _given(amount: Decimal | None) -> Decimal:
    if not amount:
        raise forms.ValidationError(_("Write an amount above nought, with its currency."))
    return amount


def amount_of(text: str) -> Decimal | None:
    """An amount as it was typed; None for nothing, for what is no number, and for what is beyond all money."""
    try:
        found = number(text[:30])
    except (InvalidOperation, ValueError):
        return None
    return found if found is not None and abs(found) < Decimal(10) ** 13 else None
