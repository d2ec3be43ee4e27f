"""What the apps below need to know of the policy: what one agrees to before joining."""

from __future__ import annotations

from uuid import UUID

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from argosy.accounts.actions.devices import DETAILS
from argosy.enterprise.terms import Terms, supply
from argosy.platform.http.request import Request
from argosy.platform.slots import offer
from argosy.privacy import outsiders, policy
from argosy.privacy.actions import consents
from argosy.privacy.subscribers import DEVICE


@supply
def current(language: str) -> Terms:
    """The version in force, its day, its page and what changed."""
    return Terms(
        policy.current_version(), policy.day().isoformat(), reverse("privacy:policy"), policy.summary(language)
    )


def this_device(request: Request, device: UUID) -> SafeString:
    """At the device that one sits at: what it would say of itself, where that is permitted."""
    is_permitted = consents.is_given(request.member.pk, DEVICE)
    shown = {"device": device, "is_permitted": is_permitted, "names": DETAILS}
    return render_to_string("privacy/this_device.html", shown, request)


offer("accounts.this_device", this_device)


# read, so that the trail knows whom it names
__all__ = ["outsiders"]
