"""The shape of what people type about customers."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from argosy.customers import countries
from argosy.customers.actions.customers import NewContact
from argosy.customers.models import Stage

# When a step that is planned for a day becomes due.
MORNING = time(9)
NO_AUTOCOMPLETE = {"autocomplete": "off"}


def country_choices() -> list[tuple[str, str]]:
    """All countries, unknown first."""
    return [("", ""), *countries.choices()]


def stage_choices() -> list[tuple[str, Any]]:
    """The stages in the reader's language."""
    return [(value, STAGES[value]) for value in Stage.values]


STAGES = {
    Stage.TO_FOLLOW.value: _("To follow"),
    Stage.INQUIRY.value: _("Inquiry"),
    Stage.SAMPLE.value: _("Sample"),
    Stage.DEAL.value: pgettext_lazy("customer stage", "Deal"),
    Stage.REPEAT.value: _("Repeat"),
}


class PersonFields(forms.Form):
    """A person at a customer."""

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

    is_another = forms.BooleanField(label=_("This is another company"), required=False, widget=forms.HiddenInput)
    field_order = ("name", "country", "website", "city", "person", "email", "phone", "position")

    def contacts(self) -> list[NewContact]:
        """The person, where one was typed."""
        contact = self.contact()
        return [contact] if contact.name or contact.email or contact.phone else []


class ChangeCustomerForm(CompanyFields):
    """What is known of the company itself."""

    other_names = forms.CharField(
        label=_("Other names"), required=False, help_text=_("One a line: former names, the name in their own script."),
        widget=forms.Textarea({"rows": 2}),
    )  # fmt: skip
    stars = forms.IntegerField(label=_("Stars"), min_value=0, max_value=5, required=False)
    notes = forms.CharField(label=_("Notes"), required=False, max_length=20_000, widget=forms.Textarea({"rows": 4}))

    def changes(self) -> dict[str, Any]:
        """The fields as the action takes them."""
        found = dict(self.cleaned_data)
        found["other_names"] = [line.strip()[:300] for line in found["other_names"].splitlines() if line.strip()][:20]
        found["stars"] = found["stars"] or 0
        return found


class NextStepForm(forms.Form):
    """What comes next, and on which day."""

    next_step = forms.CharField(label=_("Next step"), max_length=500, required=False)
    day = forms.DateField(label=_("On"), required=False, widget=forms.DateInput({"type": "date"}))

    def changes(self) -> dict[str, Any]:
        """The fields as the action takes them; without words there is no step."""
        words, day = self.cleaned_data["next_step"].strip(), self.cleaned_data["day"]
        at = timezone.make_aware(datetime.combine(day, MORNING)) if words and day else None
        return {"next_step": words, "next_step_at": at}
