"""The shape of what a member types about her ways of writing: habits, templates, signatures."""

from __future__ import annotations

from typing import Any, Self

from babel import Locale
from django import forms
from django.utils.functional import lazy
from django.utils.text import format_lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from argosy.mail.actions.templates import Text
from argosy.mail.models import LargeFiles, LetterTemplate
from argosy.mail.weights import LARGEST, LONGEST_DAYS, SMALLEST

REMINDERS = (0, 2, 3, 5, 7, 14, 30)
# In which letters to buyers are written; each by its name in the reader's language.
LANGUAGES = ("en", "zh", "es", "pt", "fr", "de", "it", "ru", "ar", "tr", "ja", "ko", "vi", "id", "th", "pl", "nl")


def language_name(code: str) -> str:
    """The language's name as the reader says it."""
    locale = Locale.parse("zh_Hans" if (get_language() or "en").startswith("zh") else "en")
    return str(locale.languages.get(code, code))


_named = lazy(language_name, str)
LANGUAGE_CHOICES: list[tuple[str, Any]] = [(code, _named(code)) for code in LANGUAGES]


class HabitsForm(forms.Form):
    """How long a letter can be taken back, and when its writer is reminded."""

    UNDO = [
        (0, _("not at all")),
        *((seconds, format_lazy(_("{count} seconds"), count=seconds)) for seconds in (5, 10, 20, 30, 60)),
    ]
    undo_seconds = forms.TypedChoiceField(
        label=_("A letter can be taken back for"), coerce=int, choices=UNDO, initial=10
    )
    remind_days = forms.TypedChoiceField(
        label=_("Remind me of a letter that nobody answers"),
        coerce=int,
        choices=[
            (days, format_lazy(_("after {count} days"), count=days) if days else _("only where I ask for it"))
            for days in REMINDERS
        ],
    )


class LargeFilesForm(forms.Form):
    """From which size on the files of a letter go as links, and how long these hold."""

    megabytes = forms.IntegerField(
        label=_("Files go as a link when a letter's files together have more than (MB)"),
        min_value=SMALLEST,
        max_value=LARGEST,
        help_text=_("Less where the mailbox's provider takes less."),
    )
    days = forms.IntegerField(label=_("A link holds (days)"), min_value=1, max_value=LONGEST_DAYS)

    @classmethod
    def of(cls, kept: LargeFiles) -> Self:
        """The form with what holds now."""
        return cls(initial={"megabytes": kept.most_megabytes, "days": kept.days})


class TemplateForm(forms.Form):
    """A template as it is written."""

    title = forms.CharField(label=_("Title"), max_length=100)
    word = forms.RegexField(
        label=_("Short word"),
        regex=r"^/?[\w-]{1,20}$",
        required=False,
        help_text=_("Type it with a stroke (/word) and a blank in a letter, and it becomes the text."),
        error_messages={"invalid": _("One word of at most 20 letters or digits.")},
    )
    language = forms.ChoiceField(label=_("Language"), choices=[("", _("any")), *LANGUAGE_CHOICES], required=False)
    subject = forms.CharField(label=_("Subject"), max_length=300, required=False)
    html = forms.CharField(label=_("Text"), max_length=200_000, strip=False)
    is_shared = forms.BooleanField(label=_("Everybody in the company can use it"), required=False)

    @classmethod
    def of(cls, template: LetterTemplate) -> Self:
        """The form with the template's words."""
        names = ("title", "word", "language", "subject", "html", "is_shared")
        return cls(initial={name: getattr(template, name) for name in names})

    def text(self) -> Text:
        """What the template says from now on."""
        return Text(**self.cleaned_data)


class SignatureForm(forms.Form):
    """A signature for readers of one language; an empty one takes it away."""

    language = forms.ChoiceField(label=_("For readers of"), choices=LANGUAGE_CHOICES)
    html = forms.CharField(max_length=20_000, required=False, strip=False)
