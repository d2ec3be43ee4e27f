"""The policy with its versions and its annex, the agreement to it, and whom to ask."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.views.decorators.http import require_http_methods

from argosy.accounts.entrance import where_to
from argosy.accounts.models import User
from argosy.platform import connectors
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request, public
from argosy.platform.outgoing import NOBODYS, THEIRS
from argosy.platform.punctuation import listed
from argosy.privacy import categories, pages, policy, register, third_parties
from argosy.privacy.actions import agreements, parts, takeovers
from argosy.privacy.kinds import CHANGES
from argosy.privacy.middleware import before_agreement
from argosy.privacy.purposes import REGISTER
from argosy.privacy.register_words import field_title, model_title

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


class AgreeForm(forms.Form):
    """That one has read and agrees; a word more where the version takes rights away."""

    version = forms.CharField(widget=forms.HiddenInput, max_length=20)
    agreed = forms.BooleanField(label=gettext_lazy("I have read the privacy policy and agree to it"))
    expressly = forms.BooleanField(
        label=gettext_lazy("I expressly agree that this version reduces my rights as described above"), required=False
    )

    def __init__(self, *given: object, reduces: bool, **options: object) -> None:
        super().__init__(*given, **options)  # type: ignore[arg-type]
        if not reduces:
            del self.fields["expressly"]


@public
def read(request: HttpRequest, version: str = "") -> HttpResponse:
    """The policy in force, or an earlier one, in the reader's language; readable without an account."""
    if version and version not in policy.versions():
        raise Http404
    page = _policy_page(_language(request), version)
    return render(request, "privacy/policy.html", page | {"lines": register.lines() if page["is_current"] else []})


@public
def what_is_kept(request: HttpRequest) -> HttpResponse:
    """The purposes with their bases, and every personal field with what it is for and how long it stays."""
    page = {"lines": register.lines(), "purposes": register.purposes(), "categories": categories.kept()}
    return render(request, "privacy/register.html", page)


@public
def third_party_parts(request: HttpRequest) -> HttpResponse:
    """Every third-party part in use, and the data that it touches."""
    return render(
        request,
        "privacy/third_parties.html",
        {
            "parts": third_parties.parts(),
            "services": third_parties.services(),
            "check": parts.newest(),
            "tested": _tested(),
        },
    )


@public
def contact(request: HttpRequest) -> HttpResponse:
    """The people responsible for privacy, how a complaint is answered, and where to go beyond us."""
    return render(request, "privacy/contact.html", {"contact": contacts()})


@before_agreement
@GET_OR_POST
def agree(request: Request) -> HttpResponse:
    """Before anything else: read the version in force and agree to it."""
    assert isinstance(request.user, User)
    language = get_language() or "en"
    reduces = policy.reduces_rights()
    form = AgreeForm(request.POST or None, initial={"version": policy.current_version()}, reduces=reduces)
    if request.method == "POST" and form.is_valid():
        with shown_on(form):
            typed = form.cleaned_data
            expressly = typed.get("expressly", False)
            agreements.agree(request.user, typed["version"], policy.spoken(language), expressly=expressly)
        if form.is_valid():
            return redirect(where_to(request))
    page = _policy_page(language) | {"form": form, "reduces": reduces, "applies": agreements.applies_to(request.user)}
    return render(request, "privacy/agree.html", page | {"takeovers": takeovers.asking(request.user)})


def contacts() -> dict[str, str]:
    """Who answers for privacy here, from the installation's settings."""
    return {
        "operator": pages.operator(),
        "officer": settings.PRIVACY_OFFICER,
        "email": settings.OPERATOR_EMAIL,
        "address": settings.OPERATOR_ADDRESS,
        "hotline": settings.OPERATOR_HOTLINE,
        "hours": settings.OPERATOR_HOURS,
        "authority": settings.AUTHORITY,
        "court": settings.COURT,
    }


def _language(request: HttpRequest) -> str:
    return request.GET.get("language") or get_language() or "en"


def _policy_page(language: str, version: str = "") -> dict[str, object]:
    text = pages.filled(policy.text(language, version), policy.facts(version)["filled_from_settings"])
    _title, _end, body = text.partition("\n")
    return {
        "body": pages.page(body),
        "spoken": policy.spoken(language),
        "version": policy.facts(version)["version"],
        "date": policy.day(version),
        "summary": policy.summary(language, version),
        "change": CHANGES[policy.kind(version)],
        "is_major": policy.is_major(version),
        "versions": [(one, policy.day(one), CHANGES[policy.kind(one)]) for one in policy.versions()],
        "added": _added(version),
        "is_current": version in {"", policy.current_version()},
    }


def _added(version: str) -> list[tuple[str, str]]:
    """What is new in this version, in words: each purpose with what is done for it, each kind of record with its fields."""
    found = policy.added(version)
    new = [(str(one.title), str(one.what)) for name, one in REGISTER.items() if name in found.purposes]
    fields: dict[str, list[str]] = {}
    for one in sorted(found.data):
        label, _dot, name = one.rpartition(".")
        fields.setdefault(label, []).append(field_title(name))
    return new + [(model_title(label), listed(names)) for label, names in fields.items()]


def _tested() -> list[dict[str, object]]:
    """Every connector with the record of its security test, in words."""
    today = timezone.localdate()
    return [
        {
            "record": one,
            "tried": [connectors.TRIED[name] for name in one.tried],
            "is_due": one.is_due(today),
            "sends": [field_title(name) for name in sorted(set(one.sends.values()) - {NOBODYS, THEIRS})],
        }
        for one in connectors.REGISTER.values()
    ]
