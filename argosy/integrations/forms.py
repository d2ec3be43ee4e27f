"""The shape of what is typed about webhooks."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from argosy.integrations.actions.webhooks import LONGEST, Wanted
from argosy.integrations.happenings import HAPPENINGS
from argosy.platform.personal_data import Basis
from argosy.privacy.actions.sharing import NewRecipient
from argosy.privacy.kinds import SHARING_CASES
from argosy.privacy.models import SharingCase
from argosy.privacy.purposes import BASES


class EventsForm(forms.Form):
    """Of what the address is told."""

    events = forms.MultipleChoiceField(
        label=_("Tell it when"),
        choices=lambda: [(name, one.label) for name, one in HAPPENINGS.items()],
        widget=forms.CheckboxSelectMultiple,
    )


class WebhookForm(EventsForm):
    """A new webhook, and who it is that gets it."""

    url = forms.CharField(
        label=_("Address"),
        max_length=LONGEST,
        widget=forms.TextInput({"inputmode": "url", "autocomplete": "off", "placeholder": "https://"}),
    )
    name = forms.CharField(
        label=_("Whose program is it?"),
        max_length=200,
        help_text=_("Your own, or the company that runs it: it stands in the sharing register."),
    )
    contact = forms.EmailField(label=_("E-mail for data protection"), max_length=254)
    purpose = forms.CharField(label=_("What for"), max_length=200)
    case = forms.ChoiceField(
        label=_("In which case"), choices=list(SHARING_CASES.items()), initial=SharingCase.AFFILIATE.value
    )
    basis = forms.ChoiceField(
        label=_("Why it is lawful"), choices=[(str(one), BASES[one]) for one in Basis], initial=str(Basis.CONTRACT)
    )
    field_order = ("url", "events", "name", "contact", "purpose", "case", "basis")

    def wanted(self) -> Wanted:
        """What was typed, for the action."""
        typed = self.cleaned_data
        who = NewRecipient(typed["name"], typed["contact"], typed["case"], typed["purpose"], (), typed["basis"])
        return Wanted(typed["url"], typed["events"], who)
