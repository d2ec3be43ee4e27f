"""The personal centre: the codes that show that an address and a number are the person's."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from argosy.accounts.actions import codes, numbers
from argosy.accounts.entrance import ONE_PROOF
from argosy.accounts.forms import CodeForm
from argosy.accounts.place import place_of
from argosy.accounts.views.me import myself
from argosy.platform import postbox, texting
from argosy.platform.http.request import Request

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@GET_OR_POST
def verify(request: Request) -> HttpResponse:
    """The code that was sent to my address."""
    user = myself(request)
    if user.email_verified_at is not None:
        return redirect("accounts:details")
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if codes.verify_address(user, form.cleaned_data["code"]):
            request.session.pop(ONE_PROOF, None)
            messages.success(request, _("Your e-mail address is confirmed."))
            needs_more = texting.has_provider() and user.mobile_verified_at is None
            return redirect("accounts:verify_number" if needs_more else "accounts:details")
        form.add_error("code", _("This code is wrong or too old. Ask for a new one."))
    return render(
        request, "accounts/verify.html", {"form": form, "has_server": postbox.has_server(), "here": "details"}
    )


@require_POST
def send_code(request: Request) -> HttpResponse:
    """A new code for my address."""
    _say(request, is_sent=codes.send_code(myself(request)))
    return redirect("accounts:verify")


@GET_OR_POST
def verify_number(request: Request) -> HttpResponse:
    """The code that was sent to my mobile number."""
    user = myself(request)
    if user.mobile_verified_at is not None:
        return redirect("accounts:details")
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if numbers.verify_number(user, form.cleaned_data["code"]):
            messages.success(request, _("Your mobile number is confirmed."))
            return redirect("accounts:details")
        form.add_error("code", _("This code is wrong or too old. Ask for a new one."))
    shown = {
        "form": form,
        "has_provider": texting.has_provider(),
        "is_sent": codes.waits(user, codes.VERIFY_MOBILE),
        "was_refused": numbers.was_refused(user),
        "here": "details",
    }
    return render(request, "accounts/verify_number.html", shown)


@require_POST
def send_number_code(request: Request) -> HttpResponse:
    """A new code for my mobile number."""
    if texting.has_provider():
        _say(request, is_sent=numbers.send_number_code(myself(request), place_of(request)))
    return redirect("accounts:verify_number")


def _say(request: Request, *, is_sent: bool) -> None:
    if is_sent:
        messages.success(request, _("A new code is on its way."))
    else:
        messages.info(request, _("A code was sent a moment ago. Wait a minute before you ask again."))
