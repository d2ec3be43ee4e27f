"""The form of the enterprise's own fields, made of what it settled about them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, ClassVar
from urllib.parse import urlencode
from uuid import UUID

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from argosy.customers.brought import MOST_MEGABYTES
from argosy.customers.columns import fields_of
from argosy.customers.errors import NoSuchFile
from argosy.customers.finding import named
from argosy.customers.models import Customer, CustomField, FieldFile, FieldKind
from argosy.customers.queries import followers
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.http.forms import refuse_unseen, untouched
from argosy.platform.listing.columns import identity
from argosy.platform.typing_numbers import typed_amount

MOST = Decimal(10) ** 15
CURRENCIES = (
    "USD", "EUR", "CNY", "GBP", "JPY", "HKD", "AUD", "CAD", "CHF", "SGD", "KRW", "INR", "AED", "SAR", "BRL", "MXN", "RUB",
    "TRY", "ZAR", "THB", "VND", "MYR", "IDR", "PLN",
)  # fmt: skip


class MoneyWidget(forms.MultiWidget):
    """An amount and its currency beside each other."""

    template_name = "customers/money.html"

    def __init__(self) -> None:
        currencies = [("", ""), *((one, one) for one in CURRENCIES)]
        amount = forms.NumberInput({"step": "0.01"})
        super().__init__([amount, forms.Select({"aria-label": _("Currency")}, choices=currencies)])

    def id_for_label(self, id_: str) -> str:
        """The field's name is the amount's."""
        return f"{id_}_0" if id_ else id_

    def decompress(self, value: Any) -> list[Any]:
        if not value:
            return [None, "USD"]
        return [typed_amount(Decimal(value["amount"]), value["currency"]), value["currency"]]


class MoneyField(forms.MultiValueField):
    """An amount with its currency."""

    def __init__(self, **options: Any) -> None:
        amount = forms.DecimalField(max_digits=15, decimal_places=2, required=False)
        currency = forms.ChoiceField(choices=[("", ""), *((one, one) for one in CURRENCIES)], required=False)
        super().__init__((amount, currency), require_all_fields=False, widget=MoneyWidget(), **options)

    def compress(self, data_list: list[Any]) -> Any:
        if not data_list or data_list[0] is None:
            return None
        return {"amount": str(data_list[0]), "currency": data_list[1] or "USD"}


class MemberField(forms.ChoiceField):
    """One of those who work here; who stands there already may stay, though she has left."""

    def __init__(self, **options: Any) -> None:
        names = sorted((str(one), str(one.pk)) for one in followers())
        self._active = [("", ""), *((pk, name) for name, pk in names)]
        super().__init__(choices=self._active, **options)

    def keeps(self, pk: str | None) -> None:
        """This member can be left where she stands."""
        if pk and not self.valid_value(pk) and (other := Member.objects.filter(pk=pk).select_related("user").first()):
            self.choices = [*self._active, (pk, str(other))]


class FileChooser(forms.Select):
    """The file that stands there by its name, another in its place, or none; a file is brought as soon as it is chosen."""

    template_name = "customers/own_file.html"

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """Of all choices only the chosen one is shown."""
        found: dict[str, Any] = super().get_context(name, value, attrs)
        names = {str(key): words for key, words in self.choices}
        chosen = str(value or "") if str(value or "") in names else ""
        found["widget"] |= {"chosen": chosen, "words": names.get(chosen, ""), "most": MOST_MEGABYTES}
        there = reverse("customers:bring_file", args=[identity(name.removeprefix("x"))])
        found["widget"]["url"] = f"{there}?{urlencode({'id': found['widget']['attrs'].get('id', '')})}"
        return found

    def use_required_attribute(self, _initial: Any) -> bool:
        """What is chosen lies in a hidden field; the form says itself that one is missing."""
        return False


class FileField(forms.ChoiceField):
    """The file that stands there, or one that whoever fills the form has just brought; said by its id."""

    widget = FileChooser
    default_error_messages: ClassVar[dict[str, Any]] = {"invalid_choice": NoSuchFile.message}

    def __init__(self, **options: Any) -> None:
        self.values: dict[str, Any] = {}
        super().__init__(choices=[("", "")], **options)

    def knows(self, *values: Any) -> None:
        """These files, as records hold them, can be chosen."""
        self.values |= {one["file"]: one for one in values if one}
        self.choices = [("", ""), *((pk, one["name"]) for pk, one in self.values.items())]

    def to_python(self, value: Any) -> str:
        """The id; programs may send the whole of what they were told."""
        found: str = super().to_python(value.get("file") if isinstance(value, dict) else value)
        return found


class OwnFields(forms.Form):
    """The own fields of one record; `values()` has what was typed, by field."""

    def __init__(
        self,
        actor: Actor,
        fields: Sequence[CustomField],
        custom: Mapping[str, Any] | None,
        data: Any = None,
        *,
        auto_id: str = "own_%s",
    ) -> None:
        self._actor = actor
        self._own = [one for one in fields if not one.is_hidden and one.veil_key not in actor.fixed]
        kept = custom or {}
        shown = {name_of(one): _initial(actor, one, kept.get(str(one.pk))) for one in self._own}
        super().__init__(data, initial=shown, auto_id=auto_id)
        for one in self._own:
            made = self.fields[name_of(one)] = _field(one)
            if isinstance(made, MemberField):
                made.keeps(shown[name_of(one)])
            if isinstance(made, FileField):
                made.knows(self._brought(made, name_of(one)), kept.get(str(one.pk)))
            made.show_hidden_initial = one.kind != FieldKind.MONEY
            # what stands there unseen is filled in: it stays unless another is typed
            made.required = made.required and not (kept.get(str(one.pk)) and shown[name_of(one)] == "")

    def _brought(self, field: FileField, name: str) -> Any:
        """The file that was brought for this field, as a record holds it; nothing where none was."""
        typed = identity(field.to_python(self.data.get(name)))
        if typed and str(typed) == self.data.get(self.add_initial_prefix(name)):
            return {"file": str(typed), "name": ""}  # left as it was shown, whatever stands there by now
        found = FieldFile.objects.loose(self._actor).filter(pk=typed).first() if typed else None
        return found.value if found is not None else None

    def sections(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields as they are laid out: by section, in their order."""
        found: dict[str, list[forms.BoundField]] = {}
        for one in self._own:
            found.setdefault(one.section, []).append(self[name_of(one)])
        return list(found.items())

    def clean(self) -> dict[str, Any]:
        """Another company is named by its number or its exact name."""
        found = super().clean() or self.cleaned_data
        refuse_unseen(self)
        for one in self._own:
            typed = found.get(name_of(one))
            if one.kind == FieldKind.RELATION and typed:
                other = named(self._actor, typed)
                if other is None:
                    self.add_error(name_of(one), _("No company that you see has this number or name."))
                else:
                    found[name_of(one)] = str(other.pk)
            made = self.fields[name_of(one)]
            if isinstance(made, FileField) and typed:
                found[name_of(one)] = made.values[typed]
        return found

    def values(self) -> dict[UUID, Any]:
        """What was typed, as it is kept; a field that was left as it was shown is left to whoever else wrote it."""
        left = untouched(self)
        typed = [one for one in self._own if name_of(one) not in left]
        return {one.pk: _kept(one, self.cleaned_data.get(name_of(one))) for one in typed}


class FirstFields(OwnFields):
    """What a person is asked who makes such a record: the fields that must be filled in, as far as her role fills them.

    Mail, imports and programs bring records without them; whoever changes such a record by hand is asked then.
    """

    use_required_attribute = False  # what is missing is said in words, also where the form is one of several

    def __init__(
        self,
        actor: Actor,
        record: str,
        data: Any = None,
        custom: Mapping[str, Any] | None = None,
        *,
        auto_id: str = "own_%s",
        is_asked: bool = True,
        fields: Sequence[CustomField] | None = None,  # of such records, where they were read already
    ) -> None:
        is_closed = f"{record}.custom" in actor.unseen | actor.fixed
        known = [] if is_closed else fields_of(record) if fields is None else fields
        wanted = [one for one in known if one.is_required]
        missing = [one for one in wanted if (custom or {}).get(str(one.pk)) in (None, "", [])]
        super().__init__(actor, missing, custom, data, auto_id=auto_id)
        for one in self.fields.values():
            one.required = one.required and is_asked


def name_of(field: CustomField) -> str:
    """What the field is called in a form."""
    return f"x{field.pk.hex}"


def _initial(actor: Actor, field: CustomField, value: Any) -> Any:
    if field.kind == FieldKind.YES_NO and value is not None:
        return "yes" if value else "no"
    if field.kind == FieldKind.RELATION and value:
        other = Customer.objects.visible_to(actor).filter(pk=value).first()
        return other.name if other is not None else ""
    if field.kind == FieldKind.FILE and value:
        return value["file"]
    if field.kind == FieldKind.NUMBER and value is not None and float(value).is_integer():
        return int(value)  # 42, not 42.0
    return value


def _kept(field: CustomField, typed: Any) -> Any:
    if typed in (None, "", []):
        return None
    if field.kind == FieldKind.YES_NO:
        return typed == "yes"
    if field.kind == FieldKind.NUMBER:
        return float(typed)
    if field.kind == FieldKind.DATE:
        return typed.isoformat()
    return typed


def _field(one: CustomField) -> forms.Field:
    shared: dict[str, Any] = {"label": one.name, "help_text": one.help, "required": one.is_required}
    shared["error_messages"] = {"required": _("Your enterprise wants this to be filled in.")}
    if one.kind == FieldKind.RELATION:
        shared["help_text"] = one.help or _("Its number or its exact name.")
    return MAKE[FieldKind(one.kind)](one, shared)


def _listed(one: CustomField) -> list[tuple[str, str]]:
    return [(word, word) for word in one.choices]


def _line(_one: CustomField, shared: dict[str, Any]) -> forms.Field:
    return forms.CharField(max_length=500, widget=forms.TextInput({"autocomplete": "off"}), **shared)


def _several(one: CustomField, shared: dict[str, Any]) -> forms.Field:
    return forms.MultipleChoiceField(choices=_listed(one), widget=forms.CheckboxSelectMultiple, **shared)


def _day(_one: CustomField, shared: dict[str, Any]) -> forms.Field:
    return forms.DateField(widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"), **shared)


MAKE: Mapping[FieldKind, Callable[[CustomField, dict[str, Any]], forms.Field]] = {
    FieldKind.TEXT: _line,
    FieldKind.RELATION: _line,
    FieldKind.LONG_TEXT: lambda _one, shared: forms.CharField(
        max_length=10_000, widget=forms.Textarea({"rows": 3}), **shared
    ),
    FieldKind.NUMBER: lambda _one, shared: forms.DecimalField(min_value=-MOST, max_value=MOST, **shared),
    FieldKind.MONEY: lambda _one, shared: MoneyField(**shared),
    FieldKind.DATE: _day,
    FieldKind.CHOICE: lambda one, shared: forms.ChoiceField(choices=[("", ""), *_listed(one)], **shared),
    FieldKind.SEVERAL: _several,
    FieldKind.YES_NO: lambda _one, shared: forms.ChoiceField(
        choices=[("", ""), ("yes", _("yes")), ("no", _("no"))], **shared
    ),
    FieldKind.MEMBER: lambda _one, shared: MemberField(**shared),
    FieldKind.FILE: lambda _one, shared: FileField(**shared),
    FieldKind.LINK: lambda _one, shared: forms.URLField(max_length=500, assume_scheme="https", **shared),
}
