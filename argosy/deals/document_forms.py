"""The shape of a document as it is typed: its head and everything that is not goods."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from argosy.catalogue.forms import CURRENCIES, INCOTERMS, AmountField, NumberField
from argosy.customers.forms import country_choices
from argosy.deals.layouts import choices
from argosy.deals.models import BankAccount, Document
from argosy.deals.papers import ports
from argosy.platform.typing_numbers import typed

DAY = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
LANGUAGES = (("en", _("English")), ("zh", _("Chinese")), ("both", _("both, side by side")))
YES_NO = (("", ""), ("allowed", _("allowed")), ("not_allowed", _("not allowed")))
TRANSPORT = (
    "latest_shipment",
    "lead_time",
    "partial",
    "transhipment",
    "vessel",
    "bl_number",
    "container",
    "etd",
    "eta",
)
CREDIT = (
    "number", "bank", "applicant", "beneficiary", "currency", "amount", "amount_words", "tolerance", "expiry",
    "latest_shipment", "present_within", "incoterm", "loading", "discharge", "partial", "transhipment", "goods", "marks",
)  # fmt: skip
AMOUNTS = ("lc_amount", "cost_inland", "cost_freight", "cost_freight_cbm", "cost_delivery")
COSTS = ("inland", "freight", "freight_cbm", "insurance", "delivery", "duty", "commission", "buffer", "target")
BUYER = ("name", "address", "country", "contact", "phone", "email", "tax_id")
PORT = {"list": "ports", "autocomplete": "off", "data-port-search": ""}


def _text(label: Any, length: int = 200, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=length, required=False, **more)


def _long(label: Any, rows: int) -> forms.CharField:
    return forms.CharField(label=label, max_length=4000, required=False, widget=forms.Textarea({"rows": rows}))


def _day(label: Any) -> forms.DateField:
    return forms.DateField(label=label, required=False, widget=DAY)


class RateForm(forms.Form):
    """How much of our own currency a unit of another is worth, from a day on."""

    currency = forms.CharField(max_length=3)
    rate = forms.DecimalField(max_digits=21, decimal_places=12, localize=False)
    on = forms.DateField()


class DocumentForm(forms.Form):
    """The head of a document and everything that is not goods."""

    date = forms.DateField(label=_("Date"), widget=DAY)
    valid_until = _day(_("Valid until"))
    reference = _text(_("Buyer’s reference"), 60)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES)
    layout = forms.ChoiceField(label=_("Layout"))
    currency = forms.ChoiceField(label=_("Currency"), choices=[(one, one) for one in CURRENCIES])
    incoterm = forms.ChoiceField(
        label=_("Incoterm 2020"), choices=[("", ""), *((one, one) for one in INCOTERMS)], required=False
    )
    place = _text(_("Named place"), 100)
    loading = _text(_("Port of loading"), 100, widget=forms.TextInput(PORT))
    discharge = _text(_("Port of discharge"), 100, widget=forms.TextInput(PORT))

    buyer_name = _text(_("Company"), 300)
    buyer_address = forms.CharField(
        label=_("Address"), max_length=500, required=False, widget=forms.Textarea({"rows": 2})
    )
    buyer_country = forms.ChoiceField(label=_("Country"), choices=country_choices, required=False)
    buyer_contact = _text(_("Contact"))
    buyer_phone = _text(_("Phone"), 60)
    buyer_email = _text(_("E-mail"), 254)
    buyer_tax_id = _text(_("Tax ID"), 40)

    bank_account = forms.ChoiceField(label=_("Bank account"), required=False)
    discount = NumberField(label=_("Discount %"), whole=2)
    tolerance = NumberField(label=_("More or less %"), whole=2)
    packing = _text(_("Packing"))
    insurance = _text(_("Insurance"))
    marks = _long(_("Shipping marks"), 4)
    notes = _long(_("Remarks"), 3)

    transport_latest_shipment = _day(_("Shipment by"))
    transport_lead_time = _text(_("Lead time"))
    transport_partial = forms.ChoiceField(label=_("Partial shipments"), choices=YES_NO, required=False)
    transport_transhipment = forms.ChoiceField(label=_("Transhipment"), choices=YES_NO, required=False)
    transport_vessel = _text(_("Vessel / voyage"))
    transport_bl_number = _text(_("B/L number"), 60)
    transport_container = _text(_("Container / seal"))
    transport_etd = _day(_("Departure"))
    transport_eta = _day(_("Arrival"))

    lc_number = _text(_("L/C number"), 60)
    lc_bank = _text(_("Issuing bank"))
    lc_applicant = _text(_("Applicant"), 300)
    lc_beneficiary = _text(_("Beneficiary of the L/C"), 300)
    lc_currency = forms.ChoiceField(
        label=_("L/C currency"), choices=[("", ""), *((one, one) for one in CURRENCIES)], required=False
    )
    lc_amount = AmountField(label=_("L/C amount"), whole=14)
    lc_amount_words = _text(_("L/C amount in words"), 300)
    lc_tolerance = NumberField(label=_("Tolerance %"), whole=2)
    lc_expiry = _day(_("Expires on"))
    lc_latest_shipment = _day(_("Latest shipment"))
    lc_loading = _text(_("Port of loading"), 100, widget=forms.TextInput(PORT))
    lc_discharge = _text(_("Port of discharge"), 100, widget=forms.TextInput(PORT))
    lc_present_within = forms.IntegerField(label=_("Present within (days)"), min_value=1, max_value=180, required=False)
    lc_incoterm = forms.ChoiceField(
        label=_("Delivery term in the L/C"), choices=[("", ""), *((one, one) for one in INCOTERMS)], required=False
    )
    lc_partial = forms.ChoiceField(label=_("Partial shipments"), choices=YES_NO, required=False)
    lc_transhipment = forms.ChoiceField(label=_("Transhipment"), choices=YES_NO, required=False)
    lc_goods = _long(_("Goods as the L/C describes them"), 2)
    lc_marks = _long(_("Shipping marks"), 2)

    cost_inland = AmountField(label=_("To the port, FOB charges"))
    cost_freight = AmountField(label=_("Sea freight"))
    cost_freight_cbm = AmountField(label=_("Freight per m³"))
    cost_insurance = NumberField(label=_("Insurance %"), whole=2)
    cost_delivery = AmountField(label=_("Delivery abroad"))
    cost_duty = NumberField(label=_("Import duty %"), whole=3)
    cost_commission = NumberField(label=_("Commission %"), whole=2)
    cost_buffer = NumberField(label=_("Rate buffer %"), whole=2)
    cost_target = NumberField(label=_("Wanted margin %"), whole=2)

    def __init__(self, *args: Any, banks: list[BankAccount], layout: str, **options: Any) -> None:
        super().__init__(*args, **options)
        layouts: Any = self.fields["layout"]
        layouts.choices = choices(layout)
        self.banks = {str(one.pk): one for one in banks}
        chosen: Any = self.fields["bank_account"]
        chosen.choices = [("", ""), *((key, one.label) for key, one in self.banks.items())]
        for name in AMOUNTS:
            amount: Any = self.fields[name]
            amount.currency = self.initial.get("currency", "")
        letter: Any = self.fields["lc_amount"]
        letter.currency = self.initial.get("lc_currency") or letter.currency

    @classmethod
    def of(cls, document: Document, banks: list[BankAccount]) -> DocumentForm:
        """The form as the document stands."""
        terms, buyer = document.terms or {}, document.buyer or {}
        plain = ("date", "valid_until", "reference", "language", "layout", "currency", "incoterm", "place")
        values: dict[str, Any] = {name: getattr(document, name) for name in plain}
        values |= {name: _port_words(getattr(document, name)) for name in ("loading", "discharge")}
        values |= {f"buyer_{name}": buyer.get(name, "") for name in BUYER}
        values |= {
            name: terms.get(name, "") for name in ("discount", "tolerance", "packing", "insurance", "marks", "notes")
        }
        for group, names in (("transport", TRANSPORT), ("lc", CREDIT), ("costs", COSTS)):
            prefix = "cost" if group == "costs" else group
            values |= {f"{prefix}_{name}": terms.get(group, {}).get(name, "") for name in names}
        values["lc_loading"], values["lc_discharge"] = (
            _port_words(values[f"lc_{one}"]) for one in ("loading", "discharge")
        )
        values |= {name: Decimal(values[name]) for name in AMOUNTS if values[name]}
        values["bank_account"] = (document.bank or {}).get("id", "")
        return cls(initial=values, banks=banks, layout=document.layout)

    def header(self, document: Document, *, with_costs: bool) -> dict[str, Any]:
        """The document's own fields as the action takes them, without payment and charges."""
        found = self.cleaned_data
        plain = ("date", "valid_until", "reference", "language", "layout", "currency", "incoterm", "place")
        kept = document.terms or {}
        terms = kept | {name: found[name] for name in ("packing", "insurance", "marks", "notes")}
        terms |= {name: typed(found[name]) for name in ("discount", "tolerance")}
        terms["transport"] = self._group("transport", TRANSPORT)
        terms["lc"] = self._group("lc", CREDIT)
        if with_costs:
            terms["costs"] = self._group("cost", COSTS)
        header = {name: found[name] for name in plain} | {
            name: _port_code(found[name]) for name in ("loading", "discharge")
        }
        header["buyer"] = {name: found[f"buyer_{name}"] for name in BUYER}
        account = self.banks.get(found["bank_account"])
        if account is not None:
            names = ("label", "currency", "beneficiary", "bank", "bank_address", "account", "swift")
            header["bank"] = {"id": str(account.pk)} | {name: getattr(account, name) for name in names}
        elif not found["bank_account"] and self.banks:
            header["bank"] = None
        return header | {"terms": terms}

    def _group(self, prefix: str, names: tuple[str, ...]) -> dict[str, str]:
        values = {name: _as_text(self.cleaned_data[f"{prefix}_{name}"]) for name in names}
        for name in ("loading", "discharge"):
            if name in values:
                values[name] = _port_code(values[name])
        return {name: value for name, value in values.items() if value}


def _as_text(value: Any) -> str:
    if isinstance(value, Decimal):
        return typed(value)
    return value.isoformat() if hasattr(value, "isoformat") else str(value or "")


def _port_words(code: str) -> str:
    found = ports.port(code) if len(code) == 5 else None
    return str(found) if found else code


def _port_code(text: str) -> str:
    found = ports.named(text)
    return found.code if found else text.strip()
