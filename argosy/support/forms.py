"""The shape of what people type for help, and at the operator's desk."""

from __future__ import annotations

import zoneinfo
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from argosy.accounts.forms import password_field
from argosy.support.actions.desk import Ways
from argosy.support.actions.orders import LARGEST_FILE, LONGEST, LONGEST_SUBJECT, MOST_FILES, Upload, Wanted
from argosy.support.actions.visits import MINUTES
from argosy.support.kinds import ROLES, SCOPES, TOPICS
from argosy.support.models import HelpDesk, OrderTopic


def _minutes(number: int) -> Any:
    return format_lazy(_("{number} minutes"), number=number)


class Files(forms.FileField):
    """Several files at once, bounded in number and size."""

    class Widget(forms.ClearableFileInput):
        """The browser's own choice of files."""

        allow_multiple_selected = True

    def __init__(self, **options: Any) -> None:
        super().__init__(
            label=_("Files"),
            required=False,
            widget=self.Widget(),
            help_text=_("At most five files of 5 MB each."),
            **options,
        )

    def clean(self, data: Any, initial: Any = None) -> list[Upload]:  # noqa: ARG002 Django's signature
        """The files that were chosen."""
        found = [one for one in (data if isinstance(data, list) else [data]) if isinstance(one, UploadedFile)]
        if len(found) > MOST_FILES or any((one.size or 0) > LARGEST_FILE for one in found):
            raise ValidationError(self.help_text)
        return [Upload(str(one.name), one.read()) for one in found]


def _words(label: Any, *, required: bool = True, rows: int = 6) -> forms.CharField:
    return forms.CharField(label=label, max_length=LONGEST, required=required, widget=forms.Textarea({"rows": rows}))


def _mobile(help_text: Any = "", *, required: bool = False) -> forms.CharField:
    attributes = {"autocomplete": "tel", "inputmode": "tel"}
    return forms.CharField(
        label=_("Mobile number of the account"),
        max_length=40,
        required=required,
        help_text=help_text,
        widget=forms.TextInput(attributes),
    )


class HelpForm(forms.Form):
    """A request for help."""

    topic = forms.ChoiceField(
        label=_("What is it about?"),
        choices=[(key, word) for key, word in TOPICS.items() if key != OrderTopic.FEEDBACK],
    )
    subject = forms.CharField(label=_("In a few words"), max_length=LONGEST_SUBJECT)
    words = _words(_("Tell us more"))
    mobile = _mobile(_("Support compares it with your account before it helps, so that nobody asks in your name."))
    may_see_use = forms.BooleanField(
        label=_("Support may look at how I use Argosy"),
        required=False,
        help_text=_(
            "Sign-ins, devices and which rooms were used; no mail, no customers. Each look is shown to you, and you can"
            " end it at any time."
        ),
    )
    attached = Files()
    trail = forms.CharField(
        label=_("The last steps in this tab"),
        required=False,
        max_length=4_000,
        widget=forms.Textarea({"rows": 5, "class": "input trail-steps", "spellcheck": "false"}),
        help_text=_(
            "Which pages were asked for and whether they answered, without ids and contents, and your browser. It is sent"
            " with the rest so that a fault can be found; change or empty it as you like."
        ),
    )

    def wanted(self) -> Wanted:
        """What was typed, for the action; the last steps stand below it."""
        typed = self.cleaned_data
        words = "\n\n".join(part for part in (typed["words"], typed["trail"].strip()) if part)
        return Wanted(typed["topic"], typed["subject"], words, typed["mobile"], typed["may_see_use"], typed["attached"])


class FeedbackForm(forms.Form):
    """An opinion."""

    words = _words(_("What do you like, what annoys you, what is missing?"), rows=4)

    def wanted(self) -> Wanted:
        """What was typed, for the action."""
        return Wanted(OrderTopic.FEEDBACK, "", self.cleaned_data["words"])


class SayForm(forms.Form):
    """One more word in a work order."""

    words = _words(_("Your message"), required=False, rows=4)
    attached = Files()


class AnswerForm(SayForm):
    """Support's answer."""

    words = _words(_("Your answer"), rows=5)
    is_result = forms.BooleanField(label=_("This is the result: the work order is done"), required=False)
    field_order = ("words", "attached", "is_result")


class CallForm(forms.Form):
    """What was said on the telephone."""

    words = _words(_("What was said on the telephone"), rows=3)


class ProofForm(forms.Form):
    """The number that shows who asks."""

    mobile = _mobile(required=True)


class CheckForm(forms.Form):
    """Account and number, as somebody told them."""

    account = forms.CharField(label=_("E-mail address of the account"), max_length=254)
    mobile = _mobile(required=True)


class CallerForm(CheckForm):
    """A new work order for somebody who called."""

    topic = forms.ChoiceField(label=_("What is it about?"), choices=list(TOPICS.items()))
    subject = forms.CharField(label=_("In a few words"), max_length=LONGEST_SUBJECT)
    words = _words(_("What was said on the telephone"), rows=4)

    def wanted(self) -> Wanted:
        """What was typed, for the action."""
        typed = self.cleaned_data
        return Wanted(typed["topic"], typed["subject"], typed["words"])


class VisitForm(forms.Form):
    """A temporary sign-in for support."""

    scope = forms.ChoiceField(label=_("What may support do?"), choices=list(SCOPES.items()), widget=forms.RadioSelect)
    minutes = forms.ChoiceField(
        label=_("For how long?"), choices=[(str(n), _minutes(n)) for n in MINUTES], initial="30"
    )
    password = password_field(_("Your password"))

    def __init__(self, *given: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        self.fields["scope"].initial = "read"


class EnterForm(forms.Form):
    """What the person told: account and string."""

    account = forms.CharField(label=_("E-mail address of the account"), max_length=254)
    string = forms.CharField(
        label=_("The temporary string"),
        max_length=60,
        widget=forms.TextInput(
            {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "characters", "data-secret": ""}
        ),
    )


class StaffForm(forms.Form):
    """Who is to work for the operator."""

    name = forms.CharField(label=_("Name"), max_length=200)
    email = forms.EmailField(label=_("E-mail address"), max_length=254)
    role = forms.ChoiceField(label=pgettext_lazy("duty", "What for"), choices=list(ROLES.items()))


DAYS = (
    ("monday", _("Monday")),
    ("tuesday", _("Tuesday")),
    ("wednesday", _("Wednesday")),
    ("thursday", _("Thursday")),
    ("friday", _("Friday")),
    ("saturday", _("Saturday")),
    ("sunday", _("Sunday")),
)


class DeskForm(forms.Form):
    """Ways of contact and service hours."""

    phone = forms.CharField(label=_("Telephone"), max_length=60, required=False)
    email = forms.EmailField(label=_("E-mail"), max_length=254, required=False)
    chat_url = forms.URLField(
        label=_("Online chat"), max_length=300, required=False, assume_scheme="https", help_text=_("Its address.")
    )
    other = forms.CharField(
        label=_("Other ways"), max_length=300, required=False, help_text=_("A WeChat account, a postal address …")
    )
    time_zone = forms.CharField(label=_("Time zone"), max_length=40)

    def __init__(self, *given: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        for name, label in DAYS:
            self.fields[name] = forms.CharField(
                label=label,
                max_length=20,
                required=False,
                widget=forms.TextInput({"placeholder": "09:00-19:00"}),
            )

    @classmethod
    def of(cls, desk: HelpDesk) -> DeskForm:
        """The form with what holds now."""
        known: dict[str, Any] = {name: getattr(desk, name) for name in Ways.__dataclass_fields__}
        for (name, _label), span in zip(DAYS, [*desk.hours, *[None] * 7], strict=False):
            known[name] = "-".join(span) if span else ""
        return cls(initial=known)

    def clean_time_zone(self) -> str:
        """A zone that there is."""
        typed = str(self.cleaned_data["time_zone"])
        if typed not in zoneinfo.available_timezones():
            raise ValidationError(_("There is no such time zone; write it like Asia/Shanghai."))
        return typed

    def ways(self) -> Ways:
        """How help is reached."""
        return Ways(**{name: self.cleaned_data[name] for name in Ways.__dataclass_fields__})

    def days(self) -> list[str]:
        """The hours from Monday to Sunday."""
        return [self.cleaned_data[name] for name, _label in DAYS]
