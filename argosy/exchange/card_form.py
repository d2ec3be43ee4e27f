"""The shape of a business card that somebody looks over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from argosy.customers.forms import CompanyFields, PersonFields
from argosy.exchange.actions.cards import LookedOver, country_of, points


class CardForm(CompanyFields, PersonFields):
    """Company, person and the ways to reach them, as they were read."""

    mobile = forms.CharField(label=_("Mobile phone"), max_length=60, required=False)
    whatsapp = forms.CharField(label="WhatsApp", max_length=60, required=False)
    wechat = forms.CharField(label=_("WeChat"), max_length=60, required=False)
    other_emails = forms.CharField(label=_("Further e-mail addresses"), max_length=600, required=False)
    other_names = forms.CharField(label=_("Other names"), max_length=600, required=False)
    address = forms.CharField(label=_("Address"), max_length=500, required=False, widget=forms.Textarea({"rows": 2}))
    was_handed_over = forms.BooleanField(
        label=_("The person gave me this card, to be written to about business"), required=False
    )
    is_another = forms.BooleanField(required=False, widget=forms.HiddenInput)
    known = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        # first one looks: on a phone the keyboard would cover the picture
        self.fields["name"].widget.attrs.pop("autofocus", None)

    @staticmethod
    def initial_of(card: Mapping[str, Any]) -> dict[str, Any]:
        """What the form shows first: all that was read."""
        emails, phones, mobiles = (list(card.get(name, [])) for name in ("emails", "phones", "mobiles"))
        return {
            "name": card.get("company", ""),
            "other_names": "; ".join(card.get("other_names", [])),
            "country": country_of(card),
            "person": card.get("name", ""),
            "position": card.get("position", "")[:100],
            "email": next(iter(emails), ""),
            "other_emails": "; ".join(emails[1:5]),
            "phone": next(iter([*phones, *mobiles]), ""),
            "mobile": next(iter(mobiles), "") if phones else "",
            **{name: card.get(name, "") for name in ("website", "address", "city", "whatsapp", "wechat")},
        }

    def said(self) -> LookedOver:
        """What the action takes."""
        found = self.cleaned_data
        return LookedOver(
            company=found["name"],
            country=found["country"],
            city=found["city"],
            website=found["website"],
            other_names=_parts(found["other_names"]),
            address=found["address"].strip(),
            person=self.contact(),
            points=points(found["mobile"], found["whatsapp"], found["wechat"], _parts(found["other_emails"])),
            was_handed_over=found["was_handed_over"],
            is_another=found["is_another"],
        )


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()][:5]
