"""The personal centre: devices that are recognised."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from argosy.accounts.actions import devices
from argosy.accounts.forms import DeviceForm
from argosy.accounts.views.me import GET_OR_POST, myself, with_password
from argosy.platform.http.request import Request


@require_POST
def rename(request: Request, device: UUID) -> HttpResponse:
    """The device gets another name."""
    found, form = devices.own(myself(request), device), DeviceForm(request.POST)
    if form.is_valid():
        devices.rename(myself(request), found.pk, form.cleaned_data["name"])
        messages.success(request, _("Kept."))
    return redirect("accounts:security")


@sensitive_post_parameters("present")
@GET_OR_POST
def remove(request: Request, device: UUID) -> HttpResponse:
    """The device is a stranger again, and signed out, once the password is typed."""
    user = myself(request)
    found = devices.own(user, device)
    said = _("The device is removed and signed out.")
    return with_password(request, "device", lambda typed: devices.remove(user, typed, found.pk), said)
