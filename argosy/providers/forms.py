"""The shape of a service of another company."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from argosy.providers.actions.keeping import ServiceShape
from argosy.providers.models import OtherService, ServiceKind


def _address(label: Any, help_text: Any) -> forms.CharField:
    widget = forms.URLInput(attrs={"placeholder": "https://", "autocomplete": "off", "spellcheck": "false"})
    return forms.CharField(label=label, max_length=500, help_text=help_text, widget=widget)


class ServiceForm(forms.Form):
    """What it is for, whose it is, where it and its privacy notice stand, and what that company gets to know."""

    kind = forms.ChoiceField(label=_("What it is for"), choices=ServiceKind.choices)
    name = forms.CharField(label=pgettext_lazy("thing", "Name"), max_length=100)
    company = forms.CharField(label=_("Company that runs it"), max_length=200)
    address = _address(_("Address of the service"), _("Where the link leads, in a window of its own."))
    notice = _address(_("Address of its privacy notice"), _("Everybody is shown it before the first visit."))
    gets = forms.CharField(
        label=_("What that company gets to know"),
        max_length=300,
        help_text=_("In your words, such as: names of buyers and goods that you type there, and your network address."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    @classmethod
    def of(cls, service: OtherService) -> ServiceForm:
        """The form with what is so now."""
        return cls(initial={name: getattr(service, name) for name in cls.base_fields}, prefix=service.pk.hex)

    def shape(self) -> ServiceShape:
        """What was typed, for the action."""
        return ServiceShape(**self.cleaned_data)


class NoticeForm(forms.Form):
    """That the notice was shown."""

    read = forms.BooleanField(label=_("I was shown this company's privacy notice and want to go on"))
