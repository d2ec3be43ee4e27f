"""The page where a member sees what is known, what was agreed to, and who looked."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from argosy.accounts.models import User
from argosy.enterprise.queries import looks_at
from argosy.platform.http.headers import may_ask
from argosy.platform.http.request import Request
from argosy.privacy import queries, queries_of_requests
from argosy.privacy.actions import agreements, consents
from argosy.privacy.permissions import Permission
from argosy.privacy.views.policy import contacts


def centre(request: Request) -> HttpResponse:
    """What I agreed and consented to, where I am signed in, and who looked into my account."""
    assert isinstance(request.user, User)
    number = request.GET.get("page", "1")
    page = {
        "agreements": queries.agreements(request.user),
        "applies": agreements.applies_to(request.user),
        "consents": queries.consents(request.member),
        "requests": queries_of_requests.requests_of(request.member),
        "may_answer": request.actor.may(Permission.ANSWER_REQUESTS),
        "looks": looks_at(request.member, int(number) if number.isdecimal() else 1),
        "contact": contacts(),
    }
    return render(request, "privacy/centre.html", page)


def permission_list(request: Request) -> HttpResponse:
    """Each function that needs my permission, and its state: one switch each (S122, S128)."""
    page = render(request, "privacy/permissions.html", {"permissions": queries.permissions(request.member)})
    # beside each switch stands what the browser itself says
    return may_ask(page, *sorted({one.browser for one in consents.FUNCTIONS.values() if one.browser}))


@require_POST
def turn_permission(request: Request, function: str) -> HttpResponse:
    """I permit one function, agree to what it does now, or take the permission back; never several at once."""
    if request.POST.get("is_on") == "anew":
        consents.agree_anew(request.actor, function)
    elif request.POST.get("is_on") == "1":
        consents.permit_one(request.actor, function)
    else:
        consents.forbid_one(request.actor, function)
    if not request.htmx:
        return redirect("privacy:permissions")
    values = {"permissions": queries.permissions(request.member)}
    return render(request, "privacy/permissions.html#list", values)


@require_POST
def withdraw(request: Request, consent: UUID) -> HttpResponse:
    """A consent is taken back."""
    consents.withdraw(request.actor, consent)
    messages.success(request, _("Your consent is withdrawn. What was done before stays lawful."))
    return redirect("privacy:centre")
