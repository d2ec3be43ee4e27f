"""The shape of what people type about pools."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from argosy.customers import countries, markets, queries
from argosy.customers.models import EntryKind, RecordKind
from argosy.customers.vocabulary import STAGE_LIST, Words
from argosy.pool.models import Hidden, Pool, contact

COUNTS = [
    (EntryKind.MAIL_OUT.value, _("mail to them")),
    (EntryKind.MAIL_IN.value, _("mail from them")),
    (EntryKind.CALL.value, _("calls")),
    (EntryKind.VISIT.value, _("visits")),
    (EntryKind.NOTE.value, _("notes")),
    (EntryKind.DEAL.value, _("new deals")),
]
HIDDEN = [
    (Hidden.NAME.value, _("name")),
    (Hidden.WEBSITE.value, _("website")),
    (Hidden.CONTACTS.value, _("contacts")),
    (Hidden.LAST_OWNER.value, _("who followed it")),
]
MOST_DAYS = 3650


def _number(label: Any, most: int, *, required: bool = False) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0 if required else 1, max_value=most, required=required)


class PoolForm(forms.Form):
    """A pool with its rules."""

    name = forms.CharField(label=_("Name of the pool"), max_length=100)
    no_contact_days = _number(_("Days without contact"), MOST_DAYS)
    no_deal_days = _number(_("Days without a deal"), MOST_DAYS)
    counts = forms.MultipleChoiceField(
        label=_("What counts as contact"), choices=COUNTS, widget=forms.CheckboxSelectMultiple, required=False
    )
    stages = forms.MultipleChoiceField(
        label=_("Only customers at these stages"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    markets = forms.MultipleChoiceField(
        label=_("Only customers in these regions of the world"),
        choices=markets.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    countries = forms.MultipleChoiceField(
        label=_("Only customers in these countries"),
        choices=countries.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    provinces = forms.CharField(
        label=_("Only customers in these provinces or states"),
        help_text=_("One in a line, as it stands with the customer. Empty: all of them."),
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
        required=False,
    )
    most_stars = _number(_("Customers with at most so many stars"), 5, required=True)
    warn_days = _number(_("Warn so many days before"), 90, required=True)
    holding_cap = _number(_("A member follows at most so many customers"), 1_000_000)
    claims_a_day = _number(_("A member takes at most so many a day"), 1000)
    cool_down_days = _number(_("Who lost a customer may take it again after so many days"), MOST_DAYS, required=True)
    hidden = forms.MultipleChoiceField(
        label=_("Hidden while it lies in the pool"), choices=HIDDEN, widget=forms.CheckboxSelectMultiple, required=False
    )
    members = forms.MultipleChoiceField(
        label=_("Members"),
        required=False,
        help_text=_("None chosen: everybody takes part."),
        widget=forms.CheckboxSelectMultiple,
    )
    returns = forms.BooleanField(label=_("Customers come here by themselves, every night"), required=False)
    weeks = forms.IntegerField(min_value=1, max_value=26, required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        members: Any = self.fields["members"]
        stages: Any = self.fields["stages"]
        stages.choices = Words().choices(STAGE_LIST[RecordKind.CUSTOMER])
        members.choices = [(str(one.pk), str(one)) for one in queries.followers()]

    def clean_provinces(self) -> list[str]:
        """Each once, as they were typed."""
        lines = (" ".join(one.split())[:100] for one in self.cleaned_data["provinces"].splitlines())
        return list(dict.fromkeys(filter(None, lines)))

    @classmethod
    def of(cls, pool: Pool | None) -> PoolForm:
        """Filled in with what holds."""
        made = pool or Pool(counts=contact())
        kept = {name: getattr(made, name) for name in cls.base_fields if hasattr(made, name)}
        seats = [str(pk) for pk in pool.seats.values_list("member", flat=True)] if pool else []
        return cls(initial=kept | {"members": seats, "provinces": "\n".join(made.provinces)})
