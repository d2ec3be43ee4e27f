"""The shape of what people type about companies and people."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.customers import countries
from argosy.customers.actions.people import NewContact
from argosy.customers.models import Customer, Permit, PointKind, RecordKind
from argosy.customers.naming import PERMITS, languages
from argosy.customers.vocabulary import INTENTIONS, MOST_STARS, PURCHASES, SCALES, Words
from argosy.platform.http.forms import CarefulForm

# When a step that is planned for a day becomes due.
MORNING = time(9)
NO_AUTOCOMPLETE = {"autocomplete": "off"}
USES = {
    "office": _("Office"),
    "delivery": _("Delivery"),
    "invoice": _("Invoice"),
    "factory": _("Factory"),
    "other": _("Other"),
}
POINTS = {
    PointKind.EMAIL: _("E-mail"),
    PointKind.PHONE: _("Phone"),
    PointKind.WHATSAPP: "WhatsApp",
    PointKind.WECHAT: _("WeChat"),
    PointKind.LINKEDIN: "LinkedIn",
    PointKind.TELEGRAM: "Telegram",
    PointKind.SKYPE: "Skype",
    PointKind.FACEBOOK: "Facebook",
    PointKind.INSTAGRAM: "Instagram",
    PointKind.X: "X",
    PointKind.QQ: "QQ",
    PointKind.LINE: "LINE",
}


def country_choices() -> list[tuple[str, str]]:
    """All countries, unknown first."""
    return [("", ""), *countries.choices()]


def zone_choices() -> list[tuple[str, str]]:
    """All time zones; without one it is the country's."""
    places = sorted(one for one in available_timezones() if "/" in one and not one.startswith(("Etc/", "SystemV/")))
    return [("", ""), *((one, one.replace("_", " ")) for one in places)]


def at_noon(day: date) -> datetime:
    """A day without an hour is meant as its middle, in the reader's zone."""
    return timezone.make_aware(datetime.combine(day, time(12)))


def _choose(field: forms.Field, choices: list[tuple[Any, Any]]) -> None:
    assert isinstance(field, forms.ChoiceField)
    field.choices = choices


def _lines(text: str, most: int = 20, longest: int = 300) -> list[str]:
    return [line.strip()[:longest] for line in text.splitlines() if line.strip()][:most]


class PersonFields(forms.Form):
    """A person at a company."""

    person = forms.CharField(
        label=_("Contact"), max_length=200, required=False, widget=forms.TextInput(NO_AUTOCOMPLETE)
    )
    email = forms.CharField(
        label=_("E-mail"),
        max_length=254,
        required=False,
        widget=forms.TextInput({**NO_AUTOCOMPLETE, "inputmode": "email"}),
    )
    phone = forms.CharField(
        label=_("Phone"), max_length=60, required=False, widget=forms.TextInput({**NO_AUTOCOMPLETE, "inputmode": "tel"})
    )
    position = forms.CharField(label=_("Position"), max_length=100, required=False)

    def contact(self) -> NewContact:
        """The person who was typed."""
        found = self.cleaned_data
        return NewContact(found["person"], found["email"], found["phone"], found["position"])


class WholePersonForm(CarefulForm, PersonFields):
    """All that is known of a person: further ways to reach them, language, time, what they allow."""

    language = forms.ChoiceField(label=_("Language"), choices=lambda: [("", ""), *languages()], required=False)
    time_zone = forms.ChoiceField(
        label=_("Time zone"), choices=zone_choices, required=False, help_text=_("Empty: as the company's.")
    )
    may_mail = forms.ChoiceField(
        label=_("May we write to them?"), choices=lambda: list(PERMITS.items()), required=False
    )
    may_track = forms.ChoiceField(
        label=_("May we see whether they open our mail?"), choices=lambda: list(PERMITS.items()), required=False
    )
    permit_note = forms.CharField(
        label=_("How they said so"), max_length=300, required=False, widget=forms.TextInput(NO_AUTOCOMPLETE)
    )
    notes = forms.CharField(label=_("Notes"), max_length=5_000, required=False, widget=forms.Textarea({"rows": 2}))

    def contact(self) -> NewContact:
        """The person with everything."""
        found = self.cleaned_data
        more = {name: found[name] for name in ("time_zone", "permit_note", "notes")}
        more |= {name: found[name] or Permit.UNKNOWN for name in ("may_mail", "may_track")}
        return NewContact(
            found["person"], found["email"], found["phone"], found["position"], found["language"], self.points(), more
        )

    def points(self) -> list[tuple[str, str]]:
        """The further ways to reach them that were typed."""
        if not isinstance(self.data, QueryDict):
            return []
        pairs = zip(self.data.getlist("point_kind"), self.data.getlist("point_value"), strict=False)
        return [(kind, value) for kind, value in pairs if kind in PointKind.values]


class CompanyFields(forms.Form):
    """A company."""

    name = forms.CharField(
        label=_("Company"), max_length=300, widget=forms.TextInput({**NO_AUTOCOMPLETE, "autofocus": True})
    )
    country = forms.ChoiceField(label=_("Country"), choices=country_choices, required=False)
    city = forms.CharField(label=_("City"), max_length=100, required=False)
    website = forms.CharField(
        label=_("Website"),
        max_length=200,
        required=False,
        widget=forms.TextInput({"inputmode": "url", **NO_AUTOCOMPLETE}),
    )


class NewCustomerForm(CompanyFields, PersonFields):
    """A company and the first person there; `is_another` where the writer says that it is not the one we know."""

    kind = forms.ChoiceField(choices=RecordKind.choices, required=False, widget=forms.HiddenInput)
    source = forms.ChoiceField(label=_("Source"), required=False)
    is_another = forms.BooleanField(label=_("This is another company"), required=False, widget=forms.HiddenInput)
    field_order = ("name", "country", "website", "city", "person", "email", "phone", "position", "source")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        _choose(self.fields["source"], Words().choices("source"))
        self.fields["source"].initial = "hand"

    def names_somebody(self) -> bool:
        """Was anything typed by which a person is known?"""
        return any(str(self[name].value() or "").strip() for name in ("person", "email", "phone"))

    def contacts(self) -> list[NewContact]:
        """The person, where one was typed."""
        contact = self.contact()
        return [contact] if contact.name or contact.email or contact.phone else []


class ChangeCustomerForm(CarefulForm, CompanyFields):
    """All that is known of the company itself."""

    short_name = forms.CharField(label=_("Short name"), max_length=100, required=False)
    other_names = forms.CharField(
        label=_("Other names"), required=False, help_text=_("One a line: former names, the name in their own script."),
        widget=forms.Textarea({"rows": 2}),
    )  # fmt: skip
    region = forms.CharField(label=_("Province or state"), max_length=100, required=False)
    time_zone = forms.ChoiceField(
        label=_("Time zone"), choices=zone_choices, required=False, help_text=_("Empty: as in their country.")
    )
    phone = forms.CharField(label=_("Switchboard"), max_length=60, required=False)
    more_websites = forms.CharField(
        label=_("More websites"), required=False, help_text=_("One a line."), widget=forms.Textarea({"rows": 2})
    )
    business = forms.ChoiceField(label=_("Kind of business"), required=False)
    source = forms.ChoiceField(label=_("Source"), required=False)
    stars = forms.IntegerField(label=_("Stars"), min_value=0, max_value=MOST_STARS, required=False)
    intention = forms.ChoiceField(label=_("Intention"), required=False)
    yearly_purchase = forms.ChoiceField(label=_("Buys a year"), required=False)
    scale = forms.ChoiceField(label=_("Employees"), required=False)
    products = forms.CharField(label=_("Main products"), max_length=500, required=False)
    notes = forms.CharField(label=_("Notes"), required=False, max_length=20_000, widget=forms.Textarea({"rows": 4}))
    field_order = (
        "name", "short_name", "country", "region", "city", "time_zone", "website", "phone", "business", "source", "stars",
        "intention", "yearly_purchase", "scale", "products", "other_names", "more_websites", "notes",
    )  # fmt: skip

    def __init__(self, customer: Customer, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        words = Words()
        lists: dict[str, list[tuple[Any, Any]]] = {
            "business": words.choices("business", customer.business),
            "source": words.choices("source", customer.source),
            "intention": list(INTENTIONS.items()),
            "yearly_purchase": [(key, f"{band} USD") for key, band in PURCHASES.items()],
            "scale": list(SCALES.items()),
        }
        for name, choices in lists.items():
            known = choices
            if name == "source" and customer.source and not words.has("source", customer.source):
                known = [*choices, (customer.source, customer.source)]
            _choose(self.fields[name], [("", ""), *known])

    @staticmethod
    def initial_of(customer: Customer) -> dict[str, Any]:
        """What the form shows first."""
        known = {name: getattr(customer, name) for name in ChangeCustomerForm.base_fields}
        lines = {name: "\n".join(getattr(customer, name)) for name in ("other_names", "more_websites")}
        return known | lines

    def changes(self) -> dict[str, Any]:
        """The fields as the action takes them; an empty time zone is the country's."""
        found = dict(self.cleaned_data)
        found["other_names"] = _lines(found["other_names"])
        found["more_websites"] = _lines(found["more_websites"], longest=200)
        found["stars"] = found["stars"] or 0
        found |= {name: int(found[name] or 0) for name in ("intention", "yearly_purchase", "scale")}
        if not found["time_zone"]:
            del found["time_zone"]
        addresses = self.addresses()
        if as_shown(addresses) != self.data.get("addresses_shown"):
            found["addresses"] = addresses
        return found

    def addresses(self) -> list[dict[str, str]] | None:
        """The addresses that were typed."""
        given = self.data
        if not isinstance(given, QueryDict):
            return None
        pairs = zip(given.getlist("address_use"), given.getlist("address_text"), strict=False)
        kept = [{"use": use, "text": text.strip()[:500]} for use, text in pairs if use in USES and text.strip()]
        return kept[:20] or None


def as_shown(addresses: list[dict[str, str]] | None) -> str:
    """The addresses as the page keeps in mind what it showed: what is left as it was is not written again."""
    return json.dumps(addresses or [], sort_keys=True)


class NextStepForm(forms.Form):
    """What comes next, and on which day."""

    next_step = forms.CharField(label=_("Next step"), max_length=500, required=False)
    day = forms.DateField(label=_("On"), required=False, widget=forms.DateInput({"type": "date"}))

    def changes(self) -> dict[str, Any]:
        """The fields as the action takes them; without words there is no step."""
        words, day = self.cleaned_data["next_step"].strip(), self.cleaned_data["day"]
        at = timezone.make_aware(datetime.combine(day, MORNING)) if words and day else None
        return {"next_step": words, "next_step_at": at}
