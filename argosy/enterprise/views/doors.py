"""The doors for who is new: registering a company, joining one by invitation."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from argosy.accounts.actions import sign_ins
from argosy.accounts.entrance import TYPED, enter, is_one_enough, is_proved_by_letter
from argosy.accounts.forms import CodeForm
from argosy.accounts.models import User, email_key
from argosy.accounts.place import place_of
from argosy.enterprise.actions import invitations, registration
from argosy.enterprise.forms import PersonForm, RegisterForm
from argosy.enterprise.models import Enterprise, Invitation
from argosy.enterprise.terms import Terms, terms
from argosy.platform import postbox
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import public
from argosy.platform.tenancy.scope import enterprise_scope

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@public
@sensitive_post_parameters("password")
@GET_OR_POST
def register(request: HttpRequest) -> HttpResponse:
    """A company and its first person. The answer is the same whether the address was known or not."""
    if isinstance(request.user, User):
        return redirect(settings.LOGIN_REDIRECT_URL)
    current = _terms()
    form = RegisterForm(request.POST or None, initial={"version": current.version})
    if request.method == "POST" and form.is_valid():
        sign_ins.limit_knocks(place_of(request))
        with shown_on(form):
            typed = form.cleaned_data
            registration.register(typed["company"], form.person(typed["email"]), typed["instructions"])
        if form.is_valid():
            return _registered(request, form.cleaned_data["email"])
    return render(request, "enterprise/register.html", {"form": form, "terms": current})


def _registered(request: HttpRequest, email: str) -> HttpResponse:
    request.session[TYPED] = email
    if is_proved_by_letter():
        return redirect("enterprise:register_code")
    words = _("Your account is ready. Sign in with the address and the password that you just chose.")
    if postbox.has_server():
        words += " " + _("A letter is on its way to your address.")
    messages.success(request, words)
    return redirect(settings.LOGIN_URL)


@public
@GET_OR_POST
def register_code(request: HttpRequest) -> HttpResponse:
    """The code of the letter opens the new account; whether there is one, nobody learns without the letter."""
    email = request.session.get(TYPED, "")
    if not email:
        return redirect("enterprise:register")
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        sign_ins.refuse_guessing(email_key(email), place_of(request))
        user = registration.confirm(email, form.cleaned_data["code"])
        if user is not None:
            request.session.pop(TYPED)
            return enter(request, user, "", with_second_factor=False)
        sign_ins.count_failure(email_key(email), place_of(request))
        form.add_error("code", _("This code is wrong or too old. Ask for a new one."))
    return render(request, "enterprise/register_code.html", {"form": form, "email": email})


@public
@require_POST
def another_code(request: HttpRequest) -> HttpResponse:
    """Another letter, once a minute at most."""
    if email := request.session.get(TYPED, ""):
        sign_ins.limit_knocks(place_of(request))
        registration.send_another_code(email)
        messages.info(request, _("If the last letter is more than a minute old, a new one is on its way."))
    return redirect("enterprise:register_code")


@public
@sensitive_post_parameters("password")
@GET_OR_POST
def join(request: HttpRequest, token: str) -> HttpResponse:
    """The link of an invitation: agree, say who you are, choose a password, and be in."""
    company, invitation = _invitation(token)
    current = _terms()
    form = PersonForm(request.POST or None, initial={"version": current.version, "name": invitation.name})
    if request.method == "POST" and form.is_valid():
        member = None
        with shown_on(form):
            member = invitations.accept(token, form.person(invitation.email))
        if member is not None:
            # a letter proves the address; a link that somebody passed on is one proof alone
            is_alone = not postbox.has_server() and not is_one_enough()
            return enter(request, member.user, "", with_second_factor=False, is_alone=is_alone)
    page = {"form": form, "terms": current, "company": company, "invitation": invitation}
    return render(request, "enterprise/join.html", page)


def _invitation(token: str) -> tuple[Enterprise, Invitation]:
    enterprise = invitations.enterprise_of(token)
    with enterprise_scope(enterprise):
        invitation = invitations.invitation_of(token)
        company = Enterprise.objects.get(pk=enterprise)
        # sealed values are opened while the scope reaches their key
        return company, _opened(invitation)


def _opened(invitation: Invitation) -> Invitation:
    assert invitation.email
    assert invitation.name is not None
    return invitation


def _terms() -> Terms:
    return terms(get_language() or "en")
