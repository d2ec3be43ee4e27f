"""The shape of what people type about their data; whether it can be is decided by the actions."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from argosy.platform.personal_data import Basis
from argosy.privacy.actions.knocking import Asked
from argosy.privacy.actions.requests import LONGEST
from argosy.privacy.actions.sharing import NewRecipient, Wish
from argosy.privacy.kinds import GROUNDS, OUTSIDE, PUBLIC_CASES, REFUSALS, REQUESTS, SHARING_CASES, WITHOUT_CONSENT
from argosy.privacy.purposes import BASES
from argosy.privacy.register_words import FIELDS, shareable

NONE = [("", "–")]


def _long(label: Any, *, required: bool = True, rows: int = 4) -> forms.CharField:
    return forms.CharField(label=label, max_length=LONGEST, required=required, widget=forms.Textarea({"rows": rows}))


class AskForm(forms.Form):
    """What a member asks."""

    kind = forms.ChoiceField(label=_("What do you ask for?"), choices=list(REQUESTS.items()))
    ground = forms.ChoiceField(
        label=_("Why should it be deleted?"),
        choices=[*NONE, *GROUNDS.items()],
        required=False,
        help_text=_("Only for a deletion."),
    )
    words = _long(_("In your own words"), required=False)


class KnockForm(AskForm):
    """The same from outside: who asks, and by which address we know her."""

    email = forms.EmailField(
        label=_("Your e-mail address"),
        max_length=254,
        help_text=_("The one that was used with you. A code goes there."),
    )
    name = forms.CharField(label=_("Your name"), max_length=200)
    company = forms.CharField(
        label=_("Which company is it about?"),
        max_length=200,
        required=False,
        help_text=_(
            "Its name or mail domain. Left empty, it goes to every company here that keeps something about you."
        ),
    )
    field_order = ("kind", "ground", "email", "name", "company", "words")

    def __init__(self, *given: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        self.fields["kind"].choices = [(one, REQUESTS[one]) for one in OUTSIDE]  # type: ignore[attr-defined]

    def asked(self, language: str) -> Asked:
        """What was typed, for the action."""
        typed = self.cleaned_data
        return Asked(
            typed["email"], typed["name"], typed["kind"], typed["words"], typed["ground"], typed["company"], language
        )


class CodeForm(forms.Form):
    """The mailed code."""

    code = forms.CharField(
        label=_("The code from the letter"),
        max_length=12,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )


class AnswerForm(forms.Form):
    """The request is carried out."""

    words = _long(_("Your answer"))
    keep_mail = forms.BooleanField(
        label=_("The mail in this person's mailboxes stays with the enterprise as business records"), required=False
    )


class RefuseForm(forms.Form):
    """The request is refused, on a ground of the law."""

    ground = forms.ChoiceField(label=_("On which ground?"), choices=list(REFUSALS.items()))
    words = _long(_("Your reasons"))


class FeeForm(forms.Form):
    """A fee is announced."""

    words = _long(_("How much, and why"), rows=2)


class SayForm(forms.Form):
    """An appeal, in words."""

    words = _long(_("Why are you not content?"))


class BackForm(forms.Form):
    """Somebody who was erased agreed to be kept again."""

    email = forms.EmailField(label=_("E-mail address"), max_length=254)
    why = forms.CharField(label=_("When and how the person agreed"), max_length=200)


class RecipientAnswerForm(forms.Form):
    """What a recipient says about a deletion."""

    is_deleted = forms.ChoiceField(
        label=_("Is the data deleted?"),
        choices=[("1", _("Yes, it is deleted here too")), ("0", _("No, because the law wants us to keep it"))],
        widget=forms.RadioSelect,
    )
    words = _long(_("Anything else"), required=False, rows=2)


class RecipientForm(forms.Form):
    """Who may get which fields, for what."""

    name = forms.CharField(label=pgettext_lazy("sharing", "Who"), max_length=200)
    contact = forms.EmailField(label=_("E-mail for data protection"), max_length=254)
    host = forms.CharField(
        label=_("Address on the web"),
        max_length=200,
        required=False,
        help_text=_("Only where Argosy itself sends the data: api.example.com"),
    )
    case = forms.ChoiceField(label=_("In which case"), choices=list(SHARING_CASES.items()))
    purpose = forms.CharField(label=_("What for"), max_length=200)
    fields_shared = forms.MultipleChoiceField(
        label=_("Which data"), choices=shareable, widget=forms.CheckboxSelectMultiple
    )
    basis = forms.ChoiceField(label=_("Why it is lawful"), choices=[(str(one), BASES[one]) for one in Basis])

    def new(self) -> NewRecipient:
        """What was typed, for the action."""
        typed = self.cleaned_data
        return NewRecipient(
            typed["name"],
            typed["contact"],
            typed["case"],
            typed["purpose"],
            tuple(typed["fields_shared"]),
            typed["basis"],
            typed["host"],
        )


class ShareForm(forms.Form):
    """Data was handed over outside the product: it is written down."""

    email = forms.EmailField(
        label=_("Whose data"),
        max_length=254,
        required=False,
        help_text=_("The person's e-mail address. Empty: the data was anonymised."),
    )
    fields_shared = forms.MultipleChoiceField(label=_("Which data"), choices=(), widget=forms.CheckboxSelectMultiple)

    def __init__(self, *given: Any, shared: list[str], **options: Any) -> None:
        super().__init__(*given, **options)
        self.fields["fields_shared"].choices = [(one, FIELDS.get(one, one)) for one in shared]  # type: ignore[attr-defined]


class WishForm(forms.Form):
    """Somebody wants a person's data."""

    kind = forms.ChoiceField(
        label=_("Who wants it"),
        choices=[
            ("complainant", _("Somebody who complains of an infringement")),
            ("authority", _("A court or an authority")),
            ("public", _("It shall be made public")),
        ],
    )
    who = forms.CharField(label=_("Name"), max_length=200)
    contact = forms.CharField(label=_("How to reach them"), max_length=300, required=False)
    about = forms.CharField(label=_("Whose data"), max_length=300)
    wants = _long(_("What is wanted, and why"))

    def wish(self) -> Wish:
        """What was typed, for the action."""
        return Wish(**self.cleaned_data)


class WeighForm(forms.Form):
    """The evaluation and the decision."""

    weighed = _long(_("Reasons for and against"))
    granted = forms.ChoiceField(
        label=_("Decision"),
        choices=[("0", _("Nothing is disclosed")), ("1", _("These data are disclosed"))],
        widget=forms.RadioSelect,
    )
    case = forms.ChoiceField(label=_("In which case"), required=False)
    given = forms.MultipleChoiceField(
        label=_("Which data"), choices=shareable, required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *given: Any, kind: str, **options: Any) -> None:
        super().__init__(*given, **options)
        cases = (
            PUBLIC_CASES
            if kind == "public"
            else {**WITHOUT_CONSENT, "consent": SHARING_CASES["consent"], "complaint": SHARING_CASES["complaint"]}
        )
        self.fields["case"].choices = [*NONE, *cases.items()]  # type: ignore[attr-defined]


class PeriodForm(forms.Form):
    """A kind of record is kept longer."""

    label = forms.CharField(widget=forms.HiddenInput, max_length=60)
    days = forms.IntegerField(label=_("Days"), min_value=1, max_value=36_500)
    why = forms.CharField(label=_("Why"), max_length=200)
