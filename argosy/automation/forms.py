"""The shape of a suggestion as people correct it."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from argosy.customers.forms import country_choices


class ProposalForm(forms.Form):
    """The customer that is proposed; what one changes wins over what was read."""

    company = forms.CharField(label=_("Company"), max_length=300)
    country = forms.ChoiceField(label=_("Country"), choices=country_choices, required=False)
    person = forms.CharField(label=_("Contact"), max_length=200, required=False)
    phone = forms.CharField(label=_("Phone"), max_length=60, required=False)
    website = forms.CharField(label=_("Website"), max_length=200, required=False)
