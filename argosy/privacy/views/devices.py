"""What a phone says of itself: kept only with its user's permission (S98)."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from argosy.accounts.actions import devices
from argosy.platform.errors import NotAllowed
from argosy.platform.http.request import Request
from argosy.privacy.actions import consents
from argosy.privacy.subscribers import DEVICE


@require_POST
def describe(request: Request, device: UUID) -> HttpResponse:
    """Model, system version and settings, as the device said them and its user saw them."""
    found = devices.own(request.member.user, device)
    if not consents.is_given(request.member.pk, DEVICE):
        raise NotAllowed(_("You have not permitted to keep this. You can permit it on the page of permissions."))
    devices.describe(request.member.user, found.pk, request.POST.dict())
    messages.success(request, _("Kept."))
    return redirect("accounts:security")
