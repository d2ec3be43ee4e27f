"""The shape of what people type about products."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from argosy.catalogue import languages, units
from argosy.catalogue.actions.supplier_prices import Offer
from argosy.catalogue.models import Product
from argosy.customers.forms import country_choices
from argosy.platform.errors import BadInput
from argosy.platform.http.forms import CarefulForm, untouched
from argosy.platform.typing_numbers import number, typed, typed_amount

INCOTERMS = ("EXW", "FCA", "FAS", "FOB", "CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP")
CURRENCIES = (
    "USD", "EUR", "CNY", "GBP", "JPY", "HKD", "AUD", "CAD", "CHF", "SGD", "AED", "BRL", "INR", "KRW", "MXN", "NZD",
    "PLN", "RUB", "SAR", "SEK", "NOK", "DKK", "THB", "TRY", "VND", "ZAR",
)  # fmt: skip
MOST_NAMES, MOST_ATTRIBUTES = 20, 40
# What becomes of products that are known already when a table is imported.
KNOWN = {
    "update": _("change them as the file says; an empty cell leaves what is known"),
    "fill": _("fill only what is still empty"),
    "skip": _("leave them as they are"),
}


class NumberField(forms.CharField):
    """A number as people write it in any country."""

    widget = forms.TextInput({"inputmode": "decimal", "autocomplete": "off"})

    def __init__(self, *, whole: int = 12, **options: Any) -> None:
        super().__init__(required=False, max_length=30, **options)
        self.limit = Decimal(10) ** whole

    def prepare_value(self, value: Any) -> Any:
        """The stored number without its idle noughts."""
        return typed(value) if isinstance(value, Decimal) else value

    def clean(self, value: Any) -> Decimal | None:
        """The number. Raises ValidationError."""
        text = super().clean(value)
        try:
            found = number(text)
        except (InvalidOperation, ValueError) as problem:
            raise forms.ValidationError(gettext("Write a number.")) from problem
        if found is not None and not 0 <= found < self.limit:
            raise forms.ValidationError(gettext("This number is too large or negative."))
        return found


class AmountField(NumberField):
    """An amount of money, in the currency that its form names beside it."""

    currency = ""

    def prepare_value(self, value: Any) -> Any:
        """The stored amount with all the decimals that its currency has."""
        return typed_amount(value, self.currency) if isinstance(value, Decimal) else value


class StockForm(forms.Form):
    """How many of a product are there."""

    in_stock = NumberField(label=_("In stock"), whole=14)


def unit_choices() -> list[tuple[str, Any]]:
    """Every unit of sale."""
    return units.choices()


def currency_choices() -> list[tuple[str, str]]:
    """The currencies of trade, none first."""
    return [("", ""), *((one, one) for one in CURRENCIES)]


class ProductForm(CarefulForm):
    """A product as one writes it down."""

    number = forms.CharField(label=_("Number"), max_length=60, widget=forms.TextInput({"autocomplete": "off"}))
    unit = forms.ChoiceField(label=_("Sold by the"), choices=unit_choices)
    name = forms.CharField(label=_("English name"), max_length=300, required=False)
    name_zh = forms.CharField(label=_("Chinese name"), max_length=300, required=False)
    description = forms.CharField(
        label=_("English description"), max_length=4000, required=False, widget=forms.Textarea({"rows": 3})
    )
    description_zh = forms.CharField(
        label=_("Chinese description"), max_length=4000, required=False, widget=forms.Textarea({"rows": 3})
    )
    other_names = forms.CharField(
        label=_("Names in other languages"), required=False, max_length=4000, widget=forms.Textarea({"rows": 2}),
        help_text=_("One a line, the language first: es: Bisagra"),
    )  # fmt: skip
    other_descriptions = forms.CharField(
        label=_("Descriptions in other languages"), required=False, max_length=20_000, widget=forms.Textarea({"rows": 2}),
        help_text=_("The language first, each on a line of its own: es: Bisagra de acero. Lines without one go on."),
    )  # fmt: skip
    attributes = forms.CharField(
        label=_("Properties"), required=False, max_length=8000, widget=forms.Textarea({"rows": 4}),
        help_text=_("One a line, the name first: Material: SUS304"),
    )  # fmt: skip
    hs_code = forms.CharField(label=_("HS code"), max_length=14, required=False)
    origin = forms.ChoiceField(label=_("Country of origin"), choices=country_choices, required=False)
    moq = NumberField(label=_("Minimum order quantity"), whole=14)
    pack_quantity = NumberField(label=_("Per carton"), whole=14)
    carton_length = NumberField(label=_("Carton length (cm)"), whole=6)
    carton_width = NumberField(label=_("Carton width (cm)"), whole=6)
    carton_height = NumberField(label=_("Carton height (cm)"), whole=6)
    net_weight = NumberField(label=_("Net weight (kg a carton)"), whole=7)
    gross_weight = NumberField(label=_("Gross weight (kg a carton)"), whole=7)
    cost = AmountField(label=_("Cost"), whole=12)
    cost_currency = forms.ChoiceField(label=_("Cost in"), choices=currency_choices, required=False)
    COSTS = ("cost", "cost_currency")
    PARTED = ("other_names", "other_descriptions", "attributes")  # one text of several parts

    def __init__(self, *args: Any, with_costs: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        self._known: frozenset[str] = self.initial.get("languages", frozenset())
        for name in filter(self._is_as_shown, self.PARTED):
            # what a table brought in may be longer than what is typed
            self.fields[name].validators = []
        cost: Any = self.fields["cost"]
        cost.currency = self.initial.get("cost_currency", "")
        if not with_costs:
            for name in self.COSTS:
                del self.fields[name]

    @classmethod
    def of(cls, product: Product, typed_in: QueryDict | None = None, *, with_costs: bool) -> ProductForm:
        """The form as the product stands, and what somebody typed into it."""
        values: dict[str, Any] = {name: getattr(product, name) for name in cls.base_fields}
        values["other_names"] = "\n".join(f"{code}: {name}" for code, name in product.other_names.items())
        values["other_descriptions"] = "\n".join(f"{code}: {text}" for code, text in product.other_descriptions.items())
        values["attributes"] = "\n".join(f"{name}: {value}" for name, value in product.attributes)
        values["languages"] = frozenset(product.other_names) | frozenset(product.other_descriptions)
        return cls(typed_in, initial=values, with_costs=with_costs)

    def clean_other_names(self) -> str:
        """As it was typed: `values` parts it, for what nobody touched comes as the page showed it. Raises ValidationError."""
        return self._checked("other_names")

    def clean_other_descriptions(self) -> str:
        """The same. Raises ValidationError."""
        return self._checked("other_descriptions")

    def values(self) -> dict[str, Any]:
        """The fields as the action takes them, without the texts of several parts that stand as they stood."""
        found = dict(self.cleaned_data)
        names = list(_by_language(found["other_names"], self._known).items())[:MOST_NAMES]
        described = list(_by_language(found["other_descriptions"], self._known).items())[:MOST_NAMES]
        properties = list(_pairs(found["attributes"]))[:MOST_ATTRIBUTES]
        parted: dict[str, Any] = {
            "other_names": {code: " ".join(text.split())[:300] for code, text in names},
            "other_descriptions": {code: text[:4_000] for code, text in described},
            "attributes": [[name[:100], value[:300]] for name, value in properties],
        }
        same = {name for name in self.PARTED if _ends_alike(found[name]) == _ends_alike(self.initial.get(name))}
        return {name: parted.get(name, value) for name, value in found.items() if name not in same}

    def _is_as_shown(self, name: str) -> bool:
        if not self.is_bound:
            return False
        sent = _ends_alike(self.data.get(self.add_prefix(name)))
        return sent == _ends_alike(self.initial.get(name)) or name in untouched(self)

    def _checked(self, name: str) -> str:
        """The text, if its first line begins with a language or nobody touched it. Raises ValidationError."""
        text: str = self.cleaned_data[name]
        first = next((line for line in text.splitlines() if line.strip()), "")
        if first and not _language_of(first, self._known) and not self._is_as_shown(name):
            begun = first.replace("：", ":", 1).partition(":")[0].strip()[:40]
            words = gettext("“%(language)s” is no language. Begin the line like de: or German:")
            raise forms.ValidationError(words % {"language": begun})
        return text


def _ends_alike(text: Any) -> str:
    """A browser sends the ends of lines in its own way."""
    return "\n".join(str(text or "").splitlines()).strip()


def _language_of(line: str, known: frozenset[str]) -> str:
    """The code of the language that the line begins with, "" where it begins with none; `known` are those that stand already."""
    begun, colon, _rest = line.replace("：", ":", 1).partition(":")
    if not colon:
        return ""
    return begun.strip() if begun.strip() in known else languages.code_of(begun)


def _by_language(text: str, known: frozenset[str]) -> dict[str, str]:
    """Texts by the code of their language, one a line; a line that begins with no language belongs to the one above."""
    found: dict[str, str] = {}
    code = ""
    for line in text.splitlines():
        named = _language_of(line, known)
        if named:
            code, found[named] = named, line.replace("：", ":", 1).partition(":")[2].strip()
        elif code:
            found[code] += f"\n{line.strip()}"
    return {code: words.strip() for code, words in found.items() if words.strip()}


def _pairs(text: str) -> list[tuple[str, str]]:
    found = []
    for line in text.splitlines():
        name, _colon, value = line.replace("：", ":").partition(":")
        if value.strip():
            found.append((name.strip(), value.strip()))
    return found


class OfferForm(forms.Form):
    """On which conditions a supplier sells a product; its tiers stand beside."""

    supplier = forms.UUIDField(label=_("Supplier"))
    currency = forms.ChoiceField(label=_("Currency"), choices=currency_choices)
    code = forms.CharField(label=_("Their item number"), max_length=60, required=False)
    moq = NumberField(label=_("Minimum order quantity"), whole=14)
    lead_days = forms.IntegerField(label=_("Days to deliver"), min_value=0, max_value=999, required=False)
    valid_until = forms.DateField(label=_("Valid until"), required=False)

    def offer(self, prices: list[tuple[Decimal, Decimal]]) -> Offer:
        """What was typed, as the action takes it."""
        given = self.cleaned_data
        return Offer(prices, given["currency"], given["code"], given["moq"], given["lead_days"], given["valid_until"])


def tiers(posted: QueryDict) -> list[tuple[Decimal, Decimal]]:
    """Quantities and prices as they were typed; empty lines are left out. Raises BadInput."""
    pairs = zip(posted.getlist("from"), posted.getlist("price"), strict=False)
    found = []
    for quantity_text, price_text in list(pairs)[:50]:
        try:
            quantity, price = number(quantity_text), number(price_text)
        except (InvalidOperation, ValueError) as problem:
            raise BadInput(gettext("Quantities and prices are numbers.")) from problem
        if price is not None:
            found.append((quantity or Decimal(0), price))
    if any(not 0 <= q < Decimal(10) ** 12 or not 0 < p < Decimal(10) ** 10 for q, p in found):
        raise BadInput(gettext("This number is too large or negative."))
    if len({quantity for quantity, _price in found}) < len(found):
        raise BadInput(gettext("Two prices hold from the same quantity. Give each a quantity of its own."))
    return found


def terms(posted: QueryDict) -> tuple[str, str]:
    """Currency and Incoterm of a price list. Raises BadInput."""
    currency, incoterm = posted.get("currency", ""), posted.get("incoterm", "")
    if currency not in CURRENCIES:
        raise BadInput(gettext("Choose a currency."))
    return currency, incoterm if incoterm in INCOTERMS else ""
