"""The shape of what people type about duplicates."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from argosy.customers.treatment import FIELDS, Policy, Treatment
from argosy.duplicates.actions.choosing import LEAST_A_DAY, MOST_A_DAY
from argosy.duplicates.models import Wish

LABELS = {
    "name": _("The company's name"),
    "email": _("E-mail address"),
    "site": _("Web site and mail domain"),
    "phone": _("Phone"),
    "social": _("Social account"),
    "person": _("Contact's name"),
}
TREATMENTS = [
    (Treatment.FORBID.value, _("Forbid")),
    (Treatment.WARN.value, _("Warn")),
    (Treatment.IGNORE.value, _("Ignore")),
]
WISHES = [(Wish.CONTACT.value, _("to talk about it")), (Wish.TRANSFER.value, _("to take it over"))]


class RulesForm(forms.Form):
    """What happens with duplicates, field by field."""

    tells_follower = forms.BooleanField(label=_("Say who follows a customer of others"), required=False)
    most_masked_a_day = forms.IntegerField(
        label=_("Customers of colleagues one may ask about in a day"), min_value=LEAST_A_DAY, max_value=MOST_A_DAY
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in FIELDS:
            self.fields[name] = forms.ChoiceField(label=LABELS[name], choices=TREATMENTS)

    @classmethod
    def of(cls, policy: Policy) -> RulesForm:
        """Filled in with what holds."""
        chosen = {name: policy.of(name).value for name in FIELDS}
        return cls(
            initial={**chosen, "tells_follower": policy.tells_follower, "most_masked_a_day": policy.most_masked_a_day}
        )

    @property
    def treatments(self) -> list[Any]:
        """The fields of a record, in order."""
        return [self[name] for name in FIELDS]


class AskForm(forms.Form):
    """What one wants of a customer's owner, and why; `typed` is what one knows the customer by."""

    wish = forms.ChoiceField(label=_("I ask"), choices=WISHES)
    reason = forms.CharField(
        label=_("Why"), max_length=2000, required=False, widget=forms.Textarea({"rows": 2, "autocomplete": "off"})
    )
    typed = forms.CharField(max_length=300, required=False, widget=forms.HiddenInput)
