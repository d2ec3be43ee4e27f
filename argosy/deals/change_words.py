"""What the parts of a document, and their values, are called where two versions are compared: by the words of their form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.forms import ChoiceField
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from argosy.deals.document_forms import DocumentForm
from argosy.deals.layouts import BUILT_IN
from argosy.deals.papers import payment
from argosy.deals.papers.comparing import text
from argosy.platform.punctuation import listed

LINES = "lines"
GROUPS: Mapping[str, Any] = {
    LINES: _("Goods"),
    "buyer": _("Buyer"),
    "bank": _("Bank account"),
    "transport": _("Shipment"),
    "lc": _("Letter of credit"),
    "costs": _("Cost"),
    "rate": _("Exchange rate"),
}
ELSEWHERE: Mapping[str, Any] = {
    "payment": _("Payment"),
    "charges": _("Charges"),
    "from_number": _("Made from"),
    "bank_label": _("Name"),
    "bank_currency": _("Currency"),
    "bank_beneficiary": _("Beneficiary"),
    "bank_bank": _("Bank"),
    "bank_bank_address": _("Address"),
    "bank_swift": _("SWIFT"),
    "rate_rate": _("Rate"),
    "rate_currency": _("Currency"),
    "rate_source": _("Source"),
    "rate_date": _("Date"),
}
OF_LINES: Mapping[str, Any] = {
    "number": _("Number"),
    "name": _("English name"),
    "name_zh": _("Chinese name"),
    "description": _("Description"),
    "quantity": _("Quantity"),
    "unit": _("Unit"),
    "price": _("Price"),
    "discount": _("Discount %"),
    "each": _("Per carton"),
    "length": _("L cm"),
    "width": _("W cm"),
    "height": _("H cm"),
    "net": _("Net kg"),
    "gross": _("Gross kg"),
    "hs": _("HS code"),
    "origin": _("Origin"),
    "cost": _("Cost"),
    "cost_currency": _("Currency"),
    "carton_numbers": _("Carton numbers"),
    "buyer_code": _("Their item number"),
}
# Where things stand that need no words of their own; and an id, which changes with the account and says nothing.
BETWEEN, UNSAID = "terms", frozenset({("bank", "id")})


def path(where: Sequence[str]) -> list[str]:
    """The words of one place: Goods, H-40, Price. What somebody named herself stays."""
    parts = [part for part in where if part != BETWEEN]
    if parts[0] == LINES:
        return [str(GROUPS[LINES]), *parts[1:2], *(str(OF_LINES.get(part, part)) for part in parts[2:])]
    if len(parts) == 1:
        return [_name(parts[0])]
    return [str(GROUPS.get(parts[0], parts[0])), *(_name(part, parts[0]) for part in parts[1:])]


def value(where: Sequence[str], kept: Any) -> str:
    """A value in the reader's words: 30% T/T deposit with order, not allowed. What has none stays as it is."""
    parts = [part for part in where if part != BETWEEN]
    if parts == ["payment"]:
        return listed((_of_payment(one) for one in kept or ()), ";")
    if parts == ["charges"]:
        return listed((f"{one.get('words', '')} {one.get('amount', '')}" for one in kept or ()), ";")
    if parts == ["layout"]:
        return str(BUILT_IN.get(kept, kept))
    field = DocumentForm.base_fields.get(_key(parts[-1], parts[0] if len(parts) > 1 else ""))
    choices: Any = field.choices if isinstance(field, ChoiceField) else ()
    return next((str(words) for key, words in choices if kept and key == kept), text(kept))


def _of_payment(kept: dict[str, Any]) -> str:
    english, chinese = payment.words(payment.Part.of(kept))
    return chinese if (get_language() or "").startswith("zh") else english


def _key(part: str, group: str = "") -> str:
    return f"{group.removesuffix('s') if group == 'costs' else group}_{part}" if group else part


def _name(part: str, group: str = "") -> str:
    key = _key(part, group)
    field = DocumentForm.base_fields.get(key)
    return str(field.label if field is not None else ELSEWHERE.get(key) or GROUPS.get(part, part))
